import { describe, expect, test } from "vitest";
import type { Evaluation, EvidenceRecord, JobProfile } from "../../src/evidence";
import { evaluateEvidence, parseEvaluation, safeParseEvaluation } from "../../src/evidence";
import type { Locale } from "../../src/index";
import { customerCentric, defineRubric, explain, scoreReview, verifyResult } from "../../src/index";
import { parseResult } from "../../src/schema";
import { issuesOf } from "../review/refusal";
import { frame } from "../support/evaluations";

const { subject, period } = frame;

const rubric = defineRubric({
  id: "desk",
  version: "1",
  scale: customerCentric.scale,
  levels: customerCentric.levels,
  criteria: [
    {
      id: "on-time",
      weight: 1,
      measure: {
        unit: "%",
        points: [
          { value: 80, score: 6 },
          { value: 92, score: 8.5 },
          { value: 100, score: 10 },
        ],
      },
    },
    { id: "manners", weight: 1 },
  ],
});

const figure = (value: string | number | null, changes: object = {}): EvidenceRecord => ({
  kind: "measurement",
  id: "v1",
  source: "desk",
  at: "2026-06-30T12:00Z",
  scope: "person",
  attributedTo: subject,
  criterion: "on-time",
  value,
  ...changes,
});

function evaluated(records: readonly EvidenceRecord[], profile?: JobProfile): Evaluation {
  return evaluateEvidence(records, { ...frame, rubric, evaluators: [], profile });
}

describe("a criterion with a measure", () => {
  test("is scored by the figure, exactly", () => {
    expect(evaluated([figure("86")]).criteria[0]).toEqual({
      criterion: "on-time",
      status: "scored",
      score: 7.25,
      level: "basic",
      exactScore: "29/4",
      measured: { id: "v1", value: "86", unit: "%", outside: null },
      stoppedBy: [],
      next: null,
    });
  });

  test.each<[value: number, exactScore: string, outside: "below" | "above" | null]>([
    [79.99, "6", "below"],
    [80, "6", null],
    [100, "10", null],
    [100.01, "10", "above"],
  ])("of %d scores %s, and says where it lies beyond the points: %s", (value, exactScore, outside) => {
    expect(evaluated([figure(value)]).criteria[0]).toMatchObject({ exactScore, measured: { outside } });
  });

  test.each<[what: string, records: readonly EvidenceRecord[], measured: "none" | "several"]>([
    ["nothing was measured", [], "none"],
    ["nothing could be measured", [figure(null)], "none"],
    ["the figure is somebody else's", [figure(90, { attributedTo: "sato" })], "none"],
    ["the figure is the team's", [figure(90, { scope: "team" })], "none"],
    ["the figure is of another time", [figure(90, { at: "2026-07-01T00:00Z" })], "none"],
    ["two figures differ", [figure(90), figure(91, { id: "v2" })], "several"],
  ])("is not rated where %s", (_, records, measured) => {
    expect(evaluated(records).criteria[0]).toEqual({
      criterion: "on-time",
      status: "not-rated",
      unknown: [],
      measured,
    });
  });

  test("is scored where two records agree, however they are written", () => {
    expect(evaluated([figure("90.0"), figure(90, { id: "v2" })]).criteria[0]).toMatchObject({ status: "scored" });
  });

  test("does not apply where the job profile leaves it out", () => {
    const profile = { id: "back-office", version: "1", notApplicable: { criteria: ["on-time"] } };
    expect(evaluated([figure(90)], profile).criteria[0]).toEqual({ criterion: "on-time", status: "not-applicable" });
  });
});

describe("a stored evaluation with figures", () => {
  const evaluation = evaluated([figure("86")]);

  test("is read back", () => {
    expect(parseEvaluation(JSON.parse(JSON.stringify(evaluation)), { rubric })).toEqual(evaluation);
  });

  test("is refused where the score is not that of the figure", () => {
    const forged = JSON.parse(JSON.stringify(evaluation).replace('"29/4"', '"9"'));
    const parsed = safeParseEvaluation(forged, { rubric });
    expect(parsed.success ? [] : parsed.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong-conclusion", "criteria", 0],
    ]);
  });
});

describe("a review with a figure", () => {
  const half = defineRubric({ ...rubric, minimumCoverage: 0.5 });
  const evidence = evaluateEvidence([figure("86")], { ...frame, rubric: half, evaluators: [] });
  const review = { subject, period, ratings: [], evidence } as const;
  const result = scoreReview(review, { rubric: half });

  function scoredWith(records: readonly EvidenceRecord[], by: typeof half = half) {
    const measured = evaluateEvidence(records, { ...frame, rubric: by, evaluators: [] });
    return scoreReview({ ...review, evidence: measured }, { rubric: by });
  }

  function told(records: readonly EvidenceRecord[], locale: Locale, by: typeof half = half): readonly string[] {
    return explain(scoredWith(records, by), { rubric: by, locale }).split("\n");
  }

  test("has the score of the figure where nobody rated the criterion", () => {
    expect(result).toMatchObject({ status: "scored", score: 7.25, level: "basic" });
    expect(result.criteria[0]).toMatchObject({ basis: "evidence", exactScore: "29/4" });
    expect(verifyResult(result, review, { rubric: half }).isVerified).toBe(true);
    expect(parseResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  test("has people's score where there is one, and the figure's beside it", () => {
    const ratings = [{ assessor: "chen", role: "manager", criterion: "on-time", score: 8.5 }] as const;
    const rated = scoreReview({ ...review, ratings }, { rubric: half });
    expect(rated).toMatchObject({ status: "scored", score: 8.5 });
    expect(rated.evidence?.criteria[0]).toMatchObject({ counts: false, levelsApart: 2, exactScore: "29/4" });
    expect(rated.evidence?.needsReason).toEqual(["on-time"]);
  });

  test.each([
    ["en", "For “on-time”, 86 % was measured."],
    ["zh", "“on-time”的测量值为86%。"],
    ["ja", "「on-time」の測定値は86%です。"],
  ] as const)("is explained in %s", (locale, sentence) => {
    expect(explain(result, { rubric: half, locale })).toContain(sentence);
  });

  const below = "which lies below the points of the measure: the score is that of the first one.";
  const above = "which lies above the points of the measure: the score is that of the last one.";
  test.each([
    ["en", 70, `For “on-time”, 70 % was measured, ${below}`],
    ["en", 101, `For “on-time”, 101 % was measured, ${above}`],
    ["zh", 70, "“on-time”的测量值为70%，低于量度的各点，按第一点的分数计。"],
    ["zh", 101, "“on-time”的测量值为101%，高于量度的各点，按最后一点的分数计。"],
    ["ja", 70, "「on-time」の測定値は70%です。尺度の点を下回るため、最初の点の点数になります。"],
    ["ja", 101, "「on-time」の測定値は101%です。尺度の点を上回るため、最後の点の点数になります。"],
  ] as const)("says in %s that %d lies beyond the points", (locale, value, sentence) => {
    expect(told([figure(value)], locale)).toContain(sentence);
  });

  test.each([
    ["en", "For “on-time”, 86 was measured."],
    ["zh", "“on-time”的测量值为86。"],
    ["ja", "「on-time」の測定値は86です。"],
  ] as const)("says in %s what was measured, though nobody says in what unit", (locale, sentence) => {
    const criteria = half.criteria.map(({ measure, ...rest }) => {
      return measure === undefined ? rest : { ...rest, measure: { points: measure.points } };
    });
    expect(told([figure("86")], locale, defineRubric({ ...half, criteria }))).toContain(sentence);
  });

  test.each([
    ["en", "Nothing that counts was measured for “on-time”."],
    ["zh", "“on-time”没有可采用的测量值。"],
    ["ja", "「on-time」に使える測定値はありません。"],
  ] as const)("says in %s that nothing was measured", (locale, sentence) => {
    expect(told([], locale)).toContain(sentence);
  });

  test.each([
    ["en", "Several figures that differ were measured for “on-time”, so that none counts."],
    ["zh", "“on-time”有多个互不相同的测量值，均不计入。"],
    ["ja", "「on-time」には異なる測定値が複数あるため、どれも使われません。"],
  ] as const)("says in %s that several figures differ", (locale, sentence) => {
    expect(told([figure(90), figure(91, { id: "v2" })], locale)).toContain(sentence);
  });

  test.each<[path: string, value: unknown, records: readonly EvidenceRecord[]]>([
    ["measured.value", "", [figure("86")]],
    ["measured.value", null, [figure(86)]],
    ["measured.unit", 7, [figure("86")]],
    ["measured.outside", "beside", [figure("86")]],
    ["measured", "few", []],
    ["unknown", "none", []],
    ["unknown", [7], []],
  ])("is not told when %s is stored as %j", (path, value, records) => {
    const stored = JSON.parse(JSON.stringify(scoredWith(records)));
    const keys = `evidence.criteria.0.${path}`.split(".");
    const last = keys.pop() as string;
    Reflect.set(
      keys.reduce<object>((part, key) => Reflect.get(part, key), stored),
      last,
      value,
    );
    const places = issuesOf(() => explain(stored, { rubric: half })).map(([, ...way]) => way.join("."));
    expect(places).toEqual([expect.stringMatching(new RegExp(`^evidence\\.criteria\\.0\\.${path}`))]);
  });

  test("is told though it is stored, with a figure, with none and with several", () => {
    for (const records of [[figure("86")], [figure(86)], [], [figure(90), figure(91, { id: "v2" })]]) {
      const one = scoredWith(records);
      expect(explain(JSON.parse(JSON.stringify(one)), { rubric: half })).toBe(explain(one, { rubric: half }));
    }
  });
});
