import type { EventFeature } from "../api/types";
import type { Palette } from "../colours/palette";
import { el, fill } from "../dom/element";
import { dateInShort } from "../words/dates";
import { figureInWords } from "../words/figures";
import { mark } from "./mark";
import { headingOf, newestFirst } from "./list-order";

/** Rows that are made at once; more follow when people scroll to the end. */
const CHUNK = 80;

/** The row at the upper edge of the list with its distance from the window's, and the row with the focus. */
interface Position {
  first: string | undefined;
  y: number;
  focused: string | undefined;
}

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
  #name = "";

  constructor(private readonly opened: (id: string) => void, private readonly pointed: (id: string | null) => void) {
    new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#more(), { rootMargin: "600px" }).observe(this.#end);
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Where the list of this `name` is shown already, people stay at the row where they are. */
  show(events: readonly EventFeature[], palette: Palette, selected: string | null, name: string): void {
    const sorted = newestFirst(events);
    this.#selected = selected;
    // The same events again: keep the rows, and with them where people have scrolled to.
    if (this.#palette === palette && sorted.length === this.#events.length && sorted.every((event, index) => event === this.#events[index])) return this.#mark();
    const position = name === this.#name ? this.#position() : null;
    this.#name = name;
    this.#events = sorted;
    this.#palette = palette;
    [this.#made, this.#heading, this.#group] = [0, "", null];
    fill(this.element, this.#end);
    this.#more();
    if (position !== null) this.#restore(position);
  }

  /** The ids in the order of the list. */
  get order(): string[] {
    return this.#events.map(({ id }) => id);
  }

  focus(id: string): void {
    const row = this.#reach(id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "center" });
  }

  #position(): Position {
    const top = this.element.getBoundingClientRect().top;
    const rows = [...this.element.querySelectorAll<HTMLElement>("[data-event]")];
    // At the very top people see what is new.
    const first = this.element.scrollTop === 0 ? undefined : rows.find((row) => row.getBoundingClientRect().bottom > top);
    const focused = rows.find((row) => row === document.activeElement);
    return { first: first?.dataset["event"], y: first?.getBoundingClientRect().top ?? 0, focused: focused?.dataset["event"] };
  }

  #restore({ first, y, focused }: Position): void {
    const row = first === undefined ? null : this.#reach(first);
    if (row !== null) this.element.scrollTop += row.getBoundingClientRect().top - y;
    if (focused !== undefined) this.#reach(focused)?.focus({ preventScroll: true });
  }

  /** The row of an event, made where it was not yet; null where the list has none. */
  #reach(id: string): HTMLElement | null {
    if (!this.#events.some((event) => event.id === id)) return null;
    while (this.#made < this.#events.length && this.#row(id) === null) this.#more();
    return this.#row(id);
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
