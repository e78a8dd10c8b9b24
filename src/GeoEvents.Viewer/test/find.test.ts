import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Place, ResolvedName } from "../src/api/types";
import { eventsAt, extentOfPlace } from "../src/find/chosen-place";
import { Question, type Said } from "../src/find/question";
import { distanceKm } from "../src/map/geometry";
import { distanceInWords, percent, reasonInWords, spellingInWords, whereabouts } from "../src/words/place";

describe("a name that is being typed", () => {
  let asked: { name: string; signal: AbortSignal; answer: (answer: ResolvedName) => void; fail: (error: Error) => void }[];
  let said: Said[];
  let question: Question;

  beforeEach(() => {
    vi.useFakeTimers();
    [asked, said] = [[], []];
    question = new Question((name, signal) => new Promise((answer, fail) => asked.push({ name, signal, answer, fail })), (words) => said.push(words), 200);
  });
  afterEach(() => vi.useRealTimers());

  const rest = () => vi.advanceTimersByTimeAsync(200);

  it("is asked once, when typing rests", async () => {
    for (const text of ["S", "Sa", "Sar "]) question.ask(text);
    expect(asked).toHaveLength(0);
    await rest();
    expect(asked.map(({ name }) => name)).toEqual(["Sar"]);
    asked[0]?.answer({ name: "Sar", candidates: [] });
    await rest();
    expect(said).toEqual([{ name: "Sar", candidates: [] }]);
  });

  it("makes the question before it stale", async () => {
    question.ask("Sar");
    await rest();
    question.ask("Saraqib");
    expect(asked[0]?.signal.aborted).toBe(true);
    await rest();
    asked[1]?.answer({ name: "Saraqib", candidates: [] });
    // An answer that comes although nobody waits for it.
    asked[0]?.answer({ name: "Sar", candidates: [] });
    await rest();
    expect(said).toEqual([{ name: "Saraqib", candidates: [] }]);
  });

  it("that is taken away asks nothing and says so", async () => {
    question.ask("Sar");
    question.ask("  ");
    await rest();
    expect(asked).toHaveLength(0);
    expect(said).toEqual([null]);
  });

  it("that is dropped is never answered", async () => {
    question.ask("Sar");
    await rest();
    question.drop();
    asked[0]?.fail(new DOMException("", "AbortError"));
    await rest();
    expect(said).toEqual([]);
    expect(question.isOpen).toBe(false);
  });

  it("says why it could not be asked", async () => {
    question.ask("Sar");
    await rest();
    asked[0]?.fail(new Error("The server cannot be reached."));
    await rest();
    expect(said).toEqual([{ failure: "The server cannot be reached." }]);
  });
});

describe("words about a place", () => {
  it("tell homonyms apart", () => {
    expect(whereabouts({ kind: "air-base", within: ["Jableh District", "Syria"] })).toBe("air base in Jableh District, Syria");
    expect(whereabouts({ kind: "unknown", within: [] })).toBe("place");
  });

  it.each([[0.2, "under 1 km"], [12.4, "12 km"], [1238, "1,240 km"]])("%s km is %s", (km, words) => expect(distanceInWords(km)).toBe(words));

  it.each([[0, "under 1 %"], [0.004, "under 1 %"], [0.5, "50 %"], [0.997, "over 99 %"], [1, "100 %"]])("a share of %s is %s", (share, words) => expect(percent(share)).toBe(words));

  it.each([
    [["exact: Saraqib", "curated"], "Saraqib", "this spelling"],
    [["exact: Sarakib"], "Saraqib", "known spelling: Sarakib"],
    [["ambiguous: Burayj, and 2 more places that may be meant"], "Burayj", "this spelling, one of 3 places that may be meant"],
    [["ambiguous: `Aqrabat, and 1 more place that may be meant"], "Uqayribat", "known spelling: `Aqrabat, one of 2 places that may be meant"],
    [["spelling of Hmeimim: kh→h"], "Hmeimim", "spelling: kh→h"],
    [["spelling of Khan Shaykun: ei→ay, ou→u"], "Khan Sheikhoun", "spelling: ei→ay, ou→u in Khan Shaykun"],
    [["similar to Saraqib: 2 letters differ"], "Saraqib", "similar to Saraqib: 2 letters differ"],
    [[], "Saraqib", ""],
  ])("%j of %s is %j", (why, name, words) => expect(spellingInWords(why, name)).toBe(words));

  it.each([
    ["exact", { isFor: true, words: "spelled exactly so" }],
    ["rule kh→h", { isFor: true, words: "spelling: kh→h" }],
    ["inside Idlib Governorate", { isFor: true, words: "inside Idlib Governorate" }],
    ["against it: population", { isFor: false, words: "few people live there, or it is not known how many" }],
    ["against it: not inside Idlib", { isFor: false, words: "not inside Idlib" }],
  ])("the reason %j", (reason, expected) => expect(reasonInWords(reason)).toEqual(expected));
});

describe("a place on the map", () => {
  const place = (geometry: GeoJSON.Geometry): Place => ({ id: "x", geometry, properties: { id: "x", name: "X", arabicName: null, kind: "town", lon: 36, lat: 35, within: [] } });

  it("is shown with its surroundings, or as far as its line goes", () => {
    const [west, south, east, north] = extentOfPlace(place({ type: "Point", coordinates: [36, 35] }));
    expect(distanceKm({ lon: west, lat: 35 }, { lon: east, lat: 35 })).toBeCloseTo(12, 0);
    expect(north - south).toBeCloseTo(12 / 111, 3);
    expect(extentOfPlace(place({ type: "LineString", coordinates: [[35, 34], [37, 36]] }))).toEqual([35, 34, 37, 36]);
  });

  it("has the events of its point, as exactly as numbers are written", () => {
    const { box, wherePrecision, extent } = eventsAt(place({ type: "LineString", coordinates: [[35, 34], [37, 36]] }));
    const [west, south, east, north] = box;
    expect([west < 36 && 36 < east, south < 35 && 35 < north, east - west < 1e-4]).toEqual([true, true, true]);
    expect([wherePrecision, extent]).toEqual([null, [35, 34, 37, 36]]);
  });

  it("lies as far away as on the globe", () => expect(distanceKm({ lon: 36.63, lat: 35.93 }, { lon: 37.16, lat: 36.2 })).toBeCloseTo(56.4, 0));
});
