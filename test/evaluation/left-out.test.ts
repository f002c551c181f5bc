import { describe, expect, test } from "vitest";
import type { Evaluation, EvidenceRecord } from "../../src/evidence";
import { parseEvaluation, safeParseEvaluation } from "../../src/evidence";
import { customerCentric, defineRubric, scoreReview } from "../../src/index";
import { fullRecords } from "../review/evidence/records";
import { brief, issuesOf } from "../review/refusal";
import { evaluated, halfYear, praiseEvaluator, record } from "./evaluations";

const desk = defineRubric({
  id: "desk",
  version: "1",
  scale: { minimum: 0, maximum: 10, step: 0.01 },
  levels: [
    { id: "slow", cut: 0 },
    { id: "fast", cut: 7.5 },
  ],
  criteria: [
    {
      id: "speed",
      weight: 1,
      measure: {
        unit: "days",
        points: [
          { value: 1, score: 10 },
          { value: 7, score: 0 },
        ],
      },
    },
    {
      id: "share",
      weight: 1,
      measure: {
        points: [
          { value: 0, score: 0 },
          { value: 1, score: 10 },
        ],
      },
    },
    { id: "manners", weight: 1 },
  ],
});

const figure = (changes: object): EvidenceRecord =>
  record({ kind: "measurement", id: "v1", criterion: "speed", value: "2.5", unit: "days", ...changes } as never);

const measured = (...records: EvidenceRecord[]): Evaluation => evaluated(records, { rubric: desk });

const reread = (evaluation: Evaluation, rubric = desk as typeof desk | typeof customerCentric) =>
  parseEvaluation(JSON.parse(JSON.stringify(evaluation)), { rubric });

describe("a figure in another unit than the measure's", () => {
  test.each<[what: string, changes: object]>([
    ["hours for days", { value: "60", unit: "hours" }],
    ["the unit in capitals, which may be another one", { unit: "Days" }],
    ["a unit where the measure has none", { criterion: "share", value: "97", unit: "%" }],
  ])("does not count, and is left out by name: %s", (_, changes) => {
    const evaluation = measured(figure(changes));
    expect(evaluation.measurements).toEqual([]);
    expect(evaluation.leftOut).toEqual([{ id: "v1", reason: "other-unit" }]);
    expect(evaluation.criteria.slice(0, 2).map(({ status }) => status)).toEqual(["not-rated", "not-rated"]);
    expect(reread(evaluation)).toEqual(evaluation);
  });

  test.each<[what: string, changes: object]>([
    ["the same unit", {}],
    ["the same with blanks around it", { unit: " days " }],
    ["none, which is the measure's", { unit: undefined }],
  ])("unlike one in %s", (_, changes) => {
    expect(measured(figure(changes)).criteria[0]).toMatchObject({ status: "scored", score: 7.5, level: "fast" });
    expect(measured(figure(changes)).leftOut).toEqual([]);
  });

  test("agrees and disagrees with nothing", () => {
    const evaluation = measured(
      figure({}),
      figure({ id: "v2", unit: "hours" }),
      figure({ id: "v3", unit: "weeks", value: 9 }),
    );
    expect(evaluation.criteria[0]).toMatchObject({ status: "scored", score: 7.5 });
    expect(evaluation.leftOut.map(({ id }) => id)).toEqual(["v2", "v3"]);
  });

  test("is refused in a stored evaluation, as is one of another period", () => {
    const stored = (changes: object) => {
      const copy = JSON.parse(JSON.stringify(measured(figure({}))));
      Object.assign(copy.measurements[0], changes);
      const parsed = safeParseEvaluation(copy, { rubric: desk });
      return parsed.success ? [] : brief(parsed.issues);
    };
    expect(stored({ unit: "hours" })).toContainEqual(["conflicting-values", "measurements", 0, "unit"]);
    expect(stored({ period: "2025" })).toContainEqual(["conflicting-values", "measurements", 0, "period"]);
    expect(stored({ period: "2026-01-01/2026-06-30" })).toEqual([]);
  });
});

describe("a figure is left out by name", () => {
  test.each<[reason: string, changes: object]>([
    ["unknown-criterion", { criterion: "sped" }],
    ["no-measure", { criterion: "manners" }],
    ["not-measured", { value: null }],
    ["outside-period", { at: "2026-07-05T09:00+08:00" }],
    ["other-period", { period: "2026-Q1" }],
    ["after-as-of", { at: "2026-07-11T09:00+08:00", period: "2026-H1" }],
  ])("for the reason %s", (reason, changes) => {
    const evaluation = measured(figure(changes));
    expect(evaluation.leftOut).toEqual([{ id: "v1", reason }]);
    expect(evaluation.criteria[0]).toMatchObject({ status: "not-rated" });
  });

  test("unless it names the period that it was measured in, however that is written", () => {
    for (const period of ["2026-H1", "2026-01-01/2026-06-30"]) {
      const evaluation = measured(figure({ at: "2026-07-05T09:00+08:00", period }));
      expect(evaluation.leftOut).toEqual([]);
      expect(evaluation.criteria[0]).toMatchObject({ status: "scored", score: 7.5 });
      expect(reread(evaluation)).toEqual(evaluation);
    }
  });
});

describe("another spelling of a period means the same days", () => {
  const { period: _, ...observed } = fullRecords.observation;
  const observation = { ...observed, indicator: "ownership", observer: "chen", outcome: "met" } as const;
  const days = "2026-01-01/2026-06-30";

  test("in observations", () => {
    const evaluation = evaluated([{ ...observation, at: "2026-07-02T09:00+08:00", period: days }]);
    expect(evaluation.indicators.find(({ indicator }) => indicator === "ownership")?.basis).toBe("people");
    expect(evaluation.leftOut).toEqual([]);
  });

  test("in decisions, of stored evaluations too", () => {
    const evaluation = evaluated([{ ...fullRecords.decision, attributedTo: "li.wei", period: days }]);
    expect(evaluation.decisions).toHaveLength(1);
    expect(evaluation.leftOut).toEqual([]);
    expect(reread(evaluation, customerCentric)).toEqual(evaluation);
  });

  test("between a review and its evidence", () => {
    const evidence = evaluated([]);
    const { subject } = halfYear;
    expect(scoreReview({ subject, period: days, ratings: [], evidence }).status).toBe("unscored");
    expect(issuesOf(() => scoreReview({ subject, period: "2026-01-01/2026-06-29", ratings: [], evidence }))).toEqual([
      ["conflicting-values", "evidence", "period"],
    ]);
  });

  test("and days that differ are another period, which is named", () => {
    const records: EvidenceRecord[] = [
      { ...observation, id: "o1", period: "2026-Q1" },
      { ...observation, id: "o2", period: "2026-01-01/2026-06-29" },
      { ...observation, id: "o3", period: "spring" },
      { ...fullRecords.decision, attributedTo: "li.wei", period: "2025-H2" },
    ];
    const evaluation = evaluated(records);
    expect(evaluation.leftOut).toEqual([
      { id: fullRecords.decision.id, reason: "other-period" },
      ...["o1", "o2", "o3"].map((id) => ({ id, reason: "other-period" })),
    ]);
    expect(evaluation.decisions).toEqual([]);
  });
});

test("decisions about what the rubric does not have are named, and yet shown, since they may replace earlier ones", () => {
  const decision = { ...fullRecords.decision, attributedTo: "li.wei", period: "2026-H1" } as const;
  const evaluation = evaluated([
    { ...decision, id: "d1", criterion: "need" },
    { ...decision, id: "d2", criterion: "needs", level: "excelent" },
    { ...decision, id: "d3", criterion: "needs", level: "excellent" },
  ]);
  expect(evaluation.leftOut).toEqual([
    { id: "d1", reason: "unknown-criterion" },
    { id: "d2", reason: "unknown-level" },
  ]);
  expect(evaluation.decisions.map(({ id }) => id)).toEqual(["d1", "d2", "d3"]);
});

describe("what lies outside the period", () => {
  const praise = record({ kind: "praise", id: "p1", isUnasked: true });
  const reasons = (...records: EvidenceRecord[]) => evaluated(records).leftOut.map(({ id, reason }) => [id, reason]);

  test.each<[at: string, reason: string | undefined]>([
    ["2025-12-31T23:59:59.999+08:00", "outside-period"],
    ["2026-01-01T00:00+08:00", undefined],
    ["2026-06-30T23:59:59.999+08:00", undefined],
    ["2026-07-01T00:00+08:00", "outside-period"],
    ["2030-01-01T00:00+08:00", "outside-period"],
  ])("is left out by name: %s, %s", (at, reason) => {
    expect(reasons({ ...praise, at })).toEqual(reason === undefined ? [] : [["p1", reason]]);
  });

  test("as is what came after the evaluation, where that is within the period", () => {
    const asOf = "2026-03-31T09:00+08:00";
    const at = (moment: string) => evaluated([{ ...praise, at: moment }], { asOf }).leftOut;
    expect(at(asOf)).toEqual([]);
    expect(at("2026-03-31T09:00:00.001+08:00")).toEqual([{ id: "p1", reason: "after-as-of" }]);
    expect(at("2026-06-30T09:00+08:00")).toEqual([{ id: "p1", reason: "after-as-of" }]);
  });

  test("but neither what others did, nor a team, nor what is named already as disregarded", () => {
    const early = { ...praise, at: "2025-03-02T09:00+08:00" } as const;
    expect(reasons({ ...early, attributedTo: "sato" }, { ...early, id: "p2", scope: "team" })).toEqual([]);
    expect(reasons({ ...early, disregard: "test" })).toEqual([["p1", "test"]]);
  });

  test("nor what reaches into it, nor what counts with something else", () => {
    const matter = record({ kind: "matter", id: "m1", at: "2025-12-01T09:00+08:00" } as never);
    expect(reasons({ ...matter, closedAt: "2026-01-05T09:00+08:00" } as EvidenceRecord)).toEqual([]);
    expect(reasons({ ...matter, closedAt: null } as EvidenceRecord)).toEqual([]);
    expect(reasons({ ...matter, closedAt: "2025-12-05T09:00+08:00" } as EvidenceRecord)).toEqual([
      ["m1", "outside-period"],
    ]);
    const reply = { kind: "reply", id: "a1", matter: "m1", by: "human", isPublic: true } as const;
    expect(reasons(record({ ...reply, at: "2025-12-02T09:00+08:00" }))).toEqual([]);
  });

  test("nor what a finding looks back to", () => {
    const looking = praiseEvaluator((ids) => [
      { indicator: "delight", outcome: "met", n: 1, used: ids.slice(0, 1), leftOut: [] },
    ]);
    const early = { ...praise, at: "2025-03-02T09:00+08:00" } as const;
    const evaluation = evaluated([early, { ...early, id: "p2" }], { evaluators: [looking] });
    expect(evaluation.leftOut).toEqual([{ id: "p2", reason: "outside-period" }]);
  });
});

describe("a name that may be misspelt is noted", () => {
  const praise = record({ kind: "praise", id: "p1", isUnasked: true });

  test("where nothing in the evidence is about the subject", () => {
    const evaluation = evaluated([praise], { subject: "li.wie" });
    expect(evaluation.notes).toEqual([{ kind: "unknown-subject" }]);
    expect(reread(evaluation, customerCentric)).toEqual(evaluation);
    expect(evaluated([praise])).not.toHaveProperty("notes");
    expect(evaluated([])).not.toHaveProperty("notes");
  });

  test("but not where something was in their hands once", () => {
    const assignments = [{ to: "sato", at: "2026-03-02T09:00+08:00" }];
    const matter = record({ kind: "matter", id: "m1", assignments } as never);
    expect(evaluated([matter], { subject: "sato" })).not.toHaveProperty("notes");
  });

  test("where an evaluator of one's own judges what the rubric does not have", () => {
    const evaluator = praiseEvaluator(() => [], { indicators: ["delight", "delihgt"] });
    const evaluation = evaluated([praise], { evaluators: [evaluator] });
    expect(evaluation.notes).toEqual([{ kind: "unknown-indicator", evaluator: "praise-count", indicator: "delihgt" }]);
    expect(reread(evaluation, customerCentric)).toEqual(evaluation);
  });

  test("but not a built-in one: a rubric of one's own need not have what those judge", () => {
    expect(measured(figure({}))).not.toHaveProperty("notes");
  });
});

test("people and evidence lie apart by their rounded scores, also where levels are placed by exact ones", () => {
  const rubric = defineRubric({ ...desk, placeOn: "exact" });
  const evidence = evaluated([figure({ value: "2.5015" })], { rubric });
  expect(evidence.criteria[0]).toMatchObject({ exactScore: "2999/400", score: 7.5, level: "slow" });
  const { subject, period } = halfYear;
  const apart = (score: number) => {
    const ratings = [{ assessor: "chen", role: "manager", criterion: "speed", score }] as const;
    return scoreReview({ subject, period, ratings, evidence }, { rubric }).evidence;
  };
  expect(apart(7.5)).toMatchObject({ criteria: [{ levelsApart: 0 }, {}, {}], needsReason: [] });
  expect(apart(7.49)).toMatchObject({ criteria: [{ levelsApart: 1 }, {}, {}], needsReason: ["speed"] });
});
