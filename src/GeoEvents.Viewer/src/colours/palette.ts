/** Colours of sources. Okabe and Ito's set without yellow and black, then Tol's "muted": told apart by colour-blind people, on land and in the dark. */
export const SOURCE_COLOURS = [
  "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#882255", "#999933", "#4b3f9e", "#44aa99",
] as const;

/** All sources beyond the palette. */
export const OTHER_COLOUR = "#8a8f98";

/** Place of "others" in the arrays that have one number a colour. */
export const OTHER_SLOT = SOURCE_COLOURS.length;

export const SLOTS = SOURCE_COLOURS.length + 1;

interface Ranked {
  id: string;
  events: number;
}

/** Gives every source a colour slot, the largest first, and keeps it whatever the filter is. */
export class Palette {
  readonly #slots = new Map<string, number>();

  /** Sources that had a colour `before` keep it. */
  constructor(sources: readonly Ranked[], before?: Palette) {
    const ranked = [...sources].sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
    for (const { id } of ranked) if (before !== undefined && before.slotOf(id) !== OTHER_SLOT) this.#slots.set(id, before.slotOf(id));
    const taken = new Set(this.#slots.values());
    const free = SOURCE_COLOURS.map((_, slot) => slot).filter((slot) => !taken.has(slot));
    for (const { id } of ranked) if (!this.#slots.has(id)) this.#slots.set(id, free.shift() ?? OTHER_SLOT);
  }

  /** The palette of other data of the same database: itself where nothing changes. */
  with(sources: readonly Ranked[]): Palette {
    const next = new Palette(sources, this);
    const isSame = next.#slots.size === this.#slots.size && [...next.#slots].every(([id, slot]) => this.#slots.get(id) === slot);
    return isSame ? this : next;
  }

  /** null is any of several sources. */
  slotOf(source: string | null): number {
    return source === null ? OTHER_SLOT : (this.#slots.get(source) ?? OTHER_SLOT);
  }

  colourOf(source: string): string {
    return slotColour(this.slotOf(source));
  }

  /** The sources that have a colour of their own. */
  get coloured(): readonly (readonly [source: string, colour: string])[] {
    return [...this.#slots].filter(([, slot]) => slot !== OTHER_SLOT).map(([source, slot]) => [source, slotColour(slot)]);
  }

  /** True where some sources have to share a colour. */
  get hasOthers(): boolean {
    return this.#slots.size > SOURCE_COLOURS.length;
  }
}

export function slotColour(slot: number): string {
  return SOURCE_COLOURS[slot] ?? OTHER_COLOUR;
}
