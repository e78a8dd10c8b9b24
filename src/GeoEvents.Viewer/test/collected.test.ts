import { describe, expect, it } from "vitest";
import type { Answer } from "../src/api/loader";
import type { EventFeature, FootprintFeature } from "../src/api/types";
import { placeFeatures, rankOf } from "../src/map/places";
import { Collected } from "../src/state/collected";
import { INITIAL_STATE, type Filter } from "../src/state/state";

const filter: Filter = { from: null, to: null, undated: false, sources: null, kinds: null, factuality: INITIAL_STATE.factuality, box: null };
const march = { ...filter, from: "2020-03-01", to: "2020-03-31" };
const event = (id: string, start: string | null, wherePrecision: number | null = 1) =>
  ({ id, geometry: wherePrecision === null ? null : { type: "Point", coordinates: [36, 35] }, properties: { start, end: start, wherePrecision, places: [{}] } }) as unknown as EventFeature;
const answer = (...features: EventFeature[]) => ({ page: { features } }) as unknown as Answer;
const ids = (events: EventFeature[]) => events.map(({ id }) => id);

describe("while the server has not answered yet", () => {
  it("a narrower range shows what is known to match", () => {
    const collected = new Collected();
    collected.take(answer(event("a", "2020-03-06"), event("b", "2019-01-01"), event("c", null)), filter);
    expect(ids(collected.shown(march, true))).toEqual(["a"]);
    expect(ids(collected.shown({ ...march, undated: true }, true))).toEqual(["a", "c"]);
  });

  it("a wider range shows what earlier ranges brought", () => {
    const collected = new Collected();
    collected.take(answer(event("b", "2019-01-01")), { ...filter, to: "2019-12-31" });
    collected.take(answer(event("a", "2020-03-06")), march);
    expect(ids(collected.shown(filter, true))).toEqual(["b", "a"]);
    expect(ids(collected.shown(march, false))).toEqual(["a"]);
  });

  it("another question but for dates keeps the last answer", () => {
    const collected = new Collected();
    collected.take(answer(event("a", "2020-03-06")), march);
    expect(ids(collected.shown({ ...march, sources: ["x"] }, true))).toEqual(["a"]);
    collected.take(answer(), { ...march, sources: ["x"] });
    expect(ids(collected.shown({ ...filter, sources: ["x"] }, true))).toEqual([]);
  });
});

describe("when the data changed", () => {
  const area = (id: string) => ({ properties: { event: id, ordinal: 0 } }) as FootprintFeature;

  it("what was shown is shown until the next answer", () => {
    const collected = new Collected();
    collected.take(answer(event("a", "2020-03-06")), filter);
    collected.outdate();
    expect(ids(collected.shown(filter, false))).toEqual(["a"]);
    expect(collected.event("a")).not.toBeNull();
  });

  it("what is gone is forgotten, also for other ranges", () => {
    const collected = new Collected();
    collected.take(answer(event("gone", "2019-01-01"), event("a", "2020-03-06")), filter);
    collected.takeOne(event("opened", null));
    collected.outdate();
    collected.take(answer(event("a", "2020-03-06")), march);
    expect(ids(collected.shown(filter, true))).toEqual(["a"]);
    expect(collected.event("gone")).toBeNull();
    expect(collected.event("opened")).toBeNull();
  });

  it("what is as before stays the same object with its footprints, and what is not is new without", () => {
    const collected = new Collected();
    collected.take(answer(event("same", "2020-03-06", 4), event("corrected", "2020-03-06", 4)), filter);
    collected.takeFootprints([area("same"), area("corrected")]);
    const before = collected.event("same");
    collected.outdate();
    const corrected = event("corrected", "2020-03-07", 4);
    collected.take(answer(event("same", "2020-03-06", 4), corrected), filter);
    expect(collected.event("same")).toBe(before);
    expect(collected.event("corrected")).toBe(corrected);
    expect(collected.footprints("same")).toHaveLength(1);
    expect(collected.footprints("corrected")).toHaveLength(0);
  });
});

describe("footprints", () => {
  it("are lacking only for located events without an exact place", () => {
    const collected = new Collected();
    expect(collected.lacksFootprints([event("a", null, 1), event("b", null, null)])).toBe(false);
    expect(collected.lacksFootprints([event("c", null, 4)])).toBe(true);
    collected.takeFootprints([{ properties: { event: "c", ordinal: 0 } } as FootprintFeature, { properties: { event: "c", ordinal: 0 } } as FootprintFeature]);
    expect(collected.lacksFootprints([event("c", null, 4)])).toBe(false);
    expect(collected.footprints("c")).toHaveLength(1);
  });

  it("that are not here leave those events off the map that no point stands for", () => {
    const collected = new Collected();
    expect(collected.undrawn([event("a", null, 1), event("b", null, null), event("c", null, 4), event("d", null, 3)])).toBe(2);
    collected.takeFootprints([{ properties: { event: "c", ordinal: 0 } } as FootprintFeature]);
    expect(collected.undrawn([event("c", null, 4)])).toBe(0);
  });
});

describe("places of the base map", () => {
  const place = (id: string, kind: string, geometry: GeoJSON.Geometry, population = 0) => ({ type: "Feature" as const, id, geometry, properties: { id, name: id, kind, population } });
  const point: GeoJSON.Point = { type: "Point", coordinates: [36, 35] };

  it("are there once, and areas get a point for their name", () => {
    const ring: GeoJSON.Polygon = { type: "Polygon", coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] };
    const { features } = placeFeatures([place("idlib", "city", point, 128840), place("ghab", "plain", ring)], [place("idlib", "city", point), place("syria", "country", ring)]);
    expect(features.map(({ geometry, properties }) => [properties?.["name"], geometry.type, properties?.["label"]])).toEqual([
      ["idlib", "Point", true], ["ghab", "Polygon", false], ["ghab", "Point", true],
    ]);
  });

  it("rank by kind and people", () => {
    expect(rankOf("city", 1_600_000)).toBeGreaterThan(rankOf("city", 100_000));
    expect(rankOf("town", 0)).toBeGreaterThan(rankOf("village", 0));
    expect(rankOf("prison", 0)).toBe(0);
  });
});
