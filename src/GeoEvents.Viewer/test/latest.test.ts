import { beforeEach, describe, expect, it } from "vitest";
import { Latest } from "../src/api/latest";

describe("the latest question", () => {
  let sent: { question: string; answer: (answer: string) => void; fail: (error: unknown) => void }[];
  let took: string[];
  let failures: unknown[];
  let latest: Latest<string>;

  beforeEach(() => {
    [sent, took, failures] = [[], [], []];
    latest = new Latest((question) => new Promise((answer, fail) => sent.push({ question, answer, fail })), (answer, question) => took.push(`${question}: ${answer}`), (error) => failures.push(error));
  });

  const rest = () => new Promise((resolve) => setTimeout(resolve));

  it("is asked when the one before is answered, and none between", async () => {
    for (const question of ["1", "2", "3", "4"]) void latest.ask(question);
    expect(sent.map(({ question }) => question)).toEqual(["1"]);
    sent[0]?.answer("one");
    await rest();
    expect(sent.map(({ question }) => question)).toEqual(["1", "4"]);
    sent[1]?.answer("four");
    await rest();
    expect(took).toEqual(["1: one", "4: four"]);
    expect(latest.isBusy).toBe(false);
  });

  it("is asked once, and again only when its answer may be another", async () => {
    void latest.ask("1");
    sent[0]?.answer("one");
    await rest();
    await latest.ask("1");
    expect(sent).toHaveLength(1);
    latest.forget();
    void latest.ask("1");
    expect(sent).toHaveLength(2);
  });

  it("is asked again where the data changed while it was answered", async () => {
    const asked = latest.ask("1");
    latest.forget();
    sent[0]?.answer("old");
    await rest();
    sent[1]?.answer("new");
    await asked;
    expect(took).toEqual(["1: old", "1: new"]);
  });

  it("fails alone: one that nobody waits for is not told, and the next can be asked", async () => {
    void latest.ask("1");
    void latest.ask("2");
    sent[0]?.fail(new Error("first"));
    await rest();
    expect(failures).toEqual([]);
    sent[1]?.fail(new Error("second"));
    await rest();
    expect(failures).toMatchObject([{ message: "second" }]);
    void latest.ask("2");
    sent[2]?.answer("two");
    await rest();
    expect(took).toEqual(["2: two"]);
  });

  it("that was dropped is not answered, and can be asked again", async () => {
    void latest.ask("1");
    latest.drop();
    sent[0]?.answer("one");
    await rest();
    expect(took).toEqual([]);
    void latest.ask("1");
    expect(sent).toHaveLength(2);
  });

  it("ends when the last one is answered", async () => {
    let ended = false;
    void latest.ask("1").then(() => (ended = true));
    void latest.ask("2");
    sent[0]?.answer("one");
    await rest();
    expect(ended).toBe(false);
    sent[1]?.answer("two");
    await rest();
    expect(ended).toBe(true);
  });
});
