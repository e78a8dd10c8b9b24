import type { Answer } from "../api/loader";
import type { EventFeature, FootprintFeature } from "../api/types";
import { isPoint } from "../words/where";
import { filterParameters, matchesDates, withoutDates } from "./filter";
import type { Filter } from "./state";

/** What the server has answered so far: the last answer, and all that still helps to show the next one at once. */
export class Collected {
  answer: Answer | null = null;
  #isOutdated = false;
  /** Events of all answers to the same question but for its dates. */
  readonly #pool = new Map<string, EventFeature>();
  #poolKey = "";
  readonly #others = new Map<string, EventFeature>();
  readonly #footprints = new Map<string, FootprintFeature[]>();

  /** The server's data are others: what is here is shown until the next answer, and what is not in it is thrown away then. */
  outdate(): void {
    this.#isOutdated = true;
  }

  /** What places look like may be other too. */
  forgetFootprints(): void {
    this.#footprints.clear();
  }

  take(answer: Answer, filter: Filter): void {
    const key = keyOf(filter);
    this.answer = this.#isOutdated ? this.#renewed(answer) : answer;
    if (key !== this.#poolKey) this.#pool.clear();
    this.#poolKey = key;
    for (const event of this.answer.page.features) this.#pool.set(event.id, event);
  }

  /** Forgets all but the events that are as before. They stay the same objects, so that nothing is drawn anew for them. */
  #renewed(answer: Answer): Answer {
    const features = answer.page.features.map((event) => asBefore(event, this.event(event.id)));
    const unchanged = new Set(features.filter((event) => event === this.event(event.id)).map(({ id }) => id));
    for (const id of [...this.#footprints.keys()]) if (!unchanged.has(id)) this.#footprints.delete(id);
    this.#pool.clear();
    this.#others.clear();
    this.#isOutdated = false;
    return { ...answer, page: { ...answer.page, features } };
  }

  takeFootprints(features: readonly FootprintFeature[]): void {
    for (const footprint of features) {
      const { event, ordinal } = footprint.properties;
      const others = this.#footprints.get(event) ?? [];
      if (!others.some((other) => other.properties.ordinal === ordinal)) this.#footprints.set(event, [...others, footprint]);
    }
  }

  /** An event of its own, which the present question need not find: one that an address names. */
  takeOne(event: EventFeature): void {
    this.#others.set(event.id, event);
  }

  event(id: string): EventFeature | null {
    return this.#pool.get(id) ?? this.#others.get(id) ?? null;
  }

  footprints(id: string): readonly FootprintFeature[] {
    return this.#footprints.get(id) ?? [];
  }

  /** True where some of the events cannot be drawn, or marked, by their points alone. */
  lacksFootprints(events: readonly EventFeature[]): boolean {
    return this.undrawn(events) > 0 || events.some(({ id, geometry, properties }) => geometry !== null && properties.places.length > 1 && !this.#footprints.has(id));
  }

  /** How many of the events are on the map only by footprints that are not here. */
  undrawn(events: readonly EventFeature[]): number {
    return events.filter(({ id, geometry, properties }) => geometry !== null && !isPoint(properties.wherePrecision) && !this.#footprints.has(id)).length;
  }

  /** The answer's events; while it is `stale`, an answer to another question, those of the pool that match the dates. */
  shown(filter: Filter, isStale: boolean): EventFeature[] {
    if (!isStale || keyOf(filter) !== this.#poolKey) return this.answer?.page.features ?? [];
    return [...this.#pool.values()].filter(({ properties }) => matchesDates(properties, filter));
  }
}

function asBefore(event: EventFeature, before: EventFeature | null): EventFeature {
  return before !== null && JSON.stringify(before) === JSON.stringify(event) ? before : event;
}

function keyOf(filter: Filter): string {
  return filterParameters(withoutDates(filter)).toString();
}
