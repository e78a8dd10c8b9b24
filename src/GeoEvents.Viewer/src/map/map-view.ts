import { AttributionControl, Map as MapLibre, Marker, NavigationControl, ScaleControl, type GeoJSONSource, type StyleSpecification } from "maplibre-gl";
import type { EventFeature, FootprintFeature, Place, PlaceFeature } from "../api/types";
import { Palette } from "../colours/palette";
import type { Box, Camera } from "../state/state";
import { EVENT_TILES, EventTiles, type TileQuestion, type TileServer } from "../tiles/event-tiles";
import { EVENTS, FOOTPRINTS } from "../tiles/layers";
import { baseSources, groundLayers, labelLayers, placeDots } from "./base-layers";
import { areaLayers, CLICKABLE, eventLayers, eventSources, MAX_ZOOM } from "./event-layers";
import { furtherPlacesOf } from "./further";
import { hitOf, type Hit } from "./hit";
import { pin } from "./pin";
import { placeFeatures } from "./places";
import { selectionOf } from "./selection";
import { drawSymbol } from "./symbols";
import { DARK, LIGHT, type MapTheme } from "./theme";

/** North-west Syria: where the map starts when events do not say otherwise. */
export const HOME: Box = [35.6, 34.95, 37.5, 36.85];

/** More symbols than this are thrown away when the events change: there is one for every mixture of sources. */
const MAX_SYMBOLS = 1500;

export interface MapEvents extends TileServer {
  /** People clicked it, or where nothing is. */
  picked(hit: Hit | null): void;
  /** The map came to rest somewhere else. */
  moved(camera: Camera): void;
  /** People point at it, or at nothing. */
  pointed(hit: Hit | null, x: number, y: number): void;
}

/** The map: draws what it is given, and tells what people do with it. */
export class MapView {
  readonly #map: MapLibre;
  readonly #data = new Map<string, GeoJSON.FeatureCollection>();
  #symbols = new Set<string>();
  readonly #tiles: EventTiles;
  #palette = new Palette([]);
  #pin: Marker | null = null;
  #theme: MapTheme;

  constructor(readonly container: HTMLElement, camera: Camera | null, private readonly events: MapEvents) {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    this.#theme = dark.matches ? DARK : LIGHT;
    this.#map = new MapLibre({
      container,
      style: styleOf(this.#theme, this.#palette),
      ...(camera === null ? { bounds: [...HOME] as [number, number, number, number] } : { center: [camera.lon, camera.lat], zoom: camera.zoom }),
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      // Counts change while a range is dragged: symbols that fade in anew would flicker.
      fadeDuration: 0,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.#map.addControl(new ScaleControl({ maxWidth: 110 }), "bottom-left");
    this.#map.addControl(new AttributionControl({ compact: false }), "bottom-right");
    this.#map.setMissingStyleImageResolver((name) => this.#addSymbol(name));
    dark.addEventListener("change", () => this.#setTheme(dark.matches ? DARK : LIGHT));
    this.#tiles = new EventTiles(this.#map, events);
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    map.getCanvas().setAttribute("aria-label", "Map of reported events. Arrow keys move it, plus and minus zoom.");
    map.on("style.load", () => {
      for (const [source, data] of this.#data) this.#set(source, data);
      this.#paint(this.#palette);
    });
    map.on("moveend", () => this.events.moved(this.camera));
    map.on("click", ({ point }) => this.events.picked(this.#hitAt(point.x, point.y)));
    map.on("mousemove", ({ point }) => {
      const hit = this.#hitAt(point.x, point.y);
      map.getCanvas().style.cursor = hit === null ? "" : "pointer";
      this.events.pointed(hit, point.x, point.y);
    });
    map.on("mouseout", () => this.events.pointed(null, 0, 0));
    // For tests, to which a canvas says nothing: whether all is drawn, and how much.
    map.on("idle", () => this.#tiles.isDrawn && this.#tell());
    map.on("dataloading", () => (this.container.dataset["map"] = "busy"));
  }

  #tell(): void {
    const count = ({ properties }: { properties: Record<string, unknown> }) => Number(properties["count"]);
    const points = this.#map.querySourceFeatures(EVENT_TILES, { sourceLayer: EVENTS }).reduce((sum, feature) => sum + count(feature), 0);
    const areas = this.#map.querySourceFeatures(EVENT_TILES, { sourceLayer: FOOTPRINTS }).map(({ properties: p }) => [p["lon"], p["lat"], p["radiusKm"]].join());
    Object.assign(this.container.dataset, { points: String(points), areas: String(new Set(areas).size), map: "idle" });
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  /** What the map shows. */
  get box(): Box {
    const bounds = this.#map.getBounds();
    const [west, east] = [bounds.getWest(), bounds.getEast()];
    if (east - west >= 360) return [-180, Math.max(-90, bounds.getSouth()), 180, Math.min(90, bounds.getNorth())];
    const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
    return [wrap(west), Math.max(-90, bounds.getSouth()), wrap(east), Math.min(90, bounds.getNorth())];
  }

  showPlaces(curated: readonly PlaceFeature[], referred: readonly PlaceFeature[]): void {
    this.#set("places", placeFeatures(curated, referred));
  }

  /** Draws the events that answer a question. */
  showEvents(question: TileQuestion): void {
    if (this.#symbols.size > MAX_SYMBOLS) {
      for (const name of this.#symbols) this.#map.removeImage(name);
      this.#symbols.clear();
    }
    if (question.palette !== this.#palette) this.#paint(question.palette);
    this.#tiles.show(question);
    if (!this.#tiles.isDrawn) this.#busy();
  }

  /** Draws the further places of these events. */
  showFurther(events: readonly EventFeature[]): void {
    this.#set("further", furtherPlacesOf(events, this.#palette));
  }

  /** Marks the places of an event; null marks none. */
  select(event: EventFeature | null, footprints: readonly FootprintFeature[]): void {
    this.#set("selected", selectionOf(event, footprints));
  }

  /** Pins a place, and draws its line or area; null takes the pin away. */
  pin(place: Place | null): void {
    this.#pin?.remove();
    this.#pin = null;
    this.#set("chosen", { type: "FeatureCollection", features: place === null ? [] : [{ type: "Feature", geometry: place.geometry, properties: {} }] });
    if (place === null) return;
    const { lon, lat, name } = place.properties;
    this.#pin = new Marker({ element: pin(name, place.geometry.type === "Point") }).setLngLat([lon, lat]).addTo(this.#map);
  }

  /** Moves only as far as it must for people to see the box. */
  reveal(box: Box): void {
    const [west, south, east, north] = this.box;
    const isVisible = box[0] >= west && box[2] <= east && box[1] >= south && box[3] <= north;
    if (!isVisible) this.fit(box, 11);
  }

  fit(box: Box, maxZoom = 10): void {
    this.#map.fitBounds([...box] as [number, number, number, number], { padding: 60, maxZoom, essential: false });
  }

  jump(camera: Camera): void {
    this.#map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }

  resize(): void {
    this.#map.resize();
  }

  /** What is drawn at a pixel: a symbol, else the smallest area. */
  #hitAt(x: number, y: number): Hit | null {
    const reach = 3;
    const layers = CLICKABLE.filter((layer) => this.#map.getLayer(layer) !== undefined);
    const found = this.#map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers });
    const top = found.find(({ layer }) => layer.id === "events") ?? found.find(({ layer }) => layer.id === "further") ?? found.find(({ layer }) => layer.id === "area-counts");
    if (top !== undefined) return hitOf(top.properties);
    const [smallest] = found.sort((a, b) => Number(a.properties["radiusKm"]) - Number(b.properties["radiusKm"]));
    return smallest === undefined ? null : hitOf(smallest.properties);
  }

  #paint(palette: Palette): void {
    this.#palette = palette;
    for (const { id, paint = {} } of areaLayers(this.#theme, palette)) {
      for (const [name, value] of Object.entries(paint)) if (name.endsWith("-color") && this.#map.getLayer(id) !== undefined) this.#map.setPaintProperty(id, name as "fill-color", value);
    }
  }

  /** Idle comes with the next frame that has nothing to wait for. */
  #busy(): void {
    this.container.dataset["map"] = "busy";
    this.#map.triggerRepaint();
  }

  #set(source: string, data: GeoJSON.FeatureCollection): void {
    this.#data.set(source, data);
    this.#busy();
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #addSymbol(name: string): void {
    const symbol = drawSymbol(name, this.#theme);
    if (symbol === null || this.#map.hasImage(name)) return;
    this.#map.addImage(name, symbol.image, { pixelRatio: symbol.pixelRatio });
    this.#symbols.add(name);
  }

  #setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.#symbols = new Set();
    this.#map.setStyle(styleOf(theme, this.#palette), { diff: false });
  }
}

function styleOf(theme: MapTheme, palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: { ...baseSources(), ...eventSources() },
    layers: [...groundLayers(theme), ...areaLayers(theme, palette), placeDots(theme), ...labelLayers(theme), ...eventLayers(theme)],
  };
}
