import { describe, expect, it } from "vitest";
import { dateInShort, dateInWords } from "../src/words/dates";
import { dayNumber, dayText, isDay } from "../src/words/days";

const words = (edtf: string | null, start: string | null = null, end: string | null = start) => dateInWords({ edtf, start, end });

describe("a date is as precise in words as it is in the text", () => {
  it.each([
    ["2020-03-06", "6 March 2020"],
    ["2020-03", "March 2020"],
    ["2020", "2020"],
    ["XXXX-03-06", "6 March, year not stated"],
    ["XXXX-03", "March, year not stated"],
    ["2019-03-08/2019-03-15", "between 8 and 15 March 2019"],
    ["2019-02-28/2019-03-03", "between 28 February and 3 March 2019"],
    ["2018-12-30/2019-01-02", "between 30 December 2018 and 2 January 2019"],
    ["2018-09/2018-11", "between September 2018 and November 2018"],
    ["../2019-03-15", "by 15 March 2019"],
    ["2019-03-08/..", "since 8 March 2019"],
    ["2018-21", "spring 2018"],
    ["2018-09~", "about September 2018"],
    ["2018-09-14?", "perhaps 14 September 2018"],
  ])("%s is %s", (edtf, expected) => expect(words(edtf)).toBe(expected));

  it("falls back to the days where the EDTF text is not understood", () => {
    expect(words("[2019-01-01,2019-01-03]", "2019-01-01", "2019-01-03")).toBe("between 1 and 3 January 2019");
    expect(words(null, "2019-01-01", "2019-12-31")).toBe("2019");
    expect(words(null, "2019-03-01", "2019-03-31")).toBe("March 2019");
    expect(words(null, "2019-03-01", "2019-05-31")).toBe("between March and May 2019");
  });

  it("says undated where nothing is known", () => expect(words(null)).toBe("undated"));
});

describe("short dates", () => {
  it.each([
    ["2020-03-06", "6 Mar 2020"],
    ["2019-03-08/2019-03-15", "8–15 Mar 2019"],
    ["2019-02-28/2019-03-03", "28 Feb – 3 Mar 2019"],
    ["XXXX-03-06", "6 Mar, no year"],
  ])("%s is %s", (edtf, expected) => expect(dateInShort({ edtf, start: null, end: null })).toBe(expected));
});

describe("days", () => {
  it("knows which days exist", () => {
    expect(isDay("2020-02-29")).toBe(true);
    expect(isDay("2019-02-29")).toBe(false);
    expect(isDay("2020-3-6")).toBe(false);
    expect(isDay("yesterday")).toBe(false);
  });

  it("counts to a number and back, before 1970 too", () => {
    for (const day of ["1916-05-16", "1970-01-01", "2020-03-06"]) expect(dayText(dayNumber(day))).toBe(day);
  });
});
