import { SLOTS, type Palette } from "../colours/palette";

/** How many events of a stack are of one source. */
export interface Share {
  /** null is all sources that the tile does not tell apart. */
  source: string | null;
  /** Said to have happened. */
  solid: number;
  /** Planned, threatened or denied. */
  hollow: number;
}

/** Reads "enab-baladi:12:1 sana:3:0 *:2:0", the largest first. What is not of this form is left out. */
export function sharesOf(text: string): Share[] {
  return text.split(" ").flatMap((part): Share[] => {
    const [, source, solid, hollow] = /^(.+):(\d+):(\d+)$/.exec(part) ?? [];
    return source === undefined ? [] : [{ source: source === "*" ? null : source, solid: Number(solid), hollow: Number(hollow) }];
  });
}

/** Writes what `sharesOf` reads: each source once, the largest first, those not told apart last. */
export function textOf(shares: readonly Share[]): string {
  const sums = new Map<string, Share>();
  for (const { source, solid, hollow } of shares) {
    const sum = sums.get(source ?? "*") ?? { source, solid: 0, hollow: 0 };
    sums.set(source ?? "*", { source, solid: sum.solid + solid, hollow: sum.hollow + hollow });
  }
  const rank = ({ source, solid, hollow }: Share) => (source === null ? 0 : solid + hollow);
  return [...sums.values()].sort((a, b) => rank(b) - rank(a)).map(({ source, solid, hollow }) => `${source ?? "*"}:${solid}:${hollow}`).join(" ");
}

/** Parts of a pie: halves, thirds and quarters are exact, and there are so few pies that each is drawn but once. */
const PARTS = 12;

/** Events a colour slot, solid and hollow, in parts of the pie: every colour that is there has one at least. */
export function partsOf(shares: readonly Share[], palette: Palette): { solid: number[]; hollow: number[] } {
  const sums = { solid: Array<number>(SLOTS).fill(0), hollow: Array<number>(SLOTS).fill(0) };
  for (const { source, solid, hollow } of shares) {
    const slot = palette.slotOf(source);
    sums.solid[slot] = (sums.solid[slot] ?? 0) + solid;
    sums.hollow[slot] = (sums.hollow[slot] ?? 0) + hollow;
  }
  const total = [...sums.solid, ...sums.hollow].reduce((sum, count) => sum + count, 0);
  const inParts = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round((PARTS * count) / total)));
  const parts = { solid: sums.solid.map(inParts), hollow: sums.hollow.map(inParts) };
  const isOfOneColour = [...parts.solid, ...parts.hollow].filter((count) => count > 0).length === 1;
  return isOfOneColour ? { solid: parts.solid.map((count) => Math.min(count, 1)), hollow: parts.hollow.map((count) => Math.min(count, 1)) } : parts;
}
