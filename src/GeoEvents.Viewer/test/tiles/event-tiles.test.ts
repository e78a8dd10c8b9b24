import type { Map as MapLibre } from "maplibre-gl";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Palette } from "../../src/colours/palette";
import type { TileId } from "../../src/tiles/tile-id";
import { pointsOf } from "../../src/tiles/layers";
import { tileOf } from "./made";

type Load = (request: { url: string }, controller: AbortController) => Promise<{ data: ArrayBuffer }>;
let load: Load;
vi.mock("maplibre-gl", () => ({ addProtocol: (_: string, action: Load) => (load = action) }));
const { EventTiles } = await import("../../src/tiles/event-tiles");

const palette = new Palette([]);
const question = (filter: string, version = 1) => ({ filter, version, palette });

describe("tiles of events", () => {
  let listeners: ((event: { sourceId: string }) => void)[];
  let isLoaded: boolean;
  let refreshed: number;
  let asked: string[];
  let failure: Error | null;
  let failures: unknown[];
  let tiles: InstanceType<typeof EventTiles>;

  beforeEach(() => {
    [listeners, isLoaded, refreshed, asked, failure, failures] = [[], true, 0, [], null, []];
    const map = {
      on: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener),
      getSource: () => ({}),
      isSourceLoaded: () => isLoaded,
      refreshTiles: () => {
        refreshed++;
        isLoaded = false;
      },
    };
    const tile = async ({ z, x, y }: TileId, filter: string) => {
      asked.push(`${z}/${x}/${y} ${filter}`);
      if (failure !== null) throw failure;
      return tileOf({ events: [{ x: 0.5, y: 0.5, properties: { count: 1, exact: true, source: "a", factuality: "asserted" } }] });
    };
    tiles = new EventTiles(map as unknown as MapLibre, { tile, failed: (error) => failures.push(error) });
  });

  const get = (url = "event-tiles://3/4/2") => load({ url }, new AbortController());
  const come = () => {
    isLoaded = true;
    for (const listener of listeners) listener({ sourceId: "event-tiles" });
  };

  it("are empty before anything is asked", async () => {
    expect((await get()).data.byteLength).toBe(0);
    expect(asked).toEqual([]);
  });

  it("are asked for by the filter, in our order of coordinates, and come as they are drawn", async () => {
    tiles.show(question("kind=shelling"));
    const { data } = await get();
    expect(asked).toEqual(["3/4/2 kind=shelling"]);
    expect(pointsOf(new Uint8Array(data), "events")[0]?.properties["icon"]).toBe("dot|10|asserted");
  });

  it("that do not come are told, and are empty to the map, which would never ask for them again", async () => {
    failure = new Error("The server cannot be reached.");
    tiles.show(question("a"));
    expect((await get()).data.byteLength).toBe(0);
    expect(failures).toEqual([failure]);
  });

  it("that nobody needs any more are no failure", async () => {
    failure = new DOMException("", "AbortError");
    tiles.show(question("a"));
    await expect(get()).rejects.toThrow(failure);
    expect(failures).toEqual([]);
  });

  it("are asked for anew where the question, the data or the colours are others", () => {
    tiles.show(question("a"));
    come();
    for (const same of [question("a"), question("a")]) tiles.show(same);
    expect(refreshed).toBe(1);
    tiles.show(question("b"));
    come();
    tiles.show(question("b", 2));
    come();
    tiles.show({ ...question("b", 2), palette: new Palette([{ id: "a", events: 1 }]) });
    expect(refreshed).toBe(4);
  });

  it("follow a hand that drags: the newest question, when the tiles before have come", async () => {
    tiles.show(question("1"));
    for (const filter of ["2", "3", "4"]) tiles.show(question(filter));
    expect(refreshed).toBe(1);
    // All tiles of a round answer one question.
    await get();
    expect(tiles.isDrawn).toBe(false);
    come();
    await get();
    expect(refreshed).toBe(2);
    expect(asked.map((tile) => tile.split(" ")[1])).toEqual(["1", "4"]);
    come();
    expect(tiles.isDrawn).toBe(true);
  });
});
