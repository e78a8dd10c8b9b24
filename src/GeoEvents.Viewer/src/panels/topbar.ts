import { el, fill, svg } from "../dom/element";
import { icon } from "../dom/icons";
import { count, plural } from "../words/numbers";

export interface Counts {
  numberMatched: number;
  located: number;
  unlocated: number;
  undated: number;
}

/** Name, counts, reset and export. */
export class Topbar {
  readonly element: HTMLElement;
  readonly #counts = el("p", { class: "counts", "aria-live": "polite", "aria-atomic": "true" });
  readonly #reset: HTMLButtonElement;
  readonly #export: HTMLAnchorElement;

  constructor(reset: () => void) {
    this.#reset = el("button", { class: "button quiet-button", type: "button", hidden: true, click: reset }, "Reset filters");
    this.#export = el("a", { class: "button export", download: "events.geojson", title: "Download the shown events as GeoJSON" }, icon("download"), "Export GeoJSON");
    this.element = el("header", { class: "topbar" }, el("h1", { class: "brand" }, logo(), el("span", {}, "GeoEvents")), this.#counts, el("div", { class: "actions" }, this.#reset, this.#export));
  }

  show(counts: Counts, exportUrl: string, isFiltered: boolean): void {
    const { numberMatched, located, unlocated, undated } = counts;
    fill(
      this.#counts,
      el("strong", { "data-count": numberMatched }, count(numberMatched)),
      ` reported ${numberMatched === 1 ? "event" : "events"}`,
      el("span", { class: "quiet" }, ` · ${count(located)} on the map · ${count(unlocated)} without location · ${count(undated)} undated`),
    );
    document.title = `${plural(numberMatched, "reported event")} · GeoEvents`;
    this.#export.href = exportUrl;
    this.#export.hidden = numberMatched === 0;
    this.#reset.hidden = !isFiltered;
  }
}

function logo(): SVGElement {
  return svg(
    "svg", { class: "logo", viewBox: "0 0 28 28", "aria-hidden": "true" },
    svg("circle", { cx: 14, cy: 14, r: 11, class: "logo-reach" }),
    svg("circle", { cx: 14, cy: 14, r: 5.2, class: "logo-point" }),
  );
}
