import type { Box } from "../state/state";
import { EVENTS, layerOf } from "./layers";

export interface TileId {
  z: number;
  x: number;
  y: number;
}

/** So many events, all within a box. */
export interface Spot {
  count: number;
  box: Box;
  /** A point may stand for them. */
  exact: boolean;
}

/** The events of a tile, by its cells. */
export function spotsOf(tile: Uint8Array, { z, x, y }: TileId): Spot[] {
  const layer = layerOf(tile, EVENTS);
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => index).flatMap((index): Spot[] => {
    const feature = layer?.feature(index);
    const point = feature?.loadGeometry()[0]?.[0];
    if (feature === undefined || point === undefined) return [];
    const { count, bbox, exact } = feature.properties;
    const [lon, lat] = [lonOf((x + point.x / feature.extent) / 2 ** z), latOf((y + point.y / feature.extent) / 2 ** z)];
    return [{ count: Number(count), box: boxOf(bbox) ?? [lon, lat, lon, lat], exact: exact === true }];
  });
}

/** Reads "36.1,35.2,36.4,35.5"; null where it is none. */
export function boxOf(text: unknown): Box | null {
  const [west, south, east, north] = typeof text === "string" ? text.split(",").map(Number) : [];
  return west === undefined || south === undefined || east === undefined || north === undefined ? null : [west, south, east, north];
}

/** The tile of a zoom level in which a position lies. */
export function tileAt(lon: number, lat: number, z: number): TileId {
  const side = 2 ** z;
  const within = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  return { z, x: within((lon + 180) / 360), y: within((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) };
}

function lonOf(x: number): number {
  return x * 360 - 180;
}

function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
