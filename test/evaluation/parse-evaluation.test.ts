import { describe, expect, test } from "vitest";
import type { Evaluation, EvaluationOptions, Finding } from "../../src/evidence";
import { evaluateEvidence, evaluationJsonSchema, parseEvaluation, safeParseEvaluation } from "../../src/evidence";
import { customerCentric, defineRubric, scoreReview } from "../../src/index";
import { issuesOf, refusalOf } from "../review/refusal";
import { all, at, citedBy, decision, evaluated, frame, observation, stating } from "../support/evaluations";
import { compileJsonSchema } from "../support/json-schema";

const fits = compileJsonSchema(evaluationJsonSchema());

const rich = evaluated(
  {
    ...all(at("needs", "basic", "good")),
    ...all(at("needs", "outstanding"), "inconclusive"),
    ...all(at("relationship", "basic")),
    disrespect: "not-met",
  },
  [
    observation("listening", "met"),
    observation("respect", "not-met"),
    observation("ownership", "met", frame.subject),
    decision("needs", "good", "confirm"),
    decision("needs", "good", "override", { id: "d0", at: "2026-07-13T09:00Z" }),
  ],
  { profile: { id: "office", version: "1", notApplicable: { indicators: ["delight"] } } },
);

function stored(evaluation: Evaluation = rich): Evaluation {
  return JSON.parse(JSON.stringify(evaluation));
}

/** A stored evaluation with one of its values changed, or taken away. */
function changed(path: string, value: unknown, evaluation = rich): Evaluation {
  const copy = stored(evaluation);
  const keys = path.split(".");
  const last = keys.pop() as string;
  const holder = keys.reduce<object>((part, key) => Reflect.get(part, key), copy);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}

test("a stored measurement must be the subject's own", () => {
  const measurement = {
    kind: "measurement",
    id: "v1",
    source: "s",
    at: "2026-03-02T09:00Z",
    scope: "person",
    value: 1,
  };
  const foreign = { ...measurement, attributedTo: "sato", criterion: "needs" };
  expect(issuesOf(() => parseEvaluation({ ...stored(), measurements: [foreign] }))).toContainEqual([
    "conflicting-values",
    "measurements",
    0,
  ]);
});

describe("a stored evaluation", () => {
  test.each<[what: string, evaluation: Evaluation]>([
    ["of everything", rich],
    ["of nothing", evaluated({})],
    ["by the built-in evaluators", evaluateEvidence([], frame)],
    ["by an evaluator that failed", evaluated({}, [], { evaluators: failing() })],
    ["by one whose indicators are proven together", evaluated({}, citedBy(pair), { evaluators: together() })],
  ])("%s is read back as it was, and reviews can be scored with it", (_, evaluation) => {
    const read = parseEvaluation(stored(evaluation));
    expect(read).toEqual(evaluation);
    expect(fits(stored(evaluation))).toBe(true);
    const { subject, period } = frame;
    const score = (evidence: Evaluation) => scoreReview({ subject, period, ratings: [], evidence });
    expect(score(read)).toEqual(score(evaluation));
  });

  test("keeps apart what stands together: one of two proven proves nothing, read back too", () => {
    const evaluation = evaluated({}, citedBy(pair), { evaluators: together() });
    expect(evaluation.indicators.find(({ verdict }) => verdict.outcome !== "no-evidence")?.verdict.outcome).toBe(
      "inconclusive",
    );
    expect(issuesOf(() => parseEvaluation(changed("evaluators.0.standTogether", undefined, evaluation)))).not.toEqual(
      [],
    );
  });

  test("is frozen, and leaves the document as it was", () => {
    const document = stored();
    expect(Object.isFrozen(parseEvaluation(document).findings[0])).toBe(true);
    expect(Object.isFrozen(document)).toBe(false);
  });
});

describe("a stored evaluation is refused", () => {
  test.each<[path: string, value: unknown, issues: readonly (readonly (string | number)[])[]]>([
    ["subject", undefined, [["missing", "subject"]]],
    ["asOf", "2026-07-31", [["invalid-instant", "asOf"]]],
    ["note", "x", [["unknown-key", "note"]]],
    ["findings.0.n", 0, [["out-of-range", "findings", 0, "n"]]],
    [
      "findings.0.outcome",
      "not-met",
      [
        ["wrong-conclusion", "indicators", 2],
        ["wrong-conclusion", "criteria", 0],
      ],
    ],
    ["findings.0.measured.estimate", "1", [["wrong-conclusion", "indicators", 2]]],
    ["findings.0.measured.estimate", "2", [["out-of-range", "findings"]]],
    ["indicators.2.verdict.outcome", "not-met", [["unknown-key", "indicators", 2, "verdict", "proportion"]]],
    ["indicators.2.isContested", true, [["wrong-conclusion", "indicators", 2]]],
    ["indicators", [], [["wrong-conclusion", "indicators"]]],
    ["criteria", [], [["wrong-conclusion", "criteria"]]],
    ["criteria.0.score", 9.9, [["wrong-conclusion", "criteria", 0]]],
    ["criteria.0.level", "excellent", [["wrong-conclusion", "criteria", 0]]],
    ["criteria.0.exactScore", "9", [["wrong-conclusion", "criteria", 0]]],
    ["criteria.0.stoppedBy", [], [["wrong-conclusion", "criteria", 0]]],
    ["decisions.0.attributedTo", "sato", [["conflicting-values", "decisions", 0]]],
    ["decisions.0.period", "2025-H2", [["conflicting-values", "decisions", 0]]],
    [
      "decisions.0.at",
      "2026-07-14T09:00Z",
      [
        ["conflicting-values", "decisions", 0],
        ["conflicting-values", "decisions", 1],
      ],
    ],
    ["rubric.fingerprints.scoring", "0".repeat(64), [["rubric-mismatch", "rubric", "fingerprints", "scoring"]]],
  ])("with %s as %j", (path, value, issues) => {
    const found = issuesOf(() => parseEvaluation(changed(path, value)));
    // A measured estimate moves the position, and so the climb, where its level is the one reached.
    expect(found.slice(0, issues.length)).toEqual(issues);
  });

  test.each<[path: string, value: unknown, message: string]>([
    [
      "criteria.0.level",
      "excellent",
      'criteria[0]: expected in level "good", which the findings come to, got "excellent".',
    ],
    ["criteria.0.stoppedBy", [], "criteria[0]: expected in stoppedBy[0] "],
    ["findings.0.measured.estimate", "2", "findings: expected what is met with a share from its threshold to 1, got"],
  ])("in words that say what differs: %s", (path, value, message) => {
    expect(refusalOf(() => parseEvaluation(changed(path, value))).message).toContain(message);
  });

  test("with options that are none", () => {
    expect(refusalOf(() => parseEvaluation(stored(), { rubrics: customerCentric } as never)).code).toBe(
      "invalid-option",
    );
  });

  test("when it was made with another rubric, by name of it", () => {
    const rubric = defineRubric({ ...customerCentric, minimumCoverage: 0.5 });
    expect(issuesOf(() => parseEvaluation(stored(), { rubric }))).toEqual([
      ["rubric-mismatch", "rubric", "fingerprints", "scoring"],
    ]);
    const evaluation = evaluated({}, [], { rubric });
    expect(parseEvaluation(stored(evaluation), { rubric })).toEqual(evaluation);
  });

  test("by an error of its own, and data where it is asked for", () => {
    expect(refusalOf(() => parseEvaluation(null)).code).toBe("invalid-evaluation");
    expect(safeParseEvaluation(null).success).toBe(false);
    expect(safeParseEvaluation(stored()).success).toBe(true);
  });

  test("with getters that throw, without throwing", () => {
    const hostile = {
      get subject(): string {
        throw new Error("no");
      },
    };
    expect(issuesOf(() => parseEvaluation(hostile))).toEqual([["unreadable"]]);
  });
});

type Evaluators = NonNullable<EvaluationOptions["evaluators"]>;

function failing(): Evaluators {
  const evaluator = stating({ ownership: "met" });
  const evaluate = (): never => {
    throw new Error("no dates");
  };
  return [{ ...evaluator, evaluate }] as unknown as Evaluators;
}

const pair = { "repeated-upheld-complaints": "met", "unchanged-after-guidance": "not-met" } as const;

function together(): Evaluators {
  return [stating(pair, true)] as unknown as Evaluators;
}

test("findings are those of the evaluation: the subject's own observation is left out by name", () => {
  const own = rich.findings.find(({ indicator, evaluator }) => indicator === "ownership" && evaluator === "people");
  expect((own as Extract<Finding, { outcome: "no-evidence" }>).leftOut).toEqual([
    { id: "o-ownership-li.wei", reason: "self" },
  ]);
});
