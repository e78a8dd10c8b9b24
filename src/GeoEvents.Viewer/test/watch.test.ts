import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watch } from "../src/watch";

const page = Object.assign(new EventTarget(), { hidden: false });
const LONG = 60_000;

function turn(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  page.hidden = false;
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", { setTimeout: (...task: Parameters<typeof setTimeout>) => setTimeout(...task) });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("watching", () => {
  it("looks every few seconds", async () => {
    const look = vi.fn(async () => {});
    watch(look);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(look).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(look.mock.calls.length).toBeGreaterThan(5);
    expect(look.mock.calls.length).toBeLessThan(20);
  });

  it("rests while nobody sees the page, and looks at once when somebody does again", async () => {
    const look = vi.fn(async () => {});
    watch(look);
    turn(true);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(look).toHaveBeenCalledTimes(0);
    turn(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("never looks twice at a time", async () => {
    const look = vi.fn(() => new Promise<void>(() => {}));
    watch(look);
    await vi.advanceTimersByTimeAsync(LONG);
    turn(true);
    turn(false);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
