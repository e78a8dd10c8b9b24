import type { EventPlace } from "../api/types";
import { decimal } from "./numbers";

type Located = Pick<EventPlace, "name" | "text" | "kind" | "wherePrecision" | "radiusKm">;

const LINES = new Set(["road", "river", "bridge"]);

/** How exactly a place is known: "exact", "within about 25 km", "somewhere in Idlib Governorate", "not located". */
export function precisionInWords(place: Located): string {
  const name = place.name ?? place.text;
  switch (place.wherePrecision) {
    case null:
      return "not located";
    case 1:
      return "exact";
    case 2:
      return `within about ${decimal(place.radiusKm || 25)} km`;
    case 5:
      return LINES.has(place.kind ?? "") ? `somewhere along ${name}` : `somewhere in ${name}`;
    case 7:
      return "international waters or airspace";
    default:
      return `somewhere in ${name}`;
  }
}

/** True where the map may draw the place as a point (UCDP's codes 1 and 2). */
export function isPoint(wherePrecision: number | null): boolean {
  return wherePrecision !== null && wherePrecision <= 2;
}
