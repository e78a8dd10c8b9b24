import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import { OTHER_COLOUR, type Palette } from "../colours/palette";
import { EVENT_TILES, TILE_ADDRESS } from "../tiles/event-tiles";
import { EVENTS, FOOTPRINTS, LABELS } from "../tiles/layers";
import { FONT, type MapTheme } from "./theme";

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

export const MAX_ZOOM = 15;

export function eventSources(): Record<string, SourceSpecification> {
  const empty = (): SourceSpecification => ({ type: "geojson", data: EMPTY });
  return { [EVENT_TILES]: { type: "vector", tiles: [TILE_ADDRESS], minzoom: 0, maxzoom: MAX_ZOOM }, further: empty(), selected: empty(), chosen: empty() };
}

const inTiles = (layer: string) => ({ source: EVENT_TILES, "source-layer": layer });
const isHollow: ExpressionSpecification = ["==", ["get", "hypothetical"], ["get", "count"]];
const isPolygon: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
const isLine: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];

/** Kilometres from the middle of an area from which on it is drawn fainter: about a governorate. */
const WIDE_KM = 60;

/** The colour of an area's only source; of several, one that is nobody's. */
function areaColour(theme: MapTheme, { coloured }: Palette): ExpressionSpecification {
  const ofSource = coloured.length === 0 ? OTHER_COLOUR : ["match", ["get", "source"], ...coloured.flat(), OTHER_COLOUR];
  return ["case", ["has", "source"], ofSource, theme.shared] as ExpressionSpecification;
}

/** Under the names: where events are known only as areas and lines. */
export function areaLayers(theme: MapTheme, palette: Palette): LayerSpecification[] {
  const colour = areaColour(theme, palette);
  const precision: ExpressionSpecification = ["get", "wherePrecision"];
  // The less a place is known, the fainter: a governorate or a region as wide must not colour the whole map.
  const opacity: ExpressionSpecification = ["case", [">=", precision, 6], 0, ["any", ["==", precision, 4], [">", ["get", "radiusKm"], WIDE_KM]], theme.areaOpacity * 0.35, theme.areaOpacity];
  const footprints = inTiles(FOOTPRINTS);
  return [
    {
      id: "areas", type: "fill", ...footprints, filter: ["all", isPolygon, ["<", precision, 6]],
      paint: { "fill-color": colour, "fill-opacity": ["*", opacity, ["case", isHollow, 0.4, 1]] },
    },
    { id: "area-lines", type: "line", ...footprints, filter: isLine, layout: { "line-cap": "round", "line-join": "round" }, paint: { "line-color": colour, "line-width": 7, "line-opacity": 0.35 } },
    { id: "area-outlines", type: "line", ...footprints, filter: ["all", isPolygon, ["!", isHollow]], paint: { "line-color": colour, "line-width": 1.2, "line-opacity": ["case", [">=", precision, 6], 0.35, 0.7] } },
    {
      id: "area-outlines-hollow", type: "line", ...footprints, filter: ["all", isPolygon, isHollow],
      paint: { "line-color": colour, "line-width": 1.3, "line-opacity": 0.75, "line-dasharray": [2.5, 2] },
    },
    { id: "chosen-fill", type: "fill", source: "chosen", filter: isPolygon, paint: { "fill-color": theme.chosen, "fill-opacity": 0.07 } },
    {
      id: "chosen-line", type: "line", source: "chosen", filter: ["!=", ["geometry-type"], "Point"], layout: { "line-join": "round" },
      paint: { "line-color": theme.chosen, "line-width": ["case", isLine, 5, 2.2], "line-opacity": ["case", isLine, 0.55, 0.9] },
    },
    {
      id: "selected-fill", type: "fill", source: "selected", filter: isPolygon,
      paint: { "fill-color": theme.ink, "fill-opacity": 0.1 },
    },
    {
      id: "selected-line", type: "line", source: "selected", filter: ["!=", ["geometry-type"], "Point"], layout: { "line-join": "round" },
      paint: { "line-color": theme.ink, "line-width": ["case", isLine, 4, 1.8], "line-opacity": 0.9 },
    },
  ];
}

/** Over the names: points, and the names of areas with their counts. */
export function eventLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "further", type: "circle", source: "further",
      paint: { "circle-radius": 3, "circle-color": theme.paper, "circle-stroke-color": ["get", "colour"], "circle-stroke-width": 1.5, "circle-opacity": 0.9, "circle-stroke-opacity": 0.8 },
    },
    {
      id: "area-counts", type: "symbol", ...inTiles(LABELS),
      layout: {
        "text-field": ["format", ["coalesce", ["get", "place"], ""], {}, "\n", {}, ["number-format", ["get", "count"], { locale: "en-GB" }], { "text-font": ["literal", FONT.medium], "font-scale": 1.1 }],
        "text-font": FONT.italic, "text-size": 11.5, "text-max-width": 9, "text-line-height": 1.15, "symbol-sort-key": ["-", ["get", "count"]], "text-padding": 4,
      },
      paint: { "text-color": theme.ink, "text-halo-color": theme.halo, "text-halo-width": 1.8, "text-opacity": 0.85 },
    },
    {
      id: "selected-point", type: "circle", source: "selected", filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-radius": 13, "circle-color": theme.ink, "circle-opacity": 0.16, "circle-stroke-color": theme.ink, "circle-stroke-width": 2.2 },
    },
    {
      id: "events", type: "symbol", ...inTiles(EVENTS),
      layout: {
        "icon-image": ["get", "icon"],
        "icon-allow-overlap": true,
        "icon-padding": 0,
        "text-field": ["coalesce", ["get", "label"], ""],
        "text-font": FONT.medium,
        "text-size": ["step", ["get", "count"], 11.5, 100, 11],
        "text-allow-overlap": true,
        "symbol-sort-key": ["get", "count"],
      },
      paint: { "text-color": theme.ink },
    },
  ];
}

/** Layers that answer to a click, topmost first. */
export const CLICKABLE = ["events", "further", "area-counts", "area-lines", "areas"] as const;
