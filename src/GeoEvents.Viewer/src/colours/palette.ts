/** Colours of sources. Okabe and Ito's set without yellow and black, then Tol's "muted": told apart by colour-blind people, on land and in the dark. */
export const SOURCE_COLOURS = [
  "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#882255", "#999933", "#4b3f9e", "#44aa99",
] as const;

/** All sources beyond the palette. */
export const OTHER_COLOUR = "#8a8f98";

/** Place of "others" in the arrays that have one number a colour. */
export const OTHER_SLOT = SOURCE_COLOURS.length;

export const SLOTS = SOURCE_COLOURS.length + 1;

/** Gives every source a colour slot, the largest first, and keeps it whatever the filter is. */
export class Palette {
  readonly #slots: Map<string, number>;

  constructor(sources: readonly { id: string; events: number }[]) {
    const ranked = [...sources].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
    this.#slots = new Map(ranked.map(({ id }, rank) => [id, Math.min(rank, OTHER_SLOT)]));
  }

  slotOf(source: string): number {
    return this.#slots.get(source) ?? OTHER_SLOT;
  }

  colourOf(source: string): string {
    return slotColour(this.slotOf(source));
  }

  /** True where some sources have to share a colour. */
  get hasOthers(): boolean {
    return this.#slots.size > SOURCE_COLOURS.length;
  }
}

export function slotColour(slot: number): string {
  return SOURCE_COLOURS[slot] ?? OTHER_COLOUR;
}
