import type { Factuality } from "../api/types";
import type { Palette } from "../colours/palette";
import { dotName, pieName } from "../map/symbols";
import { countInShort } from "../words/numbers";
import { EVENTS, withProperties } from "./layers";
import { partsOf, sharesOf } from "./stack";

/** The tile as the map draws it: events get the name of their symbol, stacks their count in short, and those that no point may stand for are gone. */
export function drawn(tile: Uint8Array, palette: Palette): Uint8Array {
  return withProperties(tile, EVENTS, (properties) => {
    if (properties["exact"] !== true) return null;
    const count = Number(properties["count"]);
    if (count === 1) return { ...properties, icon: dotName(palette.slotOf(String(properties["source"])), properties["factuality"] as Factuality) };
    const { solid, hollow } = partsOf(sharesOf(String(properties["sources"])), palette);
    return { ...properties, icon: pieName(count, solid, hollow), label: countInShort(count) };
  });
}
