import { dayText, isDay, monthStart } from "./days";
import { monthName } from "./dates";

/**
 * The day that people typed: "2020-03-06", "6 March 2020", "6 mar 2020", "March 2020", "2020-03", "2020". Of a month
 * or year it is the first or the last day. Null where it cannot be understood.
 */
export function typedDay(text: string, side: "first" | "last"): string | null {
  const words = text.trim().toLowerCase();
  if (isDay(words)) return words;
  const [, isoYear, isoMonth] = /^(\d{4})(?:-(\d{1,2}))?$/.exec(words) ?? [];
  if (isoYear !== undefined) return edge(Number(isoYear), isoMonth === undefined ? null : Number(isoMonth), side);
  const [, date, name, year] = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(words) ?? [];
  const month = name === undefined ? 0 : monthNumber(name);
  if (month === 0) return null;
  if (date === undefined) return edge(Number(year), month, side);
  const day = `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function edge(year: number, month: number | null, side: "first" | "last"): string | null {
  if (year < 1000 || (month !== null && (month < 1 || month > 12))) return null;
  const [first, next] = month === null ? [monthStart(year, 1), monthStart(year + 1, 1)] : [monthStart(year, month), monthStart(year, month + 1)];
  return dayText(side === "first" ? first : next - 1);
}

/** 1 to 12 for the beginning of a month's English name; 0 for another word. */
function monthNumber(word: string): number {
  for (let month = 1; month <= 12; month++) if (monthName(month).toLowerCase().startsWith(word)) return month;
  return 0;
}
