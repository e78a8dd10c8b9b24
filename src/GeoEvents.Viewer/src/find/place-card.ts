import type { Place } from "../api/types";
import { el, fill } from "../dom/element";
import { icon } from "../dom/icons";
import { plural } from "../words/numbers";
import { whereabouts } from "../words/place";

export interface PlaceCardEvents {
  closed(): void;
  /** Look there again. */
  located(): void;
  /** List the events that are there. */
  listed(): void;
}

/** The place that people looked for, and how many of the shown events are there. */
export class PlaceCard {
  readonly element = el("section", { class: "place-card", "aria-label": "Chosen place", hidden: true });
  readonly #events = el("p", { class: "place-card-events", "aria-live": "polite" });
  #shown: Place | null = null;

  constructor(private readonly events: PlaceCardEvents) {}

  show(place: Place): void {
    if (place !== this.#shown) this.#place(place);
  }

  /** How many of the events that match are there. */
  count(events: number): void {
    if (events > 0) fill(this.#events, el("button", { class: "link", type: "button", click: () => this.events.listed() }, `${plural(events, "reported event")} here`), el("span", { class: "quiet" }, ", with these filters"));
    else fill(this.#events, el("span", { class: "quiet" }, "No reported event here, with these filters."));
  }

  hide(): void {
    this.#shown = null;
    this.element.hidden = true;
  }

  /** An address names a place that the gazetteer does not have, or it cannot be asked for. */
  fail(message: string): void {
    this.hide();
    fill(this.element, el("p", { class: "quiet", role: "status" }, message), this.#button("Close", "close", () => this.events.closed()));
    this.element.hidden = false;
  }

  #place(place: Place): void {
    this.#shown = place;
    fill(this.#events);
    const { name, arabicName } = place.properties;
    fill(
      this.element,
      el(
        "div", { class: "place-card-words" },
        el("h2", {}, el("bdi", {}, name), arabicName !== null && arabicName !== name && el("span", { class: "find-arabic", dir: "auto", lang: "ar" }, arabicName)),
        el("p", { class: "quiet", dir: "auto" }, whereabouts(place.properties)),
        this.#events,
      ),
      this.#button("Show it on the map", "target", () => this.events.located()),
      this.#button("Take the pin away", "close", () => this.events.closed()),
    );
    this.element.hidden = false;
  }

  #button(label: string, name: "target" | "close", click: () => void): HTMLElement {
    return el("button", { class: "icon-button", type: "button", "aria-label": label, title: label, click }, icon(name));
  }
}
