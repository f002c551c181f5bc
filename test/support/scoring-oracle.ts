/**
 * The rules of scoring (design, section 3, rules 1–8), written a second time and in another way than `src`: decimals
 * become whole numbers of a power of ten, scores of a review become whole numbers over one common denominator, roundings
 * compare remainders, and the way to the next level is found by trying every step. It knows the types of the library
 * and nothing else of it. It is meant to be plainly right and is slow.
 */
import type {
  AssessorEntry,
  Decimal,
  Deduction,
  FiredGate,
  NextLevel,
  PlacedScore,
  Rating,
  Review,
  RoleEntry,
  RoundingMode,
  Rubric,
  ScoredReview,
  UnscoredReason,
  UnscoredReview,
} from "../../src/index";

/** An exact fraction; the second term is above zero. In lowest terms, where nothing else is said. */
export type Fraction = readonly [bigint, bigint];

/** What a result must say, apart from naming the rubric and the engine. */
export type ExpectedResult = Omit<ScoredReview, "rubric" | "engine"> | Omit<UnscoredReview, "rubric" | "engine">;

/** A review that the rubric refuses: the criteria whose absence it forbids. */
export interface Refusal {
  readonly status: "forbidden";
  readonly criteria: readonly string[];
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  let [left, right] = [numerator < 0n ? -numerator : numerator, denominator];
  while (right !== 0n) [left, right] = [right, left % right];
  return [numerator / left, denominator / left];
}

export function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return fraction(a * d + c * b, b * d);
}

export function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return fraction(a * c, b * d);
}

/** Below zero, zero or above zero, as the left fraction is smaller, the same or greater. */
export function compare([a, b]: Fraction, [c, d]: Fraction): number {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** As results write exact numbers: `17/2`, or `8`. */
function fractionText([numerator, denominator]: Fraction): string {
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}

/** Reads what {@link fractionText} writes. */
export function fractionFromText(text: string): Fraction {
  const [numerator, denominator] = text.split("/") as [string, string?];
  return fraction(BigInt(numerator), BigInt(denominator ?? "1"));
}

/** A decimal as a whole number of a power of ten: 8.50 is 850 of 10^-2, and 1e21 is 1 of 10^21. */
function digitsOf(decimal: Decimal): { readonly digits: bigint; readonly places: number } {
  const [mantissa, exponent] = String(decimal).split("e") as [string, string?];
  const [whole, part = ""] = mantissa.split(".") as [string, string?];
  return { digits: BigInt(whole + part), places: part.length - Number(exponent ?? 0) };
}

export function decimalFraction(decimal: Decimal): Fraction {
  const known = knownFractions.get(decimal);
  if (known !== undefined) return known;
  const { digits, places } = digitsOf(decimal);
  const read: Fraction = places < 0 ? [digits * 10n ** BigInt(-places), 1n] : fraction(digits, 10n ** BigInt(places));
  knownFractions.set(decimal, read);
  return read;
}

/** Trying every step asks for the same cut scores and caps again and again. */
const knownFractions = new Map<Decimal, Fraction>();

/** A fraction that has a finite decimal, as that decimal's text. */
export function decimalText([numerator, denominator]: Fraction): string {
  let places = 0;
  while ((numerator * 10n ** BigInt(places)) % denominator !== 0n) places++;
  const units = (numerator * 10n ** BigInt(places)) / denominator;
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const point = digits.length - places;
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${places > 0 ? "." : ""}${digits.slice(point)}`;
}

function decimalNumber(value: Fraction): number {
  return Number(decimalText(value));
}

/** The decimals as whole numbers of the smallest power of ten that they all need, and that power. */
function toWholes(decimals: readonly Decimal[]): { readonly wholes: readonly bigint[]; readonly unit: bigint } {
  const read = decimals.map(digitsOf);
  const places = Math.max(0, ...read.map((one) => one.places));
  return {
    wholes: read.map((one) => one.digits * 10n ** BigInt(places - one.places)),
    unit: 10n ** BigInt(places),
  };
}

/** A quotient rounded to an integer, by its remainder. */
function roundQuotient(dividend: bigint, divisor: bigint, rounding: RoundingMode): bigint {
  let below = dividend / divisor;
  let remainder = dividend % divisor;
  if (remainder < 0n) {
    below -= 1n;
    remainder += divisor;
  }
  if (remainder === 0n) return below;
  const fromMiddle = 2n * remainder - divisor;
  switch (rounding) {
    case "down":
      return below;
    case "up":
      return below + 1n;
    case "half-down":
      return fromMiddle > 0n ? below + 1n : below;
    case "half-up":
      return fromMiddle < 0n ? below : below + 1n;
    case "half-even":
      if (fromMiddle === 0n) return below % 2n === 0n ? below : below + 1n;
      return fromMiddle > 0n ? below + 1n : below;
  }
}

/** A score rounded by the rubric's rule, over the step's denominator. */
function rounded([numerator, denominator]: Fraction, rubric: Rubric): Fraction {
  const [stepNumerator, stepDenominator] = decimalFraction(rubric.scale.step);
  const steps = roundQuotient(numerator * stepDenominator, denominator * stepNumerator, rubric.rounding);
  return [steps * stepNumerator, stepDenominator];
}

/** The index of the level whose cut score is the last one not above the score. */
function levelAt(score: Fraction, rubric: Rubric): number {
  return rubric.levels.filter(({ cut }) => compare(decimalFraction(cut), score) <= 0).length - 1;
}

/** The index of the level that the rubric gives an exact score. */
function levelIndex(exact: Fraction, rubric: Rubric): number {
  return levelAt(rubric.placeOn === "exact" ? exact : rounded(exact, rubric), rubric);
}

/** Rounds and places an exact score: rules 2 and 3. */
function oraclePlace(exact: Fraction, rubric: Rubric): PlacedScore {
  const published = rounded(exact, rubric);
  const [exactLevel, publishedLevel] = [levelAt(exact, rubric), levelAt(published, rubric)];
  return {
    score: decimalNumber(published),
    level: rubric.levels[rubric.placeOn === "exact" ? exactLevel : publishedLevel]?.id as string,
    exactScore: fractionText(exact),
    roundingChangedLevel: exactLevel !== publishedLevel,
  };
}

/** The weighted mean, in whole numbers over powers of ten. */
export function oracleMean(scores: readonly Decimal[], weights: readonly Decimal[], rubric: Rubric): PlacedScore {
  const { wholes, unit } = toWholes(scores);
  const parts = toWholes(weights).wholes;
  const sum = wholes.reduce((products, score, index) => products + score * (parts[index] as bigint), 0n);
  const total = parts.reduce((weight, part) => weight + part, 0n);
  return oraclePlace(fraction(sum, total * unit), rubric);
}

/** One assessor's answer about one criterion. */
interface Cell {
  readonly assessor: string;
  readonly role: string;
  readonly value: Fraction | "not-applicable" | "not-observed" | "not-rated";
  readonly entry: Omit<AssessorEntry, "effectiveWeight" | "contribution">;
}

/** What a criterion comes to before the policies. */
interface Finding {
  readonly score: Fraction | undefined;
  readonly status: "scored" | "not-applicable" | "not-rated";
  readonly roles: readonly RoleEntry[];
}

const nothing: Fraction = [0n, 1n];

function isFraction(value: Cell["value"]): value is Fraction {
  return typeof value !== "string";
}

/** The value of a rating: rule 3 for levels. */
function ratedValue(rating: Rating, rubric: Rubric): Cell["value"] {
  if (rating.status !== undefined) return rating.status;
  if (rating.score === null) return "not-rated";
  if (rating.score !== undefined) return decimalFraction(rating.score);
  const index = rubric.levels.findIndex(({ id }) => id === rating.level);
  const cut = decimalFraction(rubric.levels[index]?.cut as Decimal);
  const next = rubric.levels[index + 1];
  const [stepNumerator, stepDenominator] = decimalFraction(rubric.scale.step);
  const upper = next
    ? plus(decimalFraction(next.cut), [-stepNumerator, stepDenominator])
    : decimalFraction(rubric.scale.maximum);
  const position = decimalFraction(rating.position ?? "0.5");
  return plus(times(cut, plus([1n, 1n], times([-1n, 1n], position))), times(upper, position));
}

/** Everybody's answer about a criterion, by role and then by id. */
function cellsOf(review: Review, criterion: string, rubric: Rubric): readonly Cell[] {
  const ids = [...new Set(review.ratings.map(({ assessor }) => assessor))].sort();
  const cells = ids.flatMap((id): Cell[] => {
    const theirs = review.ratings.filter(({ assessor }) => assessor === id);
    const own = theirs.find((rating) => rating.criterion === criterion);
    const whole = theirs.find((rating) => rating.criterion === "overall");
    const rating = own === undefined || (whole !== undefined && whole.score !== null) ? whole : own;
    if (rating === undefined) return [];
    const value = ratedValue(rating, rubric);
    const relation = theirs.find((other) => other.relation !== undefined)?.relation;
    const contact = theirs.find((other) => other.contact !== undefined)?.contact;
    const comment = own?.comment ?? whole?.comment;
    const at = own?.at ?? whole?.at;
    const entry = {
      assessor: id,
      ...(relation !== undefined && { relation }),
      ...(contact !== undefined && { contact }),
      status: isFraction(value) ? ("scored" as const) : value,
      ...(isFraction(value) && { exactScore: fractionText(value) }),
      ...(rating.level !== undefined && { fromLevel: rating.level }),
      ...(rating.level !== undefined && rating.position !== undefined && { position: rating.position }),
      ...(rating === whole && { fromOverall: true as const }),
      ...(comment !== undefined && { comment }),
      ...(at !== undefined && { at }),
    };
    return [{ assessor: id, role: rating.role, value, entry }];
  });
  return rubric.roles.flatMap((role) => cells.filter((cell) => cell.role === role.id));
}

/** The scores of a role that count, each as much as the others: rule 4. */
function countingCells(cells: readonly Cell[], rubric: Rubric): readonly Cell[] {
  const ascending = cells
    .filter((cell) => isFraction(cell.value))
    .map((cell, order) => ({ cell, order }))
    .sort((a, b) => compare(a.cell.value as Fraction, b.cell.value as Fraction) || a.order - b.order)
    .map(({ cell }) => cell);
  const count = ascending.length;
  if (rubric.withinRole === "mean") return ascending;
  if (rubric.withinRole === "median") {
    return ascending.filter((_, index) => 2 * index >= count - 2 && 2 * index <= count);
  }
  const [share, whole] = decimalFraction(rubric.withinRole.trimmedMean);
  const trimmed = Number((BigInt(count) * share) / whole);
  return ascending.filter((_, index) => index >= trimmed && index < count - trimmed);
}

function absence(cells: readonly Cell[]): "not-applicable" | "not-rated" {
  const answers = cells.map(({ value }) => (isFraction(value) ? "scored" : value));
  return answers.includes("not-applicable") && !answers.includes("scored") ? "not-applicable" : "not-rated";
}

function findingOf(cells: readonly Cell[], rubric: Rubric): Finding {
  const present = rubric.roles.flatMap((role) => {
    const own = cells.filter((cell) => cell.role === role.id);
    if (own.length === 0) return [];
    const counting = countingCells(own, rubric);
    const share: Fraction = [1n, BigInt(counting.length)];
    const score = counting.reduce<Fraction | undefined>(
      (sum, cell) => plus(sum ?? nothing, times(cell.value as Fraction, share)),
      undefined,
    );
    const assessors = own.map(({ entry, value }, index): AssessorEntry => {
      const counts = counting.includes(own[index] as Cell);
      return {
        ...entry,
        effectiveWeight: counts ? fractionText(fraction(...share)) : "0",
        contribution: counts ? fractionText(times(value as Fraction, share)) : "0",
      };
    });
    return [{ role, score, cells: own, assessors }];
  });
  const scored = present.filter(({ score }) => score !== undefined);
  const total = scored.map(({ role }) => decimalFraction(role.weight)).reduce(plus, nothing);
  const shareOf = (weight: Decimal): Fraction =>
    total[0] === 0n ? nothing : times(decimalFraction(weight), [total[1], total[0]]);
  const roles = present.map(({ role, score, cells: own, assessors }): RoleEntry => {
    const share = score === undefined ? nothing : shareOf(role.weight);
    return {
      role: role.id,
      status: score === undefined ? absence(own) : "scored",
      weight: role.weight,
      effectiveWeight: fractionText(share),
      ...(score !== undefined && { exactScore: fractionText(score) }),
      contribution: fractionText(score === undefined ? nothing : times(score, share)),
      assessors,
    };
  });
  if (total[0] === 0n) return { score: undefined, status: absence(cells), roles };
  const score = scored.map((part) => times(part.score as Fraction, shareOf(part.role.weight))).reduce(plus, nothing);
  return { score, status: "scored", roles };
}

/** Scores as whole numbers over one denominator; `undefined` for what does not count. */
interface Sheet {
  readonly scores: readonly (bigint | undefined)[];
  readonly unit: bigint;
  readonly weights: readonly bigint[];
}

function meanOf({ scores, unit, weights }: Sheet): Fraction | undefined {
  let [sum, total] = [0n, 0n];
  scores.forEach((score, index) => {
    if (score === undefined) return;
    sum += score * (weights[index] as bigint);
    total += weights[index] as bigint;
  });
  return total === 0n ? undefined : [sum, total * unit];
}

interface Fired {
  readonly gate: Rubric["gates"][number];
  readonly low: readonly number[];
}

/** Rule 7: the gates whose criteria are too low, rounded. */
function firedGates({ scores, unit }: Sheet, rubric: Rubric): readonly Fired[] {
  return rubric.gates.flatMap((gate): Fired[] => {
    const low = rubric.criteria.flatMap(({ id }, index) => {
      const score = scores[index];
      if (score === undefined || (gate.criterion !== "any" && gate.criterion !== id)) return [];
      return compare(rounded([score, unit], rubric), decimalFraction(gate.below)) < 0 ? [index] : [];
    });
    return low.length > 0 ? [{ gate, low }] : [];
  });
}

/** The gate with the lowest cap, the first of equals, and its cap. */
function lowestCap(fired: readonly Fired[]): { readonly fired: Fired; readonly cap: Fraction } | undefined {
  const caps = fired.flatMap((one) =>
    one.gate.effect === "unscored" ? [] : [{ fired: one, cap: decimalFraction(one.gate.effect.cap) }],
  );
  return caps.sort((a, b) => compare(a.cap, b.cap))[0];
}

/** The exact score after the caps; the rubric's policy `fail` comes before them. */
function finalScore(sheet: Sheet, isFailed: boolean, rubric: Rubric): Fraction {
  if (isFailed) return decimalFraction(rubric.scale.minimum);
  const mean = meanOf(sheet) as Fraction;
  const cap = lowestCap(firedGates(sheet, rubric))?.cap;
  return cap !== undefined && compare(cap, mean) < 0 ? cap : mean;
}

/** Tries one step more, two steps more, … of one criterion, and scores again each time. */
function riseByTrying(
  criterion: number,
  goal: number,
  sheet: Sheet,
  isFailed: boolean,
  isRated: boolean,
  rubric: Rubric,
): number | null {
  const score = sheet.scores[criterion];
  if (score === undefined || !isRated) return null;
  const step = decimalFraction(rubric.scale.step);
  const oneStep = (sheet.unit * step[0]) / step[1];
  const maximum = decimalFraction(rubric.scale.maximum);
  for (let steps = 1n; ; steps++) {
    const raised = score + steps * oneStep;
    if (compare([raised, sheet.unit], maximum) > 0) return null;
    const scores = sheet.scores.map((other, index) => (index === criterion ? raised : other));
    if (levelIndex(finalScore({ ...sheet, scores }, isFailed, rubric), rubric) >= goal) {
      return decimalNumber(times([steps, 1n], step));
    }
  }
}

/** Whole steps for each part, that sum to the whole: the largest remainders get what is missing, ties in order. */
function largestRemainders(parts: readonly Fraction[], whole: Fraction, rubric: Rubric): readonly number[] {
  const step = decimalFraction(rubric.scale.step);
  const inverse: Fraction = [step[1], step[0]];
  const exact = parts.map((part) => times(part, inverse));
  const floors = exact.map(([numerator, denominator]) => roundQuotient(numerator, denominator, "down"));
  const given = floors.reduce((sum, floor) => sum + floor, 0n);
  const missing = Number(times(whole, inverse)[0] - given);
  const ranking = exact
    .map((part, index) => ({ index, rest: plus(part, [-(floors[index] as bigint), 1n]) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.index - b.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return floors.map((floor, index) => decimalNumber(times([floor + (ranking.includes(index) ? 1n : 0n), 1n], step)));
}

/** The whole result of a review that has no problems, as rules 1–8 have it. */
export function oracleResult(review: Review, rubric: Rubric): ExpectedResult | Refusal {
  const findings = rubric.criteria.map(({ id }) => findingOf(cellsOf(review, id, rubric), rubric));
  const policies = findings.map(({ status }, index) => {
    if (status === "scored") return undefined;
    const kind = status === "not-applicable" ? "notApplicable" : "notRated";
    return rubric.criteria[index]?.policies?.[kind] ?? rubric.policies[kind];
  });
  const ids = rubric.criteria.map(({ id }) => id);
  const withPolicy = (policy: string) => ids.filter((_, index) => policies[index] === policy);
  if (policies.includes("forbid")) return { status: "forbidden", criteria: withPolicy("forbid") };

  const lowest = decimalFraction(rubric.scale.minimum);
  const counted = findings.map(({ score }, index) => score ?? (policies[index] === "lowest" ? lowest : undefined));
  const unit = [...counted, decimalFraction(rubric.scale.step)].reduce((product, value) => {
    return value === undefined ? product : product * fraction(product, value[1])[1];
  }, 1n);
  const sheet: Sheet = {
    scores: counted.map((score) => score && (score[0] * unit) / score[1]),
    unit,
    weights: toWholes(rubric.criteria.map(({ weight }) => weight)).wholes,
  };
  const weightOf = (isCounted: (index: number) => boolean) =>
    sheet.weights.reduce((sum, weight, index) => (isCounted(index) ? sum + weight : sum), 0n);
  const applicable = weightOf((index) => findings[index]?.status !== "not-applicable");
  const rated = weightOf((index) => findings[index]?.status === "scored");
  const coverage = applicable === 0n ? nothing : fraction(rated, applicable);

  const mean = meanOf(sheet);
  const before = mean && oraclePlace(fraction(...mean), rubric);
  const fired = firedGates(sheet, rubric);
  const reasons = reasonsOf(review, applicable, coverage, fired, rubric);
  const isFailed = policies.includes("fail");
  const cap = lowestCap(fired);
  const isCapped = !isFailed && cap !== undefined && mean !== undefined && compare(cap.cap, mean) < 0;
  const frame = {
    subject: review.subject,
    ...(review.period !== undefined && { period: review.period }),
    ...(review.team !== undefined && { team: review.team }),
    coverage: decimalNumber(fraction(roundQuotient(coverage[0] * 100n, coverage[1], "down"), 100n)),
    exactCoverage: fractionText(coverage),
    gates: fired.map(
      (one): FiredGate => ({
        gate: one.gate.id,
        criteria: one.low.map((index) => ({
          criterion: ids[index] as string,
          score: decimalNumber(rounded(counted[index] as Fraction, rubric)),
        })),
        below: one.gate.below,
        effect: one.gate.effect,
        ...(before && { scoreBefore: before.score, exactScoreBefore: before.exactScore }),
        isDecisive: reasons.length > 0 ? one.gate.effect === "unscored" : isCapped && cap.fired.gate === one.gate,
      }),
    ),
  };
  const outcomes = findings.map(({ score, status, roles }, index) => {
    const { id: criterion, weight } = rubric.criteria[index] as Rubric["criteria"][number];
    if (score === undefined || status !== "scored") {
      const policy = policies[index] as "exclude" | "lowest" | "fail";
      return { criterion, status: status as "not-applicable" | "not-rated", policy, weight, roles };
    }
    const { score: published, level, exactScore } = oraclePlace(score, rubric);
    return { criterion, status, score: published, level, exactScore, weight, roles };
  });
  if (reasons.length > 0 || mean === undefined) return { ...frame, status: "unscored", reasons, criteria: outcomes };

  const exact = fraction(...finalScore(sheet, isFailed, rubric));
  const place = oraclePlace(exact, rubric);
  const weightSum = weightOf((index) => counted[index] !== undefined);
  const shares = sheet.weights.map((weight, index) =>
    counted[index] === undefined ? nothing : fraction(weight, weightSum),
  );
  const contributions = shares.map((share, index) => times(share, counted[index] ?? nothing));
  const deduction = plus(exact, times([-1n, 1n], fraction(...mean)));
  const isDeducted = isFailed || isCapped;
  const displayed = largestRemainders(
    isDeducted ? [...contributions, deduction] : contributions,
    rounded(exact, rubric),
    rubric,
  );
  const amount = { contribution: fractionText(deduction), displayContribution: displayed.at(-1) as number };
  const deductions: Deduction[] = isFailed
    ? [{ kind: "fail", criteria: withPolicy("fail"), ...amount }]
    : isCapped
      ? [{ kind: "cap", gate: cap.fired.gate.id, ...amount }]
      : [];
  return {
    ...frame,
    status: "scored",
    ...place,
    criteria: outcomes.map((outcome, index) => ({
      ...outcome,
      effectiveWeight: fractionText(shares[index] as Fraction),
      contribution: fractionText(contributions[index] as Fraction),
      displayContribution: displayed[index] as number,
    })),
    deductions,
    nextLevel: nextLevelOf(exact, sheet, findings, isFailed, rubric),
  };
}

function nextLevelOf(
  exact: Fraction,
  sheet: Sheet,
  findings: readonly Finding[],
  isFailed: boolean,
  rubric: Rubric,
): NextLevel | null {
  const goal = levelIndex(exact, rubric) + 1;
  const next = rubric.levels[goal];
  if (next === undefined) return null;
  const cut = decimalFraction(next.cut);
  const from = ([numerator, denominator]: Fraction) => plus(cut, [-numerator, denominator]);
  return {
    level: next.id,
    cut: decimalNumber(cut),
    distance: decimalNumber(from(rounded(exact, rubric))),
    exactDistance: fractionText(from(exact)),
    rises: rubric.criteria.map(({ id }, index) => {
      const isRated = findings[index]?.status === "scored";
      return { criterion: id, rise: riseByTrying(index, goal, sheet, isFailed, isRated, rubric) };
    }),
  };
}

/** Rule 5: why there is no score. */
function reasonsOf(
  review: Review,
  applicable: bigint,
  coverage: Fraction,
  fired: readonly Fired[],
  rubric: Rubric,
): readonly UnscoredReason[] {
  if (applicable === 0n) return [{ code: "no-applicable-criterion" }];
  const scoring = review.ratings.filter((rating) => typeof ratedValue(rating, rubric) !== "string");
  const isSelfOnly = scoring.length > 0 && scoring.every(({ role }) => role === "self");
  const { minimumCoverage: minimum } = rubric;
  const reasons: UnscoredReason[] = [];
  if (isSelfOnly) reasons.push({ code: "self-ratings-only" });
  else if (coverage[0] === 0n) reasons.push({ code: "no-score" });
  if (compare(coverage, decimalFraction(minimum)) < 0) {
    reasons.push({ code: "coverage-below-minimum", exactCoverage: fractionText(coverage), minimum });
  }
  for (const { gate, low } of fired) {
    if (gate.effect === "unscored") {
      const criteria = low.map((index) => rubric.criteria[index]?.id as string);
      reasons.push({ code: "gate", gate: gate.id, criteria });
    }
  }
  return reasons;
}
