import { describe, expect, test } from "vitest";
import type { Evaluation, Evaluator, EvidenceRecord, JobProfile } from "../../src/evidence";
import { caseStudyPanel } from "../../src/evidence";
import type { Locale, Rating, ReviewResult, Rubric } from "../../src/index";
import { customerCentric, explain, scoreReview } from "../../src/index";
import { caseStudyQuestions } from "../../src/review/evidence/case-study";
import { parseResult, safeParseResult } from "../../src/schema";
import { fullRecords } from "../review/evidence/records";
import { issuesOf } from "../review/refusal";
import { all, at, decision, evaluated, frame, observation, stating } from "../support/evaluations";
import { rating, variant } from "./scoring";

const { subject, period } = frame;
const locales = ["en", "zh", "ja"] as const satisfies readonly Locale[];

function result(evidence: Evaluation, ratings: readonly Rating[] = [], rubric: Rubric = customerCentric): ReviewResult {
  return scoreReview<Rubric>({ subject, period, ratings, evidence }, { rubric });
}

function lines(one: ReviewResult, locale: Locale, audience: "subject" | "manager" = "subject"): readonly string[] {
  return explain<Rubric>(one, { locale, audience }).split("\n");
}

const good = { ...all(at("needs", "basic", "good")), "proactive-contact": "not-met" } as const;
const fallen = {
  ...all(["repeated-upheld-complaints", "unchanged-after-guidance", "respect", "no-conflict"]),
  "positive-image": "not-met",
} as const;
const office: JobProfile = { id: "office", version: "2", notApplicable: { criteria: ["relationship"] } };
const emptied: JobProfile = { id: "clerk", version: "1", notApplicable: { indicators: at("needs", "good") } };
const at90 = all(at("needs", "basic"));
const wide = all(at("needs", "basic", "good", "outstanding", "excellent"));

interface Kind {
  readonly kind: string;
  readonly evidence: Evaluation;
  readonly ratings?: readonly Rating[];
  readonly says: Readonly<Record<Locale, string>>;
}

const make = (
  outcomes: Parameters<typeof evaluated>[0],
  records: readonly EvidenceRecord[] = [],
  profile?: JobProfile,
) => evaluated(outcomes, records, { profile });

const kinds: readonly Kind[] = [
  {
    kind: "that a criterion's score is the evidence's",
    evidence: make({ ...all(at("needs", "basic", "good")), ...all(at("relationship", "basic", "good")) }),
    says: {
      en: "Meeting the customer's needs: 7.75 (Good), from evidence alone. With 50% of the weight it contributes 3.88.",
      zh: "满足客户需求：7.75（良好），仅依据证据得出。该项权重占50%，计入总分3.88分。",
      ja: "顧客の要望への対応：7.75（良好）。証拠だけに基づく点数です。重みは全体の50%で、点数に3.88を加えます。",
    },
  },
  {
    kind: "what the evidence comes to beside people's score",
    evidence: make(good),
    ratings: [rating("overall", 8)],
    says: {
      en: "The evidence on “Meeting the customer's needs” comes to 7.75 (Good); people's score stands.",
      zh: "“满足客户需求”依据证据为7.75（良好）；以评分人的分数为准。",
      ja: "「顧客の要望への対応」は、証拠によれば7.75（良好）です。評価者の点数が優先します。",
    },
  },
  {
    kind: "that a decision sets it aside",
    evidence: make(good, [decision("needs", "good", "override")]),
    says: {
      en: "The evidence on “Meeting the customer's needs” comes to 7.75 (Good); a decision sets it aside.",
      zh: "“满足客户需求”依据证据为7.75（良好）；已决定不予采用。",
      ja: "「顧客の要望への対応」は、証拠によれば7.75（良好）です。決定により採用されません。",
    },
  },
  {
    kind: "which indicators stopped the climb, and what was counted of them",
    evidence: make(good),
    says: {
      en: "What stopped the climb: “Stays in touch without waiting to be called” (not shown: 30% of 10, where 80% is asked for) and “Keeps knowledge of the customer current” (not known).",
      zh: "未能再上一级的原因：“不等客户来找就保持联系”（未做到：10件中占30%，要求80%）、“对客户情况的了解始终是最新的”（尚不清楚）。",
      ja: "上のレベルに届かなかった理由：「連絡を待たずに接点を持ち続ける」（示されていない：10件中30%、基準は80%）、「顧客についての知識を常に新しく保つ」（不明）。",
    },
  },
  {
    kind: "where in its level the score lies, and by which behaviours, with their figures",
    evidence: make(at90, [observation("timely-response", "met")]),
    says: {
      en: "Within Basic it lies 25% of the way up, by what was shown: “Answers within the agreed time” (seen) and “Keeps the customer informed without silent gaps” (shown: 90% of 10, where 80% is asked for).",
      zh: "在“合格”之内居于25%处，依据：“在约定时间内回应”（观察到）、“沟通不断线，过程中不失联”（已做到：10件中占90%，要求80%）。",
      ja: "「基本」の中では25%の位置です。根拠：「約束の時間内に応答する」（見られた）、「連絡を途切れさせない」（示されている：10件中90%、基準は80%）。",
    },
  },
  {
    kind: "that a level was passed over, since the job profile leaves nothing of it",
    evidence: make(at90, [], emptied),
    says: {
      en: "By the job profile clerk 1, nothing of “Good” applies to this work: it is passed over.",
      zh: "按岗位档案clerk 1，“良好”不适用于此项工作，予以略过。",
      ja: "職務プロファイルclerk 1により、「良好」はこの仕事に該当せず、飛ばされます。",
    },
  },
  {
    kind: "that the next level needs no more than that",
    evidence: make(good),
    says: {
      en: "To reach Outstanding there, no more than that is needed.",
      zh: "该项要达到“优秀”，只差以上各项。",
      ja: "この項目が「優秀」に届くために足りないのは、以上だけです。",
    },
  },
  {
    kind: "what the next level needs beside what was proven",
    evidence: make(fallen),
    says: {
      en: "Still in the way of Basic there: “Draws repeated upheld complaints for reasons of personal conduct” (proven), “Does not change after repeated guidance” (proven) and “Does the organisation credit” (not shown).",
      zh: "该项要达到“合格”，还须解决：“因个人行为屡被投诉且经核实”（已证实）、“多次提醒辅导后仍不改正”（已证实）、“维护单位的良好形象”（未做到）。",
      ja: "この項目が「基本」に届くまでに解決が必要なもの：「本人の行為が原因で、事実と認められた苦情を繰り返し受ける」（証明済み）、「指導を重ねても改めない」（証明済み）、「組織の信用を保つ」（示されていない）。",
    },
  },
  {
    kind: "by which records a complaint is proven",
    evidence: make(fallen),
    says: {
      en: "“Does not change after repeated guidance” is proven by unchanged-after-guidance-0 and unchanged-after-guidance-1.",
      zh: "“多次提醒辅导后仍不改正”已证实，依据：unchanged-after-guidance-0、unchanged-after-guidance-1。",
      ja: "「指導を重ねても改めない」は、次の記録により証明されています：unchanged-after-guidance-0、unchanged-after-guidance-1。",
    },
  },
  {
    kind: "which indicators are unknown where there is no score",
    evidence: make({ "timely-response": "met" }),
    says: {
      en: "The evidence makes no score for “Meeting the customer's needs”: too little is known of “Keeps the customer informed without silent gaps”.",
      zh: "“满足客户需求”无法依据证据计分：“沟通不断线，过程中不失联”的情况尚不清楚。",
      ja: "「顧客の要望への対応」は、証拠からは点数になりません。「連絡を途切れさせない」についてまだ十分に分かっていないためです。",
    },
  },
  {
    kind: "what the job profile leaves out",
    evidence: make(good, [], office),
    says: {
      en: "By the job profile office 2, nothing of “Relationship with the customer” applies to this work: it is passed over.",
      zh: "按岗位档案office 2，“客户关系”不适用于此项工作，予以略过。",
      ja: "職務プロファイルoffice 2により、「顧客との関係」はこの仕事に該当せず、飛ばされます。",
    },
  },
  {
    kind: "as of when, and by which job profile",
    evidence: make(good, [], office),
    says: {
      en: "Evidence as of 2026-07-31T00:00Z, by the job profile office 2.",
      zh: "证据截至2026-07-31T00:00Z，采用岗位档案office 2。",
      ja: "証拠は2026-07-31T00:00Z時点のものです（職務プロファイルoffice 2）。",
    },
  },
  {
    kind: "that a level is provisional",
    evidence: make(wide),
    says: {
      en: "On “Meeting the customer's needs”, Excellent is provisional: it rests on evidence alone until somebody other than the subject confirms it.",
      zh: "“满足客户需求”的“卓越”为暂定结果：目前仅有证据支持，须经本人以外的人确认。",
      ja: "「顧客の要望への対応」の「卓越」は暫定です。証拠だけに基づくため、本人以外の人による確認が必要です。",
    },
  },
  {
    kind: "that a reason is missing",
    evidence: make(good),
    ratings: [rating("overall", 9)],
    says: {
      en: "On “Meeting the customer's needs”, people and evidence lie a level or more apart; the reason is still to be recorded. It does not change the score.",
      zh: "“满足客户需求”的评分与证据相差一级或以上，理由尚待记录；这不影响得分。",
      ja: "「顧客の要望への対応」では、人の評価と証拠が1レベル以上離れており、理由がまだ記録されていません。点数には影響しません。",
    },
  },
  {
    kind: "what people observed otherwise",
    evidence: make({ ...good, ownership: "not-met" }, [observation("ownership", "met")]),
    says: {
      en: "“Stays with the matter to its end”: people observed it otherwise than it was measured; what they observed counts (seen).",
      zh: "“把事情负责到底”：人的观察与测量结果不一致，以观察为准（观察到）。",
      ja: "「最後まで責任を持つ」：人の観察と測定の結果が異なり、観察（見られた）が優先します。",
    },
  },
  {
    kind: "what was decided, to the subject without names",
    evidence: make(wide, [decision("needs", "excellent", "confirm")]),
    says: {
      en: "Decision of 2026-07-12 on “Meeting the customer's needs”: Excellent by the evidence is confirmed.",
      zh: "2026-07-12决定：“满足客户需求”依据证据得出的“卓越”予以确认。",
      ja: "2026-07-12の決定：「顧客の要望への対応」の証拠による「卓越」を確認する。",
    },
  },
];

describe.each(kinds)("an explanation says $kind", ({ evidence, ratings, says }) => {
  test.each(locales)("in %s", (locale) => {
    expect(lines(result(evidence, ratings), locale)).toContain(says[locale]);
  });
});

describe("what people observed is told by what counts", () => {
  test.each([
    ["en", "not-met", "what they observed counts (not seen)."],
    ["en", "inconclusive", "what they observed counts (not clear)."],
    ["zh", "not-met", "以观察为准（未观察到）。"],
    ["zh", "inconclusive", "以观察为准（不明确）。"],
    ["ja", "not-met", "観察（見られなかった）が優先します。"],
    ["ja", "inconclusive", "観察（はっきりしない）が優先します。"],
  ] as const)("in %s: %s", (locale, outcome, sentence) => {
    const evidence = make({ ...good, ownership: "met" }, [observation("ownership", outcome)]);
    expect(lines(result(evidence), locale).join("\n")).toContain(sentence);
  });
});

test.each([
  ["en", "Evidence as of 2026-07-31T00:00Z."],
  ["zh", "证据截至2026-07-31T00:00Z。"],
  ["ja", "証拠は2026-07-31T00:00Z時点のものです。"],
] as const)("without a job profile, none is told, in %s", (locale, sentence) => {
  expect(lines(result(make(good)), locale)).toContain(sentence);
});

describe("a decision is told", () => {
  const evidence = make(good, [
    decision("needs", "basic", "override"),
    decision("needs", "good", "confirm", { id: "d0", at: "2026-07-01T00:00Z" }),
  ]);

  test.each([
    [
      "en",
      "Decision of 2026-07-12 by chen on “Meeting the customer's needs”: Basic by the evidence is set aside, because: “the sensor was broken”. It has no effect.",
    ],
    [
      "zh",
      "2026-07-12由chen决定：“满足客户需求”依据证据得出的“合格”不予采用，理由：“the sensor was broken”。该决定不生效。",
    ],
    [
      "ja",
      "2026-07-12の決定（chen）：「顧客の要望への対応」の証拠による「基本」を採用しない（理由：「the sensor was broken」）。この決定は効力を持ちません。",
    ],
  ] as const)("to the manager by whom and why, and that it has no effect, in %s", (locale, sentence) => {
    expect(lines(result(evidence), locale, "manager")).toContain(sentence);
  });

  test("to the subject neither by whom nor why", () => {
    for (const locale of locales) {
      expect(lines(result(evidence), locale).join("\n")).not.toMatch(/chen|sensor/);
    }
  });
});

test("a share that was not reached is never told as if it were: 7999/10000 is 79.99% of what needs 80%", () => {
  const told = result(make(good));
  const copy = JSON.parse(JSON.stringify(told).replaceAll('"3/10"', '"7999999/10000000"'));
  expect(lines(copy, "en").join("\n")).toContain("not shown: 79.99% of 10, where 80% is asked for");
});

test("of many citations, twenty are told and the others counted", () => {
  const told = JSON.parse(JSON.stringify(result(make(fallen))));
  const cites = Array.from({ length: 23 }, (_, index) => `c${index}`);
  told.evidence.criteria[1].indicators[0].cites = cites;
  expect(lines(told, "en").join("\n")).toContain("c18, c19 and 3 more.");
  expect(lines(told, "zh").join("\n")).toContain("c18、c19、另外3条。");
  expect(lines(told, "ja").join("\n")).toContain("c18、c19、ほか3件。");
});

test.each([
  ["en", "The rubric names nothing that evidence could show of “needs”."],
  ["zh", "量规没有为“needs”规定可由证据显示的行为。"],
  ["ja", "「needs」には、証拠で示せる行動が定められていません。"],
] as const)("a criterion without indicators is told as such, in %s", (locale, sentence) => {
  const rubric: Rubric = variant({ id: "bare", criteria: [{ id: "needs", weight: 1 }] });
  const told = result(evaluated({}, [], { rubric }), [], rubric);
  expect(explain<Rubric>(told, { rubric, locale }).split("\n")).toContain(sentence);
});

describe("a stored result with evidence", () => {
  const records = [decision("needs", "good", "confirm"), observation("disrespect", "met")];
  const rich = [
    result(make({ ...good, ...fallen, disrespect: "not-met" }, records), [rating("needs", 9)]),
    result(make({ "timely-response": "met" }, [], office)),
    result(make(wide), [rating("overall", 3, subject, "self")]),
  ];

  test("is read back and told as it was", () => {
    for (const one of rich) {
      const stored = JSON.parse(JSON.stringify(one));
      expect(parseResult(stored)).toEqual(one);
      expect(lines(stored, "en", "manager")).toEqual(lines(one, "en", "manager"));
    }
  });

  test.each<[path: string, value: unknown]>([
    ["evidence.asOf", 1],
    ["evidence.criteria", []],
    ["evidence.criteria.0.status", "lost"],
    ["evidence.criteria.0.criterion", "relationship"],
    ["evidence.criteria.0.level", "excellent"],
    ["evidence.criteria.0.score", 9],
    ["evidence.criteria.0.exactScore", "x"],
    ["evidence.criteria.0.stoppedBy.0.reason", "luck"],
    ["evidence.criteria.0.next.level", "best"],
    ["evidence.criteria.0.indicators.0.outcome", "won"],
    ["evidence.criteria.0.indicators.0.findings.0.n", "many"],
    ["evidence.criteria.0.indicators.0.findings.0.estimate", "0.9"],
    ["evidence.criteria.1.indicators.0.cites", "c1"],
    ["evidence.decisions.0.action", "forget"],
    ["evidence.decisions.0.at", 7],
    ["evidence.decisions.0.by", 7],
    ["evidence.decisions.0.level", ""],
    ["evidence.decisions.0.criterion", 7],
    ["evidence.decisions.0.reason", ""],
    ["evidence.profile", "office 2"],
    ["evidence.criteria.0.indicators.0.findings.0.threshold", "4:5"],
    ["evidence.criteria.0.stoppedBy.0.indicator", 7],
    ["evidence.criteria.0.next.needs.0.reason", "luck"],
    ["evidence.needsReason.0", 7],
    ["evidence.provisional.0", 7],
    ["criteria.1.basis", "luck"],
  ])("is not told when %s is %j", (path, value) => {
    const stored = JSON.parse(JSON.stringify(rich[0]));
    const keys = path.split(".");
    const last = keys.pop() as string;
    Reflect.set(
      keys.reduce<object>((part, key) => Reflect.get(part, key), stored),
      last,
      value,
    );
    expect(issuesOf(() => explain<Rubric>(stored)).map(([, ...way]) => way.join("."))).toContain(path);
  });

  test("is not told when its job profile has no version", () => {
    const stored = JSON.parse(JSON.stringify(rich[1]));
    delete stored.evidence.profile.version;
    expect(issuesOf(() => explain<Rubric>(stored))).toEqual([["missing", "evidence", "profile", "version"]]);
  });

  test("is not told when the evidence has other criteria than the rubric, and says how many there should be", () => {
    const stored = JSON.parse(JSON.stringify(rich[0]));
    stored.evidence.criteria.pop();
    expect(() => explain<Rubric>(stored)).toThrow(
      "evidence.criteria: expected the 2 criteria of the rubric, got a list.",
    );
  });

  test.each([
    ...["met", "not-met", "inconclusive", "no-evidence", "error", "not-applicable"].map((word) => ["outcome", word]),
    ...["profile", "people", "evaluators", "none"].map((word) => ["basis", word]),
    ...["proportion", "mean", "count"].map((word) => ["findings.0.kind", word]),
  ] as const)("is read back and told though the %s of an indicator is %s", (place, word) => {
    const stored = JSON.parse(JSON.stringify(rich[0]));
    const verdict = stored.evidence.criteria[0].indicators[0];
    Reflect.set(place === "findings.0.kind" ? verdict.findings[0] : verdict, place.replace("findings.0.", ""), word);
    expect(parseResult(stored)).toBe(stored);
    expect(() => explain<Rubric>(stored)).not.toThrow();
  });

  test("has no place for what results do not say", () => {
    const stored = JSON.parse(JSON.stringify(rich[0]));
    stored.evidence.note = 1;
    expect(safeParseResult(stored).success).toBe(false);
  });
});

test("results without evidence say nothing of it", () => {
  const plain = scoreReview<Rubric>({ subject, period, ratings: [rating("overall", 8)] }, { rubric: variant({}) });
  expect(plain).not.toHaveProperty("evidence");
  for (const locale of locales) expect(lines(plain, locale).join("\n")).not.toMatch(/vidence|证据|証拠/);
});

test("an explanation names the case studies that a panel was convinced by, and the mean of their ratings", () => {
  const cases = ["c1", "c2"].map((id) => ({
    ...fullRecords["case-study"],
    id,
    at: "2026-03-02T09:00Z",
    attributedTo: subject,
    indicators: ["underlying-need"],
    ratings: ["chen", "diaz"].map((rater) => ({
      rater,
      ...Object.fromEntries(caseStudyQuestions.map((one) => [one, 2.5])),
    })),
  })) as unknown as readonly EvidenceRecord[];
  const climbed = all(at("needs", "basic", "good", "outstanding"));
  const evaluators = [stating(climbed), caseStudyPanel] as unknown as readonly Evaluator[];
  const evaluation = evaluated(climbed, cases, { evaluators });
  expect(lines(result(evaluation), "en").join("\n")).toMatch(
    /by what was shown: .* \(shown: 2\.5, where 2 is asked for; c1 and c2\)\./,
  );
  const one = result(evaluation);
  expect(parseResult(JSON.parse(JSON.stringify(one)))).toEqual(one);
});

test("an explanation of an emptied level is that of a result in which the level is passed over", () => {
  const one = result(make(at90, [], emptied));
  expect(one.evidence?.criteria[0]).toMatchObject({ status: "scored", level: "basic", passedOver: ["good"] });
  expect(one.evidence?.criteria[0]).toMatchObject({ next: { level: "outstanding" } });
  expect(parseResult(JSON.parse(JSON.stringify(one)))).toEqual(one);
  expect(result(make(at90)).evidence?.criteria[0]).not.toHaveProperty("passedOver");
});

describe("the grounds of a position are the behaviours that it is reckoned from", () => {
  const told = (outcomes: Parameters<typeof make>[0]) =>
    lines(result(make(outcomes)), "en").filter((line) => line.startsWith("Within "));

  test("of the level reached and the one right above, and of no other", () => {
    const reached = {
      ...all(at("needs", "basic", "good")),
      "proactive-contact": "met",
      "underlying-need": "met",
    } as const;
    const [line] = told(reached);
    expect(line).toContain("Stays in touch");
    expect(line).toContain("Does not hand problems away");
    expect(line).not.toContain("Answers within");
    expect(line).not.toContain("Sees what lies behind");
  });

  test("in the lowest level, of the level that has to be entered", () => {
    const [line] = told({ ...all(at("needs", "basic", "good")), "timely-response": "not-met" });
    expect(line).toMatch(
      /^Within Failing .* by what was shown: “Keeps the customer informed[^,]*, where 80% is asked for\)\.$/,
    );
  });
});
