import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import { FONT, type MapTheme } from "./theme";

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

const file = (name: string) => new URL(`basemap/${name}.geojson`, document.baseURI).href;

/** Land and borders: files of our own; places are set when they are known. */
export function baseSources(): Record<string, SourceSpecification> {
  return {
    land: { type: "geojson", data: file("land"), attribution: "Made with Natural Earth", maxzoom: 12 },
    borders: { type: "geojson", data: file("borders"), maxzoom: 12 },
    countries: { type: "geojson", data: file("countries"), maxzoom: 6 },
    places: { type: "geojson", data: EMPTY, attribution: "Places: GeoNames, CC BY 4.0", maxzoom: 12 },
  };
}

const kindIs = (...kinds: string[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];
const isShape: ExpressionSpecification = ["!=", ["geometry-type"], "Point"];
const isLine: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];
const byZoom = (...stops: number[]): ExpressionSpecification => ["interpolate", ["linear"], ["zoom"], ...stops] as unknown as ExpressionSpecification;

/** Ground, water, borders, roads. */
export function groundLayers(theme: MapTheme): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": theme.sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": theme.land, "fill-outline-color": theme.land } },
    { id: "coast", type: "line", source: "land", paint: { "line-color": theme.coast, "line-width": byZoom(3, 0.4, 8, 1, 12, 1.4) } },
    { id: "regions", type: "fill", source: "places", filter: kindIs("plain", "mountain"), paint: { "fill-color": theme.region, "fill-opacity": 0.75 } },
    { id: "lakes", type: "fill", source: "places", filter: ["all", kindIs("lake"), isShape], paint: { "fill-color": theme.water } },
    { id: "rivers", type: "line", source: "places", filter: ["all", kindIs("river"), isLine], paint: { "line-color": theme.water, "line-width": byZoom(5, 0.6, 12, 2.5) } },
    {
      id: "governorates", type: "line", source: "places", filter: ["all", kindIs("governorate"), isShape], minzoom: 5,
      paint: { "line-color": theme.governorate, "line-width": byZoom(5, 0.7, 10, 1.3), "line-dasharray": [4, 2.5] },
    },
    {
      id: "borders", type: "line", source: "borders", layout: { "line-join": "round" },
      paint: { "line-color": theme.border, "line-width": byZoom(3, 0.6, 7, 1.3, 12, 2) },
    },
    {
      id: "road-casing", type: "line", source: "places", filter: ["all", kindIs("road"), isLine], minzoom: 6, layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": theme.roadCasing, "line-width": byZoom(6, 1.4, 9, 3.2, 13, 6) },
    },
    {
      id: "roads", type: "line", source: "places", filter: ["all", kindIs("road"), isLine], minzoom: 6, layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": theme.road, "line-width": byZoom(6, 0.8, 9, 2.1, 13, 4.6) },
    },
  ];
}

/** Names, the quietest last: MapLibre lets earlier layers of this list give way to later ones. */
export function labelLayers(theme: MapTheme): LayerSpecification[] {
  const halo = { "text-halo-color": theme.halo, "text-halo-width": 1.3, "text-halo-blur": 0.5 };
  return [
    placeLabels("villages", 9.3, -1, 1, 10.5, theme),
    placeLabels("small-towns", 8.4, 2, 3, 11, theme),
    {
      id: "area-names", type: "symbol", source: "places", minzoom: 7, maxzoom: 11, filter: ["all", ["get", "label"], kindIs("governorate", "region", "plain", "mountain", "lake")],
      layout: {
        "text-field": ["get", "name"], "text-font": FONT.italic, "text-size": byZoom(7, 10.5, 10, 13), "text-letter-spacing": 0.06, "text-max-width": 7,
        "symbol-sort-key": ["-", ["get", "rank"]],
      },
      paint: { ...halo, "text-color": theme.areaLabel },
    },
    {
      id: "road-names", type: "symbol", source: "places", minzoom: 7.5, filter: ["all", kindIs("road"), isLine],
      layout: { "text-field": ["get", "name"], "text-font": FONT.medium, "text-size": 10, "symbol-placement": "line", "symbol-spacing": 260, "text-letter-spacing": 0.05 },
      paint: { ...halo, "text-color": theme.areaLabel },
    },
    placeLabels("towns", 6.6, 4, 6, 12, theme),
    placeLabels("cities", 4.5, 7, 99, 13.5, theme),
    {
      id: "country-names", type: "symbol", source: "countries", maxzoom: 8.5,
      filter: [">=", ["get", "area"], ["step", ["zoom"], 60, 3, 12, 4, 4, 5, 0.5, 6, 0]],
      layout: {
        "text-field": ["upcase", ["get", "name"]], "text-font": FONT.medium, "text-size": byZoom(2, 9, 5, 11.5, 8, 15), "text-letter-spacing": 0.16, "text-max-width": 8,
        "symbol-sort-key": ["-", ["get", "area"]],
      },
      paint: { ...halo, "text-color": theme.countryLabel },
    },
  ];
}

/** Names of settlements and sites with ranks `low` to `high`, beside their dot. */
function placeLabels(id: string, minzoom: number, low: number, high: number, size: number, theme: MapTheme): LayerSpecification {
  return {
    id, type: "symbol", source: "places", minzoom,
    filter: ["all", ["get", "label"], ["!", ["get", "area"]], ["!", kindIs("road", "river")], [">=", ["get", "rank"], low], ["<=", ["get", "rank"], high]],
    layout: {
      "text-field": ["get", "name"],
      "text-font": low >= 7 ? FONT.medium : FONT.regular,
      "text-size": byZoom(minzoom, size - 0.5, minzoom + 4, size + 1.5),
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": 1.2,
      "text-justify": "auto",
      "text-padding": 3,
      "text-max-width": 8,
      "symbol-sort-key": ["-", ["get", "rank"]],
    },
    paint: { "text-color": theme.placeLabel, "text-halo-color": theme.halo, "text-halo-width": 1.4, "text-halo-blur": 0.4 },
  };
}

/** The dots beside the names. */
export function placeDots(theme: MapTheme): LayerSpecification {
  return {
    id: "place-dots", type: "circle", source: "places", minzoom: 5,
    filter: ["all", ["get", "label"], ["!", ["get", "area"]], [">=", ["get", "rank"], ["step", ["zoom"], 7, 6.6, 4, 8.4, 2, 9.3, -1]]] as unknown as ExpressionSpecification,
    paint: { "circle-color": theme.paper, "circle-radius": byZoom(5, 1.5, 10, 2.4), "circle-stroke-color": theme.placeDot, "circle-stroke-width": 1 },
  };
}
