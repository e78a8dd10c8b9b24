import { Latest } from "../api/latest";
import type { EventFeature, EventsPage, Link } from "../api/types";

/** Events that are asked for at a time. */
export const PAGE = 100;
/** The most that the server gives at a time. */
const MOST = 10_000;

export interface ListingEvents {
  /** Sends a question of the list, or follows a link to the next page. */
  page(question: string): Promise<EventsPage>;
  next(link: Link): Promise<EventsPage>;
  /** Other events, or more of them, are listed. */
  changed(): void;
  failed(error: unknown): void;
}

/** The events of the list in their order: those of the pages that have come so far. */
export class Listing {
  events: readonly EventFeature[] = [];
  /** How many there are on all pages. */
  total = 0;
  /** What the events answer; null before there are any. */
  question: string | null = null;
  readonly #first: Latest<EventsPage>;
  readonly #byId = new Map<string, EventFeature>();
  #asked: string | null = null;
  #next: Link | null = null;
  #more: Promise<void> | null = null;

  constructor(private readonly server: ListingEvents) {
    this.#first = new Latest((question) => server.page(withLimit(question, this.#expected(question))), (page, question) => question === this.#asked && this.#begin(page, question), (error) => server.failed(error));
  }

  /** Null is a question that nothing can answer. */
  async ask(question: string | null): Promise<void> {
    this.#asked = question;
    if (question === null) {
      this.#first.drop();
      this.#begin({ features: [], numberMatched: 0 }, "");
      return;
    }
    await this.#first.ask(question);
  }

  get isBusy(): boolean {
    return this.#first.isBusy;
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** The data are others: the same question is asked again, for as many events as are here. */
  forget(): void {
    this.#first.forget();
  }

  event(id: string): EventFeature | null {
    return this.#byId.get(id) ?? null;
  }

  /** Appends the next page, if any. */
  more(): Promise<void> {
    this.#more ??= this.#append().finally(() => (this.#more = null));
    return this.#more;
  }

  #begin({ features, numberMatched, links }: Pick<EventsPage, "features" | "numberMatched" | "links">, question: string): void {
    // What is as before stays the same object, so that nothing is drawn anew for it.
    this.events = features.map((event) => asBefore(event, this.#byId.get(event.id)));
    this.#byId.clear();
    this.#know(this.events);
    [this.question, this.total, this.#next] = [question, numberMatched, nextOf(links)];
    this.server.changed();
  }

  async #append(): Promise<void> {
    const link = this.#next;
    if (link === null) return;
    try {
      const { features, links } = await this.server.next(link);
      // The list of another question by now.
      if (this.#next !== link) return;
      const added = features.filter(({ id }) => !this.#byId.has(id));
      this.events = [...this.events, ...added];
      this.#know(added);
      this.#next = nextOf(links);
      this.server.changed();
    } catch (error) {
      if (this.#next === link) this.server.failed(error);
    }
  }

  #know(events: readonly EventFeature[]): void {
    for (const event of events) this.#byId.set(event.id, event);
  }

  #expected(question: string): number {
    return question === this.question ? Math.min(MOST, Math.max(PAGE, this.events.length)) : PAGE;
  }
}

function nextOf(links: readonly Link[] | undefined): Link | null {
  return links?.find(({ rel }) => rel === "next") ?? null;
}

function withLimit(question: string, limit: number): string {
  return `${question}${question === "" ? "" : "&"}limit=${limit}`;
}

function asBefore(event: EventFeature, before: EventFeature | undefined): EventFeature {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(event) ? before : event;
}
