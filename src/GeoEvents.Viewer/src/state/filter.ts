import { FACTUALITIES, type Box, type Filter, type State } from "./state";

/** The question of a state; `box` is what the map shows. */
export function filterOf(state: State, box: Box | null): Filter {
  const { from, to, undated, sources, kinds, factuality, inView } = state;
  return { from, to, undated, sources, kinds, factuality, box: inView ? box : null };
}

/** The question without its dates: what the histogram shows under the brush. */
export function withoutDates(filter: Filter): Filter {
  return { ...filter, from: null, to: null, undated: false };
}

/** The filter as parameters of the API. */
export function filterParameters(filter: Filter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (hasDates(filter)) {
    parameters.set("datetime", `${filter.from ?? ".."}/${filter.to ?? ".."}`);
    if (filter.undated) parameters.set("undated", "include");
  }
  if (filter.sources !== null) parameters.set("source", filter.sources.join(","));
  if (filter.kinds !== null) parameters.set("kind", filter.kinds.join(","));
  if (filter.factuality.length < FACTUALITIES.length) parameters.set("factuality", filter.factuality.join(","));
  if (filter.box !== null) parameters.set("bbox", filter.box.map((degrees) => degrees.toFixed(5)).join(","));
  return parameters;
}

export function hasDates(filter: Pick<Filter, "from" | "to">): boolean {
  return filter.from !== null || filter.to !== null;
}
