import { beforeAll, describe, expect, test } from "vitest";
import type { Verdict } from "../../src/evaluation/finding";
import { climbStaircase } from "../../src/evaluation/staircase";
import type { Ratio } from "../../src/index";
import { customerCentric, formatRatio, levelOf } from "../../src/index";
import { exactScale } from "../../src/rubric/exact-scale";
import { publishScore } from "../../src/rubric/placing";

/** Of a group of indicators that are interchangeable: how many have each of the four kinds of verdict. */
interface Split {
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly inapplicable: number;
}

/** Indicators of one level that the staircase treats alike: `staircase.prop.test.ts` shows that it does. */
interface Group {
  readonly level: number;
  readonly kind: "negative" | "required" | "supporting";
  readonly ids: readonly string[];
  readonly splits: readonly Split[];
  /** How far apart two neighbouring splits of this group are among all states. */
  readonly stride: number;
}

/** All states of a criterion by index: their scores in 2,400ths, or one of the two below. */
interface Enumeration {
  readonly groups: readonly Group[];
  readonly scores: Int32Array;
}

const verdicts: Readonly<Record<keyof Split, Verdict>> = {
  met: { outcome: "met" },
  notMet: { outcome: "not-met" },
  unknown: { outcome: "inconclusive" },
  inapplicable: { outcome: "not-applicable" },
};
const kinds = ["met", "notMet", "unknown", "inapplicable"] as const;
const [notRated, notApplicable] = [-1, -2];

/** The least unit of every score: hundredths, halves of margins, and shares of up to four indicators, halved. */
const unit = 2400;
const cuts = [0, 600, 750, 850, 950];
const uppers = [599, 749, 849, 949, 1000];

function splitsOf(size: number): readonly Split[] {
  const splits: Split[] = [];
  for (let met = 0; met <= size; met++) {
    for (let notMet = 0; met + notMet <= size; notMet++) {
      for (let unknown = 0; met + notMet + unknown <= size; unknown++) {
        splits.push({ met, notMet, unknown, inapplicable: size - met - notMet - unknown });
      }
    }
  }
  return splits;
}

function groupsOf(criterion: string): readonly Group[] {
  const { descriptors = [] } = customerCentric.criteria.find(({ id }) => id === criterion) ?? {};
  const groups: Group[] = [];
  let stride = 1;
  descriptors.forEach(({ indicators }, level) => {
    for (const kind of ["negative", "required", "supporting"] as const) {
      const ids = indicators
        .filter(({ negative, supporting }) => (negative ? "negative" : supporting ? "supporting" : "required") === kind)
        .map(({ id }) => id);
      if (ids.length === 0) continue;
      const splits = splitsOf(ids.length);
      groups.push({ level, kind, ids, splits, stride });
      stride *= splits.length;
    }
  });
  return groups;
}

function splitAt(group: Group, index: number): Split {
  return group.splits[Math.floor(index / group.stride) % group.splits.length] as Split;
}

function enumerate(criterion: string): Enumeration {
  const groups = groupsOf(criterion);
  const count = groups.reduce((product, { splits }) => product * splits.length, 1);
  const scores = new Int32Array(count);
  const given = new Map<string, Verdict>();
  for (let index = 0; index < count; index++) {
    for (const group of groups) {
      if (index % group.stride > 0) break;
      const split = splitAt(group, index);
      let at = 0;
      for (const kind of kinds) {
        for (let rest = split[kind]; rest > 0; rest--) given.set(group.ids[at++] as string, verdicts[kind]);
      }
    }
    const climb = climbStaircase(customerCentric, criterion, given);
    if (climb.status === "scored") {
      scores[index] = inUnits(climb.exactScore);
      expectPlaced(climb.exactScore, climb.level);
    } else scores[index] = climb.status === "not-rated" ? notRated : notApplicable;
  }
  return { groups, scores };
}

function inUnits({ numerator, denominator }: Ratio): number {
  const units = (Number(numerator) * unit) / Number(denominator);
  if (!Number.isInteger(units)) throw new RangeError(`${numerator}/${denominator} is no multiple of 1/${unit}`);
  return units;
}

const placed = new Map<string, string>();

/** The rounded score, as it is printed, lies in the level reached; each score is placed once. */
function expectPlaced(exactScore: Ratio, level: string): void {
  const text = formatRatio(exactScore);
  let place = placed.get(text);
  if (place === undefined) {
    place = levelOf(publishScore(exactScore, exactScale(customerCentric)).score);
    placed.set(text, place);
  }
  if (place !== level) expect({ exactScore: text, level }).toEqual({ exactScore: text, level: place });
}

/** Rule 11 of design.md on counts, in whole 2,400ths. */
function scoreByCounts(groups: readonly Group[], index: number): number {
  const stairs = cuts.map(() => ({ required: 0, requiredMet: 0, unknown: 0, all: 0, met: 0, proven: 0, negative: 0 }));
  for (const group of groups) {
    const { met, notMet, unknown } = splitAt(group, index);
    const stair = stairs[group.level] as (typeof stairs)[number];
    const applicable = met + notMet + unknown;
    if (group.kind === "negative") [stair.negative, stair.proven] = [applicable, met];
    else [stair.all, stair.met] = [stair.all + applicable, stair.met + met];
    if (group.kind === "required") [stair.required, stair.requiredMet, stair.unknown] = [applicable, met, unknown];
  }
  const [failing, ...above] = stairs as [(typeof stairs)[number], ...typeof stairs];
  const entry = above.find(({ required }) => required > 0);
  const score = (level: number, position: number) =>
    Math.round(24 * (cuts[level] as number) + 24 * position * ((uppers[level] as number) - (cuts[level] as number)));
  const low = () => {
    const share = entry === undefined ? 0 : entry.met / entry.all;
    return score(0, (share + 1 - (failing.negative === 0 ? 0 : failing.proven / failing.negative)) / 2);
  };
  if (failing.proven > 0) return low();
  if (entry === undefined) return notApplicable as number;
  if (entry.unknown > 0) return notRated as number;
  let reached = 0;
  for (let level = 1; level < stairs.length; level++) {
    const { required, requiredMet } = stairs[level] as (typeof stairs)[number];
    if (requiredMet < required) break;
    if (required > 0) reached = level;
  }
  if (reached === 0) return low();
  const { met, all } = stairs[reached] as (typeof stairs)[number];
  const next = stairs[reached + 1];
  if (next === undefined) return score(reached, met / 2 / all);
  return score(reached, (met / 2 / all + (next.all === 0 ? 0 : next.met / next.all)) / 2);
}

/** One verdict of the split turned into another: the place of the new split, or `undefined` when there is none to turn. */
function turned(group: Group, split: Split, from: keyof Split, to: keyof Split): number | undefined {
  if (split[from] === 0) return undefined;
  const goal = { ...split, [from]: split[from] - 1, [to]: split[to] + 1 };
  return group.splits.findIndex(
    ({ met, notMet, unknown }) => met === goal.met && notMet === goal.notMet && unknown === goal.unknown,
  );
}

/** What is good news: something that was expected is shown after all, or something that counts against is proven no more. */
function goodTurns({ kind }: Group): readonly (readonly [keyof Split, keyof Split])[] {
  if (kind === "negative")
    return [
      ["met", "notMet"],
      ["met", "unknown"],
      ["unknown", "notMet"],
    ];
  return [
    ["notMet", "met"],
    ["unknown", "met"],
    ["notMet", "unknown"],
  ];
}

/** How many states an index stands for: in how many ways the verdicts can be dealt to the indicators. */
function multiplicity(groups: readonly Group[], index: number): number {
  const factorial = (value: number): number => (value < 2 ? 1 : value * factorial(value - 1));
  return groups.reduce((product, group) => {
    const split = splitAt(group, index);
    return kinds.reduce((rest, kind) => rest / factorial(split[kind]), product * factorial(group.ids.length));
  }, 1);
}

describe.each([
  { criterion: "needs", indicators: 12, states: 400_000, combinations: 16_777_216 },
  { criterion: "relationship", indicators: 14, states: 2_800_000, combinations: 268_435_456 },
])("all $combinations combinations of four verdicts on the indicators of $criterion", (expected) => {
  let groups: readonly Group[];
  let scores: Int32Array;
  beforeAll(() => {
    ({ groups, scores } = enumerate(expected.criterion));
  }, 120_000);

  test(`are ${expected.states} states, none of which throws, and every score lies in the level reached`, () => {
    let combinations = 0;
    for (let index = 0; index < scores.length; index++) combinations += multiplicity(groups, index);
    expect(scores.length).toBe(expected.states);
    expect(Math.round(combinations)).toBe(4 ** expected.indicators);
    expect(4 ** expected.indicators).toBe(expected.combinations);
  });

  test("have the exact scores that counting gives", () => {
    let wrong = 0;
    for (let index = 0; index < scores.length; index++) if (scores[index] !== scoreByCounts(groups, index)) wrong++;
    expect(wrong).toBe(0);
  });

  test("never score lower for good news, and lose their score by it only where nothing is proven any more", () => {
    let lowered = 0;
    const unscoredBy = new Set<string>();
    for (const group of groups) {
      for (const [from, to] of goodTurns(group)) {
        const goals = group.splits.map((split) => turned(group, split, from, to));
        for (let index = 0; index < scores.length; index++) {
          const place = Math.floor(index / group.stride) % group.splits.length;
          const goal = goals[place];
          if (goal === undefined) continue;
          const [before, after] = [scores[index] as number, scores[index + (goal - place) * group.stride] as number];
          if (before < 0) continue;
          if (after < 0) unscoredBy.add(`${group.kind} ${from} → ${to}`);
          else if (after < before) lowered++;
        }
      }
    }
    expect(lowered).toBe(0);
    expect([...unscoredBy].sort()).toEqual([
      "negative met → notMet",
      "negative met → unknown",
      "required notMet → unknown",
    ]);
  });
});
