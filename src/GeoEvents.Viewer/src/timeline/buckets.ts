import type { Bucket, Interval } from "../api/types";
import { dayNumber, dayText, monthStart, partsOf } from "../words/days";
import { dayInWords, monthName } from "../words/dates";

/** Days since 1970-01-01; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

const DAYS_AS_DAYS = 120;
const DAYS_AS_WEEKS = 3 * 366;

/** Day, week or month: whatever gives a readable number of bars. */
export function intervalFor({ start, end }: Span): Interval {
  const days = end - start;
  return days <= DAYS_AS_DAYS ? "day" : days <= DAYS_AS_WEEKS ? "week" : "month";
}

/** The days of a bucket. */
export function bucketSpan(start: string, interval: Interval): Span {
  const first = dayNumber(start);
  if (interval === "day") return { start: first, end: first + 1 };
  if (interval === "week") return { start: first, end: first + 7 };
  const { year, month } = partsOf(start);
  return { start: first, end: monthStart(year, month + 1) };
}

export function bucketInWords(start: string, interval: Interval): string {
  if (interval === "day") return dayInWords(start);
  if (interval === "week") return `week of ${dayInWords(start)}`;
  const { year, month } = partsOf(start);
  return `${monthName(month)} ${year}`;
}

export interface Domain extends Span {
  /** Events before and after the axis. */
  earlier: number;
  later: number;
}

/** An axis gap this many times as long as all the rest is not worth its room. */
const GAP_FACTOR = 2;
const OUTLIER_SHARE = 0.03;

/**
 * The months that the axis shows. A few events far from all others ("as in 1982") would squeeze the rest into a
 * corner: they stay outside and are counted at the end of the axis. Null where nothing is dated.
 */
export function domainOf(months: readonly Bucket[]): Domain | null {
  const [first] = months;
  if (first === undefined) return null;
  const total = months.reduce((sum, { count }) => sum + count, 0);
  let [low, high, earlier, later] = [0, months.length - 1, 0, 0];
  for (;;) {
    const gapLow = low < high ? startOf(months, low + 1) - startOf(months, low) : 0;
    const gapHigh = low < high ? startOf(months, high) - startOf(months, high - 1) : 0;
    const fromStart = gapLow >= gapHigh;
    const gap = fromStart ? gapLow : gapHigh;
    const rest = fromStart ? endOf(months, high) - startOf(months, low + 1) : endOf(months, high - 1) - startOf(months, low);
    const outliers = earlier + later + (months[fromStart ? low : high]?.count ?? 0);
    if (low >= high || gap < GAP_FACTOR * rest || gap < 366 || outliers > Math.max(1, total * OUTLIER_SHARE)) break;
    if (fromStart) earlier += months[low++]?.count ?? 0;
    else later += months[high--]?.count ?? 0;
  }
  return { ...padded(startOf(months, low), endOf(months, high)), earlier, later };
}

const MIN_DAYS = 62;

/** Whole months, and never so few days that one bar fills the axis. */
function padded(start: number, end: number): Span {
  if (end - start >= MIN_DAYS) return { start, end };
  const { year, month } = partsOf(dayText(start));
  return { start: monthStart(year, month - 1), end: Math.max(end, monthStart(year, month + 2)) };
}

function startOf(months: readonly Bucket[], index: number): number {
  return dayNumber(months[index]?.start ?? "1970-01-01");
}

function endOf(months: readonly Bucket[], index: number): number {
  return bucketSpan(months[index]?.start ?? "1970-01-01", "month").end;
}
