import { describe, expect, it } from "vitest";
import type { EventFeature, FootprintFeature } from "../src/api/types";
import { Palette } from "../src/colours/palette";
import { areaFeatures, areasOf } from "../src/map/areas";
import { centroidOf, extentOf, typicalExtent } from "../src/map/geometry";
import { furtherPlacesOf, pointsOf } from "../src/map/points";

const palette = new Palette([{ id: "a", events: 2 }, { id: "b", events: 1 }]);
const square = (west: number, south: number, size: number): GeoJSON.Polygon => ({
  type: "Polygon",
  coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]],
});

const event = (id: string, wherePrecision: number | null, source = "a", factuality = "asserted") =>
  ({
    type: "Feature", id, geometry: wherePrecision === null ? null : { type: "Point", coordinates: [36, 35] },
    properties: { source, factuality, wherePrecision, places: [{ lon: 36, lat: 35, wherePrecision }, { lon: 37, lat: 36, wherePrecision: 1 }] },
  }) as unknown as EventFeature;

const footprint = (id: string, geometry: GeoJSON.Geometry | null, wherePrecision: number, source = "a", factuality = "asserted") =>
  ({ type: "Feature", id, geometry, properties: { event: id, ordinal: 0, placeId: "idlib-governorate", place: "Idlib Governorate", text: "Idlib", wherePrecision, source, factuality } }) as unknown as FootprintFeature;

describe("points", () => {
  it("stand only for events whose place is known within about 25 km", () => {
    const points = pointsOf([event("1", 1), event("2", 2), event("3", 3), event("4", 5), event("5", null)], palette);
    expect(points.features.map(({ properties }) => properties?.["id"])).toEqual(["1", "2"]);
  });

  it("look different where the text does not say that it happened", () => {
    const [asserted, planned] = pointsOf([event("1", 1), event("2", 1, "b", "planned")], palette).features;
    expect(asserted?.properties).toMatchObject({ icon: "dot|0|asserted", s0: 1 });
    expect(planned?.properties).toMatchObject({ icon: "dot|1|planned", h1: 1 });
  });

  it("mark further places, once an event", () => expect(furtherPlacesOf([event("1", 1)], palette).features).toHaveLength(1));
});

describe("areas", () => {
  const all = new Set(["1", "2", "3"]);

  it("are never drawn for exact places", () => expect(areasOf([footprint("1", square(36, 35, 1), 1), footprint("2", null, 4)], all, palette)).toEqual([]));

  it("with the same outline are one area with all its events", () => {
    const [area, ...others] = areasOf([footprint("1", square(36, 35, 1), 4), footprint("2", square(36, 35, 1), 4, "b")], all, palette);
    expect(others).toEqual([]);
    expect(area).toMatchObject({ events: ["1", "2"], slot: null, hollow: false });
  });

  it("of one source have its colour, and large ones lie under small ones", () => {
    const areas = areasOf([footprint("1", square(36, 35, 0.5), 3), footprint("2", square(35, 34, 3), 4, "b", "planned")], all, palette);
    expect(areaFeatures(areas).features.map(({ properties }) => properties)).toMatchObject([{ colour: palette.colourOf("b"), hollow: true }, { colour: palette.colourOf("a"), hollow: false }]);
  });

  it("of events that are filtered out are not drawn", () => expect(areasOf([footprint("9", square(36, 35, 1), 4)], all, palette)).toEqual([]));
});

describe("where to look first", () => {
  const idlib = Array.from({ length: 20 }, (_, i) => [36 + i / 20, 35.5 + (i % 5) / 10]);

  it("is around all events where they are near each other", () => expect(typicalExtent(idlib, 3)).toEqual([36, 35.5, 36.95, 35.9]));

  it("is not stretched by a few far away", () => {
    const box = typicalExtent([...idlib, [6.1, 46.2], [37.6, 55.7]], 3);
    expect(box?.[0]).toBeGreaterThan(35);
    expect(box?.[3]).toBeLessThan(37);
  });

  it("is nowhere for too few", () => expect(typicalExtent([[36, 35]], 3)).toBeNull());
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
