import { leastIntegers } from "../aggregation/weighing";
import { refusal, ScoringError } from "../errors";
import { formatDecimal, readDecimal } from "../exact/decimal";
import type { Integer } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator, ratioOf, reduceRatio } from "../exact/ratio";
import type { RoundingMode } from "../exact/rounding";
import { roundToSteps, thresholdOf } from "../exact/rounding";
import { levelScore } from "../review/rating-context";
import type { ExactScale } from "../rubric/exact-scale";
import { exactOf, exactScale } from "../rubric/exact-scale";
import type { AbsencePolicy, Rubric } from "../rubric/rubric";
import { anyCriterion } from "../rubric/rubric";
import type { SqlEngine } from "./engine";
import type { ReadSqlOptions, SqlScores } from "./sql-options";

/** A rubric in whole numbers of one unit, a fraction of a point that everything in it is a multiple of. */
export interface SqlPlan {
  /** So many units make a point of the scale. */
  readonly unitsPerPoint: bigint;
  readonly unitsPerStep: bigint;
  readonly minimum: bigint;
  readonly maximum: bigint;
  readonly ratingStep: bigint | undefined;
  readonly minimumSteps: bigint;
  readonly rounding: RoundingMode;
  readonly placeOnExact: boolean;
  /** One step as a decimal of so many places is so many of the last place. */
  readonly step: { readonly places: number; readonly lastPlaces: bigint };
  readonly scores: PlannedScores;
  /** Ascending; cuts both as steps and as units above the minimum. */
  readonly levels: readonly {
    readonly id: string;
    readonly cutSteps: bigint;
    readonly cut: bigint;
    readonly middle: bigint;
  }[];
  readonly criteria: readonly PlannedCriterion[];
  /** All roles, in the rubric's order. */
  readonly roles: readonly { readonly id: string; readonly weight: bigint }[];
  readonly gates: readonly PlannedGate[];
  readonly minimumCoverage: { readonly numerator: bigint; readonly denominator: bigint };
  /** The largest common denominator with which nothing overflows; `undefined` when there is no end. */
  readonly mostShared: bigint | undefined;
}

/** How a score in the table becomes units: so many for each of its last places, or for each of its whole numbers. */
type PlannedScores = { readonly factor: bigint } & (
  | { readonly form: "decimal"; readonly places: number }
  | { readonly form: "integer" }
);

export interface PlannedCriterion {
  readonly id: string;
  readonly weight: bigint;
  readonly notApplicable: AbsencePolicy;
  readonly notRated: AbsencePolicy;
}

export interface PlannedGate {
  readonly id: string;
  /** The indexes of the criteria that it looks at. */
  readonly criteria: readonly number[];
  /** It fires below this many half units above the minimum, or also at it. */
  readonly bound: bigint;
  readonly firesAtBound: boolean;
  /** Units above the minimum; `undefined` when it leaves the review unscored. */
  readonly cap: bigint | undefined;
}

/** @throws {ScoringError} `unsupported-rubric`, `invalid-option`. */
export function planQuery(rubric: Rubric, { engine, columns, scores }: ReadSqlOptions): SqlPlan {
  refuseUnsupported(rubric);
  const scale = exactScale(rubric);
  const half = ratioOf(1, 2);
  const middles = scale.levelIds.map((_, level) => levelScore(level, half, scale));
  const caps = rubric.gates.map(({ effect }) => (effect === "unscored" ? undefined : exactOf(effect.cap)));
  const ratingStep = rubric.ratingStep === null ? undefined : exactOf(rubric.ratingStep);
  const unit = unitOf(scores, scale.step);
  const usesLevels = columns.level !== undefined;
  const ofRubric = [
    scale.step,
    scale.minimum,
    scale.maximum,
    ...scale.cuts,
    ratingStep,
    ...caps,
    ...(usesLevels ? middles : []),
  ];
  const unitsPerPoint = unitsFor([unit, ...ofRubric]);
  const usualUnit = unitOf(scores && { form: scores.form }, scale.step);
  refuseWideScale(scale, unitsPerPoint, unitsFor([usualUnit, ...ofRubric]));
  const inUnits = ({ numerator, denominator }: Ratio) => (BigInt(numerator) * unitsPerPoint) / BigInt(denominator);
  const [minimum, maximum, unitsPerStep] = [scale.minimum, scale.maximum, scale.step].map(inUnits) as [
    bigint,
    bigint,
    bigint,
  ];
  const criterionWeights = leastIntegers(rubric.criteria);
  const roleWeights = leastIntegers(rubric.roles);
  const places = (formatDecimal(scale.step) as string).split(".")[1]?.length ?? 0;
  const plan: Omit<SqlPlan, "mostShared"> = {
    unitsPerPoint,
    unitsPerStep,
    minimum,
    maximum,
    ratingStep: ratingStep && inUnits(ratingStep),
    minimumSteps: minimum / unitsPerStep,
    rounding: rubric.rounding,
    placeOnExact: scale.placeOnExact,
    step: {
      places,
      lastPlaces: (BigInt(scale.step.numerator) * 10n ** BigInt(places)) / BigInt(scale.step.denominator),
    },
    scores: { ...formOf(scores, unit), factor: inUnits(unit) },
    levels: scale.levelIds.map((id, index) => ({
      id,
      cutSteps: BigInt(scale.cutSteps[index] as Integer),
      cut: inUnits(scale.cuts[index] as Ratio) - minimum,
      middle: inUnits(middles[index] as Ratio),
    })),
    criteria: rubric.criteria.map(({ id, policies }, index) => ({
      id,
      weight: BigInt(criterionWeights[index] as Integer),
      ...rubric.policies,
      ...policies,
    })),
    roles: rubric.roles.map(({ id }, index) => ({ id, weight: BigInt(roleWeights[index] as Integer) })),
    gates: rubric.gates.map(({ id, criterion, below }, index) => {
      const belowSteps = roundToSteps(exactOf(below), scale.step, "down");
      const { bound, inclusive } = thresholdOf(belowSteps, scale.step, scale.rounding);
      const cap = caps[index];
      return {
        id,
        criteria: [...rubric.criteria.keys()].filter(
          (at) => criterion === anyCriterion || rubric.criteria[at]?.id === criterion,
        ),
        bound: inUnits({ numerator: BigInt(bound.numerator) * 2n, denominator: bound.denominator }) - 2n * minimum,
        firesAtBound: !inclusive,
        cap: cap && inUnits(cap) - minimum,
      };
    }),
    minimumCoverage: coverageTerms(rubric),
  };
  return { ...plan, mostShared: mostShared(plan, engine) };
}

/** The fewest units to a point of which all are multiples. */
function unitsFor(values: readonly (Ratio | undefined)[]): bigint {
  return BigInt(commonDenominator(values.map((value) => value && reduceRatio(value))));
}

/** In units: every score, and what it is made of, is a BIGINT with room to spare. */
const widestScale = 10n ** 12n;

/** What the rubric has too many of without a finer column of scores is not the fault of that. */
function refuseWideScale({ minimum, maximum }: ExactScale, unitsPerPoint: bigint, unitsOfRubric: bigint): void {
  const widest = (units: bigint) => {
    const [low, high] = [minimum, maximum].map(
      ({ numerator, denominator }) => (BigInt(numerator) * units) / BigInt(denominator),
    ) as [bigint, bigint];
    return [high, -low, high - low].reduce((most, value) => (value > most ? value : most));
  };
  if (widest(unitsPerPoint) <= widestScale) return;
  if (widest(unitsOfRubric) <= widestScale) {
    const expected = `a unit of which the scale has at most ${widestScale}`;
    throw refusal("invalid-option", "scores", expected, `${widest(unitsPerPoint)}`);
  }
  throw unsupported(
    `a scale of at most ${widestScale} units, from zero to its ends and from end to end`,
    `${widest(unitsOfRubric)}`,
  );
}

function refuseUnsupported({ withinRole }: Rubric): void {
  const isMean = withinRole === "mean" || (withinRole !== "median" && exactOf(withinRole.trimmedMean).numerator === 0);
  if (isMean) return;
  throw unsupported('a rubric with withinRole: "mean"', JSON.stringify(withinRole));
}

function unsupported(expected: string, received: string): ScoringError {
  const message = `toSql: expected ${expected}, got ${received}.`;
  return new ScoringError("unsupported-rubric", message, { argument: "rubric", expected, received });
}

/** The least difference between two scores in the table. */
function unitOf(scores: SqlScores | undefined, step: Ratio): Ratio {
  const usual = reduceRatio(step);
  if (scores?.form === "integer") {
    if (scores.unit === undefined) return usual;
    const unit = readDecimal(scores.unit);
    if (unit === undefined || unit.numerator <= 0)
      throw refusal("invalid-option", "scores.unit", "a decimal above 0", scores.unit);
    return reduceRatio(unit);
  }
  return ratioOf(1, 10n ** BigInt(placesOf(scores, step)));
}

function placesOf(scores: SqlScores | undefined, step: Ratio): number {
  if (scores?.form === "decimal" && scores.places !== undefined) return scores.places;
  return (formatDecimal(step) as string).split(".")[1]?.length ?? 0;
}

function formOf(scores: SqlScores | undefined, unit: Ratio) {
  if (scores?.form === "integer") return { form: "integer" } as const;
  return { form: "decimal", places: String(unit.denominator).length - 1 } as const;
}

function coverageTerms({ minimumCoverage }: Rubric): SqlPlan["minimumCoverage"] {
  const { numerator, denominator } = reduceRatio(exactOf(minimumCoverage));
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** A subject has at least this many for a denominator: all counts of ratings to 20, and more. */
const leastShared = 10n ** 9n;

/**
 * No number of the query is larger than four times the scale, times the weights of all criteria, times the common
 * denominator of a subject; and none on the way to that than itself times a count of ratings or a weight of roles.
 */
function mostShared(plan: Omit<SqlPlan, "mostShared">, { most, mostDivided }: SqlEngine): bigint | undefined {
  if (most === undefined) return undefined;
  const { minimum, maximum, unitsPerPoint, unitsPerStep, criteria, roles, minimumCoverage } = plan;
  const sum = (parts: readonly { readonly weight: bigint }[]) =>
    parts.reduce((total, { weight }) => total + weight, 0n);
  const span = 4n * (maximum - minimum + (minimum < 0n ? -minimum : minimum) + unitsPerPoint + unitsPerStep);
  const forScores = most / (span * sum(criteria));
  const growth = [2n ** 32n, sum(roles)].reduce((left, right) => (left > right ? left : right));
  const shared = [forScores, most / growth, mostDivided ?? most].reduce((left, right) => (left < right ? left : right));
  const forCoverage = (minimumCoverage.numerator + minimumCoverage.denominator + 100n) * sum(criteria);
  if (shared >= leastShared && forCoverage <= most && sum(roles) <= (mostDivided ?? most)) return shared;
  throw new ScoringError(
    "unsupported-rubric",
    "toSql: the rubric's weights have too many digits for exact arithmetic in this engine.",
    {
      argument: "rubric",
      expected: "weights with fewer digits",
    },
  );
}
