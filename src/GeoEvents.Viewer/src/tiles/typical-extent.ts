import type { Box } from "../state/state";
import { spotsOf, type Spot } from "./spots";
import { tileAt, type TileId } from "./tile-id";

/** The share of the events that the map looks at, where the others are far away. */
const TYPICAL_SHARE = 0.8;
/** How much larger the box of all may be. */
const ROOM = 3;

/**
 * Where most events are: the box of all, or without those far from the middle if they would make it much larger,
 * so that one statement from Geneva does not shrink Syria to a dot. Null for fewer than `least` events.
 */
export function typicalExtent(spots: readonly Spot[], least: number): Box | null {
  const total = sum(spots);
  if (total < Math.max(1, least)) return null;
  const [lon, lat] = [median(spots, (spot) => middleOf(spot)[0]), median(spots, (spot) => middleOf(spot)[1])];
  const away = (spot: Spot) => Math.hypot(middleOf(spot)[0] - lon, middleOf(spot)[1] - lat);
  const enough = Math.max(least, Math.ceil(total * TYPICAL_SHARE));
  let taken = 0;
  const nearest = [...spots].sort((a, b) => away(a) - away(b)).filter(({ count }) => (taken += count) - count < enough);
  const [all, typical] = [around(spots), around(nearest)];
  return diagonal(all) > ROOM * Math.max(diagonal(typical), 0.2) ? typical : all;
}

const WORLD: TileId = { z: 0, x: 0, y: 0 };
/** Zoom levels from a stacked tile to the tiles that its cells are: it has sixteen on each side. */
const CELL_LEVELS = 4;
/** Cells of the world that are looked into, the fullest first. */
const LOOKED_INTO = 4;

/** Where the events of the world are, out of a handful of stacked tiles: of those that a point may stand for, where there are `least` of them. */
export async function spotsOfWorld(tile: (id: TileId) => Promise<Uint8Array>, least: number): Promise<Spot[]> {
  const world = spotsOf(await tile(WORLD), WORLD);
  const exact = world.filter((spot) => spot.exact);
  const isExactEnough = sum(exact) >= least;
  const spots = (isExactEnough ? exact : world).sort((a, b) => b.count - a.count);
  const cells = new Map(spots.filter(({ count }) => count > 1).map((spot) => [cellOf(spot), spot]));
  const fullest = [...cells.keys()].slice(0, LOOKED_INTO);
  const near = await Promise.all(fullest.map(async (key) => {
    const id = JSON.parse(key) as TileId;
    return spotsOf(await tile(id), id).filter((spot) => spot.exact || !isExactEnough);
  }));
  return [...near.flat(), ...spots.filter((spot) => !fullest.includes(cellOf(spot)))];
}

/** Tiles that are looked into to see where in a box the events are. */
const NEAR = 4;
const CLOSEST = 12;

/** The spots, told apart more finely where most of them are. */
export async function closer(spots: readonly Spot[], tile: (id: TileId) => Promise<Uint8Array>, least: number): Promise<Spot[]> {
  const box = typicalExtent(spots, least);
  let ids: TileId[] = [];
  for (let z = CLOSEST; box !== null && z > CELL_LEVELS && ids.length === 0; z--) ids = covering(box, z);
  const isExact = spots.some((spot) => spot.exact);
  const near = await Promise.all(ids.map(async (id) => spotsOf(await tile(id), id).filter((spot) => spot.exact || !isExact)));
  const isFar = (spot: Spot) => !ids.some(({ z, x, y }) => ((at) => at.x === x && at.y === y)(tileAt(...middleOf(spot), z)));
  return [...near.flat(), ...spots.filter(isFar)];
}

/** The tiles of a zoom level that cover a box; none where they are too many. */
function covering([west, south, east, north]: Box, z: number): TileId[] {
  const [first, last] = [tileAt(west, north, z), tileAt(east, south, z)];
  const [columns, rows] = [last.x - first.x + 1, last.y - first.y + 1];
  if (columns * rows > NEAR) return [];
  return Array.from({ length: columns * rows }, (_, index) => ({ z, x: first.x + (index % columns), y: first.y + Math.floor(index / columns) }));
}

/** The cell of the world in which a spot lies. */
function cellOf(spot: Spot): string {
  return JSON.stringify(tileAt(...middleOf(spot), CELL_LEVELS));
}

function middleOf({ box: [west, south, east, north] }: Spot): [lon: number, lat: number] {
  return [(west + east) / 2, (south + north) / 2];
}

function sum(spots: readonly Spot[]): number {
  return spots.reduce((total, { count }) => total + count, 0);
}

function around(spots: readonly Spot[]): Box {
  const sides = [0, 1, 2, 3].map((at) => spots.map(({ box }) => box[at] ?? NaN));
  return [Math.min(...(sides[0] ?? [])), Math.min(...(sides[1] ?? [])), Math.max(...(sides[2] ?? [])), Math.max(...(sides[3] ?? []))];
}

function diagonal([west, south, east, north]: Box): number {
  return Math.hypot(east - west, north - south);
}

/** Half of the events have less. */
function median(spots: readonly Spot[], value: (spot: Spot) => number): number {
  const half = sum(spots) / 2;
  let before = 0;
  return value([...spots].sort((a, b) => value(a) - value(b)).find(({ count }) => (before += count) > half) ?? (spots[0] as Spot));
}
