import type { ScoredRatingColumns } from "./rating-columns";
import { unscoredCodes } from "./rating-columns";
import type { RatingRules } from "./rating-rules";
import type { RowSums } from "./sum-rows";
import type { Tally } from "./tally-ratings";

/** The largest common denominator: remainders of numbers with 32 bits take integer instructions. */
const mostShared = 2 ** 31 - 1;

const bitOf = (code: (typeof unscoredCodes)[number]) => 2 ** unscoredCodes.indexOf(code);
const inapplicable = bitOf("no-applicable-criterion");
const selfOnly = bitOf("self-ratings-only");
const scoreless = bitOf("no-score");
const uncovered = bitOf("coverage-below-minimum");

/**
 * The score of a review as a whole number of units over a whole number, and its coverage. With L the least common
 * multiple of how many scores each role gave, and M that of the weights of the roles that scored each criterion, every
 * mean is a whole number over L × M. False where numbers would leave 2^53, or an absence is forbidden.
 */
export function weighTally(
  tally: Tally,
  rules: RatingRules,
  review: number,
  index: number,
  sums: Pick<RowSums, "products" | "weights" | "fails">,
  scored: Pick<ScoredRatingColumns, "coverage" | "unscored">,
): boolean {
  const { sums: given, counts, said } = tally;
  const { criterionWeights, roleWeights, policies } = rules;
  const width = roleWeights.length;
  let [ofCounts, ofWeights] = [1, 1];
  let [rated, applicable, lowest] = [0, 0, 0];
  let fails = 0;
  for (let criterion = 0; criterion < said.length; criterion++) {
    const weight = criterionWeights[criterion] as number;
    let whole = 0;
    const first = criterion * width;
    for (let role = 0; role < width; role++) {
      const count = counts[first + role] as number;
      const part = roleWeights[role] as number;
      if (count === 0 || part === 0) continue;
      whole += part;
      if (ofCounts % count !== 0) ofCounts = commonMultiple(ofCounts, count);
    }
    if (whole > 0) {
      rated += weight;
      applicable += weight;
      if (ofWeights % whole !== 0) ofWeights = commonMultiple(ofWeights, whole);
      continue;
    }
    const isInapplicable = said[criterion] === 2;
    if (!isInapplicable) applicable += weight;
    const { notApplicable, notRated } = policies[criterion] as RatingRules["policies"][number];
    const policy = isInapplicable ? notApplicable : notRated;
    if (policy === "forbid") return false;
    if (policy === "fail") fails = 1;
    if (policy === "lowest") lowest += weight;
  }
  const shared = ofCounts * ofWeights;
  if (!(shared * rules.largest <= Number.MAX_SAFE_INTEGER)) return false;
  scored.coverage[review] = applicable === 0 ? 0 : Math.floor((rated * 100) / applicable);
  scored.unscored[review] = reasonsOf(tally, rated, applicable, rules);
  let product = lowest * rules.minimum * rules.finer * shared;
  for (let criterion = 0; criterion < said.length; criterion++) {
    const first = criterion * width;
    let [sum, whole] = [0, 0];
    for (let role = 0; role < width; role++) {
      const count = counts[first + role] as number;
      const part = roleWeights[role] as number;
      if (count === 0 || part === 0) continue;
      whole += part;
      sum += (given[first + role] as number) * (ofCounts / count) * part;
    }
    if (whole > 0) product += sum * (ofWeights / whole) * (criterionWeights[criterion] as number);
  }
  sums.products[index] = product;
  sums.weights[index] = shared * (rated + lowest);
  sums.fails[index] = fails;
  return true;
}

function reasonsOf({ bySelf, byOthers }: Tally, rated: number, applicable: number, rules: RatingRules): number {
  if (applicable === 0) return inapplicable;
  const { numerator: least, denominator: whole } = rules.minimumCoverage;
  const isCovered = rated * whole >= applicable * least;
  const isSelfOnly = bySelf > 0 && byOthers === 0;
  return (isSelfOnly ? selfOnly : rated === 0 ? scoreless : 0) + (isCovered ? 0 : uncovered);
}

/** Of numbers whose least common multiple is beyond the largest, a number that is beyond it too. */
function commonMultiple(left: number, right: number): number {
  if (left > mostShared || right > mostShared) return Number.POSITIVE_INFINITY;
  let [a, b] = [left | 0, right | 0];
  while (b !== 0) [a, b] = [b, (a % b) | 0];
  return (left / a) * right;
}
