import { count } from "./numbers";

/** A number of people as the text leaves it: "15", "at least 15", "up to 20", "between 10 and 20", "" where it says nothing. */
export function figureInWords(low: number | null, best: number | null, high: number | null): string {
  if (low !== null && high !== null) {
    if (low === high) return count(low);
    const range = `between ${count(low)} and ${count(high)}`;
    return best === null || best === low || best === high ? range : `${range}, most likely ${count(best)}`;
  }
  if (low !== null) return best === null || best === low ? `at least ${count(low)}` : `at least ${count(low)}, most likely ${count(best)}`;
  if (high !== null) return best === null || best === high ? `up to ${count(high)}` : `up to ${count(high)}, most likely ${count(best)}`;
  return best === null ? "" : count(best);
}
