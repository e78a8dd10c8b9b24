import { el, svg } from "../dom/element";

/** How to read the map: what its symbols say about where. */
export function legend(): HTMLElement {
  return el(
    "div",
    { class: "facet legend", role: "group", "aria-labelledby": "legend-title" },
    el("div", { class: "facet-head" }, el("h2", { id: "legend-title" }, "Reading the map")),
    el(
      "ul",
      {},
      entry("place known, or known within about 25 km", svg("circle", { cx: 11, cy: 11, r: 5.5, class: "legend-solid" })),
      entry(
        "several events at one place, by source",
        svg("circle", { cx: 11, cy: 11, r: 8, class: "legend-ring" }),
        svg("text", { x: 11, y: 14.6, "text-anchor": "middle" }, "3"),
      ),
      entry("only the area or the road is known", svg("path", { d: "M3 6.5 10 3l8.5 3.5L17 17l-9 2-5-4.5Z", class: "legend-area" })),
      entry("another place of an event", svg("circle", { cx: 11, cy: 11, r: 3.2, class: "legend-further" })),
    ),
  );
}

function entry(words: string, ...shapes: SVGElement[]): HTMLElement {
  return el("li", {}, svg("svg", { viewBox: "0 0 22 22", "aria-hidden": "true" }, ...shapes), words);
}
