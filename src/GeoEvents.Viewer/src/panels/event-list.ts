import type { EventFeature } from "../api/types";
import type { Palette } from "../colours/palette";
import { el, fill } from "../dom/element";
import { dateInShort } from "../words/dates";
import { figureInWords } from "../words/figures";
import { mark } from "./mark";
import { headingOf, newestFirst } from "./list-order";

/** Rows that are made at once; more follow when people scroll to the end. */
const CHUNK = 80;

/** The events as a list under headings of months. */
export class EventList {
  readonly element = el("div", { class: "event-list" });
  readonly #end = el("div", { class: "list-end", "aria-hidden": "true" });
  #events: EventFeature[] = [];
  #made = 0;
  #heading = "";
  #group: HTMLElement | null = null;
  #selected: string | null = null;
  #palette: Palette | null = null;

  constructor(private readonly opened: (id: string) => void, private readonly pointed: (id: string | null) => void) {
    new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#more(), { rootMargin: "600px" }).observe(this.#end);
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  show(events: readonly EventFeature[], palette: Palette, selected: string | null): void {
    const sorted = newestFirst(events);
    this.#selected = selected;
    // The same events again: keep the rows, and with them where people have scrolled to.
    if (this.#palette === palette && sorted.length === this.#events.length && sorted.every((event, index) => event === this.#events[index])) return this.#mark();
    this.#events = sorted;
    this.#palette = palette;
    [this.#made, this.#heading, this.#group] = [0, "", null];
    fill(this.element, this.#end);
    this.#more();
  }

  /** The ids in the order of the list. */
  get order(): string[] {
    return this.#events.map(({ id }) => id);
  }

  focus(id: string): void {
    while (this.#made < this.#events.length && this.#row(id) === null) this.#more();
    this.#row(id)?.focus({ preventScroll: true });
    this.#row(id)?.scrollIntoView({ block: "center" });
  }

  #mark(): void {
    for (const row of this.element.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
    if (this.#selected !== null) this.#row(this.#selected)?.setAttribute("aria-current", "true");
  }

  #row(id: string): HTMLElement | null {
    return this.element.querySelector(`[data-event="${CSS.escape(id)}"]`);
  }

  #more(): void {
    const next = this.#events.slice(this.#made, this.#made + CHUNK);
    for (const event of next) {
      const heading = headingOf(event);
      if (heading !== this.#heading || this.#group === null) {
        this.#heading = heading;
        this.#group = el("ul", { class: "event-group", "aria-label": heading });
        this.#end.before(el("h3", { class: "event-heading" }, heading), this.#group);
      }
      this.#group.append(el("li", {}, this.#item(event)));
    }
    this.#made += next.length;
  }

  #item({ id, properties: p }: EventFeature): HTMLElement {
    const killed = figureInWords(p.deathsLow, p.deathsBest, p.deathsHigh);
    const colour = this.#palette?.colourOf(p.source) ?? "currentColor";
    return el(
      "button",
      {
        class: "event-row", type: "button", "data-event": id, "aria-current": id === this.#selected ? "true" : null,
        click: () => this.opened(id), mouseenter: () => this.pointed(id), mouseleave: () => this.pointed(null),
      },
      mark(colour, p.factuality),
      el(
        "span",
        { class: "event-body" },
        el("span", { class: "event-top" }, el("span", { class: "event-title" }, p.kindLabel, el("span", { class: "event-place" }, p.place ?? p.places[0]?.text ?? "no location")), el("span", { class: "event-date" }, dateInShort(p))),
        el("span", { class: "event-quote", dir: "auto" }, p.quote),
        el("span", { class: "event-meta" }, el("span", {}, `reported by ${p.sourceName}`), p.factuality === "asserted" ? null : el("span", { class: "tag" }, p.factuality), killed !== "" && el("span", {}, `${killed} killed`)),
      ),
    );
  }

  /** Arrow keys go from row to row. */
  #key(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const current = (event.target as Element).closest<HTMLElement>("[data-event]");
    if (by === undefined || current === null) return;
    const rows = [...this.element.querySelectorAll<HTMLElement>("[data-event]")];
    rows[rows.indexOf(current) + by]?.focus();
    event.preventDefault();
  }
}
