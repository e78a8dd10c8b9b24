import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MAX_FEATURES } from "../src/api/loader";
import { Session } from "../src/session";
import { INITIAL_STATE, type Filter } from "../src/state/state";

const filter: Filter = { from: null, to: null, undated: false, sources: null, kinds: null, factuality: INITIAL_STATE.factuality, box: null };
const event = (id: string) => ({ id, geometry: { type: "Point", coordinates: [36, 35] }, properties: { start: null, end: null, wherePrecision: 4, places: [{}] } });
const footprint = (id: string, ordinal: number) => ({ id: `${id}.${ordinal}`, geometry: null, properties: { event: id, ordinal } });

/** Answers by path; null is a server out of reach. */
let answers: Record<string, (parameters: URLSearchParams) => unknown> | null;
let asked: string[];
let undrawn: number | null;
let age: string | null;

const settings = { samples: false, dataVersion: 7, version: "0.1.0", gazetteer: "g", key: "k" };
const empty = { features: [], numberMatched: 0, buckets: [] };

function session(): Session {
  return new Session({ busy: () => {}, answered: () => {}, footprintsCame: () => {}, footprintsEnded: (events) => (undrawn = events), failed: (error) => expect.fail(String(error)), aged: (dataAsOf) => (age = dataAsOf) });
}

beforeEach(() => {
  [asked, undrawn, age] = [[], null, null];
  answers = {
    "settings": () => settings,
    "collections/sources/items": () => empty,
    "collections/events/histogram": () => empty,
    "collections/events/facets": () => ({ undated: 0 }),
    "collections/events/items": () => ({ ...empty, features: [event("a"), event("b")] }),
    "collections/footprints/items": () => ({ ...empty, features: [footprint("a", 0), footprint("b", 0)] }),
  };
  vi.stubGlobal("document", { baseURI: "http://localhost/" });
  vi.stubGlobal("fetch", async (address: string) => {
    const { pathname, searchParams } = new URL(address);
    asked.push(pathname.slice(1));
    if (answers === null) throw new TypeError("Failed to fetch");
    return Response.json(answers[pathname.slice(1)]?.(searchParams));
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("whether the data changed", () => {
  it("is not asked before anything was loaded", async () => {
    expect(await session().hasChanged()).toBe(false);
    expect(asked).toEqual([]);
  });

  it("is one small question", async () => {
    const loaded = session();
    await loaded.load();
    asked = [];
    expect(await loaded.hasChanged()).toBe(false);
    expect(asked).toEqual(["settings"]);
  });

  it("is not while the server's database is out of reach, and is when that is back: meanwhile the age of the data is told", async () => {
    const loaded = session();
    await loaded.load();
    answers!["settings"] = () => ({ ...settings, dataAsOf: "2020-03-06T10:32:00Z" });
    expect(await loaded.hasChanged()).toBe(false);
    expect(age).toBe("2020-03-06T10:32:00Z");
    answers!["settings"] = () => ({ ...settings, dataAsOf: null });
    expect(await loaded.hasChanged()).toBe(true);
    expect(age).toBeNull();
  });

  it.each([["data", { dataVersion: 8 }], ["samples", { samples: true }], ["key of a server started anew", { key: "other" }]])("is told by other %s", async (_, change) => {
    const loaded = session();
    await loaded.load();
    answers!["settings"] = () => ({ ...settings, ...change });
    expect(await loaded.hasChanged()).toBe(true);
    await loaded.load();
    expect(await loaded.hasChanged()).toBe(false);
  });

  it("is no where the server is out of reach", async () => {
    const loaded = session();
    await loaded.load();
    answers = null;
    expect(await loaded.hasChanged()).toBe(false);
  });
});

describe("footprints", () => {
  it("that all come leave no event off the map", async () => {
    const loaded = session();
    await loaded.load();
    await loaded.ask(filter);
    expect(undrawn).toBe(0);
  });

  it("beyond what the page takes are told, and not asked for", async () => {
    const next = { rel: "next", href: "http://localhost/collections/footprints/items?after=x" };
    const full = Array.from({ length: MAX_FEATURES / 2 }, (_, ordinal) => footprint("a", ordinal));
    answers!["collections/footprints/items"] = () => ({ ...empty, features: full, links: [next] });
    const loaded = session();
    await loaded.load();
    await loaded.ask(filter);
    expect(asked.filter((path) => path === "collections/footprints/items")).toHaveLength(2);
    expect(undrawn).toBe(1);
  });
});
