import { AttributionControl, Map as MapLibre, Marker, NavigationControl, ScaleControl, type GeoJSONSource, type MapGeoJSONFeature, type StyleSpecification } from "maplibre-gl";
import type { EventFeature, FootprintFeature, Place, PlaceFeature } from "../api/types";
import type { Palette } from "../colours/palette";
import type { Box, Camera } from "../state/state";
import { areaFeatures, areaLabels, areasOf, type Area } from "./areas";
import { baseSources, groundLayers, labelLayers, placeDots } from "./base-layers";
import { areaLayers, CLICKABLE, eventLayers, eventSources, MAX_ZOOM } from "./event-layers";
import { pin } from "./pin";
import { placeFeatures } from "./places";
import { furtherPlacesOf, pointsOf } from "./points";
import { selectionOf } from "./selection";
import { drawSymbol } from "./symbols";
import { DARK, LIGHT, type MapTheme } from "./theme";

/** North-west Syria: where the map starts when events do not say otherwise. */
export const HOME: Box = [35.6, 34.95, 37.5, 36.85];

/** More symbols than this are thrown away when the events change: there is one for every mixture of sources. */
const MAX_SYMBOLS = 1500;

export interface MapEvents {
  /** People clicked these events. */
  picked(ids: string[]): void;
  /** The map came to rest somewhere else. */
  moved(camera: Camera): void;
  /** People point at these events, or at none. */
  pointed(ids: string[], x: number, y: number): void;
}

/** The map: draws what it is given, and tells what people do with it. */
export class MapView {
  readonly #map: MapLibre;
  readonly #data = new Map<string, GeoJSON.FeatureCollection>();
  #symbols = new Set<string>();
  #areas: Area[] = [];
  #pin: Marker | null = null;
  #theme: MapTheme;
  #drawn: { events: readonly EventFeature[]; footprints: readonly FootprintFeature[]; palette: Palette | null } = { events: [], footprints: [], palette: null };

  constructor(readonly container: HTMLElement, camera: Camera | null, private readonly events: MapEvents) {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    this.#theme = dark.matches ? DARK : LIGHT;
    this.#map = new MapLibre({
      container,
      style: styleOf(this.#theme),
      ...(camera === null ? { bounds: [...HOME] as [number, number, number, number] } : { center: [camera.lon, camera.lat], zoom: camera.zoom }),
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.#map.addControl(new ScaleControl({ maxWidth: 110 }), "bottom-left");
    this.#map.addControl(new AttributionControl({ compact: false }), "bottom-right");
    this.#map.setMissingStyleImageResolver((name) => this.#addSymbol(name));
    dark.addEventListener("change", () => this.#setTheme(dark.matches ? DARK : LIGHT));
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    map.getCanvas().setAttribute("aria-label", "Map of reported events. Arrow keys move it, plus and minus zoom.");
    map.on("style.load", () => {
      for (const [source, data] of this.#data) this.#set(source, data);
    });
    map.on("moveend", () => this.events.moved(this.camera));
    map.on("click", async ({ point }) => {
      const ids = await this.#eventsAt(point.x, point.y);
      this.events.picked(ids);
    });
    map.on("mousemove", async ({ point }) => {
      const ids = await this.#eventsAt(point.x, point.y);
      map.getCanvas().style.cursor = ids.length > 0 ? "pointer" : "";
      this.events.pointed(ids, point.x, point.y);
    });
    map.on("mouseout", () => this.events.pointed([], 0, 0));
    // For tests, to which a canvas says nothing: whether all is drawn, and in showEvents how much.
    map.on("idle", () => (this.container.dataset["map"] = "idle"));
    map.on("dataloading", () => (this.container.dataset["map"] = "busy"));
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

  showEvents(events: readonly EventFeature[], footprints: readonly FootprintFeature[], palette: Palette): void {
    const drawn = this.#drawn;
    if (drawn.palette === palette && sameItems(drawn.events, events) && sameItems(drawn.footprints, footprints)) return;
    this.#drawn = { events, footprints, palette };
    if (this.#symbols.size > MAX_SYMBOLS) {
      for (const name of this.#symbols) this.#map.removeImage(name);
      this.#symbols.clear();
    }
    const byId = new Map(events.map((event) => [event.id, event]));
    this.#areas = areasOf(footprints, new Set(byId.keys()), palette);
    this.#set("areas", areaFeatures(this.#areas));
    this.#set("area-labels", areaLabels(this.#areas, byId));
    this.#set("further", furtherPlacesOf(events, palette));
    const points = pointsOf(events, palette);
    this.#set("events", points);
    this.container.dataset["points"] = String(points.features.length);
    this.container.dataset["areas"] = String(this.#areas.length);
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

  /** Ids of the events drawn at a pixel: those of points, else those of the smallest area. */
  async #eventsAt(x: number, y: number): Promise<string[]> {
    const reach = 3;
    const layers = CLICKABLE.filter((layer) => this.#map.getLayer(layer) !== undefined);
    const hits = this.#map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers });
    const top = hits.find(({ layer }) => layer.id === "events") ?? hits.find(({ layer }) => layer.id === "further");
    if (top !== undefined) return this.#idsOf(top);
    const indexes = hits.map(({ properties }) => Number(properties["index"]));
    const smallest = hits.find(({ layer }) => layer.id === "area-counts") === undefined ? Math.max(...indexes) : indexes[0];
    return this.#areas[smallest ?? -1]?.events ?? [];
  }

  async #idsOf({ properties }: MapGeoJSONFeature): Promise<string[]> {
    if (properties["cluster_id"] === undefined) return [String(properties["id"])];
    const source = this.#map.getSource<GeoJSONSource>("events");
    const leaves = await source?.getClusterLeaves(Number(properties["cluster_id"]), Infinity, 0);
    return (leaves ?? []).map((leaf) => String(leaf.properties?.["id"]));
  }

  #set(source: string, data: GeoJSON.FeatureCollection): void {
    this.#data.set(source, data);
    this.container.dataset["map"] = "busy";
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
    this.#map.setStyle(styleOf(theme), { diff: false });
  }
}

function styleOf(theme: MapTheme): StyleSpecification {
  return {
    version: 8,
    sources: { ...baseSources(), ...eventSources() },
    layers: [...groundLayers(theme), ...areaLayers(theme), placeDots(theme), ...labelLayers(theme), ...eventLayers(theme)],
  };
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
