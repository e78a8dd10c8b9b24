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

/** Columns and rows of cells, both ends included. */
interface Rectangle {
  west: number;
  east: number;
  north: number;
  south: number;
}

/** Cells that are drawn as one symbol. */
type Group = TilePoint & Rectangle;

/**
 * Cells whose symbols would cover each other become one, the largest first. Only where all that lies in the rectangle of cells around
 * them becomes part of it: so that the box around the events of a symbol has these events and no others.
 */
export function merged(points: readonly TilePoint[], id: TileId): TilePoint[] {
  let left = points.map(groupOf).sort((a, b) => countOf(b) - countOf(a));
  const whole: Group[] = [];
  for (let [group, ...others] = left; group !== undefined; [group, ...others] = left) {
    const more = others.map((other) => covered(group as Group, other, others, whole)).find((found) => found !== null);
    if (more === undefined) {
      whole.push(group);
      left = others;
    } else left = [more.reduce((sum, other) => joined(sum, other, id), group), ...others.filter((other) => !more.includes(other))];
  }
  return whole;
}

/** The groups that become part of `group` with this one; null where it, or one that they enclose, is too far away or `whole` already. */
function covered(group: Group, other: Group, all: readonly Group[], whole: readonly Group[]): Group[] | null {
  const more = new Set([other]);
  let around = rectangle(group, other);
  // The set grows while it is gone through.
  for (const next of more) {
    if (Math.hypot(group.x - next.x, group.y - next.y) > REACH) return null;
    around = rectangle(around, next);
    if (whole.some((third) => overlaps(around, third))) return null;
    for (const third of all) if (overlaps(around, third)) more.add(third);
  }
  return [...more];
}

function groupOf(point: TilePoint): Group {
  const cell = (units: number) => Math.min(CELLS - 1, Math.max(0, Math.floor((units * CELLS) / EXTENT)));
  return { ...point, west: cell(point.x), east: cell(point.x), north: cell(point.y), south: cell(point.y) };
}

function joined(a: Group, b: Group, id: TileId): Group {
  const count = countOf(a) + countOf(b);
  const middle = (side: "x" | "y") => (a[side] * countOf(a) + b[side] * countOf(b)) / count;
  const properties = { count, exact: true, bbox: around(boxIn(a, id), boxIn(b, id)).join(), sources: textOf([...sharesIn(a), ...sharesIn(b)]) };
  return { x: middle("x"), y: middle("y"), properties, ...rectangle(a, b) };
}

function rectangle(a: Rectangle, b: Rectangle): Rectangle {
  return { west: Math.min(a.west, b.west), east: Math.max(a.east, b.east), north: Math.min(a.north, b.north), south: Math.max(a.south, b.south) };
}

function sharesIn({ properties }: TilePoint) {
  if (properties["id"] === undefined) return sharesOf(String(properties["sources"]));
  const hollow = isHypothetical(properties["factuality"] as Factuality) ? 1 : 0;
  return [{ source: String(properties["source"]), solid: 1 - hollow, hollow }];
}

function countOf({ properties }: TilePoint): number {
  return Number(properties["count"]);
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
