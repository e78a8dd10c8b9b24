import type { EventFeature } from "../api/types";
import { monthName } from "../words/dates";
import { partsOf } from "../words/days";

/** The heading above an event: "March 2020", "2019", "Undated". */
export function headingOf({ properties: { start, end, datePrecision } }: EventFeature): string {
  const day = start ?? end;
  if (day === null) return "Undated";
  const { year, month } = partsOf(day);
  const endYear = end === null ? year : partsOf(end).year;
  if (datePrecision === 5) return endYear === year ? `${year}` : `${year}–${endYear}`;
  return `${monthName(month)} ${year}`;
}
