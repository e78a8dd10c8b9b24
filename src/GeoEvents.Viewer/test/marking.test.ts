import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EventFeature, FootprintFeature } from "../src/api/types";
import { Marking } from "../src/map/marking";

const event = (id: string) => ({ id }) as EventFeature;

describe("the marked event", () => {
  let marked: string[];
  let asked: string[];
  let areas: (() => FootprintFeature[]) | null;
  let marking: Marking;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("window", { setTimeout: (...task: Parameters<typeof setTimeout>) => setTimeout(...task) });
    [marked, asked, areas] = [[], [], () => [{} as FootprintFeature]];
    marking = new Marking({
      footprints: async ({ id }) => {
        asked.push(id);
        if (areas === null) throw new Error("away");
        return areas();
      },
      marked: (shown, footprints) => marked.push(`${shown?.id ?? "none"} ${footprints.length}`),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("has its points at once and its areas when they come", async () => {
    marking.mark(event("a"));
    expect(marked).toEqual(["a 0"]);
    await vi.runAllTimersAsync();
    expect(marked).toEqual(["a 0", "a 1"]);
  });

  it("that is marked again keeps its areas meanwhile", async () => {
    marking.mark(event("a"));
    await vi.runAllTimersAsync();
    marking.mark(event("a"));
    await vi.runAllTimersAsync();
    expect(marked).toEqual(["a 0", "a 1", "a 1"]);
  });

  it("asks for no areas of those that people pass over, and never shows those of another", async () => {
    for (const id of ["a", "b", "c"]) marking.mark(event(id), 80);
    await vi.runAllTimersAsync();
    expect(asked).toEqual(["c"]);
    marking.mark(event("d"));
    vi.advanceTimersByTime(1);
    marking.mark(null);
    await vi.runAllTimersAsync();
    expect(marked.slice(-2)).toEqual(["d 0", "none 0"]);
  });

  it("stays marked by its points where its areas do not come", async () => {
    areas = null;
    marking.mark(event("a"));
    await vi.runAllTimersAsync();
    expect(marked).toEqual(["a 0"]);
  });
});
