import type { Box } from "../state/state";
import { EVENTS, EXTENT, pointsOf, type TilePoint } from "./layers";
import { latIn, lonIn, type TileId } from "./tile-id";

/** So many events, all within a box. */
export interface Spot {
  count: number;
  box: Box;
  /** A point may stand for them. */
  exact: boolean;
}

/** The events of a tile, by its cells. */
export function spotsOf(tile: Uint8Array, id: TileId): Spot[] {
  return pointsOf(tile, EVENTS).map((point) => ({ count: Number(point.properties["count"]), box: boxIn(point, id), exact: point.properties["exact"] === true }));
}

/** The box of the events of a cell; of a single event, whose position is in whole units, as far as it may be. */
export function boxIn({ x, y, properties }: TilePoint, id: TileId): Box {
  const [lon, lat] = [(units: number) => lonIn(id, units / EXTENT), (units: number) => latIn(id, units / EXTENT)];
  return boxOf(properties["bbox"]) ?? [Math.max(-180, lon(x - 1)), lat(y + 1), Math.min(180, lon(x + 1)), lat(y - 1)];
}

/** Reads "36.1,35.2,36.4,35.5"; null where it is none. */
export function boxOf(text: unknown): Box | null {
  const [west, south, east, north] = typeof text === "string" ? text.split(",").map(Number) : [];
  return west === undefined || south === undefined || east === undefined || north === undefined ? null : [west, south, east, north];
}
