import type { EventFeature } from "./api/types";
import { el } from "./dom/element";
import { ChosenPlace } from "./find/chosen-place";
import { FindPlace } from "./find/find-place";
import { Layout } from "./layout";
import { around, extentOf, typicalExtent } from "./map/geometry";
import { HOME, MapView } from "./map/map-view";
import { Tooltip } from "./map/tooltip";
import { AgeBanner } from "./panels/age-banner";
import { EventDetail } from "./panels/event-detail";
import { Filters, NO_FILTER } from "./panels/filters";
import { Notices } from "./panels/notices";
import { Results, type Subset } from "./panels/results";
import { SamplesBanner } from "./panels/samples-banner";
import { Topbar } from "./panels/topbar";
import { Session, type Counts } from "./session";
import { Address } from "./state/address";
import { filterOf, filterParameters, hasDates } from "./state/filter";
import { isFiltered, type Filter, type State } from "./state/state";
import type { DateRange } from "./timeline/brush";
import { Timeline } from "./timeline/timeline";
import { watch } from "./watch";
import { dateInShort } from "./words/dates";
import { plural } from "./words/numbers";
import { isPoint } from "./words/where";

/** How long a dragged range rests before the server is asked. */
const PREVIEW_MS = 140;
/** Located events below this number do not say where to look. */
const FEW = 3;

/** Brings state, server and panels together: every change of the state goes through here, and every drawing comes from it. */
export class App {
  readonly #session = new Session({
    busy: (isBusy) => (isBusy ? this.#layout.workspace.setAttribute("aria-busy", "true") : this.#layout.workspace.removeAttribute("aria-busy")),
    answered: () => this.#answered(),
    footprintsCame: () => this.#renderMap(),
    footprintsEnded: (undrawn) => this.#results.showUndrawn(undrawn),
    failed: (error) => this.#notices.error(error instanceof Error ? error.message : String(error), () => void this.#load()),
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
    stepped: (by) => this.#step(by),
    located: ({ lon, lat, radiusKm }) => this.#map.fit(around(lon ?? 0, lat ?? 0, radiusKm ?? 5), 12),
    article: (key) => this.#session.article(key),
  });
  readonly #results = new Results(
    {
      opened: (id) => this.#open(id),
      pointed: (id) => this.#mark(id ?? this.#state.event),
      tab: (list) => this.#change({ list, event: null }),
      subsetClosed: () => this.#showSubset(null),
      subsetZoomed: () => this.#zoomToSubset(),
      reset: () => this.#change(NO_FILTER),
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
    listed: (ids) => this.#list(ids),
    closed: () => this.#choosePlace(null),
  });
  readonly #map: MapView;
  readonly #layout: Layout;

  #state: State = this.#address.read();
  /** The range that is being dragged, and the one that the map last followed. */
  #range: DateRange | null = null;
  #rendered: DateRange | null = null;
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
      picked: (ids) => this.#picked(ids),
      pointed: (ids, x, y) => this.#tooltip.show(this.#wordsFor(ids), x, y),
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
    this.#timeline.setDomain(this.#session.domain, this.#session.interval);
    void this.#session.places().then(({ curated, referred }) => this.#map.showPlaces(curated, referred));
    await this.#ask();
  }

  get #filter(): Filter {
    return filterOf({ ...this.#state, ...this.#range }, this.#state.inView ? this.#map.box : null);
  }

  #change(patch: Partial<State>, how: "push" | "replace" = "push"): void {
    clearTimeout(this.#previewTimer);
    this.#range = null;
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

  /** While a range moves, map and counts follow in every frame, the list when it rests. */
  #preview(range: DateRange): void {
    if (this.#range === null) requestAnimationFrame(() => this.#renderPreview());
    this.#range = range;
    clearTimeout(this.#previewTimer);
    this.#previewTimer = window.setTimeout(() => {
      this.#render();
      void this.#ask();
    }, PREVIEW_MS);
  }

  #renderPreview(): void {
    if (this.#range === null || this.#session.answer === null) return;
    if (this.#range !== this.#rendered) {
      this.#rendered = this.#range;
      this.#renderCounts();
      this.#renderMap();
    }
    requestAnimationFrame(() => this.#renderPreview());
  }

  async #ask(): Promise<void> {
    await this.#session.ask(this.#filter);
  }

  #answered(): void {
    if (this.#session.isEmpty) this.#notices.empty();
    else this.#notices.clear();
    this.#render();
    this.#fitOnce();
  }

  #render(): void {
    const { answer, palette } = this.#session;
    this.#timeline.setRange(this.#range ?? this.#state);
    if (answer === null) return;
    const filter = this.#filter;
    const counts = this.#renderCounts();
    this.#filters.show(answer.facets, this.#state, palette);
    this.#timeline.setHistogram(answer.histogram, palette);
    this.#timeline.setUndated(answer.histogram.undated, this.#state.undated, hasDates(filter));
    this.#results.showList(this.#session.shown(filter), counts, palette, this.#state, this.#subset, filterParameters(filter).toString());
    this.#renderMap();
    void this.#renderDetail();
    void this.#renderPlace();
  }

  #renderPlace(): Promise<void> {
    return this.#place.show(this.#state.place, () => ({ events: this.#session.shown(this.#filter), isAll: this.#session.isWhole }));
  }

  #renderCounts(): Counts {
    const counts = this.#session.counts(this.#filter);
    this.#topbar.show(counts, this.#session.exportUrl(this.#filter), isFiltered({ ...this.#state, ...this.#range }));
    return counts;
  }

  #renderMap(): void {
    const shown = this.#session.shown(this.#filter);
    this.#map.showEvents(shown, shown.flatMap(({ id }) => this.#session.footprints(id)), this.#session.palette);
    this.#mark(this.#state.event);
  }

  #mark(id: string | null): void {
    this.#map.select(id === null ? null : this.#session.known(id), id === null ? [] : this.#session.footprints(id));
  }

  async #renderDetail(): Promise<void> {
    const id = this.#state.event;
    this.#results.showDetail(id !== null);
    if (id === null) return this.#detail.hide();
    let event: EventFeature;
    try {
      event = this.#session.known(id) ?? (await this.#session.event(id));
    } catch {
      // An address of yesterday: the event is no more.
      if (this.#state.event === id) this.#change({ event: null }, "replace");
      return;
    }
    if (this.#state.event !== id) return;
    this.#mark(id);
    const order = this.#results.order;
    const index = order.indexOf(id);
    this.#detail.show(event, this.#session.palette, index < 0 ? null : { index, total: order.length });
  }

  #open(id: string): void {
    this.#change({ event: id });
    this.#layout.open("events");
    this.#detail.focus();
    this.#tooltip.show([], 0, 0);
    const event = this.#session.known(id);
    const positions = event?.properties.places.flatMap(({ lon, lat }): GeoJSON.Geometry[] => (lon === null || lat === null ? [] : [{ type: "Point", coordinates: [lon, lat] }]));
    const box = extentOf(positions ?? []);
    if (box !== null) this.#map.reveal(box);
  }

  #close(): void {
    const id = this.#state.event;
    this.#change({ event: null });
    if (id !== null) this.#results.focusRow(id);
  }

  #step(by: 1 | -1): void {
    const order = this.#results.order;
    const next = order[order.indexOf(this.#state.event ?? "") + by];
    if (next !== undefined) this.#open(next);
  }

  #picked(ids: string[]): void {
    const [only, ...others] = ids;
    if (only === undefined) return this.#showSubset(null);
    if (others.length === 0) return this.#open(only);
    this.#list(new Set(ids));
  }

  #list(ids: ReadonlySet<string>): void {
    this.#showSubset({ ids });
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
    if (subset !== null && this.#state.event !== null) this.#change({ event: null });
    else this.#render();
  }

  #zoomToSubset(): void {
    const geometries = [...(this.#subset?.ids ?? [])].flatMap((id): GeoJSON.Geometry[] => {
      const event = this.#session.known(id);
      const geometry = isPoint(event?.properties.wherePrecision ?? null) ? event?.geometry : (this.#session.footprints(id)[0]?.geometry ?? event?.geometry);
      return geometry == null ? [] : [geometry];
    });
    const box = extentOf(geometries);
    if (box !== null) this.#map.fit(box, 12);
  }

  #wordsFor(ids: readonly string[]): string[] {
    const [id] = ids;
    if (id === undefined) return [];
    const first = this.#session.known(id)?.properties;
    if (ids.length > 1) return [plural(ids.length, "reported event"), "Click to list them"];
    return first === undefined ? [] : [`${first.kindLabel}, ${first.place ?? "no location"}`, `${dateInShort(first)} · reported by ${first.sourceName}`];
  }

  /** Looks at the events once, unless the address says where to look. */
  #fitOnce(): void {
    if (this.#hasFitted || (this.#session.isEmpty && this.#state.place === null)) return;
    this.#hasFitted = true;
    if (this.#state.place !== null) return this.#place.look();
    this.#isFitting = true;
    const positions = this.#session.shown(this.#filter).flatMap(({ geometry, properties }) => (geometry === null || (properties.wherePrecision ?? 9) > 5 ? [] : [geometry.coordinates]));
    this.#map.fit(typicalExtent(positions, FEW) ?? HOME, 9);
  }
}
