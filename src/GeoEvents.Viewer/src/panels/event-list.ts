import type { EventFeature } from "../api/types";
import type { Palette } from "../colours/palette";
import { el, fill } from "../dom/element";
import { dateInShort } from "../words/dates";
import { figureInWords } from "../words/figures";
import { mark } from "./mark";
import { headingOf } from "./list-heading";

export interface ListEvents {
  opened(id: string): void;
  pointed(id: string | null): void;
  /** The end of what is here is in sight. */
  more(): void;
}

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
  #events: readonly EventFeature[] = [];
  #hasMore = false;
  #heading = "";
  #group: HTMLElement | null = null;
  #selected: string | null = null;
  #palette: Palette | null = null;
  #question = "";
  readonly #observer: IntersectionObserver;

  constructor(private readonly on: ListEvents) {
    this.#observer = new IntersectionObserver((entries) => this.#hasMore && entries.some((entry) => entry.isIntersecting) && on.more(), { rootMargin: "600px" });
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Where the list of this question is shown already, people stay at the row where they are. */
  show(events: readonly EventFeature[], hasMore: boolean, palette: Palette, selected: string | null, question: string): void {
    const before = this.#events;
    const isLonger = this.#palette === palette && before.length > 0 && before.length <= events.length && before.every((event, index) => event === events[index]);
    const position = !isLonger && question === this.#question ? this.#position() : null;
    [this.#selected, this.#hasMore, this.#question, this.#palette, this.#events] = [selected, hasMore, question, palette, events];
    if (!isLonger) {
      [this.#heading, this.#group] = ["", null];
      fill(this.element, this.#end);
    }
    this.#append(isLonger ? events.slice(before.length) : events);
    this.#mark();
    if (position !== null) this.#restore(position);
    // Tells anew whether the end is in sight, also where it has not moved.
    this.#observer.unobserve(this.#end);
    this.#observer.observe(this.#end);
  }

  focus(id: string): void {
    const row = this.#row(id);
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
    const row = first === undefined ? null : this.#row(first);
    if (row !== null) this.element.scrollTop += row.getBoundingClientRect().top - y;
    if (focused !== undefined) this.#row(focused)?.focus({ preventScroll: true });
  }

  #mark(): void {
    for (const row of this.element.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
    if (this.#selected !== null) this.#row(this.#selected)?.setAttribute("aria-current", "true");
  }

  #row(id: string): HTMLElement | null {
    return this.element.querySelector(`[data-event="${CSS.escape(id)}"]`);
  }

  #append(events: readonly EventFeature[]): void {
    for (const event of events) {
      const heading = headingOf(event);
      if (heading !== this.#heading || this.#group === null) {
        this.#heading = heading;
        this.#group = el("ul", { class: "event-group", "aria-label": heading });
        this.#end.before(el("h3", { class: "event-heading" }, heading), this.#group);
      }
      this.#group.append(el("li", {}, this.#item(event)));
    }
  }

  #item({ id, properties: p }: EventFeature): HTMLElement {
    const killed = figureInWords(p.deathsLow, p.deathsBest, p.deathsHigh);
    const colour = this.#palette?.colourOf(p.source) ?? "currentColor";
    return el(
      "button",
      {
        class: "event-row", type: "button", "data-event": id, "aria-current": id === this.#selected ? "true" : null,
        click: () => this.on.opened(id), mouseenter: () => this.on.pointed(id), mouseleave: () => this.on.pointed(null),
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
