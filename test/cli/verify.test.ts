import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { PathSegment } from "../../src/index";
import { customerCentric, customerCentricTexts, noCriterionFailing } from "../../src/index";
import type { Run } from "./run-command";
import { command, problemsOf, run, runWith, sample, write } from "./run-command";

type Document = Record<string, unknown>;

interface Report {
  readonly isVerified: boolean;
  readonly rubric: { readonly id: string; readonly version: string };
  readonly results: readonly {
    readonly verdict: string;
    readonly place?: { readonly index?: number; readonly line?: number };
    readonly subject?: string;
    readonly period?: string;
    readonly repeats?: object;
    readonly differences: readonly {
      readonly path: readonly PathSegment[];
      readonly of: readonly string[];
      readonly stated?: unknown;
      readonly computed?: unknown;
    }[];
    readonly issues: readonly { readonly path: readonly PathSegment[]; readonly message: string }[];
  }[];
}

const header = "subject,assessor,role,criterion,score,period,comment";
const ratings = `${header}
Li Wei,chen,manager,needs,9,2026-H1,"fine, and more"
Li Wei,chen,manager,relationship,4.2,2026-H1,
Li Wei,mori,peer,overall,n/o,2026-H1,
Li Wei,acme,customer,needs,good,2026-H1,
Li Wei,Li Wei,self,overall,10,2026-H1,
Li Wei,chen,manager,overall,8,2026-H2,
half,chen,manager,needs,9,2026-H1,
`;
const ownRubric = {
  ...customerCentric,
  id: "strict",
  version: "3",
  texts: customerCentricTexts,
  gates: [noCriterionFailing],
};
const rubricFile = write("strict.json", JSON.stringify(ownRubric));
write("in.csv", ratings);

/** Stores what `score` writes; returns the results. */
function store(name: string, ...options: readonly string[]): readonly Document[] {
  expect(run("score", "in.csv", "--format", "json", "--out", name, ...options)).toEqual({
    status: 0,
    stdout: "",
    // A policy may come with the note that too little is rated for it.
    stderr: expect.stringMatching(/^(in\.csv: 1 review stays unscored, .*\n)?$/),
  });
  return JSON.parse(run("score", "in.csv", "--format", "json", ...options).stdout);
}

function verify(results: unknown, ...options: readonly string[]): Run {
  write("r.json", typeof results === "string" || results instanceof Uint8Array ? results : JSON.stringify(results));
  return run("verify", "r.json", "in.csv", ...options);
}

/** The report on results that are not all the same. */
function reportOn(results: unknown, ...options: readonly string[]): Report {
  const { status, stdout, stderr } = verify(results, "--format", "json", ...options);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^r\.json: not all of its \d+ results are what in\.csv comes to: /);
  const report = JSON.parse(stdout) as Report;
  expect(report.isVerified).toBe(false);
  return report;
}

let stored: readonly Document[];
let first: Document;
beforeAll(() => {
  stored = store("stored.json");
  first = stored[0] as Document;
});

describe("stored results", () => {
  it.each([
    ["the built-in rubric", []],
    ["other weights", ["--weights", "manager=2,self=0.5"]],
    ["other policies", ["--policy", "not-rated=lowest,needs:not-applicable=fail"]],
    ["a rubric of one's own", ["--rubric", rubricFile]],
    [
      "a rubric of one's own with other weights and policies",
      ["--rubric", rubricFile, "--weights", "peer=3", "--policy", "not-rated=fail"],
    ],
  ])("of %s are verified with the options that they were scored with, as JSON and as NDJSON", (_, options) => {
    for (const format of ["json", "ndjson"]) {
      for (const file of ["in.csv", sample]) {
        run("score", file, "--format", format, "--out", "r.json", ...options);
        const { status, stdout, stderr } = run("verify", "r.json", file, "--format", "json", ...options);
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        const report = JSON.parse(stdout) as Report;
        expect(report.isVerified).toBe(true);
        expect(new Set(report.results.map(({ verdict }) => verdict))).toEqual(new Set(["same"]));
      }
    }
  });

  it("are shown as a table, a row for each", () => {
    expect(verify(stored)).toEqual({
      status: 0,
      stdout: `┌────────┬─────────┬─────────┬─────────┬──────┬────┬────────┬──────────┐
│ result │ subject │ period  │ verdict │ path │ of │ stored │ computed │
├────────┼─────────┼─────────┼─────────┼──────┼────┼────────┼──────────┤
│ [0]    │ Li Wei  │ 2026-H1 │ same    │      │    │        │          │
│ [1]    │ Li Wei  │ 2026-H2 │ same    │      │    │        │          │
│ [2]    │ half    │ 2026-H1 │ same    │      │    │        │          │
└────────┴─────────┴─────────┴─────────┴──────┴────┴────────┴──────────┘
`,
      stderr: "",
    });
  });

  it("are verified whatever their order, the order of the ratings and that of the keys", () => {
    const backwards = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return value.map(backwards);
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, backwards(member)]),
      );
    };
    const [titles, ...rows] = ratings.trimEnd().split("\n");
    write("turned.csv", [titles, ...rows.reverse()].join("\n"));
    write("r.json", JSON.stringify([...stored].reverse().map(backwards)));
    expect(run("verify", "r.json", "turned.csv").status).toBe(0);
  });

  it("may have a byte-order mark, and lines that end as on Windows", () => {
    expect(verify(`\ufeff${JSON.stringify(stored, null, 2).replaceAll("\n", "\r\n")}`).status).toBe(0);
    const lines = stored.map((result) => JSON.stringify(result));
    expect(verify(`\ufeff\r\n${lines.join("\r\n\r\n")}\r\n`).status).toBe(0);
    expect(verify(lines.join("\n")).status).toBe(0);
  });

  it("may be in UTF-16, as some shells write what is redirected to a file", () => {
    expect(verify(Buffer.from(`\ufeff${JSON.stringify(stored)}`, "utf16le")).status).toBe(0);
  });

  it("of the good rows of a file are verified by the same rows", () => {
    write("bad.csv", `${ratings}Sato,chen,chief,overall,8,2026-H1,\n`);
    run("score", "bad.csv", "--format", "json", "--skip-invalid", "--out", "r.json");
    expect(run("verify", "r.json", "bad.csv", "--skip-invalid").status).toBe(0);
    expect(problemsOf(run("verify", "r.json", "bad.csv"))[0]).toContain("chief");
  });

  it("may be a single one", () => {
    write("one.csv", `${ratings.split("\n").slice(0, 6).join("\n")}\n`);
    write("r.json", JSON.stringify(first, null, 2));
    expect(run("verify", "r.json", "one.csv").status).toBe(0);
  });

  it("may come from standard input, or the ratings may, but not both", () => {
    expect(runWith(JSON.stringify(stored), "verify", "-", "in.csv").status).toBe(0);
    write("r.json", JSON.stringify(stored));
    expect(runWith(ratings, "verify", "r.json", "-").status).toBe(0);
    for (const args of [
      ["-", "-"],
      ["-", "in.csv", "--rubric", "-"],
      ["r.json", "-", "--rubric", "-"],
    ]) {
      const { status, stdout, stderr } = run("verify", ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("only one file can come from standard input");
    }
  });

  it("of another version of the library are the same when nothing else differs, and the version is shown", () => {
    const older = stored.map((result) => ({
      ...result,
      engine: { name: "customer-centric-rubric", version: "0.0.9" },
    }));
    const { status, stdout, stderr } = verify(older);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/\[0\] +│ Li Wei +│ 2026-H1 +│ same +│ engine\.version +│ +│ "0\.0\.9" +│ "\d+\.\d+\.\d+"/);
  });
});

describe("a stored result that is not what its ratings come to", () => {
  /** The ways to all values of a document that are not objects or lists with something in them. */
  function leavesOf(value: unknown, path: readonly PathSegment[] = []): readonly (readonly PathSegment[])[] {
    if (typeof value !== "object" || value === null) return [path];
    const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
    return keys.flatMap((key) => leavesOf(Reflect.get(value, key), [...path, key]));
  }

  function changed(result: Document, path: readonly PathSegment[], change: (value: unknown) => unknown): Document {
    const copy = JSON.parse(JSON.stringify(result)) as Document;
    const holder = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), copy);
    const key = path.at(-1) as PathSegment;
    const value = change(Reflect.get(holder, key));
    if (value === undefined) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, value);
    return copy;
  }

  function other(value: unknown): unknown {
    if (typeof value === "number") return value + 0.01;
    if (typeof value === "boolean") return !value;
    return typeof value === "string" ? value.replace(/.$/, (last) => (last === "7" ? "8" : "7")) : "something";
  }

  it.each([
    ["of the built-in rubric", []],
    ["of another one", ["--rubric", rubricFile, "--weights", "customer=0.5"]],
  ])("%s is named by the path of any leaf that was changed or taken away", (_, options) => {
    for (const change of [other, () => undefined]) {
      const results = store("stored.json", ...options);
      const cases = results.flatMap((result) =>
        leavesOf(result).map((path) => ({ path, result: changed(result, path, change) })),
      );
      expect(cases.length).toBeGreaterThan(150);
      const report = reportOn(cases.map(({ result }) => JSON.stringify(result)).join("\n"), ...options);
      cases.forEach(({ path }, index) => {
        const { place, verdict, differences, issues } = report.results[index] as Report["results"][0];
        expect(place).toEqual({ line: index + 1 });
        const isSame = path.join(".") === "engine.version" && change === other;
        expect(verdict === "same", path.join(".")).toBe(isSame);
        const named = [...differences, ...issues].map((found) => found.path);
        expect(named).toContainEqual(path);
      });
    }
  });

  it("says what is stored, what was computed and what the difference is about", () => {
    const path = ["criteria", 1, "roles", 0, "assessors", 0, "exactScore"];
    const { results } = reportOn([changed(first, path, () => "43/10"), ...stored.slice(1)]);
    expect(results[0]).toMatchObject({
      verdict: "different",
      subject: "Li Wei",
      period: "2026-H1",
      differences: [{ path, of: ["relationship", "manager", "chen"], stated: "43/10", computed: "21/5" }],
    });
    const table = run("verify", "r.json", "in.csv");
    expect(table.stdout).toContain(
      '│ [0]    │ Li Wei  │ 2026-H1 │ different │ criteria[1].roles[0].assessors[0].exactScore │ relationship, manager, chen │ "43/10" │ "21/5"   │',
    );
    expect(table.stderr).toBe("r.json: not all of its 3 results are what in.csv comes to: 1 different, 2 same\n");
  });

  it("is all that the table lists, above how many others are the same; JSON has them all", () => {
    const results = (changes: number) =>
      stored.map((result, index) => (index < changes ? { ...result, exactCoverage: "1/7" } : result));
    const placesIn = (text: string) => text.match(/\[\d\](?= )/g);
    const one = verify(results(1));
    expect(placesIn(one.stdout)).toEqual(["[0]"]);
    expect(one.stdout.split("\n").slice(-3)).toEqual([
      expect.stringMatching(/^└─/),
      "and 2 results that are the same",
      "",
    ]);
    expect(reportOn(results(1)).results.map(({ verdict }) => verdict)).toEqual(["different", "same", "same"]);
    const two = verify(results(2));
    expect(placesIn(two.stdout)).toEqual(["[0]", "[1]"]);
    expect(two.stdout).toMatch(/┘\nand 1 result that is the same\n$/);
    expect(verify(results(3)).stdout).toMatch(/┘\n$/);
  });

  it("leaves out another version of the library where that is all that others have", () => {
    const older = stored.map((result) => ({ ...result, engine: { ...(result.engine as object), version: "0.0.9" } }));
    const { stdout } = verify([{ ...older[0], team: "north" }, ...older.slice(1)]);
    expect(stdout.match(/engine\.version/g)).toHaveLength(1);
    expect(stdout).toMatch(/┘\nand 2 results that are the same\n$/);
  });

  it("shows both ends of a difference far within a long text", () => {
    const path = ["criteria", 0, "roles", 0, "assessors", 0, "comment"];
    const long = "a sentence ".repeat(200);
    write("long.csv", ratings.replace("fine, and more", `${long}end`));
    run("score", "long.csv", "--format", "json", "--out", "long.json");
    const [one] = JSON.parse(run("score", "long.csv", "--format", "json").stdout) as [Document];
    write("r.json", JSON.stringify([changed(one, path, () => `${long}fin\u202e\u001b[31m`)]));
    const { stdout } = run("verify", "r.json", "long.csv");
    expect(stdout).toMatch(/│ … sentence fin\\u202e\\u001b\[31m" +│ … sentence end" +│/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(300);
  });

  it("shows all that is wrong at once, wherever it is", () => {
    const [one, two, three] = stored as [Document, Document, Document];
    const { results } = reportOn([
      { ...one, score: 9.9, level: "excellent" },
      { ...two, team: "north" },
      { ...three, coverage: 7 },
    ]);
    expect(results.map(({ differences }) => differences.map(({ path }) => path.join(".")))).toEqual([
      expect.arrayContaining(["score", "level"]),
      ["team"],
      [],
    ]);
    expect(results[2]?.issues.map(({ path }) => path)).toEqual([["coverage"]]);
  });
});

describe("results and reviews that do not belong together", () => {
  it("are named: a result of a subject or period that has no ratings, and a review without a result", () => {
    const [one, two, three] = stored as [Document, Document, Document];
    const { results } = reportOn([{ ...one, subject: "Sato" }, { ...two, period: "2026-Q1" }, three]);
    expect(results.map(({ verdict, subject, period }) => [verdict, subject, period])).toEqual([
      ["no-ratings", "Sato", "2026-H1"],
      ["no-ratings", "Li Wei", "2026-Q1"],
      ["same", "half", "2026-H1"],
      ["no-result", "Li Wei", "2026-H1"],
      ["no-result", "Li Wei", "2026-H2"],
    ]);
    expect(results.slice(0, 2).map(({ differences }) => differences[0]?.path)).toEqual([["subject"], ["period"]]);
    const { stderr, stdout } = run("verify", "r.json", "in.csv");
    expect(stderr).toBe(
      "r.json: not all of its 3 results are what in.csv comes to: 2 no ratings, 1 same, 2 no result\n",
    );
    expect(stdout).toMatch(/│ +│ Li Wei +│ 2026-H1 +│ no result +│/);
  });

  it("are named: two results of one review, each checked on its own", () => {
    const { results } = reportOn([...stored, { ...first, score: 9.9 }]);
    expect(results.map(({ verdict, repeats }) => [verdict, repeats])).toEqual([
      ["same", undefined],
      ["same", undefined],
      ["same", undefined],
      ["different", { index: 0 }],
    ]);
    expect(verify([...stored, first]).status).toBe(1);
    expect(verify([...stored, first]).stdout).toMatch(
      /\[3\] .* same +│ +│ +│ once more +│ one result of a review; there is one at \[0\]/,
    );
  });

  it("are all there is when no result is stored", () => {
    expect(reportOn([]).results.map(({ verdict }) => verdict)).toEqual(["no-result", "no-result", "no-result"]);
  });

  it("may be called by any name", () => {
    const names = ["__proto__", "constructor", "toString", "Li\\nWei", "2026"];
    write("in.csv", `${header}\n${names.map((name) => `${name},b,peer,overall,8,,`).join("\n")}\n`);
    const odd = JSON.parse(run("score", "in.csv", "--format", "json").stdout) as Document[];
    expect(verify(odd).status).toBe(0);
    expect(reportOn(odd.slice(1)).results.at(-1)).toMatchObject({ verdict: "no-result", subject: "__proto__" });
    write("in.csv", ratings);
  });
});

describe("results of another rubric", () => {
  const hintOf = (options: readonly string[], ...with_: readonly string[]) => {
    const { status, stdout, stderr } = verify(store("stored.json", ...options), ...with_);
    expect(status).toBe(1);
    expect(stdout).toContain("rubric.fingerprints.document");
    return stderr.trimEnd().split("\n").at(-1) ?? "";
  };

  it("are named by id, version and fingerprints, with the options that give just that rubric", () => {
    expect(hintOf(["--weights", "manager=2", "--policy", "not-rated=lowest"])).toMatch(
      /^hint: 3 results were scored with "customer-centric" 1\.0\.0\+manager=2,not-rated=lowest \(fingerprints [0-9a-f]{12}, [0-9a-f]{12}\) and not with "customer-centric" 1\.0\.0 \(fingerprints [0-9a-f]{12}, [0-9a-f]{12}\): verify with --weights manager=2 --policy not-rated=lowest$/,
    );
    expect(hintOf(["--policy", "needs:not-rated=fail"])).toMatch(/: verify with --policy needs:not-rated=fail$/);
    expect(hintOf([], "--weights", "manager=2")).toMatch(/: verify with neither --weights nor --policy$/);
    expect(hintOf([], "--rubric", rubricFile)).toMatch(
      /: verify without --rubric and with neither --weights nor --policy$/,
    );
    expect(hintOf(["--weights", "peer=2"], "--rubric", rubricFile)).toMatch(
      /: verify without --rubric and with --weights peer=2$/,
    );
    expect(hintOf(["--rubric", rubricFile, "--weights", "peer=2"], "--rubric", rubricFile)).toMatch(
      /: verify with the same --rubric and --weights peer=2$/,
    );
    expect(hintOf(["--rubric", rubricFile])).toMatch(/: verify with its file as --rubric, and /);
  });

  it("show in the table what the rubric is, and what people look at, but not all that comes of it", () => {
    const results = store("stored.json", "--weights", "manager=2");
    const { stdout } = verify(results);
    expect(stdout).toMatch(/another rubric │ rubric\.version +│ +│ "1\.0\.0\+manager=2" +│ "1\.0\.0"/);
    expect(stdout).toMatch(/│ score +│ +│ \d/);
    expect(stdout).toMatch(/│ and \d+ more +│ +│ +│ by another rubric/);
    expect(stdout).not.toContain("contribution");
    const [one] = reportOn(results).results;
    expect(one?.verdict).toBe("other-rubric");
    expect(one?.differences.map(({ path }) => path.at(-1))).toContain("contribution");
  });

  it("are advised on for names that a shell would part", () => {
    const roles = [{ id: 'say "it\'s", or', weight: 1 }];
    const odd = write("odd.json", JSON.stringify({ ...customerCentric, id: "odd", roles }));
    const argument = String.raw`"say \"it's\", or"=3`;
    const hint = hintOf(["--rubric", odd, "--weights", argument], "--rubric", odd);
    expect(hint.endsWith(String.raw`--weights '"say \"it'\''s\", or"=3'`)).toBe(true);
  });

  it("are not believed when their version says what is not so", () => {
    const lying = stored.map((result) => {
      const rubric = {
        id: "customer-centric",
        version: "1.0.0+manager=2",
        fingerprints: { scoring: "0".repeat(64), document: "1".repeat(64) },
      };
      return { ...result, rubric };
    });
    const { stderr } = verify(lying);
    expect(stderr).not.toContain("--weights manager=2");
    expect(stderr).toContain("with its file as --rubric");
    for (const version of [
      "1.0.0+",
      "1.0.0+chief=2",
      '1.0.0+"',
      "1.0.0+=,,=",
      "1.0.0+manager=-1",
      "1.0.0+manager=2,manager=2",
    ]) {
      expect(verify(lying.map((result) => ({ ...result, rubric: { ...result.rubric, version } }))).status).toBe(1);
    }
  });

  it("are told apart, the first few of many", () => {
    const many = Array.from({ length: 50 }, (_, index) => {
      return {
        ...first,
        rubric: {
          id: "x",
          version: `${index}`,
          fingerprints: { scoring: `${index}`.padStart(64, "0"), document: `${index}`.padStart(64, "0") },
        },
      };
    });
    const lines = verify(many).stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe("hint: 45 more rubrics are named");
  });
});

describe("damaged results", () => {
  it("are named by their line or index, with every problem, and the others are verified", () => {
    const { score: _, ...scoreless } = first;
    const lines = [JSON.stringify(first), "{ no JSON", "8", JSON.stringify({ ...scoreless, coverage: "x", extra: 1 })];
    const { results } = reportOn(lines.join("\n"));
    expect(results.map(({ place, verdict }) => [place?.line, verdict])).toEqual([
      [1, "same"],
      [2, "damaged"],
      [3, "damaged"],
      [4, "damaged"],
      [undefined, "no-result"],
      [undefined, "no-result"],
    ]);
    expect(results[1]?.issues[0]?.message).toContain("expected a result as JSON, got no JSON: ");
    expect(results[3]?.issues.map(({ path }) => path[0]).sort()).toEqual(["coverage", "extra", "score"]);
    const { stdout } = run("verify", "r.json", "in.csv");
    expect(stdout).toMatch(/│ line 4 │ Li Wei +│ 2026-H1 +│ damaged +│ coverage +│ +│ "x" +│ expected a number/);
    expect(
      reportOn([null, first, [first]])
        .results.slice(0, 3)
        .map(({ place, verdict }) => [place?.index, verdict]),
    ).toEqual([
      [0, "damaged"],
      [1, "same"],
      [2, "damaged"],
    ]);
  });

  it("may hold what JSON can be made to hold", () => {
    const text = JSON.stringify(first);
    const hostile = [
      text.replace("{", '{"__proto__":{"subject":"x"},'),
      text.replace('"score":', '"score":1e999,"was":'),
      text.replace('"score":', '"score":-0,"was":'),
      text.replace('"criteria":', `"criteria":${"[".repeat(100_000)}${"]".repeat(100_000)},"was":`),
      text.replace('"subject":"Li Wei"', '"subject":"\\ud800"'),
      text.replace('"subject":"Li Wei"', '"subject":"\\u001b[31m\\u202e"'),
      text.replace('"period":"2026-H1"', '"period":{"toString":1}'),
    ];
    const { results } = reportOn(hostile.join("\n"));
    expect(results.slice(0, 7).map(({ verdict }) => verdict)).not.toContain("same");
    expect(run("verify", "r.json", "in.csv").stdout).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
  });
});

describe("a file that holds no results", () => {
  it.each([
    ["is empty", "", "an empty file"],
    ["is blank", "\ufeff\n \n", "an empty file"],
    ["is no JSON", "subject,assessor\na,b\n", "no JSON: "],
    ["is cut off", '[\n  {\n    "subject": "a",\n', "no JSON: "],
    ["is a table", "┌────────┐\n│ result │\n└────────┘\n", "no JSON: "],
    ["is something else", '{"subject":"a","assessor":"b"}', "a value of type object"],
    ["is a list of something else", '[{"subject":"a"},{"subject":"b"}]', "a value of type object"],
    ["is a number", "8", "8"],
    ["is null", "null", "null"],
    ["is NaN", "NaN", "no JSON: "],
    ["is nothing but depth", "[".repeat(200_000), "no JSON: "],
    ["is deep", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, "a list"],
    ["is binary", "\u0001\u0002", "no JSON: "],
    ["is a workbook", "PK\u0003\u0004\u0014", "a workbook"],
  ])("because it %s is refused", (_, content, received) => {
    const problems = problemsOf(verify(content));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      `r.json: expected results as JSON, as score writes them with --format json or ndjson, got ${received}`,
    );
  });

  it("because it is in no known encoding is refused", () => {
    expect(problemsOf(verify(Uint8Array.of(0x5b, 0xff, 0xfe, 0x5d)))[0]).toMatch(/^r\.json:/);
  });

  it("is named together with what is wrong with the ratings and with the options", () => {
    write("bad.csv", ratings.replace("manager", "chief"));
    write("r.json", "{");
    const problems = problemsOf(run("verify", "r.json", "bad.csv"));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("r.json: expected results");
    expect(problems[1]).toContain('bad.csv:2: column "role"');
    expect(problemsOf(run("verify", "none.json", "none.csv"))).toEqual([
      "error: cannot read none.json: there is no such file",
      "error: cannot read none.csv: there is no such file",
    ]);
    const { status, stdout, stderr } = run("verify", "r.json", "in.csv", "--weights", "chief=2");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/r\.json: expected results.*\nerror: --weights "chief=2": .*\n\(.*--help.*\)\n$/);
  });
});

describe("results in the place of ratings", () => {
  const found =
    "expected ratings, got results, as score writes them (customer-centric-rubric verify RESULT INPUT checks them)";

  it("are known, whatever their format, and lead to verify", () => {
    for (const results of [stored, first, `${JSON.stringify(first)}\n${JSON.stringify(stored[1])}\n`]) {
      write("r.json", typeof results === "string" ? results : JSON.stringify(results));
      for (const args of [["score"], ["validate"]])
        expect(problemsOf(run(...args, "r.json"))).toEqual([`r.json: ${found}`]);
    }
  });

  it("are known in a sheet too, in any language", () => {
    for (const [name, locale] of [
      ["r.csv", "en"],
      ["r.csv", "zh"],
      ["r.xlsx", "ja"],
    ] as const) {
      expect(run("score", "in.csv", "--locale", locale, "--out", name).status).toBe(0);
      expect(problemsOf(run("score", name))).toEqual([
        `${name}: expected ratings, got a sheet of results, as score writes it (verify checks results of --format json or ndjson)`,
      ]);
    }
  });

  it("are taken for swapped files where ratings stand in the place of results", () => {
    write("r.json", JSON.stringify(stored));
    expect(problemsOf(run("verify", "in.csv", "r.json"))).toEqual([
      expect.stringMatching(/^in\.csv: expected results as JSON/),
      `r.json: ${found}`,
      "hint: RESULT comes first, and then INPUT: customer-centric-rubric verify r.json in.csv",
    ]);
    expect(problemsOf(run("verify", "r.json", "r.json"))).toEqual([`r.json: ${found}`]);
  });
});

describe("verify", () => {
  it("writes its report to a file, whole, whether all is the same or not", () => {
    const { stdout } = verify(stored);
    expect(verify(stored, "--out", "report.txt")).toEqual({ status: 0, stdout: "", stderr: "" });
    const report = write("other.txt", "before");
    const { status, stderr } = verify([], "--out", report);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^r\.json: not all of its 0 results/);
    expect(readFileSync(report, "utf8")).toContain("no result");
    expect(readFileSync(report.replace("other", "report"), "utf8")).toBe(stdout);
  });

  it("does not write over what it reads", () => {
    write("r.json", JSON.stringify(stored));
    for (const out of ["r.json", "in.csv"]) expect(run("verify", "r.json", "in.csv", "--out", out).status).toBe(2);
  });

  it("ends with 1 when something differs even if nobody reads all of it", async () => {
    const many = Array.from({ length: 5000 }, () => first);
    const file = write("r.json", JSON.stringify(many));
    const child = spawn(process.execPath, [command, "verify", file, write("in.csv", ratings)]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.stdout.destroy();
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
  });

  it.each([
    ["no file", []],
    ["one file", ["r.json"]],
    ["three files", ["r.json", "in.csv", "in.csv"]],
    ["a format that is none", ["r.json", "in.csv", "--format", "xlsx"]],
  ])("called with %s ends with 2 and a hint", (_, args) => {
    const { status, stdout, stderr } = run("verify", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/--help/);
  });

  it("says in its help what it compares, and how it ends", () => {
    const { status, stdout } = run("verify", "--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/<RESULT> <INPUT...>.*--format.*--rubric.*--weights.*--policy.*--out.*ends with 0/s);
  });

  it("verifies many results", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `person ${index},b,peer,overall,${(index % 1001) / 100}`);
    write("many.csv", ["subject,assessor,role,criterion,score", ...rows].join("\n"));
    run("score", "many.csv", "--format", "ndjson", "--out", "many.ndjson");
    const { status, stdout } = run("verify", "many.ndjson", "many.csv", "--format", "json");
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Report).results).toHaveLength(20_000);
  });
});
