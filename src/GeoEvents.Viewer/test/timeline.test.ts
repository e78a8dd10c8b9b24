import { describe, expect, it } from "vitest";
import { bucketSpan, domainOf, intervalFor } from "../src/timeline/buckets";
import { moved, rangeOf, snapped, step, windowOf } from "../src/timeline/brush";
import { niceCeiling, scaleOf, ticksOf } from "../src/timeline/scale";
import { dayNumber as n, dayText } from "../src/words/days";

const bucket = (start: string, count = 10) => ({ start, count, sources: {} });
const span = (start: string, end: string) => ({ start: n(start), end: n(end) });

describe("the interval", () => {
  it("is whatever gives a readable number of bars", () => {
    expect(intervalFor(span("2020-03-01", "2020-05-01"))).toBe("day");
    expect(intervalFor(span("2019-01-01", "2020-12-31"))).toBe("week");
    expect(intervalFor(span("2011-01-01", "2020-12-31"))).toBe("month");
  });

  it("knows how long months are", () => expect(bucketSpan("2020-02-01", "month")).toEqual(span("2020-02-01", "2020-03-01")));
});

describe("the axis", () => {
  it("is empty where nothing is dated", () => expect(domainOf([])).toBeNull());

  it("covers all months", () => {
    expect(domainOf([bucket("2018-09-01"), bucket("2020-03-01")])).toMatchObject({ ...span("2018-09-01", "2020-04-01"), earlier: 0, later: 0 });
  });

  it("leaves a lone event of long ago outside and counts it", () => {
    const months = [bucket("1982-02-01", 1), ...["2019-03-01", "2019-09-01", "2020-03-01"].map((m) => bucket(m, 50))];
    expect(domainOf(months)).toMatchObject({ ...span("2019-03-01", "2020-04-01"), earlier: 1 });
  });

  it("keeps what is a good part of all", () => {
    expect(domainOf([bucket("1982-02-01", 20), bucket("2020-03-01", 20)])).toMatchObject({ earlier: 0, start: n("1982-02-01") });
  });

  it("pads a single month", () => expect(domainOf([bucket("2020-01-01")])).toMatchObject(span("2019-12-01", "2020-03-01")));

  it("labels years where months have no room", () => {
    expect(ticksOf(span("2015-01-01", "2021-01-01"), 420).map((t) => t.label)).toEqual(["2015", "2016", "2017", "2018", "2019", "2020"]);
    expect(ticksOf(span("2020-02-15", "2020-06-01"), 600).map((t) => t.label)).toEqual(["Mar 2020", "Apr", "May"]);
  });

  it("has a round top", () => expect([0, 3, 11, 13, 46, 100, 101].map(niceCeiling)).toEqual([1, 3, 12, 16, 50, 100, 120]));

  it("maps pixels to days and back", () => {
    const scale = scaleOf({ start: 100, end: 200 }, 10, 500);
    expect(scale.x(150)).toBe(260);
    expect(scale.day(261)).toBe(150);
    expect(scale.day(-50)).toBe(100);
  });
});

describe("the brush", () => {
  const domain = span("2019-01-01", "2020-12-31");

  it("is open at the ends of the axis", () => {
    expect(rangeOf(domain, domain)).toEqual({ from: null, to: null });
    expect(rangeOf(span("2020-03-01", "2020-04-01"), domain)).toEqual({ from: "2020-03-01", to: "2020-03-31" });
  });

  it("goes from range to window and back", () => {
    for (const range of [{ from: "2020-03-01", to: "2020-03-31" }, { from: null, to: "2019-05-05" }]) expect(rangeOf(windowOf(range, domain), domain)).toEqual(range);
  });

  it("never becomes shorter than a day", () => {
    const day = n("2020-03-06");
    expect(rangeOf({ start: day, end: day }, domain)).toEqual({ from: "2020-03-05", to: "2020-03-05" });
  });

  it("keeps its length when it is moved against the end", () => {
    const window = moved(span("2020-10-01", "2020-11-01"), 999, domain);
    expect(window).toEqual(span("2020-11-30", "2020-12-31"));
  });

  it("snaps to bars", () => {
    expect(dayText(snapped(n("2020-03-14"), "month"))).toBe("2020-03-01");
    expect(dayText(snapped(n("2020-03-20"), "month"))).toBe("2020-04-01");
    expect(dayText(snapped(n("2020-03-11"), "week"))).toBe("2020-03-09");
  });

  it("steps by bars", () => {
    expect(dayText(step(n("2020-01-31"), 1, "month"))).toBe("2020-02-29");
    expect(dayText(step(n("2020-03-06"), -1, "week"))).toBe("2020-02-28");
  });
});
