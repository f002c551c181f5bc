/** What is wrong in a line of NDJSON, or in an entry of a list, is a row that is wrong, and no more. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsOf, run, write } from "./run-command";

const good = '{"subject":"a","assessor":"b","role":"peer","criterion":"overall","score":8}';
const bad = [
  `${good.slice(0, -1)},}`,
  "5",
  '{"subject":["c"],"assessor":"d","role":"chief","criterion":"overall","score":[8]}',
  '{"subject":"e","subject":"f","assessor":"b","role":"peer","criterion":"overall","score":8}',
  '{"subject":"a","assessor":"d","role":"peer","criterion":"overall","score":11}',
  '{"subject":"a","ratings":7}',
  '{"subject":"a","ratings":[null,{"subject":"a","assessor":"e","role":"peer","criterion":"overall","score":8}]}',
];
const places = (problems: readonly string[]) => problems.map((problem) => problem.replace(/: expected.*$/, ""));

describe("a bad line of NDJSON", () => {
  it("is named with all others, whatever is wrong with each", () => {
    for (const lines of [
      [good, ...bad],
      [...bad.slice(0, 1), good, ...bad.slice(1)],
    ]) {
      write("bad.ndjson", lines.join("\n"));
      const first = lines.indexOf(bad[0] as string) + 1;
      expect(places(problemsOf(run("score", "bad.ndjson")))).toEqual([
        `bad.ndjson:${first}`,
        "bad.ndjson:3",
        'bad.ndjson:4: "subject"',
        'bad.ndjson:4: "role"',
        'bad.ndjson:4: "score"',
        "bad.ndjson:5:16",
        'bad.ndjson:6: "score"',
        "bad.ndjson:7.ratings",
        "bad.ndjson:8.ratings[0]",
        "bad.ndjson:8.ratings[1]",
      ]);
    }
  });

  it("is left out with --skip-invalid, and written with the reason and as much as there is of it", () => {
    write("bad.ndjson", [good, ...bad].join("\n"));
    const rejects = write("rejects.csv", "");
    const { status, stdout, stderr } = run(
      ...["score", "bad.ndjson", "--skip-invalid", "--rejects", rejects, "--format", "json"],
    );
    expect({ status, results: JSON.parse(stdout) }).toMatchObject({ status: 0, results: [{ subject: "a", score: 8 }] });
    expect(stderr).toContain("8 of 9 rows left out");
    const rejected = readFileSync(rejects, "utf8");
    expect(rejected).toMatch(/^\ufeffwhy it was left out,subject,assessor,role,criterion,score\r\n/);
    expect(rejected).toContain(`,"${bad[0]?.replaceAll('"', '""')}",,,,\r\n`);
    expect(rejected).toContain('got 5",5,,,,\r\n');
    expect(rejected).toContain(',"[""c""]",d,chief,overall,[8]\r\n');
    expect(rejected).toContain(`,"${bad[3]?.replaceAll('"', '""')}",,,,\r\n`);
    expect(run("score", rejects).status).toBe(1);
  });

  it("may be the first, but what is no JSON and no NDJSON is refused as a whole", () => {
    write("first.ndjson", `${bad[0]}\n${good}\n`);
    expect(run("score", "first.ndjson", "--skip-invalid").status).toBe(0);
    write("broken.json", `[\n${good},\n${good}\n`);
    expect(places(problemsOf(run("score", "broken.json", "--skip-invalid")))).toEqual(["broken.json"]);
    write("all.ndjson", "{\n5\n");
    expect(problemsOf(run("score", "all.ndjson", "--skip-invalid"))).toHaveLength(1);
  });
});

describe("what cannot be read", () => {
  it("is not told as the name of somebody who is left out", () => {
    write("names.ndjson", `${good}\n5\n{"bad\n`);
    expect(run("score", "names.ndjson", "--skip-invalid").stderr).not.toContain("not in the results");
  });
});

describe("a bad entry of a list", () => {
  it("is left out as a line is", () => {
    write("list.json", `[${good},5,${bad[2]}]`);
    expect(places(problemsOf(run("score", "list.json")))).toEqual([
      "list.json: [1]",
      'list.json: [2]: "subject"',
      'list.json: [2]: "role"',
      'list.json: [2]: "score"',
    ]);
    expect(run("score", "list.json", "--skip-invalid").status).toBe(0);
  });

  it("is named beside keys that are not known", () => {
    write("keys.json", `[5,{"subject":"a","asessor":"b"}]`);
    const problems = problemsOf(run("score", "keys.json"));
    expect(problems.join("\n")).toMatch(/\[0\]: expected an object with a rating/);
    expect(problems.join("\n")).toContain('did you mean "assessor"');
  });
});
