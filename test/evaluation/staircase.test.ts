import { describe, expect, test } from "vitest";
import type { Climb } from "../../src/evaluation/climb";
import type { Verdict } from "../../src/evaluation/finding";
import { climbStaircase } from "../../src/evaluation/staircase";
import type { Rubric } from "../../src/index";
import { customerCentric, defineRubric, formatRatio } from "../../src/index";
import { refusal } from "../exact/refusal";

const met: Verdict = { outcome: "met" };
const notMet: Verdict = { outcome: "not-met" };
const unclear: Verdict = { outcome: "inconclusive" };
const inapplicable: Verdict = { outcome: "not-applicable" };

const basic = ["timely-response", "steady-communication"];
const good = ["no-buck-passing", "ownership", "resolves-or-relays"];
const outstanding = ["proactive-contact", "current-understanding"];
const excellent = ["underlying-need", "unprompted-solution", "unasked-value"];

function share(estimate: string, threshold: string): Verdict {
  return { outcome: "met", proportion: { estimate, threshold } };
}

/** Verdicts on the indicators of `needs`, or of another criterion: those of the ids that are met, and others by id. */
function climb(metIds: readonly string[], others: Record<string, Verdict> = {}, criterion = "needs"): Climb {
  return climbOf(customerCentric, criterion, metIds, others);
}

function climbOf(rubric: Rubric, criterion: string, metIds: readonly string[], others: Record<string, Verdict> = {}) {
  return climbStaircase(
    rubric,
    criterion,
    new Map([...metIds.map((id) => [id, met] as const), ...Object.entries(others)]),
  );
}

/** Level, position and exact score in text. */
function summary(climbed: Climb): readonly string[] {
  if (climbed.status !== "scored") return [climbed.status];
  return [climbed.level, formatRatio(climbed.position), formatRatio(climbed.exactScore)];
}

function needs(climbed: Climb): readonly string[] {
  const { next } = climbed as Extract<Climb, { status: "scored" }>;
  return next === null ? [] : [next.level, ...next.needs.map(({ indicator, reason }) => `${indicator} ${reason}`)];
}

describe("the exact score of a level's indicators", () => {
  test("failing: 0 of 2 basic met, nothing proven: position (0 + 1)/2, score 5.99 × 1/2 = 2.995", () => {
    expect(summary(climb([], { "timely-response": notMet, "steady-communication": notMet }))).toEqual([
      "failing",
      "1/2",
      "599/200",
    ]);
  });

  test("failing: 1 of 2 basic met, nothing proven: position (1/2 + 1)/2, score 5.99 × 3/4 = 4.4925", () => {
    expect(summary(climb(["timely-response"], { "steady-communication": notMet }))).toEqual([
      "failing",
      "3/4",
      "1797/400",
    ]);
  });

  test("failing: all else met, 1 of 2 proven: position (1 + 1/2)/2, score 4.4925", () => {
    const all = [...basic, ...good, ...outstanding, ...excellent];
    expect(summary(climb([...all, "no-response"]))).toEqual(["failing", "3/4", "1797/400"]);
  });

  test("failing: 1 of 4 proven, basic met: position (1 + 3/4)/2, score 5.99 × 7/8 = 5.24125, the highest that is failing", () => {
    const met = ["respect", "no-conflict", "positive-image", "disrespect"];
    expect(summary(climb(met, {}, "relationship"))).toEqual(["failing", "7/8", "4193/800"]);
  });

  test("failing: both proven, nothing known of the rest: position 0, score 0, and not unrated", () => {
    expect(summary(climb(["no-response", "no-value-work"]))).toEqual(["failing", "0", "0"]);
  });

  test("basic: both met, nothing above: position (1/2 + 0)/2, score 6 + 1.49 × 1/4 = 6.3725", () => {
    expect(summary(climb(basic))).toEqual(["basic", "1/4", "2549/400"]);
  });

  test("basic: both met at exactly their threshold: position 0, score 6.00", () => {
    const verdicts = { "timely-response": share("4/5", "4/5"), "steady-communication": share("4/5", "4/5") };
    expect(summary(climb([], verdicts))).toEqual(["basic", "0", "6"]);
  });

  test("basic: 95 % at 0.80 and one observed, 2 of 3 good met: position ((3/4 + 1/2)/2 + 2/3)/2 = 31/48", () => {
    const verdicts = { "timely-response": share("19/20", "4/5") };
    const climbed = climb(["steady-communication", "ownership", "no-buck-passing"], verdicts);
    expect(summary(climbed)).toEqual(["basic", "31/48", "33419/4800"]);
    expect(6 + (1.49 * 31) / 48).toBeCloseTo(33_419 / 4800, 12);
  });

  test("good: all met, 1 of 2 outstanding met: position (1/2 + 1/2)/2, score 7.5 + 0.99 × 1/2 = 7.995", () => {
    expect(summary(climb([...basic, ...good, "proactive-contact"]))).toEqual(["good", "1/2", "1599/200"]);
  });

  test("outstanding: both met, 2 of 3 excellent: position (1/2 + 2/3)/2 = 7/12, score 8.5 + 0.99 × 7/12 = 9.0775", () => {
    const ids = [...basic, ...good, ...outstanding, "underlying-need", "unasked-value"];
    expect(summary(climb(ids))).toEqual(["outstanding", "7/12", "3631/400"]);
  });

  test("outstanding: delight, which is supporting, lifts the mean from (1/2 + 1/2 + 0)/3 to 1/2: 8.665 to 8.7475", () => {
    const ids = ["respect", "no-conflict", "positive-image", "customer-perspective", "listening"];
    const reached = [...ids, "pain-points-solved", "exceeds-expectation"];
    expect(summary(climb(reached, {}, "relationship"))).toEqual(["outstanding", "1/6", "1733/200"]);
    expect(summary(climb([...reached, "delight"], {}, "relationship"))).toEqual(["outstanding", "1/4", "3499/400"]);
    // Left out by the job profile, it counts for nothing.
    const without = climb(reached, { delight: inapplicable }, "relationship");
    expect(summary(without)).toEqual(["outstanding", "1/4", "3499/400"]);
  });

  test("good: of the next level, delight counts among those that are met: 1 of 3", () => {
    const ids = ["respect", "no-conflict", "positive-image", "customer-perspective", "listening", "delight"];
    expect(summary(climb(ids, {}, "relationship"))).toEqual(["good", "5/12", "633/80"]);
  });

  test("excellent: all met: position 1/2, score 9.5 + 0.5 × 1/2 = 9.75", () => {
    expect(summary(climb([...basic, ...good, ...outstanding, ...excellent]))).toEqual(["excellent", "1/2", "39/4"]);
  });

  test("excellent: all met in full: position 1, score 10.00", () => {
    const full = Object.fromEntries(excellent.map((id) => [id, share("1", "1/2")]));
    expect(summary(climb([...basic, ...good, ...outstanding], full))).toEqual(["excellent", "1", "10"]);
  });

  test("a share that must be all of it has a margin of 1/2", () => {
    expect(summary(climb(["timely-response"], { "steady-communication": share("1", "1") }))).toEqual([
      "basic",
      "1/4",
      "2549/400",
    ]);
  });
});

describe("what is unknown", () => {
  test.each(["inconclusive", "no-evidence", "error"] as const)(
    "of basic leaves the criterion not rated: %s",
    (outcome) => {
      const all = ["timely-response", ...good, ...outstanding, ...excellent];
      expect(climb(all, { "steady-communication": { outcome } })).toEqual({
        status: "not-rated",
        unknown: ["steady-communication"],
      });
    },
  );

  test("of basic comes before what is not met there: nobody is failed while something is missing", () => {
    expect(climb([], { "timely-response": notMet })).toEqual({
      status: "not-rated",
      unknown: ["steady-communication"],
    });
  });

  test("leaves the criterion not rated when it is everything", () => {
    expect(climb([])).toEqual({ status: "not-rated", unknown: basic });
  });

  test("above basic stops the climb without lowering it: as what is not met does", () => {
    const known = climb([...basic, ...good], { "proactive-contact": notMet, "current-understanding": notMet });
    expect(summary(climb([...basic, ...good], { "proactive-contact": unclear }))).toEqual(summary(known));
  });

  test("of what counts against is not proven", () => {
    expect(summary(climb(basic, { "no-response": unclear }))).toEqual(summary(climb(basic, { "no-response": notMet })));
  });
});

describe("what does not apply", () => {
  test("is left out of means and shares: a profile without accounts reaches excellent past outstanding", () => {
    const profile = Object.fromEntries(outstanding.map((id) => [id, inapplicable]));
    expect(summary(climb([...basic, ...good, ...excellent], profile))).toEqual(["excellent", "1/2", "39/4"]);
    // The level right above good has nothing in it: q is 0.
    expect(summary(climb([...basic, ...good, "unasked-value"], profile))).toEqual(["good", "1/4", "3099/400"]);
  });

  test("of basic hands its part to the next level: what is unknown or not met in good then decides", () => {
    const profile = Object.fromEntries(basic.map((id) => [id, inapplicable]));
    expect(climb([], profile)).toEqual({ status: "not-rated", unknown: good });
    const verdicts = { ...profile, ownership: notMet };
    const climbed = climb(["no-buck-passing", "resolves-or-relays"], verdicts);
    expect(summary(climbed)).toEqual(["failing", "5/6", "599/120"]);
    expect(summary(climb(good, profile))).toEqual(["good", "1/4", "3099/400"]);
  });

  test("makes the criterion not applicable when it is all that is required, unless something was proven", () => {
    const all = [...basic, ...good, ...outstanding, ...excellent];
    const profile = Object.fromEntries(all.map((id) => [id, inapplicable]));
    expect(climb([], profile)).toEqual({ status: "not-applicable" });
    expect(summary(climb(["no-response"], profile))).toEqual(["failing", "1/4", "599/400"]);
    expect(needs(climb(["no-response"], profile))).toEqual([]);
  });
});

describe("what the next level needs", () => {
  test("is named with its reasons, in the rubric's order", () => {
    const climbed = climb([...basic, "ownership"], { "resolves-or-relays": notMet });
    expect(climbed).toMatchObject({
      level: "basic",
      stoppedBy: [
        { indicator: "no-buck-passing", level: "good", reason: "unknown" },
        { indicator: "resolves-or-relays", level: "good", reason: "not-met" },
      ],
    });
    expect(needs(climbed)).toEqual(["good", "no-buck-passing unknown", "resolves-or-relays not-met"]);
  });

  test("never names a supporting indicator, nor one that does not apply", () => {
    const ids = ["respect", "no-conflict", "positive-image", "customer-perspective", "listening"];
    const climbed = climb(ids, { "exceeds-expectation": inapplicable }, "relationship");
    expect(needs(climbed)).toEqual(["outstanding", "pain-points-solved unknown"]);
  });

  test("in failing begins with what was proven, which alone stopped the climb", () => {
    const climbed = climb(["timely-response", "no-response"], { "steady-communication": notMet });
    expect(climbed).toMatchObject({ stoppedBy: [{ indicator: "no-response", level: "failing", reason: "proven" }] });
    expect(needs(climbed)).toEqual(["basic", "no-response proven", "steady-communication not-met"]);
  });

  test("passes over a level without required indicators", () => {
    const profile = Object.fromEntries(outstanding.map((id) => [id, inapplicable]));
    const climbed = climb([...basic, ...good, "unasked-value", "underlying-need"], profile);
    expect(needs(climbed)).toEqual(["excellent", "unprompted-solution unknown"]);
  });

  test("is nothing at the top, nor where nothing above is required", () => {
    const top = climb([...basic, ...good, ...outstanding, ...excellent]);
    expect(top).toMatchObject({ stoppedBy: [], next: null });
    const profile = Object.fromEntries([...outstanding, ...excellent].map((id) => [id, inapplicable]));
    expect(climb([...basic, ...good], profile)).toMatchObject({ level: "good", stoppedBy: [], next: null });
  });
});

describe("a rubric of one's own", () => {
  const base = {
    id: "teaching",
    version: "1",
    scale: { minimum: 1, maximum: 5, step: 0.5 },
    levels: [
      { id: "novice", cut: 1 },
      { id: "able", cut: 2 },
      { id: "skilled", cut: 3 },
      { id: "master", cut: 4.5 },
    ],
  };
  /** Descriptors out of order; `able` requires nothing; a negative indicator above the lowest level. */
  const rubric = defineRubric({
    ...base,
    criteria: [
      {
        id: "__proto__",
        weight: 1,
        descriptors: [
          { level: "master", indicators: [{ id: "inspires" }] },
          { level: "able", indicators: [{ id: "smiles", supporting: true }] },
          {
            level: "skilled",
            indicators: [{ id: "plans" }, { id: "toString" }, { id: "reads-aloud", negative: true }],
          },
          { level: "novice", indicators: [{ id: "attends" }, { id: "shouts", negative: true }] },
        ],
      },
      { id: "bare", weight: 1 },
      { id: "kind", weight: 1, descriptors: [{ level: "master", indicators: [{ id: "warm", supporting: true }] }] },
    ],
  });

  test("whose second level requires nothing is entered at the third: 3.00 + 1.00 × 1/4 = 3.25", () => {
    expect(climbOf(rubric, "__proto__", ["plans"])).toEqual({ status: "not-rated", unknown: ["toString"] });
    expect(summary(climbOf(rubric, "__proto__", ["plans", "toString"]))).toEqual(["skilled", "1/4", "13/4"]);
    const climbed = climbOf(rubric, "__proto__", ["plans", "smiles"], { toString: notMet });
    expect(summary(climbed)).toEqual(["novice", "3/4", "11/8"]);
    expect(needs(climbed)).toEqual(["skilled", "toString not-met"]);
  });

  test("has a top level of its own printed ends: 4.50 + 0.50 × 1/2 = 4.75", () => {
    expect(summary(climbOf(rubric, "__proto__", ["plans", "toString", "inspires"]))).toEqual(["master", "1/2", "19/4"]);
  });

  test("requires nothing in its lowest level, and falls there by what is proven there", () => {
    const all = ["plans", "toString", "inspires"];
    expect(summary(climbOf(rubric, "__proto__", all, { attends: notMet }))).toEqual(["master", "1/2", "19/4"]);
    expect(summary(climbOf(rubric, "__proto__", [...all, "shouts"]))).toEqual(["novice", "1/2", "5/4"]);
  });

  test("stops below a level whose negative indicator is proven", () => {
    const climbed = climbOf(rubric, "__proto__", ["plans", "toString", "inspires", "reads-aloud"]);
    expect(summary(climbed)).toEqual(["novice", "1", "3/2"]);
    expect(needs(climbed)).toEqual(["skilled", "reads-aloud proven"]);
  });

  test("without required indicators is never rated by evidence, and never called not applicable", () => {
    expect(climbOf(rubric, "bare", [])).toEqual({ status: "not-rated", unknown: [] });
    expect(climbOf(rubric, "kind", ["warm"])).toEqual({ status: "not-rated", unknown: [] });
    expect(climbOf(rubric, "kind", [], { warm: inapplicable })).toEqual({ status: "not-rated", unknown: [] });
  });
});

describe("refused are", () => {
  test("a criterion that the rubric does not have, and a rubric that nobody defined", () => {
    expect(() => climbStaircase(customerCentric, "toString", new Map())).toThrow(refusal("invalid-option"));
    expect(() => climbStaircase({ ...customerCentric }, "needs", new Map())).toThrow(refusal("undefined-rubric"));
  });

  test.each([
    ["3/4", "4/5", "invalid-option"],
    ["5/4", "4/5", "invalid-option"],
    ["5/4", "1", "invalid-option"],
    ["1", "5/4", "invalid-option"],
    ["0", "-1/4", "invalid-option"],
    ["0.9", "4/5", "invalid-ratio"],
  ] as const)("a met proportion of %s at a threshold of %s", (estimate, threshold, code) => {
    expect(() => climb([], { "timely-response": share(estimate, threshold) })).toThrow(refusal(code));
  });
});
