import type { Interval } from "../api/types";
import { set, svg } from "../dom/element";
import { dayInWords } from "../words/dates";
import { moved, rangeOf, snapped, step, windowOf, EVERYTHING, type DateRange } from "./brush";
import type { Domain, Span } from "./buckets";
import type { Scale } from "./scale";

const AXIS = 20;

export interface BrushEvents {
  preview(range: DateRange): void;
  commit(range: DateRange): void;
  /** The day under the pointer, or null. */
  hover(day: number | null, x: number): void;
}

type Part = "start" | "end" | "window" | "new";

/** The window over the bars: two handles, a middle to move, and room to draw a new one. Pointer and keyboard. */
export class BrushView {
  readonly element: SVGGElement;
  readonly #shadeBefore = svg("rect", { class: "shade", y: 0 });
  readonly #shadeAfter = svg("rect", { class: "shade", y: 0 });
  readonly #field = svg("rect", { class: "brush-field", y: 0 });
  readonly #window: SVGRectElement;
  readonly #start: SVGGElement;
  readonly #end: SVGGElement;
  #domain: Domain = { start: 0, end: 1, earlier: 0, later: 0 };
  #interval: Interval = "month";
  #scale: Scale = { x: () => 0, day: () => 0 };
  #range: DateRange = EVERYTHING;
  #drag: { part: Part; anchor: number; window: Span; hasMoved: boolean } | null = null;

  constructor(private readonly height: number, private readonly events: BrushEvents) {
    this.#window = svg("rect", { class: "brush-window", y: 0, rx: 2, role: "slider", "aria-label": "Whole date range", keydown: (e) => this.#key("window", e as KeyboardEvent) });
    this.#start = this.#handle("start", "Start of the date range");
    this.#end = this.#handle("end", "End of the date range");
    this.element = svg("g", { class: "brush" }, this.#field, this.#shadeBefore, this.#shadeAfter, this.#window, this.#start, this.#end);
    set(this.element, {
      pointerdown: (e) => this.#down(e as PointerEvent),
      pointermove: (e) => this.#move(e as PointerEvent),
      pointerup: (e) => this.#up(e as PointerEvent),
      pointercancel: () => this.#cancel(),
      pointerleave: () => this.events.hover(null, 0),
      dblclick: () => this.events.commit(EVERYTHING),
    });
  }

  draw(domain: Domain, interval: Interval, scale: Scale, width: number): void {
    [this.#domain, this.#interval, this.#scale] = [domain, interval, scale];
    const plot = this.height - AXIS;
    set(this.#field, { x: 0, width, height: this.height });
    for (const rect of [this.#shadeBefore, this.#shadeAfter, this.#window]) set(rect, { height: plot });
  }

  setRange(range: DateRange): void {
    this.#range = range;
    const { start, end } = windowOf(range, this.#domain);
    const [left, right, first, last] = [this.#scale.x(start), this.#scale.x(end), this.#scale.x(this.#domain.start), this.#scale.x(this.#domain.end)];
    const isOpen = range.from === null && range.to === null;
    set(this.#shadeBefore, { x: first, width: Math.max(0, left - first) });
    set(this.#shadeAfter, { x: right, width: Math.max(0, last - right) });
    set(this.#window, {
      x: left, width: Math.max(1, right - left), class: isOpen ? "brush-window is-open" : "brush-window", tabindex: isOpen ? null : 0,
      ...this.#slider(start, `${sideInWords(range.from, "the beginning")} to ${sideInWords(range.to, "the end")}`),
    });
    set(this.#start, { transform: `translate(${left} 0)`, ...this.#slider(start, range.from === null ? "open: from the beginning" : `from ${dayInWords(range.from)}`) });
    set(this.#end, { transform: `translate(${right} 0)`, ...this.#slider(end - 1, range.to === null ? "open: to the end" : `to ${dayInWords(range.to)}`) });
  }

  #slider(day: number, text: string) {
    return { "aria-valuemin": this.#domain.start, "aria-valuemax": this.#domain.end, "aria-valuenow": day, "aria-valuetext": text };
  }

  #handle(part: "start" | "end", label: string): SVGGElement {
    const middle = (this.height - AXIS) / 2;
    return svg(
      "g",
      { class: "handle", "data-part": part, role: "slider", tabindex: 0, "aria-label": label, "aria-orientation": "horizontal", keydown: (e) => this.#key(part, e as KeyboardEvent) },
      svg("rect", { class: "handle-reach", x: -9, y: 0, width: 18, height: this.height - AXIS }),
      svg("line", { class: "handle-line", y1: 0, y2: this.height - AXIS }),
      svg("rect", { class: "handle-grip", x: -5, y: middle - 13, width: 10, height: 26, rx: 5 }),
      svg("path", { class: "handle-dots", d: `M-1.5 ${middle - 5}v10M1.5 ${middle - 5}v10` }),
    );
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const target = event.target as Element;
    const handle = target.closest<SVGGElement>("[data-part]");
    const isOpen = this.#range.from === null && this.#range.to === null;
    const part: Part = (handle?.dataset["part"] as Part | undefined) ?? (target === this.#window && !isOpen ? "window" : "new");
    handle?.focus();
    this.element.setPointerCapture(event.pointerId);
    this.#drag = { part, anchor: this.#dayAt(event), window: windowOf(this.#range, this.#domain), hasMoved: false };
    this.events.hover(null, 0);
    event.preventDefault();
  }

  #move(event: PointerEvent): void {
    if (this.#drag === null) return this.events.hover(this.#dayUnder(event), this.#xOf(event));
    const day = this.#dayAt(event);
    if (day === this.#drag.anchor && !this.#drag.hasMoved) return;
    this.#drag.hasMoved = true;
    const range = rangeOf(this.#windowAt(day, event.shiftKey), this.#domain);
    this.setRange(range);
    this.events.preview(range);
  }

  #up(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = null;
    if (drag === null) return;
    if (drag.hasMoved) return this.events.commit(this.#range);
    // A click on a bar selects it.
    if (drag.part === "new") {
      const day = this.#dayUnder(event);
      const start = this.#interval === "day" ? day : snappedDown(day, this.#interval);
      this.events.commit(rangeOf({ start, end: step(start, 1, this.#interval) }, this.#domain));
    }
  }

  #cancel(): void {
    this.#drag = null;
    this.events.commit(this.#range);
  }

  /** Handles and new windows keep to the bars unless Shift is down. */
  #windowAt(day: number, isFree: boolean): Span {
    const { part, anchor, window } = this.#drag ?? { part: "new" as Part, anchor: day, window: this.#domain };
    const snap = (d: number) => (isFree ? d : Math.max(this.#domain.start, Math.min(this.#domain.end, snapped(d, this.#interval))));
    switch (part) {
      case "window":
        return moved(window, day - anchor, this.#domain);
      case "start":
        return ordered(snap(day), window.end);
      case "end":
        return ordered(window.start, snap(day));
      case "new":
        return ordered(snap(anchor), snap(day));
    }
  }

  #key(part: Part, event: KeyboardEvent): void {
    const bars = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6 }[event.key];
    const window = windowOf(this.#range, this.#domain);
    const move = (day: number) => (event.shiftKey ? day + Math.sign(bars ?? 0) : step(day, bars ?? 0, this.#interval));
    let next: Span;
    if (event.key === "Escape") return this.events.commit(EVERYTHING);
    if (event.key === "Home" || event.key === "End") {
      const edge = event.key === "Home" ? this.#domain.start : this.#domain.end;
      next = part === "window" ? moved(window, edge - window.start, this.#domain) : part === "start" ? { ...window, start: Math.min(edge, window.end - 1) } : { ...window, end: Math.max(edge, window.start + 1) };
    } else if (bars === undefined) return;
    else if (part === "window") next = moved(window, move(window.start) - window.start, this.#domain);
    else if (part === "start") next = { ...window, start: Math.min(move(window.start), window.end - 1) };
    else next = { ...window, end: Math.max(move(window.end), window.start + 1) };
    event.preventDefault();
    this.events.commit(rangeOf(next, this.#domain));
  }

  #xOf(event: PointerEvent): number {
    return event.clientX - (this.element.ownerSVGElement?.getBoundingClientRect().left ?? 0);
  }

  /** The nearest boundary of days. */
  #dayAt(event: PointerEvent): number {
    return this.#scale.day(this.#xOf(event));
  }

  /** The day that the pointer is over. */
  #dayUnder(event: PointerEvent): number {
    const near = this.#dayAt(event);
    return this.#scale.x(near) > this.#xOf(event) ? near - 1 : near;
  }
}

function ordered(a: number, b: number): Span {
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

function snappedDown(day: number, interval: Interval): number {
  const near = snapped(day, interval);
  return near > day ? step(near, -1, interval) : near;
}

function sideInWords(day: string | null, open: string): string {
  return day === null ? open : dayInWords(day);
}

