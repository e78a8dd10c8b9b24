import type { Histogram, Interval } from "../api/types";
import type { Palette } from "../colours/palette";
import { el, fill } from "../dom/element";
import { dateInShort } from "../words/dates";
import { plural } from "../words/numbers";
import { typedDay } from "../words/typed-date";
import { Bars } from "./bars";
import { BrushView } from "./brush-view";
import { EVERYTHING, type DateRange } from "./brush";
import type { Domain } from "./buckets";
import { scaleOf, type Scale } from "./scale";

const HEIGHT = 104;
const MARGIN = { left: 34, right: 14 };

export interface TimelineEvents {
  /** The range while it is being dragged. */
  preview(range: DateRange): void;
  commit(range: DateRange): void;
  undated(include: boolean): void;
}

/** When: the histogram with its brush, the dates as text, and the undated events. */
export class Timeline {
  readonly element: HTMLElement;
  readonly #bars: Bars;
  readonly #brush: BrushView;
  readonly #chart = el("div", { class: "timeline-chart" });
  readonly #from = this.#dateInput("From", "from");
  readonly #to = this.#dateInput("To", "to");
  readonly #clear: HTMLButtonElement;
  readonly #undated = el("div", { class: "undated" });
  readonly #caption = el("span", { class: "timeline-caption" });
  #domain: Domain | null = null;
  #interval: Interval = "month";
  #range: DateRange = EVERYTHING;
  #drawn: { histogram: Histogram; palette: Palette } | null = null;

  constructor(private readonly events: TimelineEvents) {
    this.#clear = el("button", { class: "link", type: "button", click: () => events.commit(EVERYTHING) }, "All dates");
    this.#bars = new Bars(HEIGHT);
    this.#brush = new BrushView(HEIGHT, {
      preview: (range) => events.preview(range),
      commit: (range) => events.commit(range),
      hover: (day, x) => this.#bars.hover(day, x),
    });
    this.#bars.element.append(this.#brush.element);
    this.#chart.append(this.#bars.element, this.#bars.tooltip);
    this.element = el(
      "section",
      { class: "timeline", "aria-label": "Dates" },
      el("div", { class: "timeline-head" }, el("div", { class: "dates" }, this.#from, el("span", { "aria-hidden": "true" }, "–"), this.#to, this.#clear), this.#undated, this.#caption),
      this.#chart,
    );
    new ResizeObserver(() => this.#layout()).observe(this.#chart);
  }

  setDomain(domain: Domain | null, interval: Interval): void {
    this.#domain = domain;
    this.#interval = interval;
    this.#layout();
  }

  setHistogram(histogram: Histogram, palette: Palette): void {
    if (this.#drawn?.histogram === histogram && this.#drawn.palette === palette) return;
    this.#drawn = { histogram, palette };
    this.#layout();
  }

  setRange({ from, to }: DateRange): void {
    const range = { from, to };
    for (const [input, side] of [[this.#from, "from"], [this.#to, "to"]] as const) {
      const day = range[side];
      // What is being typed is not taken away by an answer that comes meanwhile.
      if (input === document.activeElement && day === this.#range[side] && input.value !== "") continue;
      input.value = day === null ? "" : dateInShort({ start: day, end: day, edtf: null });
      input.setCustomValidity("");
    }
    this.#range = range;
    this.#clear.hidden = range.from === null && range.to === null;
    this.#brush.setRange(range);
  }

  /** `count` undated events match all but the dates; `isIncluded` beside a range, where `hasRange`. */
  setUndated(count: number, isIncluded: boolean, hasRange: boolean): void {
    if (count === 0) return fill(this.#undated);
    if (!hasRange) return fill(this.#undated, el("span", { class: "quiet" }, `with ${plural(count, "undated event")}`));
    const focused = this.#undated.contains(document.activeElement);
    const box = el("input", { type: "checkbox", name: "undated", change: () => this.events.undated(box.checked) });
    box.checked = isIncluded;
    fill(this.#undated, el("label", { class: "switch-row" }, box, `Include ${plural(count, "undated event")}`));
    if (focused) box.focus();
  }

  #layout(): void {
    const width = this.#chart.clientWidth;
    this.element.classList.toggle("is-empty", this.#domain === null);
    if (this.#domain === null || width === 0) return;
    const scale: Scale = scaleOf(this.#domain, MARGIN.left, width - MARGIN.left - MARGIN.right);
    this.#bars.draw(this.#domain, this.#interval, scale, width, this.#drawn?.histogram ?? null, this.#drawn?.palette ?? null);
    this.#brush.draw(this.#domain, this.#interval, scale, width);
    this.#brush.setRange(this.#range);
    this.#caption.textContent = `reported events per ${this.#interval}`;
  }

  #dateInput(label: string, side: "from" | "to"): HTMLInputElement {
    const title = "A day, a month or a year: 6 March 2020, 2020-03-06, March 2020, 2020";
    const input = el("input", { type: "text", name: side, class: "date-input", "aria-label": `${label} date`, placeholder: side === "from" ? "Earliest" : "Latest", title, autocomplete: "off", spellcheck: "false" });
    input.addEventListener("input", () => input.setCustomValidity(""));
    input.addEventListener("change", () => {
      const day = typedDay(input.value, side === "from" ? "first" : "last");
      if (day === null && input.value.trim() !== "") {
        input.setCustomValidity(`“${input.value.trim()}” is no date. Type it like 6 March 2020 or 2020-03-06.`);
        input.reportValidity();
        return;
      }
      const range = { ...this.#range, [side]: day };
      // A start behind the end moves the end, and the other way round.
      if (range.from !== null && range.to !== null && range.from > range.to) range[side === "from" ? "to" : "from"] = day;
      this.events.commit(range);
    });
    return input;
  }
}
