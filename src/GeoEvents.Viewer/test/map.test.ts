import { describe, expect, it } from "vitest";
import type { EventFeature } from "../src/api/types";
import { Palette } from "../src/colours/palette";
import { areaLayers } from "../src/map/event-layers";
import { furtherPlacesOf } from "../src/map/further";
import { centroidOf, extentOf } from "../src/map/geometry";
import { hitOf, subsetOf, type Hit } from "../src/map/hit";
import { wordsOf } from "../src/map/hit-words";
import { LIGHT } from "../src/map/theme";

const palette = new Palette([{ id: "a", events: 2 }, { id: "b", events: 1 }]);
const square = (west: number, south: number, size: number): GeoJSON.Polygon => ({
  type: "Polygon",
  coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]],
});

describe("further places", () => {
  const event = { id: "1", properties: { source: "a", places: [{ lon: 36, lat: 35, wherePrecision: 1 }, { lon: 37, lat: 36, wherePrecision: 1 }, { lon: 38, lat: 36, wherePrecision: 4 }, { lon: null, lat: null, wherePrecision: null }] } } as unknown as EventFeature;

  it("are marked where they are exact, but never the main place", () => expect(furtherPlacesOf([event], palette).features.map(({ geometry }) => geometry)).toEqual([{ type: "Point", coordinates: [37, 36] }]));
});

describe("what people point at", () => {
  const single = { id: "x", count: 1, exact: true, kind: "shelling", factuality: "asserted", start: "2020-03-06", end: "2020-03-06", source: "a", icon: "dot|0|asserted" };
  const stack = { count: 30, exact: true, hypothetical: 1, sources: "a:20:1 b:5:0 c:3:0 *:1:0", bbox: "36.1,35.2,36.4,35.5", label: "30" };
  const area = { count: 2, hypothetical: 0, wherePrecision: 4, radiusKm: 30, lon: 36.123456789012345, lat: 35.5, place: "Idlib Governorate", text: "Idlib" };
  const facets = { kinds: [{ id: "shelling", label: "Shelling", count: 1 }], sources: [{ id: "a", name: "Enab Baladi", count: 1 }] };

  it("is an event, a stack or an area", () => {
    expect(hitOf(single)).toEqual({ type: "event", id: "x", said: { kind: "shelling", source: "a", start: "2020-03-06", end: "2020-03-06" } });
    expect(hitOf({ id: "x", colour: "#000" })).toEqual({ type: "event", id: "x", said: null });
    expect(hitOf(stack)).toMatchObject({ type: "stack", count: 30, box: [36.1, 35.2, 36.4, 35.5] });
    expect(hitOf(area)).toEqual({ type: "area", count: 2, name: "Idlib Governorate", wherePrecision: 4, lon: 36.123456789012345, lat: 35.5, radiusKm: 30 });
    expect(hitOf({ rank: 3 })).toBeNull();
  });

  it("of several events is listed by where they are, and how exactly that is known", () => {
    expect(subsetOf(hitOf(stack) as Extract<Hit, { type: "stack" }>)).toEqual({ box: [36.1, 35.2, 36.4, 35.5], wherePrecision: [1, 2], extent: [36.1, 35.2, 36.4, 35.5] });
    const { box, wherePrecision, extent } = subsetOf(hitOf(area) as Extract<Hit, { type: "area" }>);
    expect([box, wherePrecision]).toEqual([[36.123456789012345, 35.5, 36.123456789012345, 35.5], [4]]);
    expect(extent[0]).toBeLessThan(36);
  });

  it("is told beside the pointer", () => {
    const words = (properties: Record<string, unknown>) => wordsOf(hitOf(properties) as Hit, facets);
    expect(words(single)).toEqual(["Shelling", "6 Mar 2020 · reported by Enab Baladi"]);
    expect(words({ ...single, start: undefined, end: undefined })[1]).toBe("undated · reported by Enab Baladi");
    expect(words(stack)).toEqual(["30 reported events", "Enab Baladi 21 · b 5 · c 3 · others 1", "Click to list them"]);
    expect(words(area)).toEqual(["Idlib Governorate", "2 reported events somewhere there", "Click to list them"]);
  });
});

describe("areas", () => {
  const colours = (of: Palette) => areaLayers(LIGHT, of).flatMap(({ id, paint = {} }) => Object.entries(paint).flatMap(([name, value]) => (id.startsWith("area") && name.endsWith("-color") ? [JSON.stringify(value)] : [])));

  it("have the colour of their only source", () => {
    expect(colours(palette)).toHaveLength(4);
    for (const colour of colours(palette)) expect(colour).toContain(`"a","${palette.colourOf("a")}","b","${palette.colourOf("b")}"`);
  });

  it("have a colour where no source has one", () => expect(colours(new Palette([]))[0]).not.toContain("match"));
});

describe("geometry", () => {
  it("has an extent", () => {
    expect(extentOf([square(36, 35, 1), { type: "Point", coordinates: [40, 30] }])).toEqual([36, 30, 40, 36]);
    expect(extentOf([])).toBeNull();
  });

  it("has the middle of its largest part", () => {
    expect(centroidOf({ type: "MultiPolygon", coordinates: [square(0, 0, 1).coordinates, square(10, 10, 2).coordinates] })).toEqual([11, 11]);
    expect(centroidOf({ type: "Point", coordinates: [1, 2] })).toBeNull();
  });
});
