import type { Path } from "../../document";
import { addIssue, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { integerOf, multiply } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { addRatios, compareRatios, multiplyRatios, one, subtractRatios, zero } from "../../exact/ratio";
import { stepsToRatio } from "../../exact/rounding";
import type { ExactScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import { fingerprintsOf } from "../../rubric/seal";
import { readExactText } from "./exact-text";
import { isOfAnotherKind, isOfAnotherRubric } from "./state-identity";
import type { Tally, Total } from "./tally";
import { emptyTally } from "./tally";

/** What is said of results that were counted, of all of them and of each team's. */
export const figureKeys = ["scored", "adjusted", "sum", "scores", "levels", "coverage", "criteria"] as const;

/**
 * A summary to be counted on. What no results of this rubric can come to is refused, as far as figures contradict each other:
 * counts that are none or too many, sums out of reach, scores that are not the sum's, levels that are not the scores'. Whether
 * the figures are true, and whether the same results have all of them, is not known. `accepts` are those whose results are
 * taken, for what is said of another rubric.
 */
export function readTally(value: unknown, rubric: Rubric, issues: Issue[], accepts: readonly string[] = []): Tally {
  const own: Issue[] = [];
  const tally = readFigures(value, rubric, accepts, own);
  // Of what is missing, counts and sums do not fit either, which need not be said.
  const isMissing = own.some(({ code }) => code === "missing");
  for (const issue of own) if (!isMissing || !comparisons.includes(issue.code)) issues.push(issue);
  return tally;
}

const whichSummary = ", as create, add and merge of summaryAccumulator return it; what finish returns is none any more";

const comparisons: readonly Issue["code"][] = ["out-of-range", "conflicting-values"];

function readFigures(value: unknown, rubric: Rubric, accepts: readonly string[], issues: Issue[]): Tally {
  const tally = emptyTally(rubric, []);
  if (isOfAnotherKind(value, "summary", [], issues, whichSummary)) return tally;
  const record = readRecord(value, [], ["kind", "rubric", "accepts", "results", ...figureKeys], issues);
  if (record === undefined) return tally;
  const kind = { name: "summary", accepts: [accepts, record.accepts] } as const;
  if (isOfAnotherRubric(record.rubric, rubric, [], issues, kind)) return tally;
  const fingerprints = fingerprintsOf(rubric);
  const { scale } = tally;
  tally.results = readCount(record.results, ["results"], issues);
  const scored = readTotal({ count: record.scored, sum: record.sum }, [], ["scored", "sum"], scale, issues);
  if (scored.count > tally.results)
    addIssue(issues, "out-of-range", ["scored"], `${tally.results} or less`, record.scored);
  tally.adjusted = readCount(record.adjusted, ["adjusted"], issues);
  if (tally.adjusted > scored.count)
    addIssue(issues, "out-of-range", ["adjusted"], `${scored.count} or less`, record.adjusted);
  readScores(record.scores, tally, scored, issues);
  readLevels(record.levels, tally, scored.count, issues);
  const coverage = readTotalAt(record.coverage, ["coverage"], [], { minimum: zero, maximum: one }, issues);
  if (coverage.count > tally.results || coverage.count < scored.count) {
    addIssue(issues, "out-of-range", ["coverage", "count"], `${scored.count} to ${tally.results}`, coverage.count);
  }
  const stated = readAccepts(record.accepts, fingerprints.scoring, issues);
  // How far several periods have to be covered, the question to them said, which no summary knows.
  if (scored.count > 0 && compareRatios(coverage.sum, zero) <= 0) {
    const expected = "more than 0, as of results with a score";
    addIssue(issues, "out-of-range", ["coverage", "sum"], expected, Object(record.coverage).sum ?? null);
  }
  const criteria = readNamed(record.criteria, "criteria", "criterion", rubric.criteria, issues).map((entry, index) => {
    const total = readTotalAt(entry, ["criteria", index], ["criterion"], scale, issues);
    if (total.count <= scored.count) return total;
    addIssue(issues, "out-of-range", ["criteria", index, "count"], `${scored.count} or less`, total.count);
    return total;
  });
  return {
    ...tally,
    accepts: stated,
    scored,
    coverage,
    criteria,
  };
}

function readCount(value: unknown, path: Path, issues: Issue[]): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0)) return value as number;
  addIssue(issues, "wrong-type", path, "a count: an integer of 0 or more", value);
  return 0;
}

function readTotalAt(
  value: unknown,
  path: Path,
  names: readonly string[],
  range: Pick<ExactScale, "minimum" | "maximum">,
  issues: Issue[],
): Total {
  const record = readRecord(value, path, [...names, "count", "sum"], issues);
  return record ? readTotal(record, path, ["count", "sum"], range, issues) : { count: 0, sum: zero };
}

/** So many values of a range sum to no less and no more than so many times its ends. */
function readTotal(
  record: { readonly count?: unknown; readonly sum?: unknown },
  path: Path,
  [countKey, sumKey]: readonly [string, string],
  { minimum, maximum }: Pick<ExactScale, "minimum" | "maximum">,
  issues: Issue[],
): Total {
  const count = readCount(record.count, [...path, countKey], issues);
  const sum = readExactText(record.sum, [...path, sumKey], issues);
  if (sum === undefined) return { count, sum: zero };
  const times = (end: Ratio) => multiplyRatios(end, { numerator: count, denominator: 1 });
  if (compareRatios(sum, times(minimum)) < 0 || compareRatios(sum, times(maximum)) > 0) {
    addIssue(issues, "out-of-range", [...path, sumKey], `a sum that ${count} values can have`, record.sum);
  }
  return { count, sum };
}

function readScores(value: unknown, tally: Tally, scored: Total, issues: Issue[]): void {
  const { scale, scores } = tally;
  let before: number | bigint | undefined;
  let published: Ratio = zero;
  let count = 0;
  for (const [index, entry] of readList(value, ["scores"], 0, issues).entries()) {
    const path = ["scores", index];
    const [text, times, ...others] = Array.isArray(entry) ? entry : [];
    const isPair = typeof text === "string" && /^(0|-?[1-9]\d{0,1000})$/.test(text) && others.length === 0;
    const steps = isPair ? integerOf(BigInt(text)) : 0;
    if (!isPair) {
      addIssue(issues, "wrong-type", path, 'whole steps and a count, such as ["850", 1]', entry);
      continue;
    }
    const score = stepsToRatio(steps, scale.step);
    if (compareRatios(score, scale.minimum) < 0 || steps > scale.maximumSteps) {
      addIssue(issues, "out-of-range", [...path, 0], "steps on the rubric's scale", text);
    }
    if (before !== undefined && steps <= before)
      addIssue(issues, "not-ascending", path, `more than ${before} steps`, text);
    before = steps;
    const heads = readCount(times, [...path, 1], issues);
    if (heads === 0) addIssue(issues, "out-of-range", [...path, 1], "a count of 1 or more", times);
    published = addRatios(published, stepsToRatio(multiply(steps, heads), scale.step));
    count += heads;
    scores.set(steps, heads);
  }
  if (count !== scored.count)
    addIssue(issues, "conflicting-values", ["scores"], `${scored.count} scores in all`, count);
  // No rounding moves a score by more than a step.
  const distance = subtractRatios(published, scored.sum);
  const reach = stepsToRatio(count, scale.step);
  if (compareRatios(distance, reach) > 0 || compareRatios(subtractRatios(zero, distance), reach) > 0) {
    addIssue(issues, "conflicting-values", ["sum"], "the sum of the scores before their rounding", "another sum");
  }
}

function readLevels(value: unknown, { rubric, levels, scale, scores }: Tally, scored: number, issues: Issue[]): void {
  let below = 0;
  for (const [index, entry] of readNamed(value, "levels", "level", rubric.levels, issues).entries()) {
    const record = readRecord(entry, ["levels", index], ["level", "count"], issues);
    levels[index] = readCount(record?.count, ["levels", index, "count"], issues);
    below += levels[index] as number;
  }
  if (below !== scored) addIssue(issues, "conflicting-values", ["levels"], `${scored} results in all`, below);
  // Placing exact scores leaves in the level below those whom rounding has lifted onto a cut score, and nobody else.
  let lifted = 0;
  const isLifting = scale.placeOnExact && scale.rounding !== "down";
  const cuts = [...scale.cutSteps.slice(1), undefined];
  for (const [index, cut] of cuts.entries()) {
    const lower = scale.cutSteps[index] as number | bigint;
    const inside = [...scores].filter(([steps]) => steps >= lower && (cut === undefined || steps < cut));
    const least = inside.reduce((sum, [, heads]) => sum + heads, -lifted);
    const most = least + (isLifting && cut !== undefined ? (scores.get(cut) ?? 0) : 0);
    const count = levels[index] ?? 0;
    const isPossible = count >= least && count <= most;
    lifted = isPossible ? count - least : 0;
    if (isPossible) continue;
    const expected = least === most ? `${least}` : `${least} to ${most}`;
    addIssue(issues, "conflicting-values", ["levels", index, "count"], `${expected}, by the scores`, count);
  }
}

/** The list as one entry for each part of the rubric, in its order; an empty one, with issues, where it is not. */
function readNamed(
  value: unknown,
  key: string,
  name: string,
  parts: readonly { readonly id: string }[],
  issues: Issue[],
): readonly unknown[] {
  const list = readList(value, [key], 1, issues);
  if (list.length === parts.length && parts.every(({ id }, index) => Object(list[index])[name] === id)) return list;
  if (list.length > 0)
    addIssue(issues, "unknown-value", [key], `one for each of the rubric's ${key}, in its order`, value);
  return [];
}

function readAccepts(value: unknown, own: string, issues: Issue[]): readonly string[] {
  const list = readList(value, ["accepts"], 1, issues);
  const isGood = list.every((entry, index) => {
    if (typeof entry !== "string" || !/^[0-9a-f]{64}$/.test(entry)) return false;
    return index === 0 || entry > (list[index - 1] as string);
  });
  if (isGood && list.includes(own)) return list as readonly string[];
  if (list.length > 0)
    addIssue(issues, "unknown-value", ["accepts"], "fingerprints, ascending, the rubric's among them", value);
  return [];
}
