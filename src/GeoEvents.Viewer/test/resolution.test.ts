import { describe, expect, it } from "vitest";
import type { Mention } from "../src/api/types";
import { mentionOf } from "../src/panels/resolution";

const mention = (text: string, start: number, place: string | null, more: Partial<Mention> = {}): Mention => ({
  text, start, end: start + text.length, confidence: 0.9, government: false, place: place === null ? null : { id: place, name: place }, candidates: [], ...more,
});

const sentence = [{ quoteStart: 100, quoteEnd: 150 }];

describe("the mention that a place of an event comes from", () => {
  it("is the one in its sentence", () => {
    const mentions = [mention("Idlib", 10, "idlib"), mention("Idlib", 110, "idlib"), mention("Idlib", 210, "idlib")];
    expect(mentionOf({ id: "idlib", text: "southern Idlib" }, mentions, sentence)).toBe(mentions[1]);
  });

  it("is the one in any of its sentences", () => {
    const mentions = [mention("Idlib", 10, "idlib"), mention("Idlib", 210, "idlib")];
    expect(mentionOf({ id: "idlib", text: "southern Idlib" }, mentions, [...sentence, { quoteStart: 200, quoteEnd: 250 }])).toBe(mentions[1]);
  });

  it("may stand elsewhere in the article", () => {
    const mentions = [mention("Saraqib", 10, "saraqib")];
    expect(mentionOf({ id: "saraqib", text: "the town" }, mentions, sentence)).toBe(mentions[0]);
  });

  it("has its place, not only its words", () => {
    const mentions = [mention("Idlib", 110, "idlib-governorate"), mention("Idlib", 10, "idlib")];
    expect(mentionOf({ id: "idlib", text: "Idlib" }, mentions, sentence)).toBe(mentions[1]);
  });

  it("of a place that is not pinned is one that was not decided", () => {
    const mentions = [mention("San Jose", 10, "san-jose"), mention("San Jose", 110, null)];
    expect(mentionOf({ id: null, text: "near San Jose" }, mentions, sentence)).toBe(mentions[1]);
  });

  it("is none where nothing names it", () => {
    expect(mentionOf({ id: null, text: "a village" }, [mention("Idlib", 110, null)], sentence)).toBeNull();
    expect(mentionOf({ id: "x", text: "x" }, [], [])).toBeNull();
  });
});
