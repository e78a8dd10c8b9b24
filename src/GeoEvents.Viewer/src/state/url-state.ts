import { isDay } from "../words/days";
import type { Factuality } from "../api/types";
import { DEFAULT_FACTUALITY, FACTUALITIES, INITIAL_STATE, sameSet, type Camera, type ListTab, type State } from "./state";

/** The state as the query of an address; what is as at the start is left out. */
export function toQuery(state: State): string {
  const parts: [string, string][] = [];
  const add = (name: string, value: string | null) => {
    if (value !== null) parts.push([name, value]);
  };
  add("from", state.from);
  add("to", state.to);
  add("undated", state.undated ? "include" : null);
  add("source", state.sources?.map(encodeURIComponent).join(",") ?? null);
  add("kind", state.kinds?.map(encodeURIComponent).join(",") ?? null);
  add("factuality", sameSet(state.factuality, DEFAULT_FACTUALITY) ? null : state.factuality.join(","));
  add("area", state.inView ? "view" : null);
  add("list", state.list === "all" ? null : state.list);
  add("event", state.event === null ? null : encodeURIComponent(state.event));
  add("place", state.place === null ? null : encodeURIComponent(state.place));
  add("map", state.camera === null ? null : cameraText(state.camera));
  return parts.length === 0 ? "" : `?${parts.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** The state that an address describes. What cannot be understood is as at the start: an address is typed by people. */
export function fromQuery(query: string): State {
  const parameters = new URLSearchParams(query);
  const day = (name: string) => {
    const value = parameters.get(name);
    return value !== null && isDay(value) ? value : null;
  };
  const [from, to] = [day("from"), day("to")];
  const isBackwards = from !== null && to !== null && from > to;
  return {
    from: isBackwards ? to : from,
    to: isBackwards ? from : to,
    undated: parameters.get("undated") === "include",
    sources: list(parameters.get("source")),
    kinds: list(parameters.get("kind")),
    factuality: factualityOf(parameters.get("factuality")),
    inView: parameters.get("area") === "view",
    list: tabOf(parameters.get("list")),
    event: parameters.get("event") || null,
    place: parameters.get("place") || null,
    camera: cameraOf(parameters.get("map")),
  };
}

function list(value: string | null): string[] | null {
  const items = value?.split(",").filter((item) => item !== "") ?? [];
  return items.length === 0 ? null : items;
}

function factualityOf(value: string | null): readonly Factuality[] {
  const known = FACTUALITIES.filter((item) => value?.split(",").includes(item));
  return known.length === 0 ? INITIAL_STATE.factuality : known;
}

function tabOf(value: string | null): ListTab {
  return value === "undated" || value === "unlocated" ? value : "all";
}

function cameraText({ zoom, lat, lon }: Camera): string {
  return `${Number(zoom.toFixed(2))}/${lat.toFixed(4)}/${lon.toFixed(4)}`;
}

function cameraOf(value: string | null): Camera | null {
  const [zoom, lat, lon] = (value ?? "").split("/").map((part) => (part === "" ? NaN : Number(part)));
  if (zoom === undefined || lat === undefined || lon === undefined) return null;
  const isValid = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isValid ? { zoom, lat, lon } : null;
}
