import { beforeEach, describe, expect, it } from "vitest";
import type { EventFeature, EventsPage, Link } from "../src/api/types";
import { Listing, PAGE } from "../src/state/listing";
import { INITIAL_STATE, type Filter } from "../src/state/state";
import { listParameters, type Subset } from "../src/state/subset";

const event = (id: string, quote = "") => ({ id, properties: { quote } }) as EventFeature;
const page = (features: EventFeature[], numberMatched = features.length, next?: string) =>
  ({ features, numberMatched, links: next === undefined ? [] : [{ rel: "self", href: "s" }, { rel: "next", href: next }] }) as unknown as EventsPage;

describe("the list", () => {
  let asked: string[];
  let pages: Record<string, () => EventsPage | Promise<EventsPage>>;
  let failures: number;
  let listing: Listing;

  beforeEach(() => {
    [asked, failures] = [[], 0];
    pages = { [`q&limit=${PAGE}`]: () => page([event("a"), event("b")], 5, "2"), 2: () => page([event("c"), event("d")], 5, "3"), 3: () => page([event("e")], 5) };
    const answer = async (question: string) => {
      asked.push(question);
      const answered = pages[question];
      if (answered === undefined) throw new Error(question);
      return answered();
    };
    listing = new Listing({ page: answer, next: ({ href }: Link) => answer(href), changed: () => {}, failed: () => failures++ });
  });

  const ids = () => listing.events.map(({ id }) => id).join("");

  it("begins with a page, and the others follow on demand", async () => {
    await listing.ask("q");
    expect([ids(), listing.total, listing.hasMore]).toEqual(["ab", 5, true]);
    await Promise.all([listing.more(), listing.more()]);
    expect(ids()).toBe("abcd");
    await listing.more();
    expect([ids(), listing.hasMore]).toEqual(["abcde", false]);
    await listing.more();
    expect(asked).toHaveLength(3);
    expect(listing.event("d")).not.toBeNull();
  });

  it("has each event once, also where pages moved meanwhile", async () => {
    pages[2] = () => page([event("b"), event("c")], 5);
    await listing.ask("q");
    await listing.more();
    expect(ids()).toBe("abc");
  });

  it("drops a page of the question before", async () => {
    await listing.ask("q");
    let come: (page: EventsPage) => void = () => {};
    pages[2] = () => new Promise<EventsPage>((resolve) => (come = resolve));
    const more = listing.more();
    pages[`r&limit=${PAGE}`] = () => page([event("x")]);
    await listing.ask("r");
    come(page([event("c")]));
    await more;
    expect(ids()).toBe("x");
  });

  it("is empty for a question that nothing can answer, whatever comes late", async () => {
    const late = listing.ask("q");
    await listing.ask(null);
    await late;
    expect([ids(), listing.total]).toEqual(["", 0]);
    await listing.ask("q");
    expect(ids()).toBe("ab");
  });

  it("of other data has as many events as before, and keeps those that are as before", async () => {
    await listing.ask("q");
    for (let index = 0; index < PAGE; index++) pages[`more ${index}`] = () => page([event(`${index}`)], 999, `more ${index + 1}`);
    pages[2] = () => page([event("c")], 999, "more 0");
    for (let index = 0; index <= PAGE; index++) await listing.more();
    const [before, length] = [listing.event("a"), listing.events.length];
    pages[`q&limit=${length}`] = () => page([event("new"), event("a"), event("b", "corrected")]);
    listing.forget();
    await listing.ask("q");
    expect(ids()).toBe("newab");
    expect(listing.event("a")).toBe(before);
    expect(listing.event("b")?.properties.quote).toBe("corrected");
  });

  it("can be gone on with after a page that failed", async () => {
    await listing.ask("q");
    delete pages[2];
    await listing.more();
    expect(failures).toBe(1);
    pages[2] = () => page([event("c")], 5);
    await listing.more();
    expect(ids()).toBe("abc");
  });
});

describe("the question of the list", () => {
  const filter: Filter = { from: null, to: null, undated: false, sources: null, kinds: ["shelling"], factuality: INITIAL_STATE.factuality, box: null };
  const march = { ...filter, from: "2020-03-01", to: "2020-03-31" };
  const stack: Subset = { box: [36.12345678901234, 35.5, 36.2, 35.6], wherePrecision: [1, 2], extent: [36, 35, 37, 36] };
  const asked = (...question: Parameters<typeof listParameters>) => Object.fromEntries(listParameters(...question) ?? []);

  it("is the filter, newest first", () => expect(asked(march, "all", null)).toEqual({ datetime: "2020-03-01/2020-03-31", kind: "shelling", factuality: "asserted,alleged", sortby: "-start" }));

  it("asks the server for what has no date or no place", () => {
    expect(asked(filter, "undated", null)).toMatchObject({ undated: "only" });
    expect(asked(march, "unlocated", null)).toMatchObject({ unlocated: "only", datetime: "2020-03-01/2020-03-31" });
  });

  it("has undated events beside dates only where they are let in", () => {
    expect(listParameters(march, "undated", null)).toBeNull();
    expect(asked({ ...march, undated: true }, "undated", null)).toEqual({ undated: "only", kind: "shelling", factuality: "asserted,alleged", sortby: "-start" });
  });

  it("of a symbol is for exactly its events, to the last digit, in any tab", () => {
    expect(asked(march, "undated", stack)).toMatchObject({ bbox: "36.12345678901234,35.5,36.2,35.6", wherePrecision: "1,2", datetime: "2020-03-01/2020-03-31" });
    expect(asked({ ...filter, box: [1, 2, 3, 4] }, "all", stack)).toMatchObject({ bbox: "36.12345678901234,35.5,36.2,35.6" });
    expect(asked(filter, "all", { ...stack, wherePrecision: null })).not.toHaveProperty("wherePrecision");
  });
});
