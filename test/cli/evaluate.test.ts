import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { scoreReview } from "../../src/aggregation/score-review";
import { evaluateEvidence, parseEvaluation, parseEvidence } from "../../src/evidence";
import { parseCalendar, parseResult } from "../../src/schema";
import { run, runWith, sample, write } from "./run-command";
import { runInTerminal } from "./run-in-terminal";

const evidence = resolve("examples/data/evidence.ndjson");
const calendar = resolve("examples/data/calendar.json");
const records = readFileSync(evidence, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const workdays = parseCalendar(JSON.parse(readFileSync(calendar, "utf8")));
const usual = ["--calendar", calendar, "--as-of", "2026-07-10", "--period", "2026-H1"] as const;

/** How many columns a line of the sample's languages takes. */
function widthOf(line: string): number {
  return line.replace(/[\u3000-\u9fff\uff00-\uff60]/g, "xx").length;
}

/** What the command prints as JSON, after making sure that all went well. */
function evaluated(...args: readonly string[]) {
  const { status, stdout, stderr } = run("evaluate", ...args, "--format", "json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

describe("evaluate", () => {
  const frame = { period: "2026-H1", asOf: "2026-07-10T23:59:59.999+08:00", calendar: workdays };
  const expected = ["Li Wei", "王芳", "田中 健"].map((subject) =>
    evaluateEvidence(parseEvidence(records), { ...frame, subject }),
  );

  it("comes to what the library comes to, person by person in the order of ids", () => {
    const results = expected.map((one) =>
      scoreReview({ subject: one.subject, period: one.period, ratings: [], evidence: one }),
    );
    expect(evaluated(evidence, ...usual)).toEqual({
      results: JSON.parse(JSON.stringify(results)),
      evaluations: JSON.parse(JSON.stringify(expected)),
    });
  });

  it("writes results and evaluations that the library takes back", () => {
    const { results, evaluations } = evaluated(evidence, ...usual);
    expect(results.map((result: unknown) => parseResult(result).subject)).toEqual(["Li Wei", "王芳", "田中 健"]);
    expect(evaluations.map((one: unknown) => parseEvaluation(one))).toEqual(expected);
  });

  it("writes a line for each person as NDJSON", () => {
    const { results, evaluations } = evaluated(evidence, ...usual);
    const { stdout } = run("evaluate", evidence, ...usual, "--format", "ndjson");
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      results.map((result: unknown, index: number) => ({ result, evaluation: evaluations[index] })),
    );
  });

  it("takes JSON as it takes NDJSON, several files as one, and the same record twice as once", () => {
    const list = write("list.json", JSON.stringify(records.slice(0, 90)));
    const rest = write("rest.json", JSON.stringify(records.slice(60)));
    expect(evaluated(list, rest, ...usual)).toEqual(evaluated(evidence, ...usual));
    const piped = runWith(readFileSync(evidence), "evaluate", "-", ...usual, "--format", "json");
    expect(JSON.parse(piped.stdout)).toEqual(evaluated(evidence, ...usual));
  });

  it("takes one record on one line for evidence", () => {
    const one = write("one.json", JSON.stringify(records[0]));
    expect(evaluated(one, ...usual).results).toHaveLength(1);
  });

  it("is about those alone whom --subject names, in the order of ids", () => {
    const { results } = evaluated(evidence, ...usual, "--subject", "田中 健", "--subject", "Li Wei");
    expect(results.map(({ subject }: { subject: string }) => subject)).toEqual(["Li Wei", "田中 健"]);
  });

  it("writes to a file what it would print, and says nothing else", () => {
    const out = write("out.json", "");
    expect(run("evaluate", evidence, ...usual, "--out", out)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(evaluated(evidence, ...usual));
    for (const read of [evidence, calendar]) {
      const { status, stderr } = run("evaluate", evidence, ...usual, "--out", read);
      expect(status).toBe(2);
      expect(stderr).toContain("would overwrite");
    }
  });
});

describe("the table", () => {
  const blocks = (...args: readonly string[]) => run("evaluate", evidence, ...usual, ...args).stdout.split("\n\n");

  it("has a block for each person in a file or a pipe: scores, what the evidence comes to, what stopped the climb", () => {
    expect(blocks()).toHaveLength(3);
    expect(blocks("--subject", "田中 健")).toEqual([
      [
        "subject: 田中 健",
        "period: 2026-H1",
        "score: 4.68",
        "level: Failing",
        "Meeting the customer's needs: evidence: 3.00 Failing",
        "Relationship with the customer: evidence: 6.37 Basic",
        "what stopped the climb: Meeting the customer's needs: “Answers within the agreed time” (not",
        "  shown), “Keeps the customer informed without silent gaps” (not shown); Relationship with the",
        "  customer: “Looks at the matter from the customer's side” (not known), “Listens carefully” (not",
        "  known)",
        "",
      ].join("\n"),
    ]);
  });

  it("fits into 100 columns there, in every language and with ratings", () => {
    for (const locale of ["en", "zh", "ja"]) {
      const { stdout } = run("evaluate", evidence, ...usual, "--ratings", sample, "--locale", locale);
      const lines = stdout.split("\n");
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100);
      expect(lines.length).toBeGreaterThan(50);
    }
  });

  it("is one of rows in a terminal that is wide enough, and else as in a file", () => {
    const args = ["evaluate", evidence, ...usual, "--subject", "Li Wei"];
    const shown = (columns: number) => runInTerminal(args, { columns, env: { NO_COLOR: "1" } }).terminal;
    const [wide, narrow] = [shown(200), shown(100)];
    expect(wide).toMatch(/^┌─/);
    expect(wide).toContain("│ Li Wei  │ 2026-H1 │  6.81 │ Basic │");
    expect(narrow.trimEnd()).toBe(run(...args).stdout.trimEnd());
  });

  it("says what is provisional until somebody confirms it", () => {
    const undecided = write("undecided.json", JSON.stringify(records.filter(({ kind }) => kind !== "decision")));
    const { stdout } = run("evaluate", undecided, ...usual);
    expect(stdout).toContain("Meeting the customer's needs: provisional, to be confirmed");
    expect(run("evaluate", evidence, ...usual).stdout).not.toContain("provisional");
  });

  it.each([
    ["zh", "满足客户需求：证据", "3.00 不合格", "（未做到）"],
    ["ja", "顧客の要望への対応：証拠", "3.00 不合格", "（示されていない）"],
  ])("speaks %s", (locale, title, score, reason) => {
    const { stdout } = run("evaluate", evidence, ...usual, "--locale", locale);
    for (const words of [title, score, reason]) expect(stdout).toContain(words);
  });
});

describe("the sheet", () => {
  const { stdout } = run("evaluate", evidence, ...usual, "--format", "csv");
  const rows = stdout.trimEnd().split("\r\n");

  it("has a row for each person and indicator", () => {
    expect(rows[0]).toBe(
      "\ufeffsubject,period,criterion,level,indicator,id,outcome,judged by,evaluators,facts,estimate,threshold,cautions,review score,review level,criterion score,criterion level,evidence score,evidence level",
    );
    expect(rows).toHaveLength(1 + 3 * 26);
  });

  it("says what was counted, as decimals where they are short and never as what would become a date", () => {
    const late = rows.find((row) => row.startsWith("田中 健") && row.includes(",timely-response,"));
    expect(late).toContain(",timely-response,not met,evidence,reply-within-target,11,2/11 = 0.1818…,0.8,");
    const praise = rows.find((row) => row.startsWith("王芳") && row.includes(",delight,"));
    expect(praise).toContain("33.33% of it is of one customer (c-031); only 3 customers");
  });

  it("holds the scores and levels of the review, of the criterion, and of its evidence", () => {
    const rated = run("evaluate", evidence, ...usual, "--ratings", sample, "--format", "csv").stdout.split("\r\n");
    const row = rated.find((line) => line.startsWith("Li Wei") && line.includes(",timely-response,"));
    expect(row).toMatch(/,7\.5,Good,7\.5,Good,7\.24,Basic$/);
  });

  it("tells people's observations beside what was measured", () => {
    const row = rows.find((line) => line.startsWith("王芳") && line.includes(",no-buck-passing,"));
    expect(row).toContain(",no-buck-passing,met,people,people,1,,,,");
  });
});

describe("--ratings", () => {
  it("scores people's ratings and evidence together: people's scores stand", () => {
    const { results } = evaluated(evidence, ...usual, "--ratings", sample);
    const wei = results.find(({ subject }: { subject: string }) => subject === "Li Wei");
    expect([wei.score, wei.team, wei.evidence.criteria[0].score]).toEqual([7.5, "上海服务组", 7.24]);
    expect(wei.evidence.needsReason).toEqual(["needs"]);
    const scored = JSON.parse(run("score", sample, "--format", "json").stdout);
    expect(results.map(({ subject, score }: Record<string, unknown>) => [subject, score])).toEqual(
      scored
        .map(({ subject, score }: Record<string, unknown>) => [subject, score])
        .sort(([left]: [string], [right]: [string]) => (left < right ? -1 : 1)),
    );
  });

  it("shows both beside each other in the table, and where a reason is needed", () => {
    const { stdout } = run("evaluate", evidence, ...usual, "--ratings", sample, "--subject", "Li Wei");
    expect(stdout).toMatch(/needs: people: 7\.50\n.*needs: evidence: 7\.24 Basic\n/);
    expect(stdout).toContain("Meeting the customer's needs: people and evidence apart, reason needed");
  });

  it("takes the options that score takes", () => {
    const { results } = evaluated(evidence, ...usual, "--ratings", sample, "--weights", "self=1");
    expect(results[0].rubric.version).toBe("1.0.0+self=1");
  });

  it("says how many ratings are of another period, and leaves them out", () => {
    const { status, stdout, stderr } = run(
      ...["evaluate", evidence, "--calendar", calendar, "--as-of", "2026-07-10", "--period", "2026-Q2"],
      ...["--ratings", sample, "--format", "json"],
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\S+ratings\.csv: \d+ ratings are of another period than 2026-Q2, and left out\n$/);
    expect(JSON.parse(stdout).results).toHaveLength(3);
  });

  it("takes ratings without a period for those of the period that is evaluated", () => {
    const ratings = write("undated.csv", "subject,assessor,role,criterion,score\nLi Wei,chen,manager,overall,9\n");
    const { results } = evaluated(evidence, ...usual, "--ratings", ratings);
    expect([results[0].period, results[0].score]).toEqual(["2026-H1", 9]);
  });
});

describe("what is not stated", () => {
  it("takes a date for the end of its day in the calendar's zone, and an instant as it is", () => {
    const asOf = (moment: string) =>
      evaluated(evidence, "--calendar", calendar, "--as-of", moment, "--period", "2026-H1").evaluations[0].asOf;
    expect(asOf("2026-06-30")).toBe("2026-06-30T23:59:59.999+08:00");
    expect(asOf("2026-06-30T12:00Z")).toBe("2026-06-30T12:00Z");
    const berlin = write("berlin.json", JSON.stringify({ ...workdays, zone: "Europe/Berlin" }));
    const ends = ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"].map(
      (day) => evaluated(evidence, "--calendar", berlin, "--as-of", day, "--period", "2026").evaluations[0].asOf,
    );
    expect(ends.map((end) => end.slice(-6))).toEqual(["+01:00", "+02:00", "+02:00", "+01:00"]);
  });

  it("says which period it took: the one that decisions and ratings name", () => {
    const { status, stderr } = run("evaluate", evidence, "--calendar", calendar, "--as-of", "2026-07-10");
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: "period: 2026-H1, as the files name it (--period says another)\n",
    });
  });

  it("says which period it took: from the first event on, where nothing names one; what lasts is no event", () => {
    const account = { kind: "account", id: "a", source: "crm", scope: "person", attributedTo: "王芳" };
    const praise = records.filter(({ kind }) => kind === "praise");
    const old = { ...account, at: "2019-01-01T00:00Z" };
    const file = write("praise.json", JSON.stringify([...praise, old]));
    const { stdout, stderr } = run(
      "evaluate",
      file,
      ...["--calendar", calendar, "--as-of", "2026-06-30", "--format", "json"],
    );
    const first = String(praise[0]?.at).slice(0, 10);
    expect(stderr).toContain(
      `period: ${first}/2026-06-30, from the day of the first event in the evidence to that of --as-of`,
    );
    expect(JSON.parse(stdout).results[0].period).toBe(`${first}/2026-06-30`);
  });

  it("asks for the period where the files name several", () => {
    const decisions = records.filter(({ kind }) => kind === "decision");
    const other = decisions.map((one) => ({ ...one, id: "d-2", period: "2025-H2" }));
    const file = write("decisions.json", JSON.stringify([...records, ...other]));
    const { status, stdout, stderr } = run("evaluate", file, "--as-of", "2026-07-10");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain('error: --period: the files name "2025-H2", "2026-H1": say which is meant\n');
  });

  it("judges nothing by working time without a calendar, and says so", () => {
    const { status, stdout, stderr } = run(
      ...["evaluate", evidence, "--as-of", "2026-07-10", "--period", "2026-H1", "--format", "json"],
    );
    expect(status).toBe(0);
    expect(stderr).toBe(
      "nothing says when people work (--calendar does): days are those of UTC, and what is counted in working time is not judged (unanswered-requests, reply-within-target, silent-gaps, cold-referrals, resolved-or-relayed)\n",
    );
    const [first] = JSON.parse(stdout).evaluations;
    const ran = first.evaluators.map(({ id }: { id: string }) => id);
    expect(ran).toContain("repeat-contacts");
    expect(ran).not.toContain("reply-within-target");
    expect(first.criteria[0].status).toBe("not-rated");
  });
});

describe("evaluate --adjustments", () => {
  const decided = "2026-H1,6.5,ito,2026-07-12T09:00Z,Two hard accounts";
  const decisions = write("decisions.csv", `subject,period,score,by,at,reason\nLi Wei,${decided}\n`);
  const args = [evidence, ...usual, "--ratings", sample, "--duplicates", "latest", "--adjustments", decisions] as const;

  it("shows the original, who changed it, when and why, in every format", () => {
    const { results, evaluations } = evaluated(...args);
    const plain = evaluated(...args.slice(0, -2));
    const isLi = ({ subject }: { readonly subject: string }) => subject === "Li Wei";
    const [before, li] = [plain.results.find(isLi), results.find(isLi)];
    expect(results.map((one: typeof li) => (isLi(one) ? before : one))).toEqual(plain.results);
    expect(evaluations).toEqual(plain.evaluations);
    expect(li).toMatchObject({ subject: "Li Wei", score: 6.5, level: "basic", criteria: before.criteria });
    expect(li.adjustment).toMatchObject({ original: { score: before.score }, changes: [{ by: "ito", score: 6.5 }] });
    expect(parseResult(li)).toEqual(li);
    const table = run("evaluate", ...args).stdout;
    for (const part of ["original score", before.score.toFixed(2), "ito, 2026-07-12: Two hard accounts"]) {
      expect(table).toContain(part);
    }
    const [header = [], ...rows] = parse(run("evaluate", ...args, "--format", "csv").stdout, {
      bom: true,
    }) as string[][];
    expect(header.slice(-5)).toEqual([
      ...["original score", "original level", "adjusted by", "adjusted at", "reason for adjustment"],
    ]);
    const level = { basic: "Basic", good: "Good", outstanding: "Outstanding" }[before.level as "good"];
    expect(rows.find(([subject]) => subject === "Li Wei")?.slice(-5)).toEqual([
      ...[before.score.toFixed(2), level, "ito", "2026-07-12T09:00Z", "Two hard accounts"],
    ]);
    expect(run("evaluate", ...args.slice(0, -2)).stdout).not.toContain("original score");
  });

  it("is verified by evidence and ratings alone, and explained and summarised with the adjustment", () => {
    const stored = write("adjusted.json", run("evaluate", ...args, "--format", "json").stdout);
    const verified = run(
      "verify",
      stored,
      evidence,
      "--calendar",
      calendar,
      "--ratings",
      sample,
      "--duplicates",
      "latest",
    );
    expect(verified.status).toBe(0);
    expect(verified.stderr).toContain("1 result was adjusted by somebody");
    expect(run("explain", stored, "--subject", "Li Wei").stdout).toContain("by ito on 2026-07-12");
    expect(JSON.parse(run("summary", stored, "--format", "json").stdout).summary.headcount.adjusted).toBe(1);
  });

  it("refuses what does not fit, but not decisions about people who were not asked for", () => {
    expect(run("evaluate", ...args, "--subject", "王芳")).toMatchObject({ status: 0 });
    const wrong = write("wrong.csv", `subject,period,score,by,at,reason\nLi Wie,${decided}\n王芳,${decided}\n`);
    const { status, stdout, stderr } = run("evaluate", ...args.slice(0, -1), wrong, "--subject", "Li Wei");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trimEnd()).toMatch(
      /wrong\.csv:2: column "subject" \(1\): expected somebody .* did you mean "Li Wei"\?$/,
    );
    expect(run("evaluate", ...args, "--out", decisions).status).toBe(2);
  });
});
