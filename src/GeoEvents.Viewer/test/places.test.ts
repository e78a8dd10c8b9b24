import { describe, expect, it } from "vitest";
import { placeFeatures, rankOf } from "../src/map/places";

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
