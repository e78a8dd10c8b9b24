import { describe, expect, it } from "vitest";
import type { EventFeature } from "../src/api/types";
import { headingOf } from "../src/panels/list-heading";
import { excerptOf } from "../src/panels/quote";

const event = (id: string, start: string | null, end = start, datePrecision: number | null = start === null ? null : 1) =>
  ({ type: "Feature", id, geometry: null, properties: { start, end, datePrecision } }) as unknown as EventFeature;

describe("the list", () => {
  it("has headings as exact as the dates", () => {
    expect(headingOf(event("a", "2020-03-06"))).toBe("March 2020");
    expect(headingOf(event("a", "2019-01-01", "2019-12-31", 5))).toBe("2019");
    expect(headingOf(event("a", "2018-01-01", "2019-12-31", 5))).toBe("2018–2019");
    expect(headingOf(event("a", null))).toBe("Undated");
  });
});

describe("a quote in its article", () => {
  const text = `${"first words ".repeat(60)}\n\nNear it. THE QUOTE. And on.\n\n${"last words ".repeat(60)}`;
  const start = text.indexOf("THE");

  it("has the paragraphs around it, cut at their ends", () => {
    const excerpt = excerptOf(text, start, start + 10, 100);
    expect(excerpt).toEqual({ before: "Near it. ", quote: "THE QUOTE.", after: " And on.", isCutBefore: true, isCutAfter: true });
  });

  it("is the whole text where there is no limit", () => {
    const { before, quote, after, isCutBefore, isCutAfter } = excerptOf(text, start, start + 10, Infinity);
    expect(before + quote + after).toBe(text);
    expect([isCutBefore, isCutAfter]).toEqual([false, false]);
  });

  it("survives offsets outside of the text", () => expect(excerptOf("short", 3, 99).quote).toBe("rt"));
});
