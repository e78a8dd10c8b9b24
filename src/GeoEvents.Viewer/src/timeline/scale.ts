import { dayText, monthStart, partsOf } from "../words/days";
import { monthName } from "../words/dates";
import type { Span } from "./buckets";

/** Days to pixels and back. */
export interface Scale {
  /** Position of the beginning of a day. */
  x(day: number): number;
  /** The nearest beginning of a day, inside the span. */
  day(x: number): number;
}

export function scaleOf({ start, end }: Span, left: number, width: number): Scale {
  const perDay = width / Math.max(1, end - start);
  return {
    x: (day) => left + (day - start) * perDay,
    day: (x) => Math.min(end, Math.max(start, start + Math.round((x - left) / perDay))),
  };
}

export interface Tick {
  day: number;
  label: string;
  /** Begins a year. */
  major: boolean;
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const LABEL_PX = 58;

/** Labelled ticks at beginnings of months or years, as many as there is room for. */
export function ticksOf({ start, end }: Span, width: number): Tick[] {
  const months = (end - start) / 30.44;
  const step = MONTH_STEPS.find((s) => (months / s) * LABEL_PX <= width) ?? 240;
  const first = partsOf(dayText(start));
  const ticks: Tick[] = [];
  let index = Math.floor((first.year * 12 + first.month - 1) / step) * step;
  for (;; index += step) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const day = monthStart(year, month);
    if (day >= end) break;
    if (day < start) continue;
    const major = month === 1;
    // The first label names its year too: "Mar 2020".
    const name = monthName(month).slice(0, 3);
    ticks.push({ day, major, label: major ? `${year}` : ticks.length === 0 ? `${name} ${year}` : name });
  }
  return ticks;
}

/** A round number of at least `value`. */
export function niceCeiling(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((nice) => nice >= value && Number.isInteger(nice)) ?? value;
}
