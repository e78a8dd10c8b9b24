import { describe, expect, it } from "vitest";
import { typedDay } from "../src/words/typed-date";

describe("a typed date", () => {
  it.each([
    ["2020-03-06", "2020-03-06", "2020-03-06"],
    ["6 March 2020", "2020-03-06", "2020-03-06"],
    [" 6 mar 2020 ", "2020-03-06", "2020-03-06"],
    ["March 2020", "2020-03-01", "2020-03-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2019", "2019-01-01", "2019-12-31"],
  ])("%j begins on %s and ends on %s", (text, first, last) => {
    expect(typedDay(text, "first")).toBe(first);
    expect(typedDay(text, "last")).toBe(last);
  });

  it.each(["", "yesterday", "31 June 2020", "2020-13", "06/03/2020", "6 marzo 2020", "20"])("%j is none", (text) => expect(typedDay(text, "first")).toBeNull());
});
