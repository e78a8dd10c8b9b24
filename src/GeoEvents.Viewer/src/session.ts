import { isAbort } from "./api/client";
import { Loader, type Answer, type Setting } from "./api/loader";
import type { Article, EventFeature, FootprintFeature, Interval, Place, PlaceFeature, ResolvedName, Settings } from "./api/types";
import { Palette } from "./colours/palette";
import { Collected } from "./state/collected";
import { filterParameters } from "./state/filter";
import type { Camera, Filter } from "./state/state";
import { domainOf, intervalFor, type Domain } from "./timeline/buckets";

/** How many events, and of which sort. */
export interface Counts {
  numberMatched: number;
  located: number;
  unlocated: number;
  undated: number;
}

export interface SessionEvents {
  /** The server is being asked, or has answered. */
  busy(isBusy: boolean): void;
  answered(): void;
  footprintsCame(): void;
  /** All footprints came that will; `undrawn` events are located, but not on the map. */
  footprintsEnded(undrawn: number): void;
  failed(error: unknown): void;
  /** The server's database is out of reach, and its data are of this moment; null where they are those of now. */
  aged(dataAsOf: string | null): void;
}

/** What the page knows of the server's data: asks for what it lacks, and keeps what was answered. */
export class Session {
  readonly #loader = new Loader();
  readonly #collected = new Collected();
  #setting: Setting | null = null;
  /** The question that was last sent, as text; null where none was answered. */
  #asked: string | null = null;
  #isBusy = false;
  #dataAsOf: string | null = null;
  palette = new Palette([]);
  interval: Interval = "month";
  domain: Domain | null = null;

  constructor(private readonly events: SessionEvents) {}

  /** Everything anew but for events: they are asked for next. Throws ApiError. */
  async load(): Promise<Setting> {
    this.#setBusy(true);
    const before = this.#setting?.settings;
    this.#setting = await this.#loader.setting();
    this.#collected.outdate();
    if (before?.gazetteer !== this.#setting.settings.gazetteer) this.#collected.forgetFootprints();
    // The map may have moved and asked meanwhile, under the setting of before.
    this.#asked = null;
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

  /** Asks the server where the question is another than before. */
  async ask(filter: Filter): Promise<void> {
    const question = filterParameters(filter).toString();
    if (this.#setting === null || question === this.#asked) return;
    this.#asked = question;
    this.#setBusy(true);
    try {
      this.#collected.take(await this.#loader.answer(filter, this.interval), filter);
      this.#setBusy(false);
      this.events.answered();
      const events = this.shown(filter);
      if (this.#collected.lacksFootprints(events)) {
        for await (const features of this.#loader.footprints(filter)) {
          this.#collected.takeFootprints(features);
          this.events.footprintsCame();
        }
      }
      this.events.footprintsEnded(this.#collected.undrawn(events));
    } catch (error) {
      if (!isAbort(error)) this.fail(error);
    }
  }

  fail(error: unknown): void {
    this.#asked = null;
    this.#setBusy(false);
    this.events.failed(error);
  }

  get answer(): Answer | null {
    return this.#collected.answer;
  }

  /** True where the database holds no event at all. */
  get isEmpty(): boolean {
    return this.#setting?.months.numberMatched === 0;
  }

  /** The events that match, as far as they are known: the answer, or until it comes what earlier answers hold. */
  shown(filter: Filter): EventFeature[] {
    return this.#collected.shown(filter, this.#isStale(filter));
  }

  /** What the server counted; until it has, a count of what is shown. */
  counts(filter: Filter): Counts {
    const { answer } = this;
    if (answer !== null && !this.#isStale(filter)) return { ...answer.page, undated: answer.facets.undated };
    const events = this.shown(filter);
    const located = events.filter(({ geometry }) => geometry !== null).length;
    return { numberMatched: events.length, located, unlocated: events.length - located, undated: events.filter(isUndated).length };
  }

  /** False until there is an answer, and where more events match than the page takes. */
  get isWhole(): boolean {
    return this.answer !== null && this.answer.page.features.length === this.answer.page.numberMatched;
  }

  /** An event that was answered before; null for others. */
  known(id: string): EventFeature | null {
    return this.#collected.event(id);
  }

  footprints(id: string): readonly FootprintFeature[] {
    return this.#collected.footprints(id);
  }

  /** Throws ApiError where there is none. */
  async event(id: string): Promise<EventFeature> {
    const event = this.known(id) ?? (await this.#loader.event(id));
    this.#collected.takeOne(event);
    return event;
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

  /** True while the answer is to another question. */
  #isStale(filter: Filter): boolean {
    return this.answer === null || this.#isBusy || filterParameters(filter).toString() !== this.#asked;
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.events.busy(isBusy);
  }
}

export function isUndated({ properties }: EventFeature): boolean {
  return properties.start === null && properties.end === null;
}

/** What tells of other data or another server. */
function known(settings: Settings): string {
  return JSON.stringify({ ...settings, dataAsOf: null });
}
