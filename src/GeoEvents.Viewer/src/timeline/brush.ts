import type { Interval } from "../api/types";
import { dayNumber, dayText, monthStart, partsOf } from "../words/days";
import type { Span } from "./buckets";

/** Inclusive days; null is open. */
export interface DateRange {
  from: string | null;
  to: string | null;
}

export const EVERYTHING: DateRange = { from: null, to: null };

/** The part of the axis that a range covers. */
export function windowOf(range: DateRange, domain: Span): Span {
  const start = range.from === null ? domain.start : clamp(dayNumber(range.from), domain);
  const end = range.to === null ? domain.end : clamp(dayNumber(range.to) + 1, domain);
  return { start, end };
}

/** The range of a window; a side at the end of the axis is open, so that the whole axis leaves nothing out. */
export function rangeOf(window: Span, domain: Span): DateRange {
  const start = clamp(Math.min(window.start, window.end - 1), domain);
  const end = clamp(Math.max(window.end, start + 1), domain);
  return { from: start <= domain.start ? null : dayText(start), to: end >= domain.end ? null : dayText(end - 1) };
}

/** Moves a window without changing its length, as far as the axis goes. */
export function moved(window: Span, days: number, domain: Span): Span {
  const by = Math.max(domain.start - window.start, Math.min(domain.end - window.end, days));
  return { start: window.start + by, end: window.end + by };
}

/** The nearest boundary between bars. Weeks begin on Mondays. */
export function snapped(day: number, interval: Interval): number {
  if (interval === "day") return day;
  const low = interval === "week" ? day - weekday(day) : floorMonth(day);
  const high = interval === "week" ? low + 7 : step(low, 1, "month");
  return day - low < high - day ? low : high;
}

/** So many bars on: from the 6th of March by one month to the 6th of April. */
export function step(day: number, bars: number, interval: Interval): number {
  if (interval === "day") return day + bars;
  if (interval === "week") return day + 7 * bars;
  const { year, month, day: date } = partsOf(dayText(day));
  const first = monthStart(year, month + bars);
  return Math.min(first + date - 1, monthStart(year, month + bars + 1) - 1);
}

function floorMonth(day: number): number {
  const { year, month } = partsOf(dayText(day));
  return monthStart(year, month);
}

/** 0 is Monday; day 0 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function clamp(day: number, { start, end }: Span): number {
  return Math.min(end, Math.max(start, day));
}
