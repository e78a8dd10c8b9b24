import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Session } from "../src/session";
import { INITIAL_STATE, type Filter } from "../src/state/state";

const filter: Filter = { from: null, to: null, undated: false, sources: null, kinds: null, factuality: INITIAL_STATE.factuality, box: null };
/** Answers by path; null is a server out of reach. */
let answers: Record<string, (parameters: URLSearchParams) => unknown> | null;
let asked: string[];
let told: string[];
let age: string | null;

const settings = { samples: false, dataVersion: 7, version: "0.1.0", gazetteer: "g", key: "k" };
const empty = { features: [], numberMatched: 0, buckets: [] };

function session(): Session {
  return new Session({ busy: () => {}, counted: () => told.push("counted"), listed: () => told.push("listed"), answered: () => told.push("answered"), failed: () => told.push("failed"), aged: (dataAsOf) => (age = dataAsOf) });
}

beforeEach(() => {
  [asked, told, age] = [[], [], null];
  answers = {
    "settings": () => settings,
    "collections/sources/items": () => empty,
    "collections/events/histogram": () => empty,
    "collections/events/facets": () => ({ undated: 0 }),
    "collections/events/items": () => empty,
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

describe("a question", () => {
  const march = { ...filter, from: "2020-03-01", to: "2020-03-31" };
  const events = (path: string) => `collections/events/${path}`;

  it("is put for counts, histogram and list, and only where it is another than before", async () => {
    const loaded = session();
    await loaded.load();
    asked = [];
    await loaded.ask(filter, "all", null);
    expect(asked).toEqual(["facets", "histogram", "items"].map(events));
    asked = [];
    await loaded.ask(filter, "all", null);
    expect(asked).toEqual([]);
    // The histogram is that of all dates.
    await loaded.ask(march, "all", null);
    expect(asked).toEqual(["facets", "items"].map(events));
    asked = [];
    await loaded.ask(march, "unlocated", null);
    expect(asked).toEqual(["items"].map(events));
  });

  it("is put anew when the data changed", async () => {
    const loaded = session();
    await loaded.load();
    await loaded.ask(filter, "all", null);
    const before = loaded.version;
    await loaded.load();
    asked = [];
    await loaded.ask(filter, "all", null);
    expect(asked).toEqual(["facets", "histogram", "items"].map(events));
    expect(loaded.version).toBeGreaterThan(before);
  });

  it("of a range that is being dragged is put for counts only", async () => {
    const loaded = session();
    await loaded.load();
    asked = [];
    await loaded.preview(march);
    expect(asked).toEqual([events("facets")]);
  });

  it("is said to be answered when all of it is, and not where some of it failed", async () => {
    const loaded = session();
    await loaded.load();
    await loaded.ask(filter, "all", null);
    expect(told.sort()).toEqual(["answered", "counted", "counted", "listed"]);
    answers!["collections/events/items"] = () => {
      throw new Error("broken");
    };
    told = [];
    await loaded.ask(march, "all", null);
    expect(told).toContain("failed");
    expect(told).not.toContain("answered");
  });
});
