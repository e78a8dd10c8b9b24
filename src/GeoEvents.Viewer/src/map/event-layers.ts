import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from "maplibre-gl";
import { STACK_ICON, STACK_PROPERTIES, STACK_RADIUS } from "./points";
import { FONT, type MapTheme } from "./theme";

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const empty = (): GeoJSONSourceSpecification => ({ type: "geojson", data: EMPTY });

export const MAX_ZOOM = 15;

export function eventSources(): Record<string, GeoJSONSourceSpecification> {
  return {
    areas: empty(),
    "area-labels": empty(),
    further: empty(),
    selected: empty(),
    chosen: empty(),
    // Stacks at every zoom: events at the very same place are never told apart by zooming.
    events: { ...empty(), cluster: true, clusterRadius: STACK_RADIUS, clusterMaxZoom: MAX_ZOOM + 1, maxzoom: MAX_ZOOM + 2, clusterProperties: STACK_PROPERTIES },
  };
}

const isHollow: ExpressionSpecification = ["==", ["get", "hollow"], true];
const isPolygon: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
const isLine: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];

/** Under the names: where events are known only as areas and lines. */
export function areaLayers(theme: MapTheme): LayerSpecification[] {
  const colour: ExpressionSpecification = ["coalesce", ["get", "colour"], theme.shared];
  // The less a place is known, the fainter: a governorate or a region as wide must not colour the whole map.
  const opacity: ExpressionSpecification = ["case", [">=", ["get", "precision"], 6], 0, ["any", ["==", ["get", "precision"], 4], ["==", ["get", "wide"], true]], theme.areaOpacity * 0.35, theme.areaOpacity];
  return [
    {
      id: "areas", type: "fill", source: "areas", filter: ["all", isPolygon, ["<", ["get", "precision"], 6]],
      paint: { "fill-color": colour, "fill-opacity": ["*", opacity, ["case", isHollow, 0.4, 1]] },
    },
    { id: "area-lines", type: "line", source: "areas", filter: isLine, layout: { "line-cap": "round", "line-join": "round" }, paint: { "line-color": colour, "line-width": 7, "line-opacity": 0.35 } },
    { id: "area-outlines", type: "line", source: "areas", filter: ["all", isPolygon, ["!", isHollow]], paint: { "line-color": colour, "line-width": 1.2, "line-opacity": ["case", [">=", ["get", "precision"], 6], 0.35, 0.7] } },
    {
      id: "area-outlines-hollow", type: "line", source: "areas", filter: ["all", isPolygon, isHollow],
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
      id: "area-counts", type: "symbol", source: "area-labels",
      layout: {
        "text-field": ["format", ["get", "name"], {}, "\n", {}, ["get", "label"], { "text-font": ["literal", FONT.medium], "font-scale": 1.1 }],
        "text-font": FONT.italic, "text-size": 11.5, "text-max-width": 9, "text-line-height": 1.15, "symbol-sort-key": ["-", ["get", "count"]], "text-padding": 4,
      },
      paint: { "text-color": theme.ink, "text-halo-color": theme.halo, "text-halo-width": 1.8, "text-opacity": 0.85 },
    },
    {
      id: "selected-point", type: "circle", source: "selected", filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-radius": 13, "circle-color": theme.ink, "circle-opacity": 0.16, "circle-stroke-color": theme.ink, "circle-stroke-width": 2.2 },
    },
    {
      id: "events", type: "symbol", source: "events",
      layout: {
        "icon-image": ["case", ["has", "point_count"], STACK_ICON, ["get", "icon"]],
        "icon-allow-overlap": true,
        "icon-padding": 0,
        "text-field": ["case", ["has", "point_count"], ["get", "point_count_abbreviated"], ""],
        "text-font": FONT.medium,
        "text-size": ["step", ["coalesce", ["get", "point_count"], 0], 11.5, 100, 11],
        "text-allow-overlap": true,
        "symbol-sort-key": ["coalesce", ["get", "point_count"], 0],
      },
      paint: { "text-color": theme.ink },
    },
  ];
}

/** Layers that answer to a click, topmost first. */
export const CLICKABLE = ["events", "further", "area-counts", "area-lines", "areas"] as const;
