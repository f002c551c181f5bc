import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluatorsOfWorkingTime } from "../../src/cli/evaluation/working-time";
import { builtInEvaluators } from "../../src/evaluation/built-in-evaluators";
import { customerCentric } from "../../src/rubric/customer-centric";
import { problemsOf, run, runWith, sample, write } from "./run-command";

const evidence = resolve("examples/data/evidence.ndjson");
const calendar = resolve("examples/data/calendar.json");
const moment = ["--as-of", "2026-07-10", "--period", "2026-H1"] as const;
const usual = ["--calendar", calendar, ...moment] as const;

interface Told {
  readonly results: readonly {
    readonly subject: string;
    readonly score?: number;
    readonly rubric: { version: string };
  }[];
  readonly evaluations: readonly {
    readonly criteria: readonly { readonly status: string; readonly level?: string }[];
    readonly evaluators: readonly { readonly id: string; readonly options: object }[];
  }[];
}

function evaluated(...args: readonly string[]): Told {
  const { status, stdout, stderr } = run("evaluate", evidence, ...args, "--format", "json");
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

describe("--profile", () => {
  const profile = {
    id: "desk",
    version: "2",
    notApplicable: { indicators: ["no-buck-passing"] },
    weights: { needs: 3 },
    options: { "reply-within-target": { threshold: "0.1" } },
  };
  const file = write("profile.json", JSON.stringify(profile));

  it("leaves out what does not apply, weighs criteria, and states options", () => {
    const { results, evaluations } = evaluated(...usual, "--profile", file);
    expect(results[0]?.rubric.version).toBe("1.0.0 (profile desk 2)");
    expect(evaluations[0]?.criteria[0]).toMatchObject({ status: "scored", level: "good" });
  });

  it("holds for ratings as well: with its weights people's scores make another total", () => {
    const [before, after] = [[], ["--profile", file]].map(
      (more) =>
        evaluated(...usual, "--ratings", sample, ...more).results.find(({ subject }) => subject === "田中 健")?.score,
    );
    expect([before, after]).toEqual([8.5, 8.75]);
  });
});

describe("--options", () => {
  const options = write("options.json", JSON.stringify({ "reply-within-target": { threshold: "0.05" } }));

  it("are those of evaluators, and change what they find", () => {
    const late = (told: Told) => told.evaluations[2]?.criteria[0];
    expect(late(evaluated(...usual))).toMatchObject({ level: "failing" });
    const { evaluations } = evaluated(...usual, "--options", options);
    const ran = evaluations[0]?.evaluators.find(({ id }) => id === "reply-within-target");
    expect(ran?.options).toMatchObject({ threshold: "0.05" });
  });

  it("may be those of evaluators that do not run without a calendar, in a profile too", () => {
    const profile = write(
      "timed.json",
      JSON.stringify({ id: "a", version: "1", options: { "silent-gaps": { threshold: "0.5" } } }),
    );
    const { evaluations } = evaluated(...moment, "--options", options, "--profile", profile);
    expect(evaluations[0]?.evaluators.map(({ id }) => id)).not.toContain("silent-gaps");
  });
});

describe("--rubric", () => {
  it("is the one that evidence and ratings are judged by", () => {
    const own = write("own.json", JSON.stringify({ ...customerCentric, version: "9" }));
    expect(evaluated(...usual, "--ratings", sample, "--rubric", own).results[0]?.rubric.version).toBe("9");
  });

  it("may forbid gaps that evidence fills, and is told of those that it does not", () => {
    const ratings = write("half.csv", "subject,assessor,role,criterion,score\n王芳,chen,manager,relationship,9\n");
    const forbidding = ["--ratings", ratings, "--policy", "not-rated=forbid", "--subject", "王芳"];
    expect(evaluated(...usual, ...forbidding).results[0]?.score).toBe(8.46);
    const [problem] = problemsOf(run("evaluate", evidence, ...moment, ...forbidding));
    expect(problem).toMatch(/half\.csv: .*王芳.*: expected /);
  });

  it("may have a measure: the figure makes the score, and has a row of its own", () => {
    const { id, scale, levels, criteria } = customerCentric;
    const [first] = criteria;
    const points = [
      { value: 0, score: 10 },
      { value: 100, score: 0 },
    ];
    const speed = { id: "speed", weight: first?.weight ?? 1, measure: { unit: "minutes", points } };
    const own = { id: `${id}-speed`, version: "1", scale, levels, criteria: [speed] };
    const record = {
      kind: "measurement",
      id: "f1",
      source: "h",
      scope: "person",
      attributedTo: "ann",
      criterion: "speed",
    };
    const file = write("figure.json", JSON.stringify([{ ...record, at: "2026-03-02T09:00Z", value: "12.5" }]));
    const rubric = write("speed.json", JSON.stringify(own));
    const args = ["evaluate", file, ...usual, "--rubric", rubric];
    expect(run(...args).stdout).toMatch(/│ ann +│ 2026-H1 │ +8\.75 │ outstanding │ 8\.75 outstanding/);
    expect(
      run(...args, "--format", "csv")
        .stdout.trimEnd()
        .split("\r\n")
        .slice(1),
    ).toEqual([
      "ann,2026-H1,speed,outstanding,,f1,,evidence,,1,12.5,,,8.75,outstanding,8.75,outstanding,8.75,outstanding",
    ]);
  });

  it("comes from standard input as well", () => {
    const args = ["evaluate", evidence, ...usual, "--ratings", sample, "--rubric", "-"];
    expect(runWith(JSON.stringify(customerCentric), ...args).status).toBe(0);
  });

  it("that is wrong is told once", () => {
    const wrong = write("wrong.json", JSON.stringify({ ...customerCentric, id: "" }));
    expect(problemsOf(run("evaluate", evidence, ...usual, "--ratings", sample, "--rubric", wrong))).toHaveLength(1);
  });
});

describe("the evaluators that do not run without a calendar", () => {
  it("are all that count working time, as their sources show", () => {
    const counting = builtInEvaluators
      .map(({ meta }) => meta.id)
      .filter((id) =>
        /workingTime|addWorking|heldTime/.test(readFileSync(`src/evaluation/evaluators/${id}.ts`, "utf8")),
      );
    expect(evaluatorsOfWorkingTime).toEqual(counting);
  });
});
