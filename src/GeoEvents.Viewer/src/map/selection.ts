import type { EventFeature, FootprintFeature } from "../api/types";
import { isPoint } from "../words/where";

/** All places of an event, points and footprints, to be marked. */
export function selectionOf(event: EventFeature | null, footprints: readonly FootprintFeature[]): GeoJSON.FeatureCollection {
  if (event === null) return { type: "FeatureCollection", features: [] };
  const points = event.properties.places.flatMap(({ lon, lat, wherePrecision }): GeoJSON.Feature[] =>
    lon === null || lat === null || !isPoint(wherePrecision) ? [] : [{ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: {} }],
  );
  const shapes = footprints.flatMap(({ geometry, properties }): GeoJSON.Feature[] =>
    // The circle of an exact place would only be a second ring around its point.
    geometry === null || geometry.type === "Point" || properties.event !== event.id || properties.wherePrecision === 1 ? [] : [{ type: "Feature", geometry, properties: {} }],
  );
  return { type: "FeatureCollection", features: [...shapes, ...points] };
}
