import { el, fill } from "../dom/element";

/** What lies over the map: loading, nothing there yet, or no server. */
export class Notices {
  readonly element = el("div", { class: "notices", role: "status", "aria-live": "polite" });

  clear(): void {
    fill(this.element);
  }

  loading(): void {
    fill(this.element, el("div", { class: "notice is-small" }, el("span", { class: "spinner", "aria-hidden": "true" }), "Loading reported events…"));
  }

  /** The database holds no event at all. */
  empty(): void {
    fill(
      this.element,
      el(
        "div", { class: "notice" },
        el("h2", {}, "No events yet"),
        el("p", {}, "GeoEvents reads news articles and shows the events that they report. Give it some articles, as text or Markdown files:"),
        el("pre", {}, el("code", {}, 'geoevents ingest articles/ --source "Name of the outlet"')),
        el("p", { class: "quiet" }, "What it reads appears here by itself."),
      ),
    );
  }

  error(message: string, retry: () => void): void {
    fill(
      this.element,
      el("div", { class: "notice is-error", role: "alert" }, el("h2", {}, "The events could not be loaded"), el("p", {}, message), el("button", { class: "button", type: "button", click: retry }, "Try again")),
    );
  }
}
