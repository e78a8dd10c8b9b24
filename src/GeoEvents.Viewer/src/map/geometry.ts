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

const EARTH_RADIUS_KM = 6371;

/** Kilometres between two positions on a great circle. */
export function distanceKm(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const rad = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The box `km` around a point. */
export function around(lon: number, lat: number, km: number): Box {
  const y = km / 111;
  const x = y / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return [lon - x, lat - y, lon + x, lat + y];
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
