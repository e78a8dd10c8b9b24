import { svg } from "./element";

const PATHS = {
  back: "M10 3 5 8l5 5",
  close: "m4 4 8 8m0-8-8 8",
  download: "M8 2.5v8m-3.3-3.2L8 10.6l3.3-3.3M3 13.5h10",
  external: "M9.5 3H13v3.5M13 3 7.5 8.5M11 9.5V13H3V5h3.5",
  target: "M8 2v2.5M8 11.5V14M2 8h2.5M11.5 8H14M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM13.5 13.5 10.3 10.3",
  previous: "m4 10 4-4 4 4",
  next: "m4 6 4 4 4-4",
} as const;

/** A line icon of 16 pixels, silent for screen readers: the words beside it say what it means. */
export function icon(name: keyof typeof PATHS): SVGElement {
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: PATHS[name] }));
}
