import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf, run, runWith, score, write, writeRatings } from "./run-command";

const header = "subject,period,assessor,role,criterion,score";
const written = [
  header,
  "a,2026-01-15/P6M,b,manager,overall,8",
  "a,2026-01-15/2026-07-14,c,peer,overall,9",
  "a,P6M/2026-07-14,d,peer,overall,7",
  "e,2026-01-15/31,b,manager,overall,6",
  "f,2026-H1,b,manager,overall,7",
  "",
].join("\n");
const spelt = written
  .replace("2026-01-15/P6M", "2026-01-15/2026-07-14")
  .replace("P6M/2026-07-14", "2026-01-15/2026-07-14")
  .replace("2026-01-15/31", "2026-01-15/2026-01-31");
const note =
  'ratings.csv: 3 rows name a period with a duration or a shortened end, which is read as first and last day: "2026-01-15/31" as 2026-01-15/2026-01-31\n';

describe("A period with a duration or a shortened end", () => {
  test("is that of its first and last day, in one review with rows that name these, and that is said", () => {
    const expected = score(spelt, "--format", "json");
    expect(expected).toMatchObject({ status: 0, stderr: "" });
    expect(score(written, "--format", "json")).toEqual({ ...expected, stderr: note });
    expect(JSON.parse(expected.stdout)).toMatchObject([
      { subject: "a", period: "2026-01-15/2026-07-14", score: 8 },
      { subject: "e", period: "2026-01-15/2026-01-31" },
      { subject: "f", period: "2026-H1" },
    ]);
  });

  test.each(["--stream", "--format=csv"])("is the same with %s", (option) => {
    const expected = score(spelt, option);
    expect(score(written, option)).toEqual({ ...expected, stderr: note });
  });

  test.each([
    [
      "en",
      'ratings.csv: 1 row names a period with a duration or a shortened end, which is read as first and last day: "2026-01-15/P1D" as 2026-01-15/2026-01-15\n',
    ],
    [
      "zh",
      "ratings.csv：有1行的评价周期以时长或省略的末日写出，已按首日和末日读取，如“2026-01-15/P1D”读作2026-01-15/2026-01-15\n",
    ],
    [
      "ja",
      "ratings.csv：長さや省略した最終日で書かれた評価期間（1行）は、初日と最終日として読み込みました（例：「2026-01-15/P1D」は2026-01-15/2026-01-15）\n",
    ],
  ])("is noted in %s", (locale, stderr) => {
    const file = `${header}\na,2026-01-15/P1D,b,manager,overall,8\n`;
    expect(score(file, "--locale", locale)).toMatchObject({ status: 0, stderr });
  });

  test("is noted by validate, to people and to programs, and by explain", () => {
    writeRatings(written);
    expect(run("validate", "ratings.csv").stderr).toContain(note);
    expect(JSON.parse(run("validate", "ratings.csv", "--format", "json").stdout)).toMatchObject({
      notes: [{ code: "respelt-periods" }],
    });
    expect(run("explain", "ratings.csv", "--subject", "e").stderr).toBe(note);
  });

  test("is read in JSON, also of a review without ratings", () => {
    const rating = { assessor: "b", role: "peer", criterion: "overall", score: 8 };
    const reviews = [
      { subject: "a", period: "2026-01-15/P6M", ratings: [rating] },
      { subject: "f", period: "2026-01-15/P6M", ratings: [] },
    ];
    const { status, stdout, stderr } = score(JSON.stringify(reviews), "--format", "json");
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("2 rows name a period") });
    const period = "2026-01-15/2026-07-14";
    expect(JSON.parse(stdout)).toMatchObject([
      { subject: "a", period },
      { subject: "f", period },
    ]);
  });

  test("is no other than its days where a score is parted by its comma", () => {
    const file = `${header}\na,2026-01-15/P6M,b,manager,overall,8,5\na,2026-01-15/P6M,c,manager,overall,7,5\n`;
    expect(problemsOf(score(file)).join("\n")).toContain("8,5");
  });

  test("is meant by a call, and by a table of adjustments", () => {
    writeRatings(spelt);
    const chosen = run("summary", "ratings.csv", "--period", "2026-01-15/P6M");
    expect(chosen).toEqual(run("summary", "ratings.csv", "--period", "2026-01-15/2026-07-14"));
    expect(chosen.status).toBe(0);
    const decided = "subject,period,score,by,at,reason\na,P6M/2026-07-14,8.6,ito,2026-07-20T09:00Z,x\n";
    const adjusted = runWith(decided, "score", "ratings.csv", "--adjustments", "-", "--format", "json");
    expect(adjusted).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(adjusted.stdout)).toMatchObject([
      { period: "2026-01-15/2026-07-14", score: 8.6 },
      { subject: "e" },
      { subject: "f" },
    ]);
  });

  test("is the period of an evaluation", () => {
    const evidence = resolve("examples/data/evidence.ndjson");
    const call = ["evaluate", evidence, "--as-of", "2026-07-20", "--format", "json", "--period"];
    const { status, stdout } = run(...call, "2026-01-15/P6M");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).results[0].period).toBe("2026-01-15/2026-07-14");
    expect(run(...call, "2026-01-15/2026-07-14").stdout).toBe(stdout);
    expect(run(...call, "2026-01-15/PT6H").stderr).toContain('2026-01-15/2026-07-14, got "2026-01-15/PT6H"');
  });

  test.each(["2026-01-15/PT6H", "2026-01-15/P0D", "2026-01-15/14", "2026-02-30/P1D"])(
    "is asked for in whole days where it is %s",
    (period) => {
      const file = `${header}\na,${period},b,manager,overall,8\n`;
      const place = 'ratings.csv:2: column "period" (2)';
      const expected = `${place}: expected an interval of whole days such as 2026-01-15/2026-07-14, got "${period}"`;
      expect(problemsOf(score(file))).toEqual([expected]);
      const review = JSON.stringify([{ subject: "a", period, ratings: [] }]);
      expect(problemsOf(score(review)).join()).toContain("expected an interval of whole days such as");
      expect(problemsOf(score(file, "--locale", "zh")).join()).toContain(
        "应为整日的起止区间（如2026-01-15/2026-07-14）",
      );
      expect(problemsOf(score(file, "--locale", "ja")).join()).toContain("日単位の期間（例：2026-01-15/2026-07-14）");
    },
  );

  test("is what it was in stored results: verified by ratings that name it so", () => {
    const results = write("results.json", score(spelt, "--format", "json").stdout);
    writeRatings(written);
    expect(run("verify", results, "ratings.csv").status).toBe(0);
  });
});
