import { Latest } from "./api/latest";
import { Loader, type Setting } from "./api/loader";
import type { Article, EventFeature, Facets, FootprintFeature, Histogram, Interval, Place, PlaceFeature, ResolvedName, Settings } from "./api/types";
import { Palette } from "./colours/palette";
import { filterParameters, withoutDates } from "./state/filter";
import { Listing } from "./state/listing";
import type { Box, Camera, Filter, ListTab } from "./state/state";
import { listParameters, subsetParameters, type Subset } from "./state/subset";
import type { TileId } from "./tiles/tile-id";
import { closer, spotsOfWorld, typicalExtent } from "./tiles/typical-extent";
import { domainOf, intervalFor, type Domain } from "./timeline/buckets";

/** Located events below this number do not say where to look. */
const FEW = 3;

export interface SessionEvents {
  /** The server is being asked, or has answered. */
  busy(isBusy: boolean): void;
  /** Counts or the histogram are those of another question. */
  counted(): void;
  /** Other events, or more of them, are listed. */
  listed(): void;
  /** All that was asked is answered. */
  answered(): void;
  failed(error: unknown): void;
  /** The server's database is out of reach, and its data are of this moment; null where they are those of now. */
  aged(dataAsOf: string | null): void;
}

/** What the page knows of the server's data: asks for what it lacks, and keeps what was answered. */
export class Session {
  readonly #loader = new Loader();
  #setting: Setting | null = null;
  #facets: Facets | null = null;
  #histogram: Histogram | null = null;
  readonly #askFacets = new Latest((question) => this.#loader.facets(question), (facets) => this.#counted(() => (this.#facets = facets)), (error) => this.fail(error));
  readonly #askHistogram = new Latest((question) => this.#loader.histogram(question), (histogram) => this.#counted(() => (this.#histogram = histogram)), (error) => this.fail(error));
  readonly listing = new Listing({ page: (question) => this.#loader.page(question), next: (link) => this.#loader.next(link), changed: () => this.events.listed(), failed: (error) => this.fail(error) });
  /** Events that were opened and are not in the list. */
  readonly #opened = new Map<string, EventFeature>();
  #isLoading = false;
  #isLocating = false;
  #failures = 0;
  #dataAsOf: string | null = null;
  /** Grows with everything that may make all answers others; 0 until the server was reached. */
  version = 0;
  palette = new Palette([]);
  interval: Interval = "month";
  domain: Domain | null = null;

  constructor(private readonly events: SessionEvents) {}

  /** Everything anew but for events: they are asked for next. Throws ApiError. */
  async load(): Promise<Setting> {
    this.#isLoading = true;
    this.#tellBusy();
    this.#setting = await this.#loader.setting();
    this.#isLoading = false;
    this.version++;
    for (const asked of [this.#askFacets, this.#askHistogram, this.listing]) asked.forget();
    this.#opened.clear();
    this.palette = this.palette.with(this.#setting.sources.map(({ properties }) => properties));
    this.domain = domainOf(this.#setting.months.buckets);
    this.interval = this.domain === null ? "month" : intervalFor(this.domain);
    return this.#setting;
  }

  /** True where the server has other data than were loaded, or was started anew. One that cannot be reached has not changed. */
  async hasChanged(): Promise<boolean> {
    if (this.#setting === null) return false;
    try {
      const now = await this.#loader.settings();
      const was = this.#dataAsOf;
      this.#dataAsOf = now.dataAsOf ?? null;
      this.events.aged(this.#dataAsOf);
      // Out of its memory the server does not answer all; what it has lacked is asked for when its database is back.
      if (this.#dataAsOf !== null) return false;
      return was !== null || known(now) !== known(this.#setting.settings);
    } catch {
      return false;
    }
  }

  /** Asks for counts, histogram and list where their question is another than before. */
  async ask(filter: Filter, tab: ListTab, subset: Subset | null): Promise<void> {
    if (this.#setting === null) return;
    const histogram = filterParameters(withoutDates(filter));
    histogram.set("interval", this.interval);
    const answers = [this.#askFacets.ask(filterParameters(filter).toString()), this.#askHistogram.ask(histogram.toString()), this.listing.ask(listParameters(filter, tab, subset)?.toString() ?? null)];
    this.#tellBusy();
    const failures = this.#failures;
    await Promise.all(answers);
    this.#tellBusy();
    if (failures === this.#failures) this.events.answered();
  }

  /** Asks for counts only, of a range that is being dragged. */
  async preview(filter: Filter): Promise<void> {
    if (this.#setting === null) return;
    await this.#askFacets.ask(filterParameters(filter).toString());
    this.#tellBusy();
  }

  fail(error: unknown): void {
    this.#failures++;
    this.#isLoading = false;
    this.#tellBusy();
    this.events.failed(error);
  }

  /** How many events there are, and of which sort; null until the first answer. */
  get facets(): Facets | null {
    return this.#facets;
  }

  /** Without the dates of the filter; null until the first answer. */
  get histogram(): Histogram | null {
    return this.#histogram;
  }

  /** True where the database holds no event at all; null until that is known. */
  get isEmpty(): boolean | null {
    return this.#setting === null ? null : this.#setting.months.numberMatched === 0;
  }

  /** An event that is here; null for others. */
  known(id: string): EventFeature | null {
    return this.listing.event(id) ?? this.#opened.get(id) ?? null;
  }

  /** Throws ApiError where there is none. */
  async event(id: string): Promise<EventFeature> {
    const known = this.known(id);
    if (known !== null) return known;
    const event = await this.#loader.event(id);
    this.#opened.set(id, event);
    return event;
  }

  /** The areas and lines of an event's places. Throws ApiError. */
  footprints(event: EventFeature): Promise<FootprintFeature[]> {
    return this.#loader.footprints(event);
  }

  /** The first two events of a subset: more are not needed to know whether it is but one. Throws ApiError. */
  async few(filter: Filter, subset: Subset): Promise<EventFeature[]> {
    const parameters = subsetParameters(filter, subset);
    parameters.set("limit", "2");
    return (await this.#loader.page(parameters.toString())).features;
  }

  /** Throws ApiError. */
  async count(filter: Filter, subset: Subset): Promise<number> {
    return (await this.#loader.facets(subsetParameters(filter, subset).toString())).numberMatched;
  }

  tile(id: TileId, filter: string, signal: AbortSignal): Promise<Uint8Array> {
    return this.#loader.tile(id, filter, signal);
  }

  /** Where most of the events are; null where there are too few to say. Throws ApiError. */
  async extent(filter: Filter): Promise<Box | null> {
    const question = filterParameters(filter).toString();
    this.#isLocating = true;
    this.#tellBusy();
    try {
      const tile = (id: TileId) => this.#loader.tile(id, question);
      return typicalExtent(await closer(await spotsOfWorld(tile, FEW), tile, FEW), FEW);
    } finally {
      this.#isLocating = false;
      this.#tellBusy();
    }
  }

  article(key: string): Promise<Article> {
    return this.#loader.article(key);
  }

  places(): Promise<{ curated: PlaceFeature[]; referred: PlaceFeature[] }> {
    return this.#loader.places();
  }

  resolve(name: string, near: Pick<Camera, "lon" | "lat">, signal: AbortSignal): Promise<ResolvedName> {
    return this.#loader.resolve(name, near, signal);
  }

  /** Any place of the gazetteer. Throws ApiError where there is none. */
  place(id: string): Promise<Place> {
    return this.#loader.place(id);
  }

  exportUrl(filter: Filter): string {
    return this.#loader.exportUrl(filter);
  }

  #counted(take: () => void): void {
    take();
    this.events.counted();
  }

  #tellBusy(): void {
    this.events.busy(this.#isLoading || this.#isLocating || this.#askFacets.isBusy || this.#askHistogram.isBusy || this.listing.isBusy);
  }
}

/** What tells of other data or another server. */
function known(settings: Settings): string {
  return JSON.stringify({ ...settings, dataAsOf: null });
}
