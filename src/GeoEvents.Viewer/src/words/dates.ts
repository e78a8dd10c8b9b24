import type { Reported } from "../api/types";
import { isDay, isLastOfMonth, partsOf } from "./days";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SEASONS: Record<string, string> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

type Dated = Pick<Reported, "start" | "end" | "edtf">;

/** A date as precise as it is: "6 March 2020", "March 2020", "between 8 and 15 March 2019", "6 March, year not stated", "undated". */
export function dateInWords({ start, end, edtf }: Dated): string {
  return (edtf === null ? null : edtfInWords(edtf)) ?? spanInWords(start, end);
}

/** The same for narrow columns: "6 Mar 2020", "Mar 2020", "8–15 Mar 2019". */
export function dateInShort(date: Dated): string {
  return dateInWords(date)
    .replace(/^between (.+) and (.+)$/, (_, from: string, to: string) => (/^\d+$/.test(from) ? `${from}–${to}` : `${from} – ${to}`))
    .replace(/^(.+), year not stated$/, "$1, no year")
    .replace(new RegExp(`\\b(${MONTHS.join("|")})\\b`, "g"), (month) => month.slice(0, 3));
}

/** "6 March 2020" of a day. */
export function dayInWords(day: string): string {
  const { year, month, day: date } = partsOf(day);
  return `${date} ${monthName(month)} ${year}`;
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** EDTF (ISO 8601-2) levels 0 and 1 as far as readers write them; null for what is not understood. */
function edtfInWords(edtf: string): string | null {
  const qualifier = { "~": "about ", "?": "perhaps ", "%": "perhaps about " }[edtf.at(-1) ?? ""];
  if (qualifier !== undefined) {
    const words = edtfInWords(edtf.slice(0, -1));
    return words === null ? null : qualifier + words;
  }
  const [from, to, ...more] = edtf.split("/");
  if (from === undefined || more.length > 0) return null;
  if (to !== undefined) return isDay(from) && isDay(to) ? spanInWords(from, to) : openInWords(from, to);

  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(from) ?? [];
  if (year === undefined) return null;
  const season = month === undefined ? undefined : SEASONS[month];
  const name = season ?? (month === undefined || month === "XX" ? "" : monthName(Number(month)));
  const words = [day === undefined || day === "XX" ? "" : String(Number(day)), name].filter(Boolean).join(" ");
  if (year === "XXXX") return words === "" ? null : `${words}, year not stated`;
  return words === "" ? year : `${words} ${year}`;
}

function openInWords(from: string, to: string): string | null {
  if (from === ".." || from === "") return isDay(to) ? spanInWords(null, to) : null;
  if (to === ".." || to === "") return isDay(from) ? spanInWords(from, null) : null;
  const [first, last] = [edtfInWords(from), edtfInWords(to)];
  return first === null || last === null ? null : `between ${first} and ${last}`;
}

function spanInWords(start: string | null, end: string | null): string {
  if (start === null && end === null) return "undated";
  if (start === null) return `by ${dayInWords(end as string)}`;
  if (end === null) return `since ${dayInWords(start)}`;
  if (start === end) return dayInWords(start);

  const [a, b] = [partsOf(start), partsOf(end)];
  const isWholeMonths = a.day === 1 && isLastOfMonth(end);
  if (isWholeMonths && a.year === b.year && a.month === b.month) return `${monthName(a.month)} ${a.year}`;
  if (isWholeMonths && a.month === 1 && b.month === 12) return a.year === b.year ? `${a.year}` : `between ${a.year} and ${b.year}`;
  if (isWholeMonths) return `between ${monthName(a.month)}${a.year === b.year ? "" : ` ${a.year}`} and ${monthName(b.month)} ${b.year}`;
  const from = a.year !== b.year ? dayInWords(start) : a.month !== b.month ? `${a.day} ${monthName(a.month)}` : `${a.day}`;
  return `between ${from} and ${dayInWords(end)}`;
}
