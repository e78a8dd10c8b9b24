import type { PlaceFeature } from "../api/types";
import { centroidOf } from "./geometry";

/** Kinds by how early their name appears on the map; higher is earlier. */
const IMPORTANCE: Record<string, number> = {
  city: 5, town: 3, airport: 2, "air-base": 2, "border-crossing": 2, port: 2, "military-base": 1, camp: 1, village: 1, mountain: 1, plain: 2, region: 2, lake: 1, hill: 0,
};

const AREAS = new Set(["governorate", "district", "subdistrict", "region", "plain", "mountain", "lake"]);

/**
 * Places of the base map: lines and areas as they are, and a point for every name. A referred place of the
 * same id as a curated one is that place, of which the curated entry says more.
 */
export function placeFeatures(curated: readonly PlaceFeature[], referred: readonly PlaceFeature[]): GeoJSON.FeatureCollection {
  const places = new Map([...referred, ...curated].map((place) => [place.properties.id ?? place.id, place]));
  return { type: "FeatureCollection", features: [...places.values()].flatMap(featuresOf) };
}

function featuresOf({ geometry, properties: { name, kind, population = 0 } }: PlaceFeature): GeoJSON.Feature[] {
  // Countries and their names are on the map already.
  if (geometry === null || kind === "country") return [];
  const properties = { name, kind, rank: rankOf(kind, population ?? 0), area: AREAS.has(kind) };
  if (geometry.type === "Point") return [{ type: "Feature", geometry, properties: { ...properties, label: true } }];
  const middle = centroidOf(geometry);
  const shape: GeoJSON.Feature = { type: "Feature", geometry, properties: { ...properties, label: false } };
  return middle === null ? [shape] : [shape, { type: "Feature", geometry: { type: "Point", coordinates: middle }, properties: { ...properties, label: true } }];
}

/** 0 to 10. */
export function rankOf(kind: string, population: number): number {
  const people = population >= 500_000 ? 5 : population >= 100_000 ? 4 : population >= 40_000 ? 3 : population >= 10_000 ? 2 : population >= 2_000 ? 1 : 0;
  return (IMPORTANCE[kind] ?? 0) + people;
}
