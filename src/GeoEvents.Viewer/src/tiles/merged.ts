import type { Box } from "../state/state";
import { isHypothetical } from "../words/factuality";
import type { Factuality } from "../api/types";
import { EXTENT, type TilePoint } from "./layers";
import { boxIn } from "./spots";
import { sharesOf, textOf } from "./stack";
import type { TileId } from "./tile-id";

/** Cells on each side of a tile. */
const CELLS = 16;
/** A tile is drawn this many pixels wide, or more. */
const PIXELS = 512;
/** Pixels within which symbols would cover each other. */
const REACH = (20 * EXTENT) / PIXELS;

/** Cells in columns and rows from `west` to `east` and `north` to `south`, drawn as one symbol. */
interface Group extends TilePoint {
  west: number;
  east: number;
  north: number;
  south: number;
}

/**
 * Cells whose symbols would cover each other become one, the largest first. Only where the cells between them are theirs too or empty:
 * so that the box around the events of a symbol has these events and no others.
 */
export function merged(points: readonly TilePoint[], id: TileId): TilePoint[] {
  const groups = points.map(groupOf).sort((a, b) => countOf(b) - countOf(a));
  const isGone = new Set<Group>();
  const all = groups.map((_, index) => {
    let group = groups[index] as Group;
    if (isGone.has(group)) return null;
    for (const other of groups.slice(index + 1)) {
      if (isGone.has(other) || Math.hypot(group.x - other.x, group.y - other.y) > REACH) continue;
      const both = joined(group, other, id);
      if (groups.some((third) => third !== groups[index] && third !== other && !isGone.has(third) && overlaps(both, third))) continue;
      isGone.add(other);
      group = both;
      groups[index] = group;
    }
    return group;
  });
  return all.filter((group) => group !== null);
}

function groupOf(point: TilePoint): Group {
  const cell = (units: number) => Math.min(CELLS - 1, Math.max(0, Math.floor((units * CELLS) / EXTENT)));
  return { ...point, west: cell(point.x), east: cell(point.x), north: cell(point.y), south: cell(point.y) };
}

function joined(a: Group, b: Group, id: TileId): Group {
  const count = countOf(a) + countOf(b);
  const middle = (side: "x" | "y") => (a[side] * countOf(a) + b[side] * countOf(b)) / count;
  const properties = { count, exact: true, bbox: around(boxIn(a, id), boxIn(b, id)).join(), sources: textOf([...sharesIn(a), ...sharesIn(b)]) };
  return {
    x: middle("x"), y: middle("y"), properties,
    west: Math.min(a.west, b.west), east: Math.max(a.east, b.east), north: Math.min(a.north, b.north), south: Math.max(a.south, b.south),
  };
}

function sharesIn({ properties }: TilePoint) {
  if (properties["id"] === undefined) return sharesOf(String(properties["sources"]));
  const hollow = isHypothetical(properties["factuality"] as Factuality) ? 1 : 0;
  return [{ source: String(properties["source"]), solid: 1 - hollow, hollow }];
}

function countOf({ properties }: TilePoint): number {
  return Number(properties["count"]);
}

function overlaps(a: Group, b: Group): boolean {
  return a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
