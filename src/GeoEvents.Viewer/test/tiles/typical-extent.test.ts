import { describe, expect, it } from "vitest";
import { spotsOf, type Spot } from "../../src/tiles/spots";
import { tileAt, type TileId } from "../../src/tiles/tile-id";
import { closer, spotsOfWorld, typicalExtent } from "../../src/tiles/typical-extent";
import { tileOf, type Made } from "./made";

const spot = (lon: number, lat: number, count = 1, size = 0): Spot => ({ count, box: [lon, lat, lon + size, lat + size], exact: true });
const idlib = Array.from({ length: 20 }, (_, i) => spot(36 + i / 20, 35.5 + (i % 5) / 10));

describe("where to look first", () => {
  it("is around all events where they are near each other", () => expect(typicalExtent(idlib, 3)).toEqual([36, 35.5, 36.95, 35.9]));

  it("is not stretched by a few far away", () => {
    const box = typicalExtent([...idlib, spot(6.1, 46.2), spot(37.6, 55.7)], 3);
    expect(box?.[0]).toBeGreaterThan(35);
    expect(box?.[3]).toBeLessThan(37);
  });

  it("counts events, not spots, and shows all of a spot", () => {
    expect(typicalExtent([spot(36, 35, 900_000, 1), spot(6.1, 46.2, 50_000), spot(37.6, 55.7, 50_000)], 3)).toEqual([36, 35, 37, 36]);
  });

  it("is nowhere for too few", () => {
    expect(typicalExtent([spot(36, 35)], 3)).toBeNull();
    expect(typicalExtent([], 0)).toBeNull();
  });
});

describe("the spots of a tile", () => {
  it("are its cells with their boxes, and single events at their points", () => {
    const tile = tileOf({ events: [{ x: 0.5, y: 0.5, properties: { count: 40, exact: true, bbox: "36.1,35.2,36.4,35.5" } }, { x: 0.25, y: 0.5, properties: { count: 1, exact: false, id: "1" } }] });
    const [cell, single] = spotsOf(tile, { z: 0, x: 0, y: 0 });
    expect(cell).toEqual({ count: 40, box: [36.1, 35.2, 36.4, 35.5], exact: true });
    expect(single).toMatchObject({ count: 1, exact: false });
    for (const [index, degrees] of [-90, 0, -90, 0].entries()) expect(single?.box[index]).toBeCloseTo(degrees, 0);
  });

  it.each([[0, 0, 4, { z: 4, x: 8, y: 8 }], [-180, 89, 4, { z: 4, x: 0, y: 0 }], [180, -89, 4, { z: 4, x: 15, y: 15 }], [36.8, 35.87, 6, { z: 6, x: 38, y: 25 }]])("%s, %s of zoom %s lies in the tile %j", (lon, lat, z, id) => expect(tileAt(lon, lat, z)).toEqual(id));
});

describe("where the events of the world are", () => {
  const cell = (count: number, bbox: string, exact = true): Made => ({ x: 0.6, y: 0.4, properties: { count, exact, bbox } });
  let asked: TileId[] = [];
  const world = (tiles: Record<string, Made[]>) => {
    asked = [];
    return async (id: TileId) => {
      asked.push(id);
      return tileOf({ events: tiles[`${id.z}/${id.x}/${id.y}`] ?? [] });
    };
  };

  it("is told apart where most of them are", async () => {
    const tiles = world({ "0/0/0": [cell(10, "36,35,37,36"), cell(2, "6,46,6.2,46.2")], "4/9/6": [cell(7, "36,35,36.2,35.2"), cell(3, "36.8,35.8,37,36")], "4/8/5": [cell(2, "6,46,6.2,46.2")] });
    expect((await spotsOfWorld(tiles, 3)).map(({ count }) => count)).toEqual([7, 3, 2]);
  });

  it("takes a handful of tiles, however wide they are spread", async () => {
    const cells = Array.from({ length: 12 }, (_, i) => cell(100 - i, `${i * 23 - 130},10,${i * 23 - 129},11`));
    const spots = await spotsOfWorld(world({ "0/0/0": cells }), 3);
    expect(asked).toHaveLength(5);
    expect(spots).toHaveLength(8);
  });

  it("are those that a point may stand for, unless there are too few", async () => {
    const tiles = (exact: number) => world({ "0/0/0": [cell(exact, "36,35,37,36"), cell(50, "36,33,40,36", false)], "4/9/6": [cell(exact, "36,35,37,36"), cell(50, "36,33,40,36", false)] });
    expect((await spotsOfWorld(tiles(4), 3)).map(({ count }) => count)).toEqual([4]);
    expect((await spotsOfWorld(tiles(2), 3)).map(({ count }) => count)).toEqual([2, 50]);
  });

  it("is seen more closely where most of them are, and what is far away stays", async () => {
    // Cells as wide as a degree; the events lie in a corner of theirs.
    const coarse = [spot(36, 35, 50, 1.4), spot(6.1, 46.2, 2)];
    const near = tileAt(36.05, 35.05, 7);
    const tiles = world({ [`7/${near.x}/${near.y}`]: [cell(50, "36.05,35.05,36.2,35.2"), cell(9, "36,33,40,36", false)] });
    const spots = await closer(coarse, tiles, 3);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(asked.every(({ z }) => z === asked[0]?.z)).toBe(true);
    expect(spots.at(-1)).toEqual(coarse[1]);
    if (asked[0]?.z === 7) expect(spots[0]?.box).toEqual([36.05, 35.05, 36.2, 35.2]);
  });
});
