import { describe, expect, test } from "vitest";
import type { SurveyAnswer, SurveySummaryOptions } from "../../src/evidence";
import { summarizeSurvey } from "../../src/evidence";
import { refusalOf } from "../review/refusal";
import type { Part } from "./evidence-records";
import { record } from "./evidence-records";

type Scale = readonly [minimum: number, maximum: number];
const five: Scale = [1, 5];
const seven: Scale = [1, 7];
const ten: Scale = [0, 10];

function answers(values: readonly (number | string | null)[], [minimum, maximum]: Scale): readonly SurveyAnswer[] {
  return values.map((value, index) =>
    record("answer", { id: `a${index}`, response: `r${index}`, scale: { minimum, maximum }, value }),
  );
}
const one = (part: Partial<Part<"answer">>) => record("answer", { id: "b1", response: "s1", ...part });
const nps: SurveySummaryOptions = { measure: "nps", formula: "promoters-minus-detractors" };

describe("A summary of a survey", () => {
  // Worked out by hand: of 5 5 4 3 1, three of five in the top boxes, a sum of 18, and 18/5 − 1 of the 4 points between the ends.
  test.each<
    [name: string, options: SurveySummaryOptions, scale: Scale, values: readonly number[], value: string, unit: string]
  >([
    [
      "CSAT by top boxes",
      { measure: "csat", formula: "top-box-share", topBoxes: [4, 5] },
      five,
      [5, 5, 4, 3, 1],
      "3/5",
      "share",
    ],
    ["CSAT by the mean", { measure: "csat", formula: "mean" }, five, [5, 5, 4, 3, 1], "18/5", "points"],
    [
      "CSAT by the mean in per cent",
      { measure: "csat", formula: "mean-percent" },
      five,
      [5, 5, 4, 3, 1],
      "65",
      "percent",
    ],
    ["CES by the mean", { measure: "ces", formula: "mean", better: "lower" }, seven, [1, 2, 7], "10/3", "points"],
    [
      "CES by top boxes",
      { measure: "ces", formula: "top-box-share", topBoxes: [5, 6, 7] },
      seven,
      [4, 5, 7],
      "2/3",
      "share",
    ],
    // Two above the middle of 4, one on it, one below: (2 − 1) / 4.
    [
      "CES by agreement",
      { measure: "ces", formula: "agree-minus-disagree", better: "higher" },
      seven,
      [5, 7, 4, 3],
      "25",
      "percentage-points",
    ],
    // Two of seven promote, three detract.
    ["NPS", nps, ten, [10, 9, 8, 7, 6, 5, 0], "-100/7", "percentage-points"],
    ["NPS of five points", { measure: "nps", formula: "five-point" }, five, [5, 5, 4, 3], "25", "percentage-points"],
  ])("is exact: %s", (_, options, scale, values, value, unit) => {
    expect(summarizeSurvey(answers(values, scale), options)).toMatchObject({ value, unit, n: values.length });
  });

  test.each<[value: number, group: string]>([
    [10, "promoters"],
    [9, "promoters"],
    [8, "passives"],
    [7, "passives"],
    [6, "detractors"],
    [0, "detractors"],
  ])("counts %d of 10 among the %s", (value, group) => {
    const none = { promoters: 0, passives: 0, detractors: 0 };
    expect(summarizeSurvey(answers([value], ten), nps).counts).toEqual({ ...none, [group]: 1 });
  });

  test("says that formulas of one name disagree on the same answers", () => {
    const given = answers([5, 4, 4, 1], five);
    const values = [
      summarizeSurvey(given, { measure: "csat", formula: "top-box-share", topBoxes: [4, 5] }).value,
      summarizeSurvey(given, { measure: "csat", formula: "top-box-share", topBoxes: [5] }).value,
      summarizeSurvey(given, { measure: "csat", formula: "mean-percent" }).value,
    ];
    expect(values).toEqual(["3/4", "1/4", "125/2"]);
  });

  test("shows how often each value was given, in one spelling", () => {
    const { distribution, scale } = summarizeSurvey(answers([5, "5.0", "4.50", 1], five), {
      measure: "csat",
      formula: "mean",
    });
    expect(distribution).toEqual([
      { value: "1", count: 1 },
      { value: "4.5", count: 1 },
      { value: "5", count: 2 },
    ]);
    expect(scale).toEqual({ minimum: "1", maximum: "5" });
  });

  test("is null and never 0 without an answer", () => {
    for (const given of [[], answers([null], ten)]) {
      expect(summarizeSurvey(given, nps)).toMatchObject({ value: null, n: 0, distribution: [] });
    }
    expect(summarizeSurvey([], { measure: "csat", formula: "mean-percent" }).value).toBeNull();
    expect(summarizeSurvey(answers([0], ten), nps).value).toBe("-100");
  });

  test.each<[reason: string, part: Partial<Part<"answer">>]>([
    ["not-answered", { value: null }],
    ["other-scale", { scale: { minimum: 1, maximum: 10 } }],
    ["off-scale", { value: 11 }],
    ["off-point", { value: "8.5" }],
    ["spam", { disregard: "spam" }],
  ])("leaves out by name what cannot be counted: %s", (reason, part) => {
    const left = one({ scale: { minimum: 0, maximum: 10 }, value: 9, ...part });
    const summary = summarizeSurvey([...answers([10], ten), left], nps);
    expect(summary).toMatchObject({ n: 1, value: "100", leftOut: [{ id: "b1", reason }] });
  });

  test("counts a form once, by its last answer, and a record once, in whatever order", () => {
    const [early, late] = [one({ value: 1 }), one({ id: "b2", value: 5, at: "2026-03-03T09:00+08:00" })];
    const options: SurveySummaryOptions = { measure: "csat", formula: "mean" };
    const summary = summarizeSurvey([early, late], options);
    expect(summary).toMatchObject({ value: "5", n: 1, leftOut: [{ id: "b1", reason: "answered-again" }] });
    expect(summarizeSurvey([late, early, late], options)).toEqual(summary);
  });

  test("says which way is better", () => {
    const ces = (better: "higher" | "lower") =>
      summarizeSurvey(answers([2], seven), { measure: "ces", formula: "mean", better }).better;
    expect([ces("lower"), ces("higher"), summarizeSurvey([], nps).better]).toEqual(["lower", "higher", "higher"]);
  });

  test("takes a scale of one's own where the formula is made for any", () => {
    const scale = { minimum: 0, maximum: 4 };
    const summary = summarizeSurvey(answers([4, 2], [0, 4]), { measure: "csat", formula: "mean-percent", scale });
    expect(summary.value).toBe("75");
  });

  test.each<[what: string, options: object]>([
    ["options", { measure: "csat", formula: "nps" }],
    ["options", { measure: "csat" }],
    ["options", {}],
    ["topBoxes", { measure: "csat", formula: "top-box-share" }],
    ["topBoxes", { measure: "csat", formula: "top-box-share", topBoxes: [] }],
    ["topBoxes", { measure: "csat", formula: "top-box-share", topBoxes: [6] }],
    ["topBoxes", { measure: "csat", formula: "top-box-share", topBoxes: ["five"] }],
    ["better", { measure: "ces", formula: "mean" }],
    ["scale", { measure: "csat", formula: "mean", scale: { minimum: 5, maximum: 5 } }],
    ["scale", { measure: "csat", formula: "mean", scale: null }],
    ["scale", { ...nps, scale: { minimum: 1, maximum: 10 } }],
    ["scale", { measure: "ces", formula: "mean", better: "lower", scale: { minimum: 1, maximum: 5 } }],
  ])("refuses %s that mean nothing: %j", (argument, options) => {
    const { code, details } = refusalOf(() => summarizeSurvey([], options as SurveySummaryOptions));
    expect([code, details.argument]).toEqual(["invalid-option", argument]);
  });

  test("refuses what is no answer, and says which", () => {
    const bad = (...records: readonly unknown[]) => {
      const { code, message } = refusalOf(() => summarizeSurvey(records as readonly SurveyAnswer[], nps));
      expect(code).toBe("invalid-evidence");
      return message;
    };
    const good = one({ scale: { minimum: 0, maximum: 10 }, value: 9 });
    for (const record of [{ value: 5 }, null, 5, { ...good, kind: "praise" }, { ...good, scale: undefined }]) {
      expect(bad(good, record)).toContain(
        "answers[1]: expected a record of the kind answer, as parseEvidence reads it",
      );
    }
    for (const changes of [{ at: "yesterday" }, { value: "nine" }, { value: undefined }, { id: 5 }, { item: null }]) {
      expect(bad({ ...good, ...changes })).toContain("answers[0]: ");
    }
    const call = () => summarizeSurvey("answers" as never, nps);
    expect(refusalOf(call).message).toBe('answers: expected a list of answers, got "answers".');
  });

  test("refuses two different answers under one id, in whatever order; the same one counts once", () => {
    const [four, five] = [one({ value: 4, matter: undefined }), one({ value: 5 })];
    const csat: SurveySummaryOptions = { measure: "csat", formula: "mean" };
    for (const pair of [
      [four, five],
      [five, four],
    ]) {
      expect(refusalOf(() => summarizeSurvey(pair, csat))).toMatchObject({
        code: "invalid-evidence",
        message: 'answers[1].id: expected another id than that of another answer, got "b1".',
      });
    }
    expect(summarizeSurvey([four, { ...four }], csat)).toMatchObject({ n: 1, value: "4" });
  });

  describe("of answers that differ in", () => {
    const csat: SurveySummaryOptions = { measure: "csat", formula: "mean" };
    const kept = one({ value: 1 });

    test.each([
      ["attributedTo", { attributedTo: "sato" }],
      ["attributedTo", { attributedTo: null }],
      ["item", { item: "speed" }],
      ["instrument", { instrument: "yearly" }],
    ] as const)("%s (%j) is refused, unless it is asked for", (key, changes) => {
      const pair = [kept, one({ id: "b2", response: "s2", value: 5, ...changes })];
      const { code, message } = refusalOf(() => summarizeSurvey(pair, csat));
      expect(code).toBe("invalid-evidence");
      expect(message).toContain(
        `answers: expected answers with one ${key}, or across: ["${key}"] to sum up all of them`,
      );
      expect(summarizeSurvey(pair, { ...csat, across: [key] })).toMatchObject({ n: 2, value: "3" });
    });

    test("is not refused for what is disregarded", () => {
      const spam = one({ id: "b2", item: "speed", disregard: "spam" });
      expect(summarizeSurvey([kept, spam], csat)).toMatchObject({ n: 1 });
    });

    test("what is no such thing is refused", () => {
      const across = ["period"] as never;
      expect(refusalOf(() => summarizeSurvey([kept], { ...csat, across })).details.argument).toBe("across");
    });
  });
});
