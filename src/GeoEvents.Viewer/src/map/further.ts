import type { EventFeature } from "../api/types";
import type { Palette } from "../colours/palette";
import { isPoint } from "../words/where";

/** The exact further places of events: drawn small, never counted. */
export function furtherPlacesOf(events: readonly EventFeature[], palette: Palette): GeoJSON.FeatureCollection {
  const features = events.flatMap(({ id, properties }) =>
    properties.places.slice(1).flatMap(({ lon, lat, wherePrecision }): GeoJSON.Feature[] =>
      lon === null || lat === null || !isPoint(wherePrecision)
        ? []
        : [{ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: { id, colour: palette.colourOf(properties.source) } }],
    ),
  );
  return { type: "FeatureCollection", features };
}
