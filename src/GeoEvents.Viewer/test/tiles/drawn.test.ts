import { describe, expect, it } from "vitest";
import { Palette } from "../../src/colours/palette";
import { drawn } from "../../src/tiles/drawn";
import { pointsOf, withPoints } from "../../src/tiles/layers";
import { partsOf, sharesOf } from "../../src/tiles/stack";
import { tileOf, type Made } from "./made";

const palette = new Palette([{ id: "a", events: 9 }, { id: "b", events: 5 }]);
const at = (x: number, properties: Made["properties"]): Made => ({ x, y: 0.25, properties });
const single = (id: string, more: Made["properties"] = {}) => ({ id, count: 1, exact: true, kind: "shelling", factuality: "asserted", source: "a", ...more });

const world = { z: 0, x: 0, y: 0 };
const read = (tile: Uint8Array, name: string) => pointsOf(tile, name).map(({ x, properties }) => ({ ...properties, x }));

describe("a tile as it is drawn", () => {
  it("has a symbol for each event, by its source and by what is claimed", () => {
    const tile = drawn(tileOf({ events: [at(0.5, single("1")), at(0.75, single("2", { source: "b", factuality: "planned" }))] }), world, palette);
    expect(read(tile, "events")).toMatchObject([{ id: "1", icon: "dot|0|asserted", x: 2048 }, { id: "2", icon: "dot|1|planned", x: 3072 }]);
  });

  it("has a pie with its count in short for each stack", () => {
    const [stack] = read(drawn(tileOf({ events: [at(0.5, { count: 1200, exact: true, hypothetical: 300, sources: "a:900:300", bbox: "36.1,35.2,36.4,35.5" })] }), world, palette), "events");
    expect(stack).toMatchObject({ count: 1200, label: "1.2k", bbox: "36.1,35.2,36.4,35.5", icon: expect.stringMatching(/^pie\|20\|9,0,[0,]+\|3,0,[0,]+$/) });
  });

  it("never has a point for an event whose place is only an area or a line", () => {
    expect(read(drawn(tileOf({ events: [at(0.5, single("1", { exact: false })), at(0.5, { count: 7, exact: false, sources: "a:7:0" })] }), world, palette), "events")).toEqual([]);
  });

  it("leaves the other layers as they are", () => {
    const layers = { footprints: [at(0.1, { count: 3, lon: 36.123456789012345 })], labels: [at(0.2, { place: "al-Ghab" })] };
    const tile = drawn(tileOf({ events: [at(0.5, single("1"))], ...layers }), world, palette);
    for (const name of ["footprints", "labels"]) expect(read(tile, name)).toEqual(read(tileOf(layers), name));
    expect(read(tile, "footprints")[0]).toMatchObject({ lon: 36.123456789012345 });
  });

  it("is empty where there is nothing", () => {
    expect(drawn(new Uint8Array(), world, palette)).toHaveLength(0);
    expect(read(new Uint8Array(), "events")).toEqual([]);
    expect(read(withPoints(tileOf({ events: [at(0, { count: 1 })] }), "events", () => []), "events")).toEqual([]);
  });
});

describe("the sources of a stack", () => {
  it("are read with what they said to have happened and what not", () => {
    expect(sharesOf("enab-baladi:12:1 sana:3:0 *:2:0")).toEqual([{ source: "enab-baladi", solid: 12, hollow: 1 }, { source: "sana", solid: 3, hollow: 0 }, { source: null, solid: 2, hollow: 0 }]);
    expect(sharesOf("")).toEqual([]);
    expect(sharesOf("nonsense a:1")).toEqual([]);
  });

  const parts = (text: string) => {
    const { solid, hollow } = partsOf(sharesOf(text), palette);
    return [solid.slice(0, 2), hollow.slice(0, 2), solid.at(-1)];
  };

  it("share the pie by their number of events, whatever that is", () => {
    expect(parts("a:2:0 b:1:0")).toEqual([[8, 4], [0, 0], 0]);
    expect(parts("a:2000:0 b:1000:0")).toEqual(parts("a:2:0 b:1:0"));
  });

  it("all have a part, and those without a colour of their own share one", () => expect(parts("a:990000:0 b:1:0 x:20:0 *:5:0")).toEqual([[12, 1], [0, 0], 1]));

  it("of one colour are a ring that does not depend on their number", () => expect(parts("a:5:0")).toEqual(parts("a:77:0")));
});
