import { el, svg } from "../dom/element";

const RADIUS = 21;
const TICK = 6;
const SIZE = 2 * (RADIUS + TICK + 2);

/**
 * A ring around a place with its name beside it: what is there stays seen, and can be clicked. A line or an area, which has its outline,
 * gets the name only. An element over the map, since browsers shape every script.
 */
export function pin(name: string, isPoint: boolean): HTMLElement {
  const label = el("bdi", { class: "pin-name" }, name);
  if (!isPoint) return el("div", { class: "pin is-shape", "aria-hidden": "true" }, label);
  const middle = SIZE / 2;
  const ticks = [0, 180, 270].map((angle) => svg("path", { d: `M${middle} ${middle - RADIUS - TICK}v${TICK + 3}`, transform: `rotate(${angle} ${middle} ${middle})` }));
  const ring = (name: string) => svg("g", { class: name }, svg("circle", { cx: middle, cy: middle, r: RADIUS }), ...ticks.map((tick) => tick.cloneNode()));
  return el("div", { class: "pin", "aria-hidden": "true" }, svg("svg", { width: SIZE, height: SIZE }, ring("pin-casing"), ring("pin-ring")), label);
}
