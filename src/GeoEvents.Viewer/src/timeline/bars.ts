import type { Bucket, Histogram, Interval } from "../api/types";
import { slotColour, SLOTS, type Palette } from "../colours/palette";
import { el, fill, set, svg } from "../dom/element";
import { count, plural } from "../words/numbers";
import { bucketInWords, bucketSpan, type Domain } from "./buckets";
import { niceCeiling, ticksOf, type Scale } from "./scale";

const TOP = 8;
const AXIS = 20;

/** The stacked bars, their axes, and what the bar under the pointer says. */
export class Bars {
  readonly element: SVGSVGElement;
  readonly tooltip = el("div", { class: "tooltip", hidden: true });
  readonly #plot = svg("g", { class: "bars" });
  readonly #axis = svg("g", { class: "axis" });
  #buckets: { bucket: Bucket; start: number; end: number }[] = [];
  #interval: Interval = "month";
  #palette: Palette | null = null;
  #width = 0;

  constructor(private readonly height: number) {
    this.element = svg("svg", { class: "histogram", height }, this.#axis, this.#plot);
  }

  draw(domain: Domain, interval: Interval, scale: Scale, width: number, histogram: Histogram | null, palette: Palette | null): void {
    set(this.element, { width, viewBox: `0 0 ${width} ${this.height}` });
    this.#interval = interval;
    this.#palette = palette;
    this.#width = width;
    const bottom = this.height - AXIS;
    this.#buckets = (histogram?.interval === interval ? histogram.buckets : [])
      .map((bucket) => ({ bucket, ...bucketSpan(bucket.start, interval) }))
      .filter(({ start, end }) => end > domain.start && start < domain.end);
    const top = niceCeiling(Math.max(1, ...this.#buckets.map(({ bucket }) => bucket.count)));
    const y = (value: number) => bottom - (value / top) * (bottom - TOP);
    fill(this.#plot, ...(palette === null ? [] : this.#paths(scale, y, palette)));
    fill(this.#axis, ...gridLines(top, y, scale.x(domain.start), scale.x(domain.end)), ...tickLabels(domain, scale, width, bottom), ...beyond(domain, scale, bottom));
  }

  /** One path a colour: hundreds of bars are a handful of elements. */
  #paths(scale: Scale, y: (value: number) => number, palette: Palette): SVGElement[] {
    const paths: string[] = Array.from({ length: SLOTS }, () => "");
    for (const { bucket, start, end } of this.#buckets) {
      const [left, right] = [scale.x(start), scale.x(end)];
      const gap = right - left > 4 ? 1 : right - left > 2 ? 0.5 : 0;
      let base = 0;
      for (const [slot, n] of bySlot(bucket, palette)) {
        paths[slot] += `M${left.toFixed(1)} ${y(base).toFixed(1)}V${y(base + n).toFixed(1)}H${Math.max(left + 1, right - gap).toFixed(1)}V${y(base).toFixed(1)}Z`;
        base += n;
      }
    }
    return paths.flatMap((d, slot) => (d === "" ? [] : [svg("path", { d, fill: slotColour(slot) })]));
  }

  /** Shows what the bar of a day holds; null hides it. */
  hover(day: number | null, x: number): void {
    const hit = day === null ? undefined : this.#buckets.find(({ start, end }) => day >= start && day < end);
    this.tooltip.hidden = hit === undefined || this.#palette === null;
    if (hit === undefined || this.#palette === null) return;
    const rows = [...bySlot(hit.bucket, this.#palette)].map(([slot, n]) => {
      const swatch = el("span", { class: "swatch" });
      swatch.style.background = slotColour(slot);
      return el("span", { class: "tooltip-item" }, swatch, count(n));
    });
    fill(this.tooltip, el("strong", {}, bucketInWords(hit.bucket.start, this.#interval)), el("span", {}, plural(hit.bucket.count, "reported event")), el("span", { class: "tooltip-row" }, ...rows));
    const half = this.tooltip.offsetWidth / 2;
    this.tooltip.style.left = `${Math.min(this.#width - half - 4, Math.max(half + 4, x))}px`;
  }
}

function bySlot(bucket: Bucket, palette: Palette): [number, number][] {
  const sums = new Map<number, number>();
  for (const [source, n] of Object.entries(bucket.sources)) {
    const slot = palette.slotOf(source);
    sums.set(slot, (sums.get(slot) ?? 0) + n);
  }
  return [...sums].sort(([a], [b]) => a - b);
}

function gridLines(top: number, y: (value: number) => number, left: number, right: number): SVGElement[] {
  const values = top >= 2 && top % 2 === 0 ? [0, top / 2, top] : [0, top];
  return values.flatMap((value) => [
    svg("line", { class: value === 0 ? "baseline" : "grid", x1: left, x2: right, y1: y(value), y2: y(value) }),
    svg("text", { class: "axis-number", x: left - 7, y: y(value) + 3.5, "text-anchor": "end" }, value === 0 ? "0" : count(value)),
  ]);
}

function tickLabels(domain: Domain, scale: Scale, width: number, bottom: number): SVGElement[] {
  return ticksOf(domain, width).flatMap(({ day, label, major }) => {
    const x = scale.x(day);
    return [
      svg("line", { class: "tick", x1: x, x2: x, y1: bottom, y2: bottom + (major ? 7 : 4) }),
      svg("text", { class: major ? "tick-label is-major" : "tick-label", x: x + 4, y: bottom + 14 }, label),
    ];
  });
}

/** How many events lie beyond the ends of the axis. */
function beyond({ start, end, earlier, later }: Domain, scale: Scale, bottom: number): SVGElement[] {
  return [
    ...(earlier > 0 ? [svg("text", { class: "beyond", x: scale.x(start) + 4, y: bottom - 4 }, `◂ ${count(earlier)} earlier`)] : []),
    ...(later > 0 ? [svg("text", { class: "beyond", x: scale.x(end) - 4, y: bottom - 4, "text-anchor": "end" }, `${count(later)} later ▸`)] : []),
  ];
}
