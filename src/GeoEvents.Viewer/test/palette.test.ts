import { describe, expect, it } from "vitest";
import { OTHER_COLOUR, Palette, SOURCE_COLOURS } from "../src/colours/palette";

const source = (id: string, events: number) => ({ id, events });
const many = Array.from({ length: SOURCE_COLOURS.length }, (_, rank) => source(`source-${rank}`, 100 - rank));

describe("colours of sources", () => {
  it("go to the largest first, and to one name order among equals", () => {
    const palette = new Palette([source("b", 1), source("c", 9), source("a", 1)]);
    expect(["c", "a", "b"].map((id) => palette.slotOf(id))).toEqual([0, 1, 2]);
  });

  it("are shared by all beyond the palette", () => {
    const palette = new Palette([...many, source("late", 1)]);
    expect(palette.colourOf("late")).toBe(OTHER_COLOUR);
    expect(palette.hasOthers).toBe(true);
  });

  it("stay with their sources when the data change", () => {
    const before = new Palette([source("a", 5), source("b", 3)]);
    const after = before.with([source("a", 5), source("new", 50), source("b", 30)]);
    expect(["a", "b", "new"].map((id) => after.slotOf(id))).toEqual([0, 1, 2]);
  });

  it("of sources that are gone are free for others", () => {
    const after = new Palette(many).with([...many.slice(1), source("new", 1)]);
    expect(after.colourOf("new")).toBe(SOURCE_COLOURS[0]);
    expect(after.hasOthers).toBe(false);
  });

  it("are the very same palette where nothing changes, so that nothing is drawn anew", () => {
    const palette = new Palette([source("a", 5), source("b", 3)]);
    expect(palette.with([source("a", 5), source("b", 30)])).toBe(palette);
    expect(palette.with([source("a", 5)])).not.toBe(palette);
  });
});
