import type { Box, Filter, ListTab } from "./state";
import { filterParameters, hasDates } from "./filter";

/** The events that a symbol or an area of the map stands for, or that a place has. */
export interface Subset {
  /** Their points lie in it. */
  box: Box;
  /** UCDP's codes that they have; null is all. */
  wherePrecision: readonly number[] | null;
  /** What there is to see of them. */
  extent: Box;
}

/** The question of the list, newest first: the filter, narrowed to a subset, else to a tab. Null where nothing can answer it. */
export function listParameters(filter: Filter, tab: ListTab, subset: Subset | null): URLSearchParams | null {
  if (subset === null && tab === "undated" && hasDates(filter) && !filter.undated) return null;
  const parameters = subsetParameters(filter, subset);
  if (subset === null && tab === "undated") {
    parameters.delete("datetime");
    parameters.set("undated", "only");
  }
  if (subset === null && tab === "unlocated") parameters.set("unlocated", "only");
  parameters.set("sortby", "-start");
  return parameters;
}

/** The filter, narrowed to a subset. */
export function subsetParameters(filter: Filter, subset: Subset | null): URLSearchParams {
  const parameters = filterParameters(filter);
  // Whole numbers of digits: a point is found again only by exactly itself.
  if (subset !== null) parameters.set("bbox", subset.box.join());
  if (subset !== null && subset.wherePrecision !== null) parameters.set("wherePrecision", subset.wherePrecision.join());
  return parameters;
}
