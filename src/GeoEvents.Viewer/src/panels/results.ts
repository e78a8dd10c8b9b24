import type { EventFeature, EventsPage } from "../api/types";
import type { Palette } from "../colours/palette";
import { el, fill } from "../dom/element";
import { isUndated } from "../session";
import type { ListTab, State } from "../state/state";
import { count, plural } from "../words/numbers";
import type { EventDetail } from "./event-detail";
import { EventList } from "./event-list";

/** Events of one symbol of the map. */
export interface Subset {
  ids: ReadonlySet<string>;
}

export interface ResultsEvents {
  opened(id: string): void;
  pointed(id: string | null): void;
  tab(tab: ListTab): void;
  subsetClosed(): void;
  subsetZoomed(): void;
  reset(): void;
}

const TABS: readonly [ListTab, string][] = [["all", "All"], ["undated", "Undated"], ["unlocated", "No location"]];

/** The right side: the list with its tabs, or one event. */
export class Results {
  readonly element: HTMLElement;
  readonly #tabs = el("div", { class: "tabs", role: "group", "aria-label": "Which events to list" });
  readonly #notice = el("div", { class: "list-notice" });
  readonly #undrawn = el("div");
  readonly #list: EventList;
  readonly #listPane: HTMLElement;

  constructor(private readonly events: ResultsEvents, private readonly detail: EventDetail) {
    this.#list = new EventList((id) => events.opened(id), (id) => events.pointed(id));
    this.#listPane = el("div", { class: "list-pane" }, el("div", { class: "list-head" }, el("h2", {}, "Reported events"), this.#tabs, this.#notice, this.#undrawn), this.#list.element);
    this.element = el("section", { class: "results", id: "events", tabindex: -1, "aria-label": "Reported events" }, this.#listPane, detail.element);
  }

  get order(): string[] {
    return this.#list.order;
  }

  /** `shown` are the events that are here; `page` is what the server says of all of them; `question` is what they answer. */
  showList(shown: readonly EventFeature[], page: Pick<EventsPage, "numberMatched">, palette: Palette, state: State, subset: Subset | null, question: string): void {
    const undated = shown.filter(isUndated);
    const unlocated = shown.filter(({ geometry }) => geometry === null);
    const counts = { all: page.numberMatched, undated: undated.length, unlocated: unlocated.length };
    const focused = document.activeElement?.getAttribute("data-tab");
    fill(this.#tabs, ...TABS.map(([tab, label]) => el("button", { class: "tab", type: "button", "data-tab": tab, "aria-pressed": String(subset === null && state.list === tab), click: () => this.events.tab(tab) }, label, el("span", { class: "tab-count" }, count(counts[tab])))));
    if (focused) this.#tabs.querySelector<HTMLElement>(`[data-tab="${focused}"]`)?.focus();
    const listed = subset !== null ? shown.filter(({ id }) => subset.ids.has(id)) : state.list === "undated" ? undated : state.list === "unlocated" ? unlocated : shown;
    this.#showNotice(shown.length, page.numberMatched, listed, state, subset);
    this.#list.show(listed, palette, state.event, `${question}|${subset === null ? state.list : [...subset.ids].join()}`);
  }

  /** How many located events the map lacks. */
  showUndrawn(events: number): void {
    fill(this.#undrawn, events > 0 && el("p", { class: "capped", role: "status" }, `The map lacks ${plural(events, "event")} known only by area or road: narrow the dates to see them there.`));
  }

  showDetail(isOpen: boolean): void {
    this.#listPane.hidden = isOpen;
    this.detail.element.hidden = !isOpen;
  }

  focusRow(id: string): void {
    this.#list.focus(id);
  }

  #showNotice(here: number, matched: number, listed: readonly EventFeature[], state: State, subset: Subset | null): void {
    const notes: Node[] = [];
    if (subset !== null) {
      const places = new Set(listed.map(({ geometry }) => geometry?.coordinates.join()));
      notes.push(
        el(
          "div", { class: "subset" },
          el("span", {}, `${plural(listed.length, "event")} ${places.size > 1 ? "hereabouts" : "here"}`),
          el("button", { class: "link", type: "button", click: () => this.events.subsetZoomed() }, "Zoom in"),
          el("button", { class: "link", type: "button", click: () => this.events.subsetClosed() }, "Show all"),
        ),
      );
    }
    if (here < matched) notes.push(el("p", { class: "capped", role: "status" }, `Showing ${count(here)} of ${count(matched)}: narrow the dates to see the others.`));
    if (listed.length === 0 && subset === null) {
      const sentence = state.list === "all" || matched === 0 ? "No reported event matches these filters." : state.list === "undated" ? "Every one of these events is dated." : "Every one of these events is on the map.";
      notes.push(el("div", { class: "nothing" }, el("p", {}, sentence), matched === 0 && el("button", { class: "button", type: "button", click: () => this.events.reset() }, "Reset the filters")));
    }
    fill(this.#notice, ...notes);
  }
}
