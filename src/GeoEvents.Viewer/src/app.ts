import { ApiError } from "./api/client";
import type { EventFeature } from "./api/types";
import { el } from "./dom/element";
import { ChosenPlace } from "./find/chosen-place";
import { FindPlace } from "./find/find-place";
import { Layout } from "./layout";
import { around, extentOf } from "./map/geometry";
import { subsetOf, type Hit } from "./map/hit";
import { wordsOf } from "./map/hit-words";
import { HOME, MapView } from "./map/map-view";
import { Marking } from "./map/marking";
import { Tooltip } from "./map/tooltip";
import { AgeBanner } from "./panels/age-banner";
import { EventDetail } from "./panels/event-detail";
import { Filters, NO_FILTER } from "./panels/filters";
import { Notices } from "./panels/notices";
import { Results } from "./panels/results";
import { SamplesBanner } from "./panels/samples-banner";
import { Topbar } from "./panels/topbar";
import { Session } from "./session";
import { Address } from "./state/address";
import { filterOf, filterParameters, hasDates } from "./state/filter";
import { isFiltered, type Box, type Filter, type State } from "./state/state";
import type { Subset } from "./state/subset";
import type { DateRange } from "./timeline/brush";
import { Timeline } from "./timeline/timeline";
import { watch } from "./watch";
import { dateInShort } from "./words/dates";

/** How long a dragged range rests before the list is asked for. */
const PREVIEW_MS = 140;
/** How long people point at a row before its areas are asked for. */
const POINTED_MS = 80;

/** Brings state, server and panels together: every change of the state goes through here, and every drawing comes from it. */
export class App {
  readonly #session = new Session({
    busy: (isBusy) => (isBusy ? this.#layout.workspace.setAttribute("aria-busy", "true") : this.#layout.workspace.removeAttribute("aria-busy")),
    counted: () => this.#renderCounts(),
    listed: () => this.#listed(),
    answered: () => (this.#session.isEmpty === true ? this.#notices.empty() : this.#notices.clear()),
    failed: (error) => this.#fail(error),
    aged: (dataAsOf) => this.#age.show(dataAsOf),
  });
  readonly #address = new Address((state) => this.#restore(state));
  readonly #notices = new Notices();
  readonly #banner = new SamplesBanner(() => void this.#load());
  readonly #age = new AgeBanner();
  readonly #topbar = new Topbar(() => this.#change(NO_FILTER));
  readonly #filters = new Filters((patch) => this.#change(patch));
  readonly #tooltip = new Tooltip();
  readonly #timeline = new Timeline({
    preview: (range) => this.#preview(range),
    commit: (range) => this.#change({ ...range, undated: this.#state.undated && hasDates(range) }),
    undated: (undated) => this.#change({ undated }),
  });
  readonly #detail = new EventDetail({
    closed: () => this.#close(),
    stepped: (by) => void this.#step(by),
    located: ({ lon, lat, radiusKm }) => this.#map.fit(around(lon ?? 0, lat ?? 0, radiusKm ?? 5), 12),
    article: (key) => this.#session.article(key),
  });
  readonly #results = new Results(
    {
      opened: (id) => this.#open(id),
      pointed: (id) => this.#mark(id ?? this.#state.event, POINTED_MS),
      tab: (list) => this.#change({ list, event: null }),
      subsetClosed: () => this.#showSubset(null),
      subsetZoomed: () => this.#zoomToSubset(),
      reset: () => this.#change(NO_FILTER),
      more: () => void this.#session.listing.more(),
    },
    this.#detail,
  );
  readonly #find = new FindPlace({
    resolve: (name, near, signal) => this.#session.resolve(name, near, signal),
    middle: () => this.#map.camera,
    chosen: ({ id }) => this.#choosePlace(id),
  });
  readonly #place = new ChosenPlace({
    place: (id) => this.#session.place(id),
    pinned: (place) => this.#map.pin(place),
    looked: (box) => this.#map.fit(box, 12),
    counted: (events) => this.#session.count(this.#filter, events),
    listed: (events) => this.#list(events),
    closed: () => this.#choosePlace(null),
  });
  readonly #marking = new Marking({ footprints: (event) => this.#session.footprints(event), marked: (event, footprints) => this.#map.select(event, footprints) });
  readonly #map: MapView;
  readonly #layout: Layout;

  #state: State = this.#address.read();
  /** The range that is being dragged. */
  #range: DateRange | null = null;
  #previewTimer = 0;
  #subset: Subset | null = null;
  #hasFitted = this.#state.camera !== null;
  #isFitting = false;

  constructor(root: HTMLElement) {
    const mapElement = el("div", { class: "map" });
    this.#layout = new Layout(
      root,
      {
        topbar: this.#topbar.element, banner: this.#banner.element, age: this.#age.element, filters: this.#filters.element, find: this.#find.element,
        place: this.#place.element, map: mapElement, notices: this.#notices.element,
        tooltip: this.#tooltip.element, timeline: this.#timeline.element, results: this.#results.element,
      },
      () => this.#map?.resize(),
    );
    this.#map = new MapView(mapElement, this.#state.camera, {
      tile: (id, filter, signal) => this.#session.tile(id, filter, signal),
      failed: (error) => this.#session.fail(error),
      picked: (hit) => void this.#picked(hit),
      pointed: (hit, x, y) => this.#tooltip.show(hit === null ? [] : this.#wordsFor(hit), x, y),
      moved: (camera) => {
        if (this.#isFitting) this.#isFitting = false;
        else this.#change({ camera }, "replace");
      },
    });
    void this.#load();
    watch(() => this.#follow());
  }

  /** Everything anew: at the start, after an error, and when the samples are gone. */
  async #load(): Promise<void> {
    this.#notices.loading();
    await this.#loadQuietly();
  }

  /** Takes over what came to the data since, but not from under the hand of somebody who is dragging. */
  async #follow(): Promise<void> {
    if (this.#range === null && (await this.#session.hasChanged())) await this.#loadQuietly();
  }

  async #loadQuietly(): Promise<void> {
    try {
      const { settings } = await this.#session.load();
      this.#banner.show(settings);
    } catch (error) {
      return this.#session.fail(error);
    }
    this.#timeline.setRange(this.#state);
    this.#timeline.setDomain(this.#session.domain, this.#session.interval);
    void this.#session.places().then(({ curated, referred }) => this.#map.showPlaces(curated, referred));
    await this.#ask();
  }

  get #filter(): Filter {
    return filterOf({ ...this.#state, ...this.#range }, this.#state.inView ? this.#map.box : null);
  }

  #change(patch: Partial<State>, how: "push" | "replace" = "push"): void {
    // The map may come to rest somewhere, or get another size, under the hand of somebody who is dragging.
    if (patch.camera === undefined) {
      clearTimeout(this.#previewTimer);
      this.#range = null;
    }
    const before = this.#state;
    this.#state = { ...before, ...patch };
    if (patch.list !== undefined) this.#subset = null;
    this.#address.write(this.#state, how);
    if (patch.camera === undefined || this.#state.inView) this.#render();
    void this.#ask();
  }

  #restore(state: State): void {
    const camera = state.camera;
    this.#range = null;
    this.#subset = null;
    this.#state = state;
    if (camera !== null) this.#map.jump(camera);
    this.#render();
    void this.#ask();
  }

  /** While a range moves, map and counts follow as fast as the server answers, the list when it rests. */
  #preview(range: DateRange): void {
    this.#range = range;
    this.#timeline.setRange(range);
    this.#renderMap();
    void this.#session.preview(this.#filter);
    clearTimeout(this.#previewTimer);
    this.#previewTimer = window.setTimeout(() => void this.#ask(), PREVIEW_MS);
  }

  async #ask(): Promise<void> {
    const filter = this.#filter;
    this.#renderMap();
    await Promise.all([this.#session.ask(filter, this.#state.list, this.#subset), this.#fitOnce(filter)]);
  }

  #fail(error: unknown): void {
    this.#notices.error(error instanceof Error ? error.message : String(error), () => void this.#load());
  }

  #render(): void {
    this.#timeline.setRange(this.#range ?? this.#state);
    this.#renderCounts();
    // The list of another question is shown as it is until it is answered.
    if (!this.#session.listing.isBusy) this.#renderList();
    this.#renderMap();
    void this.#renderDetail();
  }

  #renderCounts(): void {
    const { facets, histogram, palette } = this.#session;
    if (facets === null || histogram === null) return;
    const filter = this.#filter;
    this.#topbar.show(facets, this.#session.exportUrl(filter), isFiltered({ ...this.#state, ...this.#range }));
    this.#filters.show(facets, this.#state, palette);
    this.#results.showTabs(facets, this.#state, this.#subset);
    this.#timeline.setHistogram(histogram, palette);
    this.#timeline.setUndated(histogram.undated, this.#state.undated, hasDates(filter));
    void this.#renderPlace();
  }

  #listed(): void {
    this.#renderList();
    void this.#renderDetail();
  }

  #renderList(): void {
    const { listing, palette } = this.#session;
    if (listing.question === null) return;
    this.#results.showList(listing, palette, this.#state, this.#subset);
    this.#map.showFurther(listing.events);
  }

  #renderPlace(): Promise<void> {
    return this.#place.show(this.#state.place, `${this.#session.version} ${filterParameters(this.#filter)}`);
  }

  #renderMap(): void {
    const { version, palette } = this.#session;
    // Before the server said anything there is nothing to ask it for.
    if (version > 0) this.#map.showEvents({ filter: filterParameters(this.#filter).toString(), version, palette });
  }

  #mark(id: string | null, delay = 0): void {
    this.#marking.mark(id === null ? null : this.#session.known(id), delay);
  }

  async #renderDetail(): Promise<void> {
    const id = this.#state.event;
    this.#results.showDetail(id !== null);
    if (id === null) {
      this.#mark(null);
      return this.#detail.hide();
    }
    let event: EventFeature;
    try {
      event = await this.#session.event(id);
    } catch (error) {
      if (this.#state.event !== id) return;
      // An address of yesterday: the event is no more.
      if (error instanceof ApiError && error.status === 404) this.#change({ event: null }, "replace");
      else this.#fail(error);
      return;
    }
    if (this.#state.event !== id) return;
    this.#mark(id);
    const { listing } = this.#session;
    const index = listing.events.findIndex((listed) => listed.id === id);
    this.#detail.show(event, this.#session.palette, index < 0 ? null : { index, total: listing.total });
  }

  #open(id: string): void {
    this.#change({ event: id });
    this.#layout.open("events");
    this.#tooltip.show([], 0, 0);
    void this.#reveal(id);
  }

  async #reveal(id: string): Promise<void> {
    await this.#renderDetail();
    if (this.#state.event !== id) return;
    this.#detail.focus();
    const positions = this.#session.known(id)?.properties.places.flatMap(({ lon, lat }): GeoJSON.Geometry[] => (lon === null || lat === null ? [] : [{ type: "Point", coordinates: [lon, lat] }]));
    const box = extentOf(positions ?? []);
    if (box !== null) this.#map.reveal(box);
  }

  #close(): void {
    const id = this.#state.event;
    this.#change({ event: null });
    if (id !== null) this.#results.focusRow(id);
  }

  /** Down the list, and on over its pages. */
  async #step(by: 1 | -1): Promise<void> {
    const { event } = this.#state;
    const { listing } = this.#session;
    const at = listing.events.findIndex(({ id }) => id === event) + by;
    if (at === listing.events.length) await listing.more();
    const next = listing.events[at];
    if (next !== undefined && this.#state.event === event) this.#open(next.id);
  }

  async #picked(hit: Hit | null): Promise<void> {
    if (hit === null) return this.#showSubset(null);
    if (hit.type === "event") return this.#open(hit.id);
    const subset = subsetOf(hit);
    if (hit.count > 1) return this.#list(subset);
    try {
      const [only, ...others] = await this.#session.few(this.#filter, subset);
      if (only !== undefined && others.length === 0) this.#open(only.id);
      else this.#list(subset);
    } catch (error) {
      this.#fail(error);
    }
  }

  #list(subset: Subset): void {
    this.#showSubset(subset);
    this.#layout.open("events");
  }

  #choosePlace(id: string | null): void {
    const isNew = id !== this.#state.place;
    if (id !== null) {
      this.#hasFitted = true;
      this.#layout.open("map");
    }
    if (isNew) this.#change({ place: id });
    if (id === null) return;
    // Also before there is any answer to render.
    void this.#renderPlace();
    this.#place.look();
  }

  #showSubset(subset: Subset | null): void {
    if (subset === null && this.#subset === null) return;
    this.#subset = subset;
    if (subset !== null && this.#state.event !== null) return this.#change({ event: null });
    this.#renderCounts();
    void this.#ask();
  }

  #zoomToSubset(): void {
    if (this.#subset !== null) this.#map.fit(this.#subset.extent, 12);
  }

  #wordsFor(hit: Hit): string[] {
    const known = hit.type === "event" ? this.#session.known(hit.id)?.properties : undefined;
    if (known !== undefined) return [`${known.kindLabel}, ${known.place ?? "no location"}`, `${dateInShort(known)} · reported by ${known.sourceName}`];
    return this.#session.facets === null ? [] : wordsOf(hit, this.#session.facets);
  }

  /** Looks at the events once, unless the address says where to look. */
  async #fitOnce(filter: Filter): Promise<void> {
    const { isEmpty } = this.#session;
    if (this.#hasFitted || isEmpty === null || (isEmpty && this.#state.place === null)) return;
    this.#hasFitted = true;
    if (this.#state.place !== null) return this.#place.look();
    let box: Box | null = null;
    try {
      box = await this.#session.extent(filter);
    } catch {
      // Why the server does not answer is said elsewhere.
    }
    this.#isFitting = true;
    this.#map.fit(box ?? HOME, 9);
  }
}
