import type { Camera, Filter } from "../state/state";
import { filterParameters, withoutDates } from "../state/filter";
import { apiUrl, getJson } from "./client";
import type { Article, EventFeature, EventsPage, Facets, FootprintFeature, Histogram, Interval, Page, Place, PlaceFeature, ResolvedName, Settings, SourceFeature } from "./types";

/** Most features that the page takes. */
export const MAX_FEATURES = 10_000;
const FOOTPRINTS_A_PAGE = 2_000;

/** What does not depend on the filter. */
export interface Setting {
  settings: Settings;
  sources: SourceFeature[];
  /** Of all events, by month: the extent of the axis. */
  months: Histogram;
}

/** What the server says to a filter. */
export interface Answer {
  page: EventsPage;
  facets: Facets;
  /** Without the dates of the filter. */
  histogram: Histogram;
}

/** Asks the server. A new question makes the one before stale: its answer is dropped. */
export class Loader {
  #question = new AbortController();
  readonly #articles = new Map<string, Promise<Article>>();

  settings(): Promise<Settings> {
    return getJson("settings");
  }

  async setting(): Promise<Setting> {
    // First, so that what comes after is never older than the version it tells.
    const settings = await this.settings();
    this.#articles.clear();
    const [sources, months] = await Promise.all([
      getJson<Page<SourceFeature>>("collections/sources/items", limit(MAX_FEATURES)),
      getJson<Histogram>("collections/events/histogram", new URLSearchParams({ interval: "month" })),
    ]);
    return { settings, sources: sources.features, months };
  }

  /** Throws AbortError where another question came in between. */
  async answer(filter: Filter, interval: Interval): Promise<Answer> {
    this.#question.abort();
    this.#question = new AbortController();
    const { signal } = this.#question;
    const parameters = filterParameters(filter);
    const [page, facets, histogram] = await Promise.all([
      getJson<EventsPage>("collections/events/items", limit(MAX_FEATURES, parameters), signal),
      getJson<Facets>("collections/events/facets", parameters, signal),
      getJson<Histogram>("collections/events/histogram", withInterval(filterParameters(withoutDates(filter)), interval), signal),
    ]);
    signal.throwIfAborted();
    return { page, facets, histogram };
  }

  /** The footprints of the last question, page by page, as many as the page takes. */
  async *footprints(filter: Filter): AsyncGenerator<FootprintFeature[]> {
    const { signal } = this.#question;
    let parameters: URLSearchParams | null = limit(FOOTPRINTS_A_PAGE, filterParameters(filter));
    for (let taken = 0; parameters !== null && taken < MAX_FEATURES; ) {
      const page: Page<FootprintFeature> = await getJson("collections/footprints/items", parameters, signal);
      taken += page.features.length;
      yield page.features;
      const next = page.links?.find(({ rel }) => rel === "next");
      parameters = next === undefined || page.features.length === 0 ? null : new URL(next.href, document.baseURI).searchParams;
    }
  }

  /** Names for the map, ours and those that the events refer to; none where they cannot be loaded: they are only orientation. */
  async places(): Promise<{ curated: PlaceFeature[]; referred: PlaceFeature[] }> {
    const [curated, referred] = await Promise.allSettled([
      getJson<Page<PlaceFeature>>("basemap/places.geojson"),
      getJson<Page<PlaceFeature>>("collections/places/items", limit(MAX_FEATURES)),
    ]);
    const features = (result: PromiseSettledResult<Page<PlaceFeature>>) => (result.status === "fulfilled" ? result.value.features : []);
    return { curated: features(curated), referred: features(referred) };
  }

  event(id: string): Promise<EventFeature> {
    return getJson(`collections/events/items/${encodeURIComponent(id)}`);
  }

  article(key: string): Promise<Article> {
    const known = this.#articles.get(key);
    if (known !== undefined) return known;
    const article = getJson<{ properties: Article }>(`collections/articles/items/${encodeURIComponent(key)}`).then(({ properties }) => properties);
    this.#articles.set(key, article);
    article.catch(() => this.#articles.delete(key));
    return article;
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

function limit(count: number, parameters = new URLSearchParams()): URLSearchParams {
  const copy = new URLSearchParams(parameters);
  copy.set("limit", String(count));
  return copy;
}

function withInterval(parameters: URLSearchParams, interval: Interval): URLSearchParams {
  parameters.set("interval", interval);
  return parameters;
}
