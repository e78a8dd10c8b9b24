import type { Factuality } from "../api/types";
import type { Palette } from "../colours/palette";
import { dotName, pieName } from "../map/symbols";
import { countInShort } from "../words/numbers";
import { EVENTS, withPoints, type TilePoint } from "./layers";
import { merged } from "./merged";
import { partsOf, sharesOf } from "./stack";
import type { TileId } from "./tile-id";

/** The tile as the map draws it: events get the name of their symbol, stacks their count in short, and those that no point may stand for are gone. */
export function drawn(tile: Uint8Array, id: TileId, palette: Palette): Uint8Array {
  return withPoints(tile, EVENTS, (points) => merged(points.filter(({ properties }) => properties["exact"] === true), id).map((point) => withSymbol(point, palette)));
}

function withSymbol({ x, y, properties }: TilePoint, palette: Palette): TilePoint {
  const count = Number(properties["count"]);
  if (count === 1) return { x, y, properties: { ...properties, icon: dotName(palette.slotOf(String(properties["source"])), properties["factuality"] as Factuality) } };
  const { solid, hollow } = partsOf(sharesOf(String(properties["sources"])), palette);
  return { x, y, properties: { ...properties, icon: pieName(count, solid, hollow), label: countInShort(count) } };
}
