import { sharesOf, type Share } from "../tiles/stack";
import { boxOf } from "../tiles/spots";
import type { Box } from "../state/state";
import type { Subset } from "../state/subset";
import { around } from "./geometry";

/** What people point at on the map: one event, a stack of them, or the area or line of those that no point may stand for. */
export type Hit =
  | { type: "event"; id: string; /** null where only its place is drawn. */ said: { kind: string; source: string; start: string | null; end: string | null } | null }
  | { type: "stack"; count: number; shares: Share[]; box: Box }
  | { type: "area"; count: number; name: string | null; wherePrecision: number; lon: number; lat: number; radiusKm: number };

type Properties = Record<string, unknown>;

/** The hit of a feature of the layer of events, of further places, or of areas and their names; null for a feature that is none. */
export function hitOf(p: Properties): Hit | null {
  const number = (name: string) => Number(p[name] ?? NaN);
  const text = (name: string) => (typeof p[name] === "string" ? p[name] : null);
  const [id, box] = [text("id"), boxOf(p["bbox"])];
  if (id !== null) {
    const [kind, source] = [text("kind"), text("source")];
    return { type: "event", id, said: kind === null || source === null ? null : { kind, source, start: text("start"), end: text("end") } };
  }
  if (box !== null) return { type: "stack", count: number("count"), shares: sharesOf(text("sources") ?? ""), box };
  if (Number.isNaN(number("lon") + number("lat"))) return null;
  return { type: "area", count: number("count"), name: text("place") ?? text("text"), wherePrecision: number("wherePrecision"), lon: number("lon"), lat: number("lat"), radiusKm: number("radiusKm") };
}

/** How much is shown around a place that has no extent of its own. */
const SURROUNDINGS_KM = 5;

/** The events of a stack or an area. */
export function subsetOf(hit: Exclude<Hit, { type: "event" }>): Subset {
  if (hit.type === "stack") return { box: hit.box, wherePrecision: [1, 2], extent: hit.box };
  const { lon, lat, wherePrecision, radiusKm } = hit;
  return { box: [lon, lat, lon, lat], wherePrecision: [wherePrecision], extent: around(lon, lat, radiusKm || SURROUNDINGS_KM) };
}
