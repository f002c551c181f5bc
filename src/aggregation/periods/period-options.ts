import { dataOf, readDocument, readExact } from "../../document";
import type { Decimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { one, zero } from "../../exact/ratio";
import { statedFiscalYear } from "../../review/parse-period";
import type { Period } from "../../review/period";
import type { FiscalYear, StatedFiscalYear } from "../../review/period-calendar";
import { readOptionChoice, readOptions, rubricOrDefault } from "../../rubric/options";
import type { AbsencePolicy, Rubric } from "../../rubric/rubric";
import type { RubricMixing } from "../one-rubric";
import { readWeighting } from "./period-weights";
import type { PeriodWeighting } from "./periods-result";

/** How several periods become one score. */
export interface AggregatePeriodsOptions<R extends Rubric = Rubric> extends FiscalYear {
  /** The rubric that the results were scored with; the built-in one when left out. */
  readonly rubric?: R | undefined;
  /** Whether results of comparable rubrics count too; `"refuse"` when left out. What they come to is placed by `rubric`. */
  readonly mixing?: RubricMixing | undefined;
  /** `equal` when left out. */
  readonly weighting?: PeriodWeighting | undefined;
  /** The periods that there should be, in any order; those without a result are missing. A result of another one is refused. */
  readonly expected?: readonly Period[] | undefined;
  /**
   * What becomes of a period without a score: `exclude` (when left out) gives its weight to the others; `lowest` counts it as
   * the lowest score of the scale; `fail` makes that the score of all; `forbid` refuses. A period in which no criterion applied
   * is not missing: it is left out, always.
   */
  readonly missing?: AbsencePolicy | undefined;
  /** The least share, 0 to 1 inclusive, of the weight of applicable periods that must have a score; the rubric's when left out. */
  readonly minimumCoverage?: Decimal | undefined;
}

/** The options of a call, read. */
export interface ReadPeriodsOptions {
  readonly rubric: Rubric;
  readonly mixing: RubricMixing | undefined;
  readonly weighting: PeriodWeighting;
  /** As they were given. */
  readonly expected: readonly Period[] | undefined;
  readonly missing: AbsencePolicy;
  readonly minimum: Ratio;
  readonly fiscal: StatedFiscalYear | undefined;
}

/** @throws {ScoringError} `invalid-option`, `undefined-rubric`. */
export function readPeriodsOptions(options: AggregatePeriodsOptions | undefined): ReadPeriodsOptions {
  const known = [
    "rubric",
    "mixing",
    "weighting",
    "expected",
    "missing",
    "minimumCoverage",
    "firstMonth",
    "namedFor",
  ] as const;
  const { firstMonth, namedFor, ...taken } = readOptions(options, known, (given) => ({
    rubric: given.rubric,
    mixing: given.mixing,
    weighting: copyOf(given.weighting),
    expected: given.expected,
    missing: given.missing,
    minimumCoverage: given.minimumCoverage,
    firstMonth: given.firstMonth,
    namedFor: given.namedFor,
  }));
  const rubric = rubricOrDefault(taken.rubric);
  const minimum = dataOf(
    readDocument((issues) => {
      const value = taken.minimumCoverage === undefined ? rubric.minimumCoverage : taken.minimumCoverage;
      return readExact(value, ["minimumCoverage"], { minimum: zero, maximum: one }, issues) ?? zero;
    }),
    "invalid-option",
    "call",
  );
  return {
    rubric,
    mixing: taken.mixing,
    weighting: readWeighting(taken.weighting),
    expected: taken.expected,
    missing: readOptionChoice("missing", taken.missing, ["exclude", "lowest", "fail", "forbid"]),
    minimum,
    fiscal: statedFiscalYear({ firstMonth, namedFor }),
  };
}

/** Getters are asked here, where what they throw becomes a refusal. */
function copyOf(weighting: unknown): unknown {
  if (typeof weighting !== "object" || weighting === null) return weighting;
  return "halfLife" in weighting ? { ...weighting, halfLife: { ...Object(weighting.halfLife) } } : { ...weighting };
}
