import type { Factuality } from "../api/types";
import { svg } from "../dom/element";
import { isHypothetical } from "../words/factuality";

/** The map's symbol of an event in lists and legends: filled where it is said to have happened, hollow where not. */
export function mark(colour: string, factuality: Factuality): SVGElement {
  const hollow = isHypothetical(factuality);
  const ring = svg("circle", {
    cx: 8, cy: 8, r: hollow ? 5 : 6, fill: hollow ? "none" : colour, stroke: hollow ? colour : "none", "stroke-width": 2,
    "stroke-dasharray": factuality === "planned" ? "2.8 2.2" : null,
  });
  const inner =
    factuality === "threatened" ? svg("circle", { cx: 8, cy: 8, r: 1.9, fill: colour })
    : factuality === "alleged" ? svg("circle", { cx: 8, cy: 8, r: 2, class: "mark-hole" })
    : factuality === "negated" ? svg("path", { d: "M4.6 11.4 11.4 4.6", stroke: colour, "stroke-width": 2 })
    : null;
  return svg("svg", { class: "mark", viewBox: "0 0 16 16", "aria-hidden": "true" }, ring, inner);
}
