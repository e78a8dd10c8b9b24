import { el, fill, set, svg } from "../dom/element";
import { icon } from "../dom/icons";
import type { Facets } from "../api/types";
import { count, plural } from "../words/numbers";

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

  show(counts: Facets, exportUrl: string, isFiltered: boolean): void {
    const { numberMatched, located, unlocated, undated } = counts;
    fill(
      this.#counts,
      el("strong", { "data-count": numberMatched }, count(numberMatched)),
      ` reported ${numberMatched === 1 ? "event" : "events"}`,
      el("span", { class: "quiet" }, ` · ${count(located)} on the map · ${count(unlocated)} without location · ${count(undated)} undated`),
    );
    document.title = `${plural(numberMatched, "reported event")} · GeoEvents`;
    // Without an address the link is there, but does nothing and says so.
    set(this.#export, { href: numberMatched === 0 ? null : exportUrl, "aria-disabled": numberMatched === 0 ? "true" : null });
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
