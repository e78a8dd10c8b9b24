import { describe, expect, it } from "vitest";
import { boxOf } from "../../src/tiles/spots";
import type { TilePoint } from "../../src/tiles/layers";
import { merged } from "../../src/tiles/merged";
import { latIn, lonIn } from "../../src/tiles/tile-id";

const id = { z: 6, x: 38, y: 25 };
const CELL = 256;

interface Event {
  x: number;
  y: number;
}

const lonLat = ({ x, y }: Event) => [lonIn(id, x / 4096), latIn(id, y / 4096)] as const;

/** The server's cells of events at these units of the tile. */
function cellsOf(events: readonly Event[]): TilePoint[] {
  const cells = new Map<string, Event[]>();
  for (const event of events) {
    const key = `${Math.floor(event.x / CELL)} ${Math.floor(event.y / CELL)}`;
    cells.set(key, [...(cells.get(key) ?? []), event]);
  }
  return [...cells.values()].map((list) => {
    const mean = (side: "x" | "y") => Math.floor(list.reduce((sum, event) => sum + event[side], 0) / list.length);
    const [lons, lats] = [list.map((event) => lonLat(event)[0]), list.map((event) => lonLat(event)[1])];
    const bbox = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].join();
    const single = { id: `${list[0]?.x} ${list[0]?.y}`, count: 1, exact: true, source: "a", factuality: "asserted" };
    return { x: mean("x"), y: mean("y"), properties: list.length === 1 ? single : { count: list.length, exact: true, sources: `a:${list.length}:0`, bbox } };
  });
}

function inBox(events: readonly Event[], point: TilePoint): number {
  const [west, south, east, north] = boxOf(point.properties["bbox"]) ?? [NaN, NaN, NaN, NaN];
  return events.filter((event) => {
    const [lon, lat] = lonLat(event);
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }).length;
}

describe("symbols that would cover each other", () => {
  it("are one, in the middle of their events", () => {
    const events = [{ x: 250, y: 100 }, { x: 252, y: 100 }, { x: 260, y: 100 }, { x: 1000, y: 1000 }];
    const points = merged(cellsOf(events), id);
    expect(points).toHaveLength(2);
    expect(points[0]?.properties).toMatchObject({ count: 3, sources: "a:3:0" });
    expect(points[0]?.x).toBeCloseTo(254, 0);
    expect(inBox(events, points[0] as TilePoint)).toBe(3);
  });

  it("of four cells at one corner are one", () => {
    const events = [{ x: 250, y: 250 }, { x: 260, y: 250 }, { x: 250, y: 260 }, { x: 260, y: 260 }];
    expect(merged(cellsOf(events), id).map(({ properties }) => properties["count"])).toEqual([4]);
  });

  it("keep what they say of sources and of claims", () => {
    const cell = (x: number, properties: TilePoint["properties"]): TilePoint => ({ x, y: 100, properties: { exact: true, ...properties } });
    const [point] = merged([cell(250, { count: 9, sources: "b:5:0 a:1:1 *:2:0", bbox: "36,35,36.1,35.1" }), cell(260, { id: "1", count: 1, source: "a", factuality: "negated" })], id);
    expect(point?.properties).toMatchObject({ count: 10, sources: "b:5:0 a:1:2 *:2:0" });
  });

  it("stay apart where the box around them would hold others", () => {
    // A and B touch at a corner; a third lies in a cell beside both, too far away to be one with them.
    const events = [{ x: 250, y: 250 }, { x: 260, y: 260 }, { x: 500, y: 10 }];
    expect(merged(cellsOf(events), id)).toHaveLength(3);
  });

  it("always hold exactly the events of the box around them, and all events once", () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 60; round++) {
      const around = Array.from({ length: 5 }, () => [random() * 4096, random() * 4096] as const);
      const events = Array.from({ length: 3 + Math.floor(random() * 120) }, () => {
        const [x, y] = around[Math.floor(random() * 5)] as (typeof around)[number];
        const near = (middle: number) => Math.min(4095, Math.max(0, Math.floor(middle + (random() - 0.5) * 900)));
        return { x: near(x), y: near(y) };
      });
      const points = merged(cellsOf(events), id);
      expect(points.reduce((sum, { properties }) => sum + Number(properties["count"]), 0)).toBe(events.length);
      for (const point of points) if (Number(point.properties["count"]) > 1) expect(inBox(events, point)).toBe(point.properties["count"]);
    }
  });
});
