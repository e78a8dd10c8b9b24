import type { Facets } from "../api/types";
import { dateInShort } from "../words/dates";
import { count, plural } from "../words/numbers";
import type { Hit } from "./hit";

/** Sources that are named; the others are counted together. */
const NAMED = 3;

/** What is said beside the pointer, the most important line first. Facets know the names of kinds and sources. */
export function wordsOf(hit: Hit, facets: Pick<Facets, "kinds" | "sources">): string[] {
  const sourceName = (id: string) => facets.sources.find((source) => source.id === id)?.name ?? id;
  switch (hit.type) {
    case "event": {
      if (hit.said === null) return ["Another place of an event", "Click to read it"];
      const { kind, source, start, end } = hit.said;
      return [facets.kinds.find(({ id }) => id === kind)?.label ?? kind, `${dateInShort({ start, end, edtf: null })} · reported by ${sourceName(source)}`];
    }
    case "stack": {
      const named = hit.shares.flatMap(({ source, solid, hollow }) => (source === null ? [] : [{ source, events: solid + hollow }])).slice(0, NAMED);
      const others = hit.count - named.reduce((sum, { events }) => sum + events, 0);
      const sources = [...named.map(({ source, events }) => `${sourceName(source)} ${count(events)}`), ...(others > 0 ? [`others ${count(others)}`] : [])];
      return [plural(hit.count, "reported event"), sources.join(" · "), "Click to list them"];
    }
    case "area":
      return [hit.name ?? "Known only as an area", `${plural(hit.count, "reported event")} somewhere there`, hit.count === 1 ? "Click to read it" : "Click to list them"];
  }
}
