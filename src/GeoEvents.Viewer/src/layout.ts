import { el } from "./dom/element";

export type Panel = "map" | "filters" | "events";

const PANELS: readonly [Panel, string][] = [["map", "Map"], ["filters", "Filters"], ["events", "Events"]];

/** The parts of the page in their places. On narrow screens one panel at a time, with a bar to choose it. */
export class Layout {
  readonly workspace: HTMLElement;
  readonly #switch: HTMLElement;

  constructor(root: HTMLElement, parts: { topbar: Element; banner: Element; age: Element; filters: Element; find: Element; place: Element; map: Element; notices: Element; tooltip: Element; timeline: Element; results: Element }, private readonly shown: () => void) {
    const stage = el("div", { class: "stage" }, el("div", { class: "map-area" }, el("div", { class: "map-corner" }, parts.find, parts.place), parts.map, parts.notices, parts.tooltip), parts.timeline);
    this.workspace = el("main", { class: "workspace", "data-panel": "map", "aria-busy": "true" }, parts.filters, stage, parts.results);
    this.#switch = el("nav", { class: "panel-switch", "aria-label": "Panels" }, ...PANELS.map(([panel, label]) => el("button", { type: "button", "data-panel": panel, click: () => this.open(panel) }, label)));
    root.append(parts.topbar, parts.banner, parts.age, this.workspace, this.#switch);
    this.open("map");
  }

  open(panel: Panel): void {
    this.workspace.dataset["panel"] = panel;
    for (const button of this.#switch.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.dataset["panel"] === panel));
    this.shown();
  }
}
