import type { Answer } from "../api/loader";
import type { EventFeature, FootprintFeature } from "../api/types";
import { isPoint } from "../words/where";
import { filterParameters, matchesDates, withoutDates } from "./filter";
import type { Filter } from "./state";

/** What the server has answered so far: the last answer, and all that still helps to show the next one at once. */
export class Collected {
  answer: Answer | null = null;
  /** Events of all answers to the same question but for its dates. */
  readonly #pool = new Map<string, EventFeature>();
  #poolKey = "";
  readonly #others = new Map<string, EventFeature>();
  readonly #footprints = new Map<string, FootprintFeature[]>();

  clear(): void {
    this.answer = null;
    this.#pool.clear();
    this.#others.clear();
    this.#footprints.clear();
  }

  take(answer: Answer, filter: Filter): void {
    const key = keyOf(filter);
    if (key !== this.#poolKey) this.#pool.clear();
    this.#poolKey = key;
    this.answer = answer;
    for (const event of answer.page.features) this.#pool.set(event.id, event);
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
    return events.some(({ id, geometry, properties }) => geometry !== null && (!isPoint(properties.wherePrecision) || properties.places.length > 1) && !this.#footprints.has(id));
  }

  /** The answer's events; while it is `stale`, an answer to another question, those of the pool that match the dates. */
  shown(filter: Filter, isStale: boolean): EventFeature[] {
    if (!isStale || keyOf(filter) !== this.#poolKey) return this.answer?.page.features ?? [];
    return [...this.#pool.values()].filter(({ properties }) => matchesDates(properties, filter));
  }
}

function keyOf(filter: Filter): string {
  return filterParameters(withoutDates(filter)).toString();
}
