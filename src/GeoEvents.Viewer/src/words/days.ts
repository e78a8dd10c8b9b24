// Calendar days, as text "2020-03-06" and as numbers of days since 1970-01-01. No clock, no time zone.

const DAY_MS = 86_400_000;

/** True for a day that exists: "2020-02-29", not "2019-02-29". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days since 1970-01-01 of a day that exists. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export interface Parts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function partsOf(day: string): Parts {
  const [year, month, date] = day.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 1, day: date ?? 1 };
}

/** Number of the first day of a month; month 13 is January of the next year. */
export function monthStart(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

export function isLastOfMonth(day: string): boolean {
  return dayText(dayNumber(day) + 1).endsWith("-01");
}
