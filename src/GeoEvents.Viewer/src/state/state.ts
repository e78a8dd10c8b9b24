import type { Factuality } from "../api/types";

/** minLon, minLat, maxLon, maxLat in degrees. */
export type Box = readonly [number, number, number, number];

export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** The question that the page asks. Days are inclusive; null is open. */
export interface Filter {
  from: string | null;
  to: string | null;
  /** Undated events too, although a date range is set. */
  undated: boolean;
  /** Ids; null is all. Never empty. */
  sources: readonly string[] | null;
  kinds: readonly string[] | null;
  factuality: readonly Factuality[];
  box: Box | null;
}

export type ListTab = "all" | "undated" | "unlocated";

/** Everything that the address of the page says. */
export interface State extends Omit<Filter, "box"> {
  /** Only events in the part of the world that the map shows. */
  inView: boolean;
  camera: Camera | null;
  /** Id of the open event. */
  event: string | null;
  /** Id of the place that people looked for. */
  place: string | null;
  list: ListTab;
}

export const FACTUALITIES: readonly Factuality[] = ["asserted", "alleged", "planned", "threatened", "negated"];

/** What is shown unless asked: events that are said to have happened. */
export const DEFAULT_FACTUALITY: readonly Factuality[] = ["asserted", "alleged"];

export const INITIAL_STATE: State = {
  from: null,
  to: null,
  undated: false,
  sources: null,
  kinds: null,
  factuality: DEFAULT_FACTUALITY,
  inView: false,
  camera: null,
  event: null,
  place: null,
  list: "all",
};

/** True where anything narrows the question beyond what the page starts with. */
export function isFiltered(state: State): boolean {
  return (
    state.from !== null || state.to !== null || state.sources !== null || state.kinds !== null || state.inView ||
    !sameSet(state.factuality, DEFAULT_FACTUALITY)
  );
}

export function sameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
