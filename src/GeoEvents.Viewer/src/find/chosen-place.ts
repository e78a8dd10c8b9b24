import { ApiError } from "../api/client";
import type { EventFeature, Place } from "../api/types";
import { around, extentOf } from "../map/geometry";
import type { Box } from "../state/state";
import { PlaceCard } from "./place-card";

/** How much of the surroundings of a place is shown that has no extent of its own. */
const SURROUNDINGS_KM = 6;

export interface ChosenPlaceEvents {
  place(id: string): Promise<Place>;
  /** Pin it on the map; null: no pin. */
  pinned(place: Place | null): void;
  looked(box: Box): void;
  listed(ids: ReadonlySet<string>): void;
  closed(): void;
}

/** The place that people looked for: pinned on the map, with a card. */
export class ChosenPlace {
  readonly #card = new PlaceCard({
    closed: () => this.events.closed(),
    located: () => this.look(),
    listed: () => this.events.listed(new Set(this.#here.map(({ id }) => id))),
  });
  readonly element = this.#card.element;
  #id: string | null = null;
  #place: Place | null = null;
  #here: EventFeature[] = [];
  /** It could not be loaded: tried again when the page is next drawn. */
  #isToRetry = false;
  /** The map is to move there as soon as the place is known. */
  #isAwaited = false;

  constructor(private readonly events: ChosenPlaceEvents) {}

  /** Shows the place with this id, and how many of these events name it. */
  async show(id: string | null, shown: () => { events: readonly EventFeature[]; isAll: boolean }): Promise<void> {
    if (id !== this.#id || this.#isToRetry) {
      this.#id = id;
      this.#isToRetry = false;
      this.#place = null;
      this.#isAwaited = false;
      this.#card.hide();
      this.events.pinned(null);
      if (id === null) return;
      try {
        const place = await this.events.place(id);
        if (this.#id !== id) return;
        this.#place = place;
      } catch (error) {
        if (this.#id !== id) return;
        const isMissing = error instanceof ApiError && error.status === 404;
        this.#isToRetry = !isMissing;
        return this.#card.fail(isMissing ? "The place of this address is not in the gazetteer." : "The place could not be loaded.");
      }
      this.events.pinned(this.#place);
    }
    if (this.#place === null) return;
    const { events, isAll } = shown();
    this.#here = eventsAt(id as string, events);
    this.#card.show(this.#place, this.#here.length, isAll);
    if (this.#isAwaited) this.look();
  }

  /** Moves the map there. */
  look(): void {
    this.#isAwaited = this.#place === null;
    if (this.#place !== null) this.events.looked(extentOfPlace(this.#place));
  }
}

/** The events that name a place, as their main place or another. */
export function eventsAt(id: string, events: readonly EventFeature[]): EventFeature[] {
  return events.filter(({ properties }) => properties.places.some((place) => place.id === id));
}

/** What to show of a place: its line or area, else its surroundings. */
export function extentOfPlace({ geometry, properties: { lon, lat } }: Place): Box {
  const box = geometry.type === "Point" ? null : extentOf([geometry]);
  return box ?? around(lon, lat, SURROUNDINGS_KM);
}
