import { ApiError } from "../api/client";
import type { Place } from "../api/types";
import { around, extentOf } from "../map/geometry";
import type { Box } from "../state/state";
import type { Subset } from "../state/subset";
import { PlaceCard } from "./place-card";

/** How much of the surroundings of a place is shown that has no extent of its own. */
const SURROUNDINGS_KM = 6;

export interface ChosenPlaceEvents {
  place(id: string): Promise<Place>;
  /** Pin it on the map; null: no pin. */
  pinned(place: Place | null): void;
  looked(box: Box): void;
  /** How many events are there. */
  counted(events: Subset): Promise<number>;
  listed(events: Subset): void;
  closed(): void;
}

/** The place that people looked for: pinned on the map, with a card. */
export class ChosenPlace {
  readonly #card = new PlaceCard({
    closed: () => this.events.closed(),
    located: () => this.look(),
    listed: () => this.#place !== null && this.events.listed(eventsAt(this.#place)),
  });
  readonly element = this.#card.element;
  #id: string | null = null;
  #place: Place | null = null;
  /** What the shown count is to. */
  #counted = "";
  /** It could not be loaded: tried again when the page is next drawn. */
  #isToRetry = false;
  /** The map is to move there as soon as the place is known. */
  #isAwaited = false;

  constructor(private readonly events: ChosenPlaceEvents) {}

  /** Shows the place with this id, and how many events are there. They are counted again where `question` is another than before. */
  async show(id: string | null, question: string): Promise<void> {
    if (id !== this.#id || this.#isToRetry) {
      this.#id = id;
      this.#isToRetry = false;
      this.#place = null;
      this.#counted = "";
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
    const place = this.#place;
    if (place === null) return;
    this.#card.show(place);
    if (this.#isAwaited) this.look();
    if (question === this.#counted) return;
    this.#counted = question;
    try {
      const count = await this.events.counted(eventsAt(place));
      if (this.#place === place && this.#counted === question) this.#card.count(count);
    } catch {
      // That the server is away is said elsewhere; it is counted again with the next question.
      if (this.#counted === question) this.#counted = "";
    }
  }

  /** Moves the map there. */
  look(): void {
    this.#isAwaited = this.#place === null;
    if (this.#place !== null) this.events.looked(extentOfPlace(this.#place));
  }
}

/** How far a point may be from itself, in degrees, after having been written and read: under a metre. */
const ROUNDING = 5e-6;

/** The events whose main place it is: they have its point. */
export function eventsAt(place: Place): Subset {
  const { lon, lat } = place.properties;
  return { box: [lon - ROUNDING, lat - ROUNDING, lon + ROUNDING, lat + ROUNDING], wherePrecision: null, extent: extentOfPlace(place) };
}

/** What to show of a place: its line or area, else its surroundings. */
export function extentOfPlace({ geometry, properties: { lon, lat } }: Place): Box {
  const box = geometry.type === "Point" ? null : extentOf([geometry]);
  return box ?? around(lon, lat, SURROUNDINGS_KM);
}
