/** Random rubrics, and random reviews that are good for them. */
import * as fc from "fast-check";
import type {
  Decimal,
  Gate,
  Rating,
  Review,
  ReviewResult,
  RoundingMode,
  Rubric,
  RubricDefinition,
  Scale,
} from "../../src/index";
import { defineRubric, isScoringError, scoreReview } from "../../src/index";
import { decimalFraction, decimalText, fraction, plus, times } from "./scoring-oracle";

/** A rubric and a review for it. */
export interface ReviewCase {
  readonly rubric: Rubric;
  readonly review: Review;
}

export const roundingModes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down"];

/** Ids that a lookup in a plain object would trip over, in several scripts and of odd forms. */
const ids = [
  ..."a b c li.wei sato Z 10 __proto__ constructor toString hasOwnProperty valueOf length".split(" "),
  "评分人",
  "مقيّم",
  "👩‍💻",
  "two words",
  "é",
  "e\u0301",
] as const;

/** Few scales have many steps, since the oracle tries every one of them. */
const scales: readonly Scale[] = [
  { minimum: 0, maximum: 10, step: 0.01 },
  { minimum: 0, maximum: 10, step: 1 },
  { minimum: "-0.02", maximum: "0.02", step: "0.001" },
  { minimum: 3, maximum: 4, step: "0.05" },
  { minimum: 0, maximum: 10, step: 0.5 },
  { minimum: 0, maximum: 10, step: "0.1" },
  { minimum: 1, maximum: 5, step: 0.25 },
  { minimum: -5, maximum: 5, step: "0.50" },
  { minimum: 0, maximum: 4, step: "0.125" },
  { minimum: 0, maximum: 100, step: 1 },
  { minimum: "0.3", maximum: "1.2", step: "0.03" },
  { minimum: 0, maximum: 1_000_000, step: 50_000 },
];

const weights: readonly Decimal[] = [
  ...[0, 1, 1, 1, 2, 3, 0.5, "0.1", "33.33", 7, 100],
  "0.000000001",
  "12345678901234567.89",
];

const policies = fc.constantFrom(
  ...Array<"exclude">(8).fill("exclude"),
  ...(["lowest", "lowest", "fail", "fail", "fail", "fail", "forbid"] as const),
);

/** A decimal as text, or as the number that means the same. */
function eitherForm(text: string): fc.Arbitrary<Decimal> {
  const number = Number(text);
  return String(number) === text ? fc.constantFrom<Decimal>(text, number) : fc.constant(text);
}

function stepsIn({ minimum, maximum, step }: Scale): number {
  const width = plus(decimalFraction(maximum), times([-1n, 1n], decimalFraction(minimum)));
  const [numerator, denominator] = decimalFraction(step);
  const [steps] = times(width, [denominator, numerator]);
  return Number(steps);
}

/** So many parts of a step above the scale's minimum, a thousand parts making a step. */
function partsUp(scale: Scale, parts: number): string {
  const step = times(decimalFraction(scale.step), fraction(BigInt(parts), 1000n));
  return decimalText(plus(decimalFraction(scale.minimum), step));
}

/** A score on a step, in the middle between two steps, or anywhere; a share of them on or next to a cut score. */
function arbitraryScore({ scale, levels, ratingStep }: Rubric): fc.Arbitrary<Decimal> {
  const steps = stepsIn(scale);
  const cuts = levels.map(({ cut }) => {
    const [numerator, denominator] = times(
      plus(decimalFraction(cut), times([-1n, 1n], decimalFraction(scale.minimum))),
      fraction(decimalFraction(scale.step)[1], decimalFraction(scale.step)[0]),
    );
    return Number(numerator / denominator);
  });
  const onStep = fc.oneof(fc.integer({ min: 0, max: steps }), fc.constantFrom(...cuts)).map((step) => step * 1000);
  const finer = fc.oneof(
    fc.integer({ min: 0, max: steps * 2 }).map((halves) => halves * 500),
    fc.integer({ min: 0, max: steps * 1000 }),
    fc.tuple(fc.constantFrom(...cuts), fc.constantFrom(-500, -1, 1, 500)).map(([cut, parts]) => {
      return Math.min(steps * 1000, Math.max(0, cut * 1000 + parts));
    }),
  );
  return (ratingStep === null ? fc.oneof(onStep, finer) : onStep).chain((parts) => eitherForm(partsUp(scale, parts)));
}

/** What is chosen in a rating of a criterion that nobody scores. */
const absentValue: fc.Arbitrary<Partial<Rating>> = fc.constantFrom(
  ...([{ status: "not-applicable" }, { status: "not-applicable" }, { status: "not-observed" }] as const),
  { score: null },
);

/** What is chosen in a rating: a score, a level, or no score. */
function arbitraryValue(rubric: Rubric): fc.Arbitrary<Partial<Rating>> {
  const level = fc.constantFrom(...rubric.levels.map(({ id }) => id));
  const position = fc.option(fc.constantFrom<Decimal>(0, 1, "0.25", 0.5, "0.333", "1.0"), { nil: undefined });
  return fc.oneof(
    { weight: 12, arbitrary: arbitraryScore(rubric).map((score) => ({ score })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(level, position)
        .map(([id, at]) => ({ level: id, ...(at !== undefined && { position: at }) })),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom({ status: "not-applicable" as const }, { status: "not-observed" as const }),
    },
    { weight: 1, arbitrary: fc.constant({ score: null }) },
  ) as fc.Arbitrary<Partial<Rating>>;
}

/** Rubrics of one to five criteria and levels, with every option of the model. */
export const arbitraryRubric: fc.Arbitrary<Rubric> = fc
  .constantFrom(...scales)
  .chain((scale) => {
    const steps = stepsIn(scale);
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: steps }), { maxLength: 4 });
    return fc.record({
      scale: fc.constant(scale),
      cuts: cuts.map((some) => [0, ...some.sort((a, b) => a - b)].map((step) => partsUp(scale, step * 1000))),
      levelIds: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 5, maxLength: 5 }),
      criterionIds: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
      weights: fc.array(fc.constantFrom(...weights), { minLength: 5, maxLength: 5 }),
      ownPolicies: fc.array(
        fc.option(fc.record({ notApplicable: policies, notRated: policies }, { requiredKeys: [] }), { freq: 3 }),
        { minLength: 5, maxLength: 5 },
      ),
      selfWeight: fc.constantFrom<Decimal>(0, 0, 0, "0.5"),
      roleWeights: fc.array(fc.constantFrom(...weights), { minLength: 6, maxLength: 6 }),
      rounding: fc.constantFrom(...roundingModes),
      placeOn: fc.constantFrom("rounded" as const, "rounded" as const, "exact" as const),
      isStepped: fc.constantFrom(true, false, false, false),
      withinRole: fc.constantFrom<Rubric["withinRole"]>(
        ...(["mean", "mean", "median"] as const),
        { trimmedMean: 0 },
        { trimmedMean: "0.25" },
        { trimmedMean: 0.4 },
      ),
      policies: fc.record({ notApplicable: policies, notRated: policies }),
      minimumCoverage: fc.constantFrom<Decimal>(0, 0, 0.6, "0.5", 1, "0.3333"),
      gates: fc.array(
        fc.record({
          which: fc.integer({ min: 0, max: 7 }),
          below: fc.integer({ min: 1, max: steps }),
          cap: fc.option(fc.integer({ min: 0, max: steps }), { freq: 8 }),
        }),
        { maxLength: 3 },
      ),
    });
  })
  .map((parts) => {
    const { scale, cuts, levelIds, criterionIds, rounding, placeOn, withinRole, minimumCoverage } = parts;
    const isWeightless = criterionIds.every((_, index) => parts.weights[index] === 0);
    const roleIds = ["manager", "peer", "report", "customer", "other", "auditor"];
    const definition: RubricDefinition<string, string> = {
      id: "random",
      version: "1",
      scale,
      rounding,
      placeOn,
      withinRole,
      minimumCoverage,
      policies: parts.policies,
      ratingStep: parts.isStepped ? scale.step : null,
      levels: cuts.map((cut, index) => ({ id: levelIds[index] as string, cut })),
      criteria: criterionIds.map((id, index) => {
        const own = parts.ownPolicies[index];
        return { id, weight: isWeightless ? 1 : (parts.weights[index] as Decimal), ...(own && { policies: own }) };
      }),
      // One role keeps its weight, so that they do not all weigh nothing.
      roles: [
        { id: "self", weight: parts.selfWeight },
        ...roleIds.map((id, index) => ({ id, weight: index === 0 ? 1 : (parts.roleWeights[index] as Decimal) })),
      ],
      gates: parts.gates.map(({ which, below, cap }, index): Gate => {
        const effect = cap === null ? "unscored" : { cap: partsUp(scale, cap * 1000) };
        const criterion = criterionIds[which] ?? "any";
        return { id: `gate ${index}`, criterion, below: partsUp(scale, below * 1000), effect };
      }),
    };
    return defineRubric(definition);
  });

/** Somebody's ratings in one of the two forms, with empty cells of the other one among them. */
function arbitraryVoice(
  assessor: string,
  subject: string,
  value: fc.Arbitrary<Partial<Rating>>,
  rubric: Rubric,
): fc.Arbitrary<readonly Rating[]> {
  const words = fc.record(
    {
      comment: fc.constantFrom("", "well done", "“quoted”, \n lines"),
      at: fc.constantFrom("2026-06-30", "2026-07-01T09:00Z"),
    },
    { requiredKeys: [] },
  );
  const cell = fc.tuple(value, words).map(([chosen, said]) => ({ ...chosen, ...said }));
  const empty = words.map((said) => ({ score: null, ...said }));
  const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 6 });
  const ids = rubric.criteria.map(({ id }) => id);
  const list = (cells: fc.Arbitrary<object | undefined>) =>
    fc.array(cells, { minLength: ids.length, maxLength: ids.length });
  const single = fc.tuple(list(maybe(cell)), fc.option(empty, { nil: undefined, freq: 1 }));
  const whole = fc.tuple(list(fc.option(empty, { nil: undefined, freq: 1 })), cell);
  const roles = rubric.roles.map(({ id }) => id).filter((id) => id !== "self");
  const kind = fc.record(
    { relation: fc.constantFrom("internal", "external"), contact: fc.constantFrom("direct", "indirect") },
    { requiredKeys: [] },
  );
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: whole }), fc.constantFrom(...roles), kind)
    .map(([[cells, overall], role, customer]) => {
      const who = { assessor, role: assessor === subject ? "self" : role };
      const ratings = cells.flatMap((said, index) => (said ? [{ ...who, criterion: ids[index], ...said }] : []));
      if (overall !== undefined) ratings.push({ ...who, criterion: "overall", ...overall });
      const isCustomer = who.role === "customer" || who.role === "auditor";
      return ratings.map((rating, index) =>
        isCustomer && index === 0 ? { ...rating, ...customer } : rating,
      ) as Rating[];
    });
}

/** Good reviews for a rubric: up to six assessors, the subject perhaps among them, in any order. */
export function arbitraryReview(rubric: Rubric): fc.Arbitrary<Review> {
  return fc
    .record({
      subject: fc.constantFrom(...ids),
      assessors: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 }),
      // Seldom does nobody score anything, or nobody but the subject.
      kind: fc.constantFrom(...Array<"usual">(10).fill("usual"), "absent", "self"),
      frame: fc.record(
        { period: fc.constantFrom("2026", "2026-Q3", "probation"), team: fc.constantFrom("北京", "team 2") },
        { requiredKeys: [] },
      ),
    })
    .chain(({ subject, assessors, kind, frame }) => {
      const value = kind === "absent" ? absentValue : arbitraryValue(rubric);
      const raters = kind === "self" ? [subject] : assessors;
      const voices = fc.tuple(...raters.map((assessor) => arbitraryVoice(assessor, subject, value, rubric)));
      return voices.chain((all) => shuffled(all.flat())).map((ratings): Review => ({ subject, ...frame, ratings }));
    });
}

/** A list in any order. */
export function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

/** A rubric, and a review that is good for it unless the rubric forbids an absence. */
export const arbitraryReviewCase: fc.Arbitrary<ReviewCase> = arbitraryRubric.chain((rubric) =>
  arbitraryReview(rubric).map((review) => ({ rubric, review })),
);

/** The result of a review, or the codes of the issues that it is refused with. */
export function outcomeOf({ rubric, review }: ReviewCase): ReviewResult | readonly string[] {
  try {
    return scoreReview(review, { rubric });
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return (error.details.issues ?? []).map(({ code }) => code);
  }
}

/** A rubric, a review that it does not refuse, and the result. */
export const arbitraryResultCase: fc.Arbitrary<ReviewCase & { readonly result: ReviewResult }> =
  withResult(arbitraryReviewCase);

/** The cases that are not refused, each with its result. */
export function withResult<Case extends ReviewCase>(
  cases: fc.Arbitrary<Case>,
): fc.Arbitrary<Case & { readonly result: ReviewResult }> {
  return cases
    .map((given) => ({ ...given, result: outcomeOf(given) }))
    .filter((given): given is Case & { result: ReviewResult } => "status" in given.result);
}
