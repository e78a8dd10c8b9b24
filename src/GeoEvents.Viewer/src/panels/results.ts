import type { Facets } from "../api/types";
import type { Palette } from "../colours/palette";
import { el, fill } from "../dom/element";
import type { Listing } from "../state/listing";
import type { ListTab, State } from "../state/state";
import type { Subset } from "../state/subset";
import { count, plural } from "../words/numbers";
import type { EventDetail } from "./event-detail";
import { EventList } from "./event-list";

export interface ResultsEvents {
  opened(id: string): void;
  pointed(id: string | null): void;
  tab(tab: ListTab): void;
  subsetClosed(): void;
  subsetZoomed(): void;
  reset(): void;
  /** The end of the list is in sight. */
  more(): void;
}

const TABS: readonly [ListTab, string][] = [["all", "All"], ["undated", "Undated"], ["unlocated", "No location"]];

/** Degrees within which events are at one place: about ten metres. */
const HERE = 1e-4;

/** The right side: the list with its tabs, or one event. */
export class Results {
  readonly element: HTMLElement;
  readonly #tabs = el("div", { class: "tabs", role: "group", "aria-label": "Which events to list" });
  readonly #notice = el("div", { class: "list-notice" });
  readonly #list: EventList;
  readonly #listPane: HTMLElement;

  constructor(private readonly events: ResultsEvents, private readonly detail: EventDetail) {
    this.#list = new EventList(events);
    this.#listPane = el("div", { class: "list-pane" }, el("div", { class: "list-head" }, el("h2", {}, "Reported events"), this.#tabs, this.#notice), this.#list.element);
    this.element = el("section", { class: "results", id: "events", tabindex: -1, "aria-label": "Reported events" }, this.#listPane, detail.element);
  }

  showTabs({ numberMatched, undated, unlocated }: Facets, state: State, subset: Subset | null): void {
    const counts = { all: numberMatched, undated, unlocated };
    const focused = document.activeElement?.getAttribute("data-tab");
    fill(this.#tabs, ...TABS.map(([tab, label]) => el("button", { class: "tab", type: "button", "data-tab": tab, "aria-pressed": String(subset === null && state.list === tab), click: () => this.events.tab(tab) }, label, el("span", { class: "tab-count" }, count(counts[tab])))));
    if (focused) this.#tabs.querySelector<HTMLElement>(`[data-tab="${focused}"]`)?.focus();
  }

  showList(listing: Listing, palette: Palette, state: State, subset: Subset | null): void {
    this.#showNotice(listing, state, subset);
    this.#list.show(listing.events, listing.hasMore, palette, state.event, listing.question ?? "");
  }

  showDetail(isOpen: boolean): void {
    this.#listPane.hidden = isOpen;
    this.detail.element.hidden = !isOpen;
  }

  focusRow(id: string): void {
    this.#list.focus(id);
  }

  #showNotice({ total }: Listing, state: State, subset: Subset | null): void {
    const notes: Node[] = [];
    if (subset !== null) {
      const [west, south, east, north] = subset.box;
      const isWide = Math.max(east - west, north - south) > HERE;
      notes.push(
        el(
          "div", { class: "subset" },
          el("span", {}, `${plural(total, "event")} ${isWide ? "hereabouts" : "here"}`),
          el("button", { class: "link", type: "button", click: () => this.events.subsetZoomed() }, "Zoom in"),
          el("button", { class: "link", type: "button", click: () => this.events.subsetClosed() }, "Show all"),
        ),
      );
    }
    if (total === 0 && subset === null) {
      const sentence = state.list === "all" ? "No reported event matches these filters." : state.list === "undated" ? "None of these events is undated." : "Every one of these events is on the map.";
      notes.push(el("div", { class: "nothing" }, el("p", {}, sentence), state.list === "all" && el("button", { class: "button", type: "button", click: () => this.events.reset() }, "Reset the filters")));
    }
    fill(this.#notice, ...notes);
  }
}
