import type { EventFeature, FootprintFeature } from "../api/types";
import { slotColour, type Palette } from "../colours/palette";
import type { Box } from "../state/state";
import { isHypothetical } from "../words/factuality";
import { count } from "../words/numbers";
import { isPoint } from "../words/where";
import { centroidOf, extentOf } from "./geometry";

/** Footprints with the same outline, drawn once however many events have it: translucent layers would add up to a wall. */
export interface Area {
  geometry: GeoJSON.Geometry;
  name: string;
  /** UCDP's code, 3 to 7. */
  wherePrecision: number;
  /** Ids of the events; those that have it as a further place too. */
  events: string[];
  /** null where several sources share it. */
  slot: number | null;
  hollow: boolean;
  /** Square degrees of its box, to draw large ones under small ones. */
  size: number;
}

/** The areas and lines of events that no point may stand for. */
export function areasOf(footprints: readonly FootprintFeature[], shown: ReadonlySet<string>, palette: Palette): Area[] {
  const areas = new Map<string, Area>();
  for (const { geometry, properties } of footprints) {
    const { wherePrecision, event, factuality, source } = properties;
    if (geometry === null || geometry.type === "Point" || wherePrecision === null || isPoint(wherePrecision) || !shown.has(event)) continue;
    const slot = palette.slotOf(source);
    const hollow = isHypothetical(factuality);
    const extent = cachedExtent(geometry);
    const key = `${properties.placeId ?? properties.text}|${extent}`;
    const area = areas.get(key);
    if (area === undefined) {
      const size = extent === null ? 0 : (extent[2] - extent[0]) * (extent[3] - extent[1]);
      areas.set(key, { geometry, name: properties.text || (properties.place ?? ""), wherePrecision, events: [event], slot, hollow, size });
      continue;
    }
    if (!area.events.includes(event)) area.events.push(event);
    if (area.slot !== slot) area.slot = null;
    if (area.name !== properties.text) area.name = properties.place ?? area.name;
    area.hollow &&= hollow;
  }
  return [...areas.values()].sort((a, b) => b.size - a.size);
}

const extents = new WeakMap<GeoJSON.Geometry, Box | null>();

/** Outlines have thousands of positions, and areas are gathered anew whenever a date moves. */
function cachedExtent(geometry: GeoJSON.Geometry): Box | null {
  const known = extents.get(geometry);
  if (known !== undefined) return known;
  const extent = extentOf([geometry]);
  extents.set(geometry, extent);
  return extent;
}

/** Square degrees from which on an area is drawn fainter: about a governorate. */
const WIDE = 1;

/** Areas as features; `index` finds them again. Without a colour the theme chooses one. */
export function areaFeatures(areas: readonly Area[]): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: areas.map(({ geometry, slot, hollow, wherePrecision, size }, index) => ({
      type: "Feature",
      geometry,
      properties: { index, hollow, precision: wherePrecision, wide: size > WIDE, ...(slot === null ? {} : { colour: slotColour(slot) }) },
    })),
  };
}

/** Names of areas with their number of events, at the point that represents them. */
export function areaLabels(areas: readonly Area[], events: ReadonlyMap<string, EventFeature>): GeoJSON.FeatureCollection {
  const features = areas.flatMap((area, index): GeoJSON.Feature[] => {
    const main = area.events.map((id) => events.get(id)).find((event) => event?.properties.places[0]?.wherePrecision === area.wherePrecision && event.geometry !== null);
    const coordinates = area.geometry.type.endsWith("Polygon") ? centroidOf(area.geometry) : main?.geometry?.coordinates;
    if (coordinates == null) return [];
    const properties = { index, name: area.name, label: count(area.events.length), count: area.events.length, size: area.size };
    return [{ type: "Feature", geometry: { type: "Point", coordinates: [...coordinates] }, properties }];
  });
  return { type: "FeatureCollection", features };
}
