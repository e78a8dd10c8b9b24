// Douglas-Peucker on the arcs of a topology: borders that two countries share stay shared.

/** The topology with absolute coordinates, each arc simplified to the tolerance (in degrees) that `toleranceOf` gives for it. */
export function simplifyArcs(topology, toleranceOf, decimals) {
  const arcs = decode(topology).map((arc) => round(douglasPeucker(arc, toleranceOf(arc)), decimals));
  const { transform, ...rest } = topology;
  return { ...rest, arcs };
}

function decode({ arcs, transform }) {
  if (!transform) return arcs;
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
}

function douglasPeucker(points, tolerance) {
  const isRing = points.length > 3 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
  // A ring has no chord to measure from: cut it in two, so that it never collapses.
  if (isRing) {
    const middle = points.length >> 1;
    const half = douglasPeuckerLine(points.slice(0, middle + 1), tolerance);
    const rest = douglasPeuckerLine(points.slice(middle), tolerance);
    const ring = [...half, ...rest.slice(1)];
    return ring.length >= 4 ? ring : [points[0], points[middle >> 1], points[middle], points.at(-1)];
  }
  return douglasPeuckerLine(points, tolerance);
}

function douglasPeuckerLine(points, tolerance) {
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const spans = [[0, points.length - 1]];
  while (spans.length > 0) {
    const [first, last] = spans.pop();
    let farthest = -1;
    let distance = tolerance * tolerance;
    for (let i = first + 1; i < last; i++) {
      const d = squaredDistance(points[i], points[first], points[last]);
      if (d > distance) [farthest, distance] = [i, d];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    spans.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => keep[i]);
}

function squaredDistance([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}

function round(points, decimals) {
  const factor = 10 ** decimals;
  return points.map(([x, y]) => [Math.round(x * factor) / factor, Math.round(y * factor) / factor]);
}
