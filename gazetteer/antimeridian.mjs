// world-atlas draws polygons across the antimeridian (Russia, Fiji, Antarctica); planar software needs them cut there.

/** Cuts a polygon (rings of [lon, lat]) into polygons whose longitudes stay within -180 to 180. */
export function cutAtAntimeridian(rings) {
  const unwrapped = rings.map(unwrap);
  const outer = unwrapped[0].map(([lon]) => lon);
  if (Math.min(...outer) >= -180 && Math.max(...outer) <= 180) return [unwrapped];
  const middle = (Math.min(...outer) + Math.max(...outer)) / 2;
  return [-360, 0, 360].flatMap((shift) => {
    const parts = unwrapped
      .map((ring) => {
        // A hole is unwrapped by itself: bring it to its outer ring.
        const turn = 360 * Math.round((middle - ring[0][0]) / 360);
        return ring === unwrapped[0] ? ring : ring.map(([lon, lat]) => [lon + turn, lat]);
      })
      .map((ring) => clip(clip(ring.map(([lon, lat]) => [lon + shift, lat]), -180, 1), 180, -1))
      .filter((ring) => ring.length > 3);
    return parts.length > 0 ? [parts] : [];
  });
}

/** Makes longitudes continuous; a ring about a pole is closed along it. */
function unwrap(ring) {
  const points = [ring[0]];
  for (const [lon, lat] of ring.slice(1)) {
    const last = points[points.length - 1][0];
    points.push([lon - 360 * Math.round((lon - last) / 360), lat]);
  }
  const first = points[0];
  const last = points[points.length - 1];
  if (Math.abs(last[0] - first[0]) < 180) return points;
  const pole = first[1] < 0 ? -90 : 90;
  return [...points, [last[0], pole], [first[0], pole], first];
}

/** The part of a ring on one side of a meridian (Sutherland-Hodgman): side 1 keeps what lies east of it, -1 west. */
function clip(ring, meridian, side) {
  const kept = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    const [aIn, bIn] = [(a[0] - meridian) * side >= 0, (b[0] - meridian) * side >= 0];
    if (aIn) kept.push(a);
    if (aIn !== bIn) kept.push([meridian, a[1] + ((b[1] - a[1]) * (meridian - a[0])) / (b[0] - a[0])]);
  }
  if (kept.length > 0) kept.push(kept[0]);
  return kept;
}
