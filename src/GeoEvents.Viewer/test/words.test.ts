import { describe, expect, it } from "vitest";
import { OTHER_COLOUR, Palette, SOURCE_COLOURS } from "../src/colours/palette";
import { figureInWords } from "../src/words/figures";
import { count, plural } from "../src/words/numbers";
import { isPoint, precisionInWords } from "../src/words/where";

describe("figures say what the text says", () => {
  it.each([
    [15, 15, null, "at least 15"],
    [15, 15, 15, "15"],
    [null, 15, null, "15"],
    [null, null, 20, "up to 20"],
    [10, 15, 20, "between 10 and 20, most likely 15"],
    [24, null, null, "at least 24"],
    [1200, 1200, 1200, "1,200"],
    [null, null, null, ""],
  ])("%s/%s/%s is %j", (low, best, high, expected) => expect(figureInWords(low, best, high)).toBe(expected));
});

describe("how exact a place is", () => {
  const place = (wherePrecision: number | null, kind = "town", radiusKm: number | null = null) =>
    precisionInWords({ name: "X", text: "x", kind, wherePrecision, radiusKm });

  it.each([
    [1, "town", 1.5, "exact"],
    [2, "town", 25, "within about 25 km"],
    [2, "town", null, "within about 25 km"],
    [3, "district", 20, "somewhere in X"],
    [4, "governorate", 80, "somewhere in X"],
    [5, "road", null, "somewhere along X"],
    [5, "plain", null, "somewhere in X"],
    [7, "sea", null, "international waters or airspace"],
    [null, "unknown", null, "not located"],
  ])("code %s of a %s within %s km is %s", (code, kind, radius, expected) => expect(place(code, kind, radius)).toBe(expected));

  it("is drawn as a point only for codes 1 and 2", () => expect([1, 2, 3, 5, null].map(isPoint)).toEqual([true, true, false, false, false]));
});

describe("colours of sources", () => {
  it("go to the largest first and stay with their source", () => {
    const palette = new Palette([{ id: "b", events: 2 }, { id: "a", events: 9 }, { id: "c", events: 2 }]);
    expect(["a", "b", "c"].map((id) => palette.colourOf(id))).toEqual(SOURCE_COLOURS.slice(0, 3));
    expect(palette.hasOthers).toBe(false);
  });

  it("are one grey beyond the palette and for strangers", () => {
    const palette = new Palette(Array.from({ length: 14 }, (_, i) => ({ id: `s${i}`, events: 100 - i })));
    expect(palette.colourOf("s13")).toBe(OTHER_COLOUR);
    expect(palette.colourOf("unknown")).toBe(OTHER_COLOUR);
    expect(palette.hasOthers).toBe(true);
  });

  it("are all different", () => expect(new Set(SOURCE_COLOURS).size).toBe(SOURCE_COLOURS.length));
});

describe("numbers", () => {
  it("have thousands separators and agree with their noun", () => {
    expect(count(23456)).toBe("23,456");
    expect(plural(1, "event")).toBe("1 event");
    expect(plural(2000, "event")).toBe("2,000 events");
  });
});
