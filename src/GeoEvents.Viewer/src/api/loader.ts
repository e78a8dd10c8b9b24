import type { Camera, Filter } from "../state/state";
import { filterParameters } from "../state/filter";
import type { TileId } from "../tiles/tile-id";
import { apiUrl, getBytes, getJson } from "./client";
import type { Article, EventFeature, EventsPage, Facets, FootprintFeature, Histogram, Link, Page, Place, PlaceFeature, ResolvedName, Settings, SourceFeature } from "./types";

/** Most features that the server gives at a time. */
const MOST = 10_000;

/** What does not depend on the filter. */
export interface Setting {
  settings: Settings;
  sources: SourceFeature[];
  /** Of all events, by month: the extent of the axis. */
  months: Histogram;
}

/** Asks the server. Questions are query strings. */
export class Loader {
  readonly #events = new Map<string, Promise<EventFeature>>();
  readonly #articles = new Map<string, Promise<Article>>();
  readonly #footprints = new Map<string, Promise<FootprintFeature[]>>();

  settings(): Promise<Settings> {
    return getJson("settings");
  }

  async setting(): Promise<Setting> {
    // First, so that what comes after is never older than the version it tells.
    const settings = await this.settings();
    for (const remembered of [this.#events, this.#articles, this.#footprints]) remembered.clear();
    const [sources, months] = await Promise.all([
      getJson<Page<SourceFeature>>("collections/sources/items", limit(MOST)),
      getJson<Histogram>("collections/events/histogram", new URLSearchParams({ interval: "month" })),
    ]);
    return { settings, sources: sources.features, months };
  }

  facets(question: string): Promise<Facets> {
    return getJson("collections/events/facets", new URLSearchParams(question));
  }

  histogram(question: string): Promise<Histogram> {
    return getJson("collections/events/histogram", new URLSearchParams(question));
  }

  /** The first page of a list. */
  page(question: string): Promise<EventsPage> {
    return getJson("collections/events/items", new URLSearchParams(question));
  }

  /** Another page, on the way of this page's own address: the server may know itself by another name. */
  next(link: Link): Promise<EventsPage> {
    return getJson("collections/events/items", new URL(link.href, document.baseURI).searchParams);
  }

  tile({ z, x, y }: TileId, filter: string, signal?: AbortSignal): Promise<Uint8Array> {
    return getBytes(`collections/events/tiles/WebMercatorQuad/${z}/${y}/${x}`, `${filter}${filter === "" ? "" : "&"}stacked=true`, signal);
  }

  /** The true geometries of the places of an event, but for those of which a point says all. */
  footprints({ id, properties: { places } }: EventFeature): Promise<FootprintFeature[]> {
    return remembered(this.#footprints, id, () =>
      Promise.all(places.flatMap(({ lon, wherePrecision }, ordinal) => (lon === null || wherePrecision === 1 ? [] : [getJson<FootprintFeature>(`collections/footprints/items/${encodeURIComponent(`${id}.${ordinal}`)}`)]))),
    );
  }

  /** Names for the map, ours and those that the events refer to; none where they cannot be loaded: they are only orientation. */
  async places(): Promise<{ curated: PlaceFeature[]; referred: PlaceFeature[] }> {
    const [curated, referred] = await Promise.allSettled([
      getJson<Page<PlaceFeature>>("basemap/places.geojson"),
      getJson<Page<PlaceFeature>>("collections/places/items", limit(MOST)),
    ]);
    const features = (result: PromiseSettledResult<Page<PlaceFeature>>) => (result.status === "fulfilled" ? result.value.features : []);
    return { curated: features(curated), referred: features(referred) };
  }

  event(id: string): Promise<EventFeature> {
    return remembered(this.#events, id, () => getJson(`collections/events/items/${encodeURIComponent(id)}`));
  }

  article(key: string): Promise<Article> {
    return remembered(this.#articles, key, async () => (await getJson<{ properties: Article }>(`collections/articles/items/${encodeURIComponent(key)}`)).properties);
  }

  /** The places that a name may mean; those near the middle of the map first. Throws AbortError where `signal` was aborted. */
  resolve(name: string, { lon, lat }: Pick<Camera, "lon" | "lat">, signal: AbortSignal): Promise<ResolvedName> {
    return getJson("resolve", new URLSearchParams({ name, near: `${lon.toFixed(3)},${lat.toFixed(3)}` }), signal);
  }

  place(id: string): Promise<Place> {
    return getJson(`collections/places/items/${encodeURIComponent(id)}`);
  }

  /** Where the events of a filter are downloaded, all of them. */
  exportUrl(filter: Filter): string {
    return apiUrl("collections/events/export", filterParameters(filter));
  }
}

function limit(count: number): URLSearchParams {
  return new URLSearchParams({ limit: String(count) });
}

/** Asks once; again only where that failed. */
function remembered<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = ask();
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}
