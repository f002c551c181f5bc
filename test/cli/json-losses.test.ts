/** What `JSON.parse` loses in silence: the first of two values of a key, and digits. */
import { describe, expect, it } from "vitest";
import { customerCentric } from "../../src/index";
import { problemsOf, resultsOf, run, runInGibibyte, score, write } from "./run-command";

const row = `"subject":"a","assessor":"b","role":"peer","criterion":"overall"`;

describe("a key that an object has twice", () => {
  it("is refused in ratings, by the line and column of each second one", () => {
    const again = (place: string, key: string) =>
      `ratings.csv:${place}: expected each key of an object once, got "${key}" again`;
    expect(problemsOf(score(`[{${row},"score":1,"score":9}]`))).toEqual([again(`1:${row.length + 14}`, "score")]);
    expect(problemsOf(score(`[\n  {${row},"score":1,\r\n "\\u0073core" :9, "score":2, "role":"peer"}\r]`))).toEqual([
      again("3:2", "score"),
      again("3:19", "score"),
      again("3:30", "role"),
    ]);
    expect(problemsOf(score(`{${row},"score":8}\n\n{${row},"score":1,"score":"9"}\n{"x"`)).slice(0, 1)).toEqual([
      again(`3:${row.length + 13}`, "score"),
    ]);
    expect(problemsOf(score(`{"subject":"a","ratings":[],"ratings":[]}`))).toEqual([again("1:29", "ratings")]);
    const many = Array.from({ length: 40 }, (_, index) => `"k${index}":1`).join();
    expect(problemsOf(score(`[{${many},"k39":1,"__proto__":1,"__proto__":2}]`))).toEqual([
      expect.stringContaining('got "k39" again'),
      expect.stringContaining('got "__proto__" again'),
    ]);
  });

  it("is refused in a rubric and in results", () => {
    const rubric = write("twice.json", JSON.stringify(customerCentric).replace('"weight":', '"weight":9,"weight":'));
    expect(problemsOf(run("levels", "--rubric", rubric))).toEqual([
      expect.stringMatching(/twice\.json:1:\d+: expected each key of an object once, got "weight" again$/),
    ]);
    const ratings = write("in.json", `[{${row},"score":8}]`);
    const stored = run("score", ratings, "--format", "ndjson").stdout.replace('"score":', '"score":9,"score":');
    for (const text of [stored, `${stored}{\n`, `[${stored}]`]) {
      expect(problemsOf(run("verify", write("r.json", text), ratings))).toEqual([
        expect.stringMatching(/r\.json:1:\d+: expected each key of an object once, got "score" again$/),
      ]);
    }
  });

  it("may be in two objects, in a text, or be there in another spelling", () => {
    const ratings = `[{${row},"score":8,"comment":"{\\"score\\":1,\\"score\\":2}"},{${row.replace('"a"', '"c"')},"score":8}]`;
    expect(resultsOf(ratings)).toMatchObject([{ score: 8 }, { score: 8 }]);
  });

  it("takes no longer to find in a large object, and in deep ones", () => {
    const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join();
    write("hostile.json", `{${keys},"k0":1}`);
    expect(problemsOf(runInGibibyte("score", "hostile.json"))).toHaveLength(1);
    write("hostile.json", `${'{"a":'.repeat(1e6)}{"b":1,"b":1}${"}".repeat(1e6)}`);
    expect(problemsOf(runInGibibyte("score", "hostile.json"))).toHaveLength(1);
    write("hostile.json", `{${'"a":1,'.repeat(1e6)}"a":1}`);
    expect(problemsOf(runInGibibyte("score", "hostile.json"))).toHaveLength(100_000);
    write("hostile.json", `[{${row},"score":1${"0".repeat(1e7)}1}]`);
    expect(problemsOf(runInGibibyte("score", "hostile.json"))).toHaveLength(1);
  });
});

describe("a number with more digits than a program keeps", () => {
  it("is scored by all of them, where its last ones decide the level", () => {
    for (const [number, expected, level] of [
      ["8.494999999999999999", 8.49, "good"],
      ["8.495000000000000000", 8.5, "outstanding"],
      ["8.4950000000000000001", 8.5, "outstanding"],
      ["849.5e-2", 8.5, "outstanding"],
      ["8.5", 8.5, "outstanding"],
    ]) {
      expect(resultsOf(`[{${row},"score":${number}}]`)).toMatchObject([{ score: expected, level }]);
      expect(resultsOf(`{"ratings":[{${row},"score":${number}}]}`)).toMatchObject([{ score: expected, level }]);
    }
  });

  it("changes no decimal mark: it is a number, and no text", () => {
    const comma = `{${row},"score":"8,5"}\n{${row.replace('"b"', '"c"')},"score":8.494999999999999999}`;
    expect(resultsOf(comma)).toMatchObject([{ exactScore: expect.stringContaining("/") }]);
  });

  it("keeps the digits of an id", () => {
    const id = "9007199254740993";
    expect(resultsOf(`[{${row.replace('"a"', id)},"score":8}]`)).toMatchObject([{ subject: id }]);
  });

  it("is refused where it is none that could be meant", () => {
    for (const number of ["1e400", "1e-400", "-1e400"]) {
      expect(problemsOf(score(`[{${row},"score":${number}}]`))).toEqual([
        expect.stringMatching(/"score": expected a .*, got "-?1e-?400"/),
      ]);
    }
  });

  it("counts in a rubric too: these weights sum to 1, and what a program keeps of them does not", () => {
    const weights = ["0.12345678901234567891", "0.87654321098765432109"];
    const criteria = ["needs", "relationship"].map((id, index) => ({ id, weight: `<${index}>` }));
    const rubric = { ...customerCentric, id: "fine", version: "1", weightTotal: 1, criteria, texts: {} };
    const text = JSON.stringify(rubric).replace(/"<(\d)>"/g, (_, index) => weights[index] ?? "");
    const ratings = `[{${row.replace("overall", "needs")},"score":10},{${row.replace("overall", "relationship")},"score":0}]`;
    const { stdout } = run(
      "score",
      write("in.json", ratings),
      "--format",
      "json",
      "--rubric",
      write("fine.json", text),
    );
    expect(JSON.parse(stdout)).toMatchObject([
      { score: 1.23, exactScore: "12345678901234567891/10000000000000000000" },
    ]);
  });
});
