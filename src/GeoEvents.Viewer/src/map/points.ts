import type { ExpressionSpecification } from "maplibre-gl";
import type { EventFeature } from "../api/types";
import { SLOTS, type Palette } from "../colours/palette";
import { isHypothetical } from "../words/factuality";
import { isPoint } from "../words/where";
import { dotName } from "./symbols";

/** Pixels within which points are drawn as one symbol with a count: as far as symbols would cover each other. */
export const STACK_RADIUS = 20;

/** One point an event whose main place is exact enough for one. */
export function pointsOf(events: readonly EventFeature[], palette: Palette): GeoJSON.FeatureCollection {
  const features = events.flatMap(({ id, geometry, properties }): GeoJSON.Feature[] => {
    if (geometry === null || !isPoint(properties.wherePrecision)) return [];
    const slot = palette.slotOf(properties.source);
    const hollow = isHypothetical(properties.factuality);
    return [{ type: "Feature", geometry, properties: { id, icon: dotName(slot, properties.factuality), [`${hollow ? "h" : "s"}${slot}`]: 1 } }];
  });
  return { type: "FeatureCollection", features };
}

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

const slots = Array.from({ length: SLOTS }, (_, slot) => slot);

/** Sums that MapLibre keeps for each stack: events a colour slot, solid ("s0") and hollow ("h0"). */
export const STACK_PROPERTIES: Record<string, ExpressionSpecification> = Object.fromEntries(
  ["s", "h"].flatMap((letter) => slots.map((slot) => [`${letter}${slot}`, ["+", ["coalesce", ["get", `${letter}${slot}`], 0]] as unknown as ExpressionSpecification])),
);

/** Name of the symbol of a stack. */
export const STACK_ICON = ["concat", "pie|", ...joined("s"), "|", ...joined("h")] as unknown as ExpressionSpecification;

function joined(letter: string): unknown[] {
  return slots.flatMap((slot) => [...(slot === 0 ? [] : [","]), ["to-string", ["get", `${letter}${slot}`]]]);
}
