import type { EventFeature } from "../api/types";
import { monthName } from "../words/dates";
import { partsOf } from "../words/days";

/** Newest first by the first possible day; of the same day the more exact first; the undated last. */
export function newestFirst(events: readonly EventFeature[]): EventFeature[] {
  return [...events].sort((a, b) => {
    const [dayA, dayB] = [dayOf(a), dayOf(b)];
    if (dayA !== dayB) return dayA > dayB ? -1 : 1;
    return (a.properties.datePrecision ?? 9) - (b.properties.datePrecision ?? 9) || (a.id < b.id ? -1 : 1);
  });
}

/** The heading above an event: "March 2020", "2019", "Undated". */
export function headingOf({ properties: { start, end, datePrecision } }: EventFeature): string {
  const day = start ?? end;
  if (day === null) return "Undated";
  const { year, month } = partsOf(day);
  const endYear = end === null ? year : partsOf(end).year;
  if (datePrecision === 5) return endYear === year ? `${year}` : `${year}–${endYear}`;
  return `${monthName(month)} ${year}`;
}

function dayOf({ properties: { start, end } }: EventFeature): string {
  return start ?? end ?? "";
}
