import type { Path } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import {
  addRatios,
  compareRatios,
  formatRatio,
  multiplyRatios,
  one,
  ratioOf,
  subtractRatios,
  zero,
} from "../../exact/ratio";
import type { ExactScale } from "../../rubric/exact-scale";
import type { CountedScores } from "../accumulators/count-results";
import type { Tally, Total } from "../accumulators/tally";
import type { OwnPeople } from "./census";
import type { CriteriaMix, MixShares } from "./criteria-mix";
import { sharesOfMix } from "./criteria-mix";

/** People whose totals were made alike; without shares, by something else than the criteria. */
interface Alike {
  readonly people: number;
  readonly shares: MixShares;
  readonly isWeighed: boolean;
}

/**
 * The sum of totals lies between the least and the most that the sums of criteria can make by the shares of the mixes, where
 * people may have the scores of a criterion in whatever way. Whose they are, no state says; so that between the two, any is taken.
 */
export function checkSums(mixes: OwnPeople["mixes"], tally: Tally, path: Path, issues: Issue[]): void {
  const { scored, criteria } = tally;
  const groups = [...mixes.values()].map(({ mix, people }): Alike => {
    return { people, shares: sharesOfMix(mix, criteria.length), isWeighed: mix.source === "weighed" };
  });
  const [least, most] = [boundOf(groups, tally, "least"), boundOf(groups, tally, "most")];
  if (compareRatios(scored.sum, least) >= 0 && compareRatios(scored.sum, most) <= 0) return;
  addIssue(issues, "conflicting-values", [...path, "sum"], "a sum that the criteria make, by the mixes", "another sum");
}

function boundOf(groups: readonly Alike[], { criteria, scale }: Tally, bound: "least" | "most"): Ratio {
  let sum = zero;
  for (const { people, shares, isWeighed } of groups) {
    // What criteria without a score count for is the lowest one; a total that was set or adjusted may be anything.
    const lowest = isWeighed ? times(restOf(shares), scale.minimum) : bound === "least" ? scale.minimum : scale.maximum;
    sum = addRatios(sum, times(lowest, ratioOf(people)));
  }
  for (const [criterion, total] of criteria.entries()) {
    sum = addRatios(sum, partOf(total, criterion, groups, scale, bound));
  }
  return sum;
}

/** What a criterion makes of the totals where those have its highest scores whose share in it is the smallest, or the largest. */
function partOf(
  { sum, count }: Total,
  criterion: number,
  groups: readonly Alike[],
  { minimum, maximum }: ExactScale,
  bound: "least" | "most",
): Ratio {
  const having = groups.flatMap(({ people, shares }) => {
    const share = shares[criterion];
    return share ? [{ people: ratioOf(people), share }] : [];
  });
  having.sort((left, right) => compareRatios(left.share, right.share) * (bound === "least" ? 1 : -1));
  let left = subtractRatios(sum, times(minimum, ratioOf(count)));
  let part = zero;
  for (const { people, share } of having) {
    const room = times(subtractRatios(maximum, minimum), people);
    const taken = compareRatios(left, room) < 0 ? left : room;
    left = subtractRatios(left, taken);
    part = addRatios(part, times(share, addRatios(times(minimum, people), taken)));
  }
  return part;
}

/** The total of somebody is what the scores of the criteria make by their shares, unless it was set or adjusted. */
export function checkTotal(
  { score, criteria }: CountedScores,
  mix: CriteriaMix,
  { minimum }: ExactScale,
  path: Path,
  issues: Issue[],
): void {
  if (mix.source !== "weighed") return;
  const shares = sharesOfMix(mix, criteria.length);
  const total = shares.reduce<Ratio>(
    (sum, share, criterion) => (share === null ? sum : addRatios(sum, times(share, criteria[criterion] ?? zero))),
    times(restOf(shares), minimum),
  );
  if (compareRatios(total, score) === 0) return;
  const made = `${formatRatio(total)}, as the criteria make by their effective weights`;
  addIssue(issues, "conflicting-values", [...path, "exactScore"], made, formatRatio(score));
}

/** The share of a total that no score makes. */
function restOf(shares: MixShares): Ratio {
  return shares.reduce<Ratio>((rest, share) => subtractRatios(rest, share ?? zero), one);
}

const times = multiplyRatios;
