import type { Box } from "../state/state";

type Position = readonly number[];

/** Every position of a geometry. */
export function* positionsOf(geometry: GeoJSON.Geometry): Generator<Position> {
  if (geometry.type === "GeometryCollection") for (const part of geometry.geometries) yield* positionsOf(part);
  else yield* flatten(geometry.coordinates);
}

function* flatten(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return;
  if (typeof coordinates[0] === "number") yield coordinates as Position;
  else for (const part of coordinates) yield* flatten(part);
}

/** The box around all; null around nothing. */
export function extentOf(geometries: Iterable<GeoJSON.Geometry>): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const [lon = NaN, lat = NaN] of positionsOf(geometry)) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The middle of the largest ring of a polygon, for its label; null for other geometries. */
export function centroidOf(geometry: GeoJSON.Geometry): [number, number] | null {
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.type === "MultiPolygon" ? geometry.coordinates.map((part) => part[0]) : [];
  let best: { area: number; point: [number, number] } | null = null;
  for (const ring of rings) {
    const middle = ring === undefined ? null : ringCentroid(ring);
    if (middle !== null && (best === null || middle.area > best.area)) best = middle;
  }
  return best?.point ?? null;
}

function ringCentroid(ring: Position[]): { area: number; point: [number, number] } | null {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? null : { area: Math.abs(area / 2), point: [x / (3 * area), y / (3 * area)] };
}

/**
 * The box of most positions: without the outer twentieth on each side, so that one statement from Geneva does not
 * shrink Syria to a dot. Null for fewer than `least` positions.
 */
export function typicalExtent(positions: readonly Position[], least: number): Box | null {
  if (positions.length < least) return null;
  const cut = positions.length < 20 ? 0 : Math.floor(positions.length * 0.05);
  const lons = positions.map(([lon = 0]) => lon).sort((a, b) => a - b);
  const lats = positions.map(([, lat = 0]) => lat).sort((a, b) => a - b);
  const [last] = [positions.length - 1 - cut];
  return [lons[cut] ?? 0, lats[cut] ?? 0, lons[last] ?? 0, lats[last] ?? 0];
}
