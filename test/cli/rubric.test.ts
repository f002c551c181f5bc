import { describe, expect, it } from "vitest";
import { customerCentric, defineRubric, explain, scoreRatings } from "../../src/index";
import { problemsOf, run, score, write } from "./run-command";

/** Half points from 1 to 5, and three criteria. */
const definition = {
  id: "support",
  version: "2.1",
  scale: { minimum: 1, maximum: 5, step: 0.5 },
  levels: [
    { id: "learning", cut: 1 },
    { id: "solid", cut: 3 },
    { id: "expert", cut: 4.5 },
  ],
  criteria: [
    { id: "speed", weight: 2 },
    { id: "tone", weight: 1 },
    { id: "notes", weight: 1 },
  ],
};
const titles = { speed: { title: "Speed" }, tone: { title: "Tone" }, notes: { title: "Notes" } };
const levels = { learning: "Learning", solid: "Solid", expert: "Expert" };
const document = { ...definition, texts: { en: { title: "Support work", levels, criteria: titles } } };
const ratings = `subject,assessor,role,criterion,score
a,b,peer,speed,4.5
a,b,peer,tone,Expert
a,b,peer,notes,3
`;

const file = write("support.json", JSON.stringify(document, null, 2));

describe("--rubric", () => {
  const rubric = defineRubric(document);
  const results = scoreRatings(
    [
      { subject: "a", assessor: "b", role: "peer", criterion: "speed", score: "4.5" },
      { subject: "a", assessor: "b", role: "peer", criterion: "tone", level: "expert" },
      { subject: "a", assessor: "b", role: "peer", criterion: "notes", score: "3" },
    ],
    { rubric },
  );

  it("scores with the rubric of a file, as the library does with the same", () => {
    const { status, stdout, stderr } = score(ratings, "--rubric", file, "--format", "json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(results);
  });

  it("gives the table the titles and the digits of that rubric", () => {
    expect(score(ratings, "--rubric", file).stdout).toBe(`┌─────────┬───────┬───────┬───────┬──────┬───────┬──────────┐
│ subject │ score │ level │ Speed │ Tone │ Notes │ coverage │
├─────────┼───────┼───────┼───────┼──────┼───────┼──────────┤
│ a       │   4.0 │ Solid │   4.5 │  5.0 │   3.0 │     100% │
└─────────┴───────┴───────┴───────┴──────┴───────┴──────────┘
`);
  });

  it("explains with it, in its own words", () => {
    score(ratings);
    const { stdout } = run("explain", "ratings.csv", "--subject", "a", "--rubric", file);
    expect(stdout).toBe(`${explain(results[0] as (typeof results)[0], { rubric })}\n`);
    expect(stdout).toContain("Support work");
  });

  it("takes a file with a byte-order mark, and the built-in rubric written out", () => {
    const builtIn = write("built-in.json", `\ufeff${JSON.stringify(customerCentric)}`);
    const good = "subject,assessor,role,criterion,score\na,b,peer,overall,8\n";
    expect(score(good, "--rubric", builtIn, "--format", "json").stdout).toBe(score(good, "--format", "json").stdout);
  });

  it("names everything that is wrong with the rubric, and scores nothing", () => {
    const [first, ...others] = document.levels;
    const wrong = { ...document, colour: "red", levels: [{ ...first, cut: 2 }, ...others, { id: "solid", cut: 4.75 }] };
    const wrongFile = write("wrong.json", JSON.stringify(wrong));
    const problems = problemsOf(score(ratings, "--rubric", wrongFile));
    for (const line of problems) expect(line.startsWith(`${wrongFile}: `)).toBe(true);
    expect(problems.join("\n")).toMatch(/colour/);
    expect(problems.join("\n")).toMatch(/levels\[0\]\.cut/);
    expect(problems.join("\n")).toMatch(/levels\[3\]\.cut/);
    expect(problems.join("\n")).toMatch(/levels\[3\]: expected an id other than that of levels\[1\]|levels\[3\]\.id/);
  });

  it.each([
    ["is not there", () => "none.json", /^error: cannot read .*none\.json: there is no such file$/],
    ["is no JSON", () => write("bad.json", "{ id: 1 }"), /^.*bad\.json: expected a rubric as JSON: /],
    ["is empty", () => write("empty.json", ""), /^.*empty\.json: expected a rubric as JSON: /],
    [
      "holds something else",
      () => write("list.json", "[]"),
      /^.*list\.json: document: expected an object, got an empty list/,
    ],
  ])("that %s is refused by name", (_, path, message) => {
    expect(problemsOf(score(ratings, "--rubric", path()))[0]).toMatch(message);
  });

  it("and the ratings cannot both come from standard input", () => {
    const { status, stdout, stderr } = run("score", "-", "--rubric", "-");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("only one file can come from standard input");
  });
});

describe("levels", () => {
  it("shows the levels of the built-in rubric in the language that is asked for", () => {
    expect(run("levels")).toEqual({
      status: 0,
      stdout: `┌─────────────┬─────────────┬────────────┐
│ level       │ id          │     scores │
├─────────────┼─────────────┼────────────┤
│ Excellent   │ excellent   │ 9.50–10.00 │
│ Outstanding │ outstanding │  8.50–9.49 │
│ Good        │ good        │  7.50–8.49 │
│ Basic       │ basic       │  6.00–7.49 │
│ Failing     │ failing     │     < 6.00 │
└─────────────┴─────────────┴────────────┘
`,
      stderr: "",
    });
    const titles = (locale: string) =>
      run("levels", "--locale", locale)
        .stdout.match(/^│ \S+/gm)
        ?.slice(1);
    expect(titles("zh")).toEqual(["│ 卓越", "│ 优秀", "│ 良好", "│ 合格", "│ 不合格"]);
    expect(titles("ja")).toEqual(["│ 卓越", "│ 優秀", "│ 良好", "│ 基本", "│ 不合格"]);
  });

  it("shows those of another rubric, by their ids where it has no words", () => {
    const { stdout } = run("levels", "--rubric", file, "--locale", "zh");
    expect(stdout.match(/│ (expert|solid|learning) .*│/g)?.map((line) => line.split("│").at(-2)?.trim())).toEqual([
      "4.5–5.0",
      "3.0–4.0",
      "< 3.0",
    ]);
  });
});

describe("levels", () => {
  it("are JSON and NDJSON for programs, the highest first, with their titles in a language", () => {
    const { stdout } = run("levels", "--format", "json", "--locale", "ja");
    const levels = JSON.parse(stdout) as readonly object[];
    expect(levels).toHaveLength(5);
    expect(levels[0]).toEqual({ level: "excellent", title: "卓越", minimum: 9.5, maximum: 10, band: "9.50–10.00" });
    const lines = run("levels", "--format", "ndjson", "--locale", "ja").stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(levels);
  });
});
