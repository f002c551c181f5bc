/** What comes back from a file or a service: good documents of each kind, and who reads them. */
import type * as fc from "fast-check";
import type { Review } from "../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  compareDistribution,
  customerCentric,
  scoreGroups,
  scoreRatings,
  summarizeTeams,
  summaryAccumulator,
} from "../../src/index";
import type { JsonSchema, ParseResult } from "../../src/schema";
import * as schema from "../../src/schema";

export interface StoredKind {
  readonly name: string;
  readonly good: readonly unknown[];
  readonly parse: (document: unknown) => unknown;
  readonly safeParse: (document: unknown) => ParseResult<unknown>;
  readonly form: { readonly safeParse: (document: unknown) => { readonly success: boolean } };
  readonly jsonSchema: () => JsonSchema;
  /** What else reads such a document; nothing where only its form is checked. */
  readonly use?: (document: never) => unknown;
  readonly code: string;
}

const summaries = summaryAccumulator();
const by = { assessor: "chen", role: "manager", criterion: "overall" } as const;
const results = scoreRatings([
  ...[8.4, "8.495", 3, 9.7].map((score, index) => ({ ...by, subject: `p${index}`, score })),
  { ...by, subject: "new", score: null },
]);

function reviewBy(...given: readonly (readonly [role: string, score: number])[]) {
  const ratings = given.map(([role, score], index) => {
    return { assessor: role === "self" ? "li.wei" : `a${index}`, role, criterion: "overall", score } as const;
  });
  return { subject: "li.wei", period: "2026-H1", team: "desk", ratings } satisfies Review;
}

const circle = reviewBy(["manager", 9], ["peer", 8], ["peer", 7], ["report", 6], ["report", 8.125], ["self", 10]);
const customers = (["external", "internal"] as const).flatMap((relation) =>
  [0, 1, 2].map((index) => {
    return {
      assessor: `${relation} ${index}`,
      role: "customer",
      criterion: "needs",
      score: 7 + index,
      relation,
    } as const;
  }),
);
const periods = scoreRatings([
  { ...by, subject: "li.wei", period: "2026-Q1", score: 7 },
  { ...by, subject: "li.wei", period: "2026-Q2", score: null },
  { ...by, subject: "li.wei", period: "2026-Q3", status: "not-applicable" },
  { ...by, subject: "li.wei", period: "2026-Q4", score: "8.5" },
]);
const loose = { minimumCoverage: 0 } as const;

const counts = customerCentric.levels.map(({ id }, index) => ({ level: id, count: index }));

export const storedKinds: readonly StoredKind[] = [
  {
    name: "a tree of teams",
    good: [
      [{ id: "firm" }, { id: "asia", parent: "firm" }, { id: "desk", parent: "asia" }],
      [{ id: "desk", parent: "firm" }, { id: "firm", parent: null }, { id: "__proto__" }],
    ],
    parse: schema.parseTeamTree,
    safeParse: schema.safeParseTeamTree,
    form: schema.teamTreeSchema,
    jsonSchema: schema.teamTreeJsonSchema,
    use: (tree) => summarizeTeams([], tree),
    code: "invalid-teams",
  },
  {
    name: "a guideline",
    good: [
      [{ levels: ["outstanding", "excellent"], atMost: 0.3 }],
      [
        { levels: ["good"], atLeast: "0.4", atMost: 1 },
        { levels: ["failing"], share: "0.05" },
        { levels: ["basic"], share: 0 },
      ],
    ],
    parse: (document) => schema.parseGuideline(document),
    safeParse: (document) => schema.safeParseGuideline(document),
    form: schema.guidelineSchema,
    jsonSchema: schema.guidelineJsonSchema,
    use: (guideline) => compareDistribution(counts, guideline),
    code: "invalid-distribution",
  },
  {
    name: "a summary",
    good: [[], results, results.slice(4)].map((some) => summaries.add(summaries.create(), some)),
    parse: (document) => schema.parseSummary(document),
    safeParse: (document) => schema.safeParseSummary(document),
    form: schema.summarySchema,
    jsonSchema: schema.summaryJsonSchema,
    use: (summary) => summaries.finish(summary),
    code: "invalid-summary",
  },
  {
    name: "a result by groups",
    good: [
      scoreGroups(circle),
      scoreGroups(circle, {
        anonymity: null,
        minimumAssessors: { peer: 2 },
        methods: [{ method: { trimmedMean: "0.2" } }],
      }),
      scoreGroups({ ...circle, ratings: customers }, { customers: "apart", minimumAssessors: 2 }),
      adjustResult(scoreGroups(circle), { score: 9, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" }),
      scoreGroups({ ...circle, ratings: [] }),
      scoreGroups({ ...circle, ratings: [{ ...by, assessor: "ana", role: "peer", score: 9 }] }),
    ],
    parse: schema.parseGroupReview,
    safeParse: schema.safeParseGroupReview,
    form: schema.groupReviewSchema,
    jsonSchema: schema.groupReviewJsonSchema,
    code: "invalid-result",
  },
  {
    name: "a result of periods",
    good: [
      aggregatePeriods(periods, loose),
      aggregatePeriods(periods, { ...loose, weighting: "length", missing: "lowest" }),
      aggregatePeriods(periods, { ...loose, weighting: { halfLife: { months: 4 } }, missing: "fail" }),
      aggregatePeriods(periods.slice(0, 1), {
        weighting: { halfLife: { days: 90 } },
        expected: ["2026-Q1", "2026-Q2", "2026-Q3"],
      }),
      aggregatePeriods(periods.slice(2, 3)),
      aggregatePeriods(periods.slice(1, 2)),
    ],
    parse: schema.parsePeriodsResult,
    safeParse: schema.safeParsePeriodsResult,
    form: schema.periodsResultSchema,
    jsonSchema: schema.periodsResultJsonSchema,
    code: "invalid-result",
  },
];

/** As it comes back from a file. */
export function stored(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document));
}

export const runs = { numRuns: 1500 } satisfies fc.Parameters<unknown>;
