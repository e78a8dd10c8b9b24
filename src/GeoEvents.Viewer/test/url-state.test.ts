import { describe, expect, it } from "vitest";
import { filterParameters } from "../src/state/filter";
import { INITIAL_STATE, type State } from "../src/state/state";
import { fromQuery, toQuery } from "../src/state/url-state";

describe("the address of the page", () => {
  it("is empty at the start", () => {
    expect(toQuery(INITIAL_STATE)).toBe("");
    expect(fromQuery("")).toEqual(INITIAL_STATE);
  });

  it("restores everything that it says", () => {
    const state: State = {
      from: "2020-03-01", to: null, undated: true, sources: ["south-front", "a,b"].slice(0, 1), kinds: ["shelling", "airstrike"],
      factuality: ["asserted", "negated"], inView: true, camera: { zoom: 8.25, lat: 35.9, lon: 36.6 }, event: "0011223344556677", place: "geonames:169389", list: "undated",
    };
    expect(fromQuery(toQuery(state))).toEqual(state);
  });

  it("ignores what it does not understand", () => {
    const query = "?from=yesterday&to=2019-02-30&source=,&factuality=maybe&map=x/y&list=other&area=moon";
    expect(fromQuery(query)).toEqual(INITIAL_STATE);
    expect(fromQuery("?map=8").camera).toBeNull();
    expect(fromQuery("?map=8/95/36").camera).toBeNull();
  });

  it("turns a backward range around", () => {
    expect(fromQuery("?from=2020-04-01&to=2020-03-01")).toMatchObject({ from: "2020-03-01", to: "2020-04-01" });
  });
});

const filter = { from: null, to: null, undated: false, sources: null, kinds: null, factuality: INITIAL_STATE.factuality, box: null };

describe("the question to the server", () => {
  it("asks for what is said to have happened unless told otherwise", () => expect(filterParameters(filter).toString()).toBe("factuality=asserted%2Calleged"));

  it("leaves an open side of the dates open", () => {
    expect(filterParameters({ ...filter, from: "2020-03-01" }).get("datetime")).toBe("2020-03-01/..");
    expect(filterParameters({ ...filter, to: "2020-03-01", undated: true }).get("datetime")).toBe("../2020-03-01");
  });

  it("names undated events only beside dates", () => {
    expect(filterParameters({ ...filter, undated: true }).has("undated")).toBe(false);
    expect(filterParameters({ ...filter, from: "2020-03-01", undated: true }).get("undated")).toBe("include");
  });
});
