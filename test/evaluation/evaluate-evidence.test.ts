import { describe, expect, test } from "vitest";
import type { Evaluation, EvaluationContext, EvaluationOptions, EvidenceRecord, Judgement } from "../../src/evidence";
import { applyProfile, parseEvaluation, parseEvidence } from "../../src/evidence";
import { customerCentric, defineRubric } from "../../src/index";
import { fullRecords } from "../review/evidence/records";
import { refusalOf } from "../review/refusal";
import { evaluated, findingOn, praiseEvaluator, record } from "./evaluations";

const praise = record({ kind: "praise", id: "h1", isUnasked: true });
const counting = praiseEvaluator((ids) =>
  ids.length === 0 ? [] : [{ indicator: "delight", outcome: "met", n: ids.length, used: ids, leftOut: [] }],
);

/** The ids of the praise that an evaluator is given. */
function given(records: readonly EvidenceRecord[], options: Partial<EvaluationOptions> = {}): readonly string[] {
  const finding = findingOn("delight", evaluated(records, { evaluators: [counting], ...options }));
  return finding?.outcome === "met" ? finding.used : [];
}

/** The context that an evaluator is given. */
function contextWith(records: readonly EvidenceRecord[], options: Partial<EvaluationOptions> = {}): EvaluationContext {
  let seen: EvaluationContext | undefined;
  const spy = {
    ...counting,
    evaluate: (input: EvaluationContext) => {
      seen = input;
      return [];
    },
  };
  evaluated(records, { evaluators: [spy], ...options });
  return seen as EvaluationContext;
}

describe("an evaluation of nothing", () => {
  const evaluation = evaluated([]);

  test("knows nothing, and fails nobody", () => {
    expect(new Set(evaluation.findings.map(({ outcome }) => outcome))).toEqual(new Set(["no-evidence"]));
    expect(evaluation.criteria.map(({ status }) => status)).toEqual(["not-rated", "not-rated"]);
    expect(evaluation.indicators).toHaveLength(26);
  });

  test("is plain JSON, that says for whom, for when and by what", () => {
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
    expect(evaluation).toMatchObject({
      subject: "li.wei",
      period: "2026-H1",
      asOf: "2026-07-10T09:00+08:00",
      facts: [],
    });
    expect(evaluation.evaluators.every(({ id, version }) => id !== "" && version !== "")).toBe(true);
  });
});

describe("an evaluator is given", () => {
  test.each<[what: string, record: EvidenceRecord]>([
    ["what somebody else did", { ...praise, attributedTo: "sato" }],
    ["what nobody is known to have done", { ...praise, attributedTo: null }],
    ["the team's doing", { ...praise, scope: "team" }],
    ["the organisation's doing", { ...praise, scope: "organisation" }],
    ["what came later than the evaluation", { ...praise, at: "2026-07-10T09:00:00.001+08:00" }],
    ["a test record", { ...praise, disregard: "test" }],
  ])("not %s", (_, other) => {
    expect(given([other])).toEqual([]);
    expect(given([other, { ...praise, id: "h2" }])).toEqual(["h2"]);
  });

  test("what came at the moment of the evaluation, and what lies outside the period, which it may look back to", () => {
    expect(given([{ ...praise, at: "2026-07-10T01:00Z" }])).toEqual(["h1"]);
    expect(given([{ ...praise, at: "2020-01-01T00:00Z" }])).toEqual(["h1"]);
  });

  test("the same whatever the order and however often it is told", () => {
    const [one, two] = [praise, { ...praise, id: "h2" }];
    expect(evaluated([two, one, two])).toEqual(evaluated([one, two]));
    expect(evaluated(parseEvidence([one, two]))).toEqual(evaluated([one, two]));
  });

  test("what others did for the same matter, request or account", () => {
    const { matter, request, reply, referral, journey, account, contact, knowledge } = fullRecords;
    const own: EvidenceRecord[] = [
      { ...matter, disregard: undefined },
      { ...request, id: "r2", matter: undefined },
      account,
    ];
    const by = { attributedTo: "sato" } as const;
    const others: EvidenceRecord[] = [
      { ...request, ...by },
      { ...reply, ...by },
      { ...reply, ...by, id: "a2", matter: undefined, request: "r2" },
      { ...reply, ...by, id: "a3", matter: undefined, request: "r1" },
      { ...referral, ...by },
      { ...journey, ...by },
      { ...contact, ...by },
      { ...knowledge, ...by },
    ];
    const reads = ["matter", "request", "reply", "referral", "journey", "account", "contact", "knowledge"] as const;
    const seen: string[] = [];
    const spy = {
      ...praiseEvaluator(() => []),
      meta: { ...counting.meta, reads },
      evaluate: ({ evidence }: { evidence: object }) => {
        seen.push(...Object.values(evidence).flatMap((list: EvidenceRecord[]) => list.map(({ id }) => id)));
        return [];
      },
    };
    evaluated([...own, ...others], { evaluators: [spy] });
    expect(seen.sort()).toEqual([...own, ...others].map(({ id }) => id).sort());
  });

  test.each<[what: string, changes: object, teams: readonly string[] | undefined, isGiven: boolean]>([
    ["of a team of the subject", { scope: "team", attributedTo: "east" }, ["east"], true],
    ["of another team", { scope: "team", attributedTo: "east" }, ["north"], false],
    ["of a team, where those of the subject are not known", { scope: "team", attributedTo: "east" }, undefined, false],
    ["of the organisation", { scope: "organisation", attributedTo: "all" }, undefined, true],
  ])("a register %s: %j by %j", (_, changes, teams, isGiven) => {
    const seen: string[] = [];
    const spy = {
      ...counting,
      meta: { ...counting.meta, reads: ["register"] as const },
      evaluate: ({ evidence }: { evidence: { register: readonly EvidenceRecord[] } }) => {
        seen.push(...evidence.register.map(({ id }) => id));
        return [];
      },
    };
    const register = { ...fullRecords.register, ...changes } as EvidenceRecord;
    evaluated([register], { evaluators: [spy as never], teams });
    expect(seen).toEqual(isGiven ? ["e1"] : []);
  });

  test("what the team answered, and knows of an account, which is nobody's to be judged by", () => {
    const request = { ...fullRecords.request, matter: undefined, assignments: undefined } as EvidenceRecord;
    const team = { scope: "team", attributedTo: "li.wei" } as const;
    const reply = { ...fullRecords.reply, ...team, matter: undefined, waitedMinutes: undefined } as EvidenceRecord;
    const complete = { ...fullRecords.register, register: "replies", at: "2026-01-01T00:00+08:00" } as const;
    const open = findingOn("no-response", evaluated([request, complete]));
    expect(open).toMatchObject({ measured: { estimate: "1" } });
    const answered = evaluated([request, reply]);
    expect(findingOn("no-response", answered)).toMatchObject({ measured: { estimate: "0" } });
    expect(findingOn("timely-response", answered)).toMatchObject({ outcome: "no-evidence" });
    const { knowledge } = fullRecords;
    const account = { ...fullRecords.account, at: "2025-01-01T00:00+08:00" } as EvidenceRecord;
    const sharesBy = (records: readonly EvidenceRecord[]) =>
      evaluated([account, ...records]).findings.flatMap((finding) => {
        const isOne = typeof finding.evaluator === "object" && finding.evaluator.id === "account-knowledge";
        return isOne && "measured" in finding ? [finding.measured?.estimate] : [];
      });
    expect([sharesBy([]), sharesBy([{ ...knowledge, ...team }])]).toEqual([[], ["1"]]);
  });

  test("nothing of a merged matter, which is named with all that belongs to it", () => {
    const { matter, request, reply } = fullRecords;
    const evaluation = evaluated([matter, request, { ...reply, attributedTo: "sato" }, praise]);
    expect(evaluation.leftOut).toEqual([
      { id: "a1", reason: "merged" },
      { id: "m1", reason: "merged" },
      { id: "r1", reason: "merged" },
    ]);
  });
});

describe("time for evaluators", () => {
  const at = (time: string) => Date.parse(`2026-03-02T${time}+08:00`);
  const outage = { ...fullRecords.outage, at: "2026-03-02T10:00+08:00" } as const;

  test("is working time", () => {
    const { workingTime } = contextWith([]);
    expect(workingTime(at("08:00"), at("10:00"))).toBe(3_600_000);
    expect(workingTime(at("10:00"), at("08:00"))).toBe(0);
  });

  test("is without outages, and those that overlap count once", () => {
    const outages: EvidenceRecord[] = [
      { ...outage, until: "2026-03-02T11:00+08:00" },
      { ...outage, id: "o2", at: "2026-03-02T10:30+08:00", until: "2026-03-02T11:30+08:00", scope: "team" },
      { ...outage, id: "o3", at: "2026-03-02T10:45+08:00", until: "2026-03-02T10:50+08:00" },
      { ...outage, id: "o4", at: "2026-03-02T12:00+08:00", until: "2026-03-02T12:01+08:00" },
      { ...outage, id: "o5", at: "2026-03-02T12:30+08:00", until: "2026-03-02T12:31+08:00", disregard: "test" },
    ];
    const { workingTime } = contextWith(outages);
    expect(workingTime(at("09:00"), at("13:00"))).toBe((4 * 60 - 90 - 1) * 60_000);
    expect(workingTime(at("10:15"), at("10:20"))).toBe(0);
    expect(workingTime(at("11:30"), at("12:00"))).toBe(30 * 60_000);
  });

  test("stands still in outages of the subject's teams, of any team where those are not known, and of the organisation", () => {
    const of = (attributedTo: string, scope: "team" | "organisation", teams?: readonly string[]) => {
      const one = { ...outage, scope, attributedTo, until: "2026-03-02T11:00+08:00" };
      return contextWith([one], { teams }).workingTime(at("10:00"), at("11:00"));
    };
    expect([of("east", "team", ["north", "east"]), of("east", "team"), of("all", "organisation", [])]).toEqual([
      0, 0, 0,
    ]);
    expect([of("east", "team", ["north"]), of("east", "team", [])]).toEqual([3_600_000, 3_600_000]);
  });

  test("stands still while an outage lasts", () => {
    const { workingTime } = contextWith([{ ...outage, until: null }]);
    expect(workingTime(at("09:30"), Date.parse("2026-07-10T09:00+08:00"))).toBe(30 * 60_000);
  });

  test("of somebody else's outage runs on", () => {
    const theirs = { ...outage, scope: "person", attributedTo: "sato", until: null } as const;
    expect(contextWith([theirs]).workingTime(at("09:00"), at("13:00"))).toBe(4 * 60 * 60_000);
  });

  test("of before and after the years that calendars know is none", () => {
    const outages: EvidenceRecord[] = [
      { ...outage, at: "1960-01-01T00:00Z", until: "1961-01-01T00:00Z" },
      { ...outage, id: "o2", until: "2300-01-01T00:00Z" },
    ];
    const { workingTime } = contextWith(outages);
    expect(workingTime(0, at("10:00"))).toBe(workingTime(Date.UTC(1973, 0), at("10:00")));
    expect(workingTime(0, 1)).toBe(0);
    expect(workingTime(at("09:00"), Date.UTC(2026, 6, 10))).toBe(60 * 60_000);
    const eve = Date.UTC(2199, 11, 1);
    expect(workingTime(eve, Date.UTC(2300, 0))).toBe(workingTime(eve, Date.UTC(2200, 0)));
  });

  test("tells what had not happened from what is not recorded", () => {
    const { momentOf } = contextWith([]);
    expect(momentOf("2026-07-10T09:00+08:00")).toBe(Date.parse("2026-07-10T01:00Z"));
    expect(momentOf("2026-07-10T09:00:00.001+08:00")).toBeNull();
    expect([momentOf(null), momentOf(undefined)]).toEqual([null, undefined]);
  });

  test.each<[moment: string, isIn: boolean]>([
    ["2025-12-31T23:59:59.999+08:00", false],
    ["2026-01-01T00:00+08:00", true],
    ["2026-06-30T23:59:59.999+08:00", true],
    ["2026-07-01T00:00+08:00", false],
  ])("knows whether %s lies in the period", (moment, isIn) => {
    expect(contextWith([]).isInPeriod(moment)).toBe(isIn);
  });
});

describe("a matter that gave way to an external customer's interest", () => {
  const matter: EvidenceRecord = {
    ...fullRecords.matter,
    disregard: undefined,
    customer: { id: "c1", relation: "internal" },
    conflict: { chosen: "external", noticeAt: "2026-03-02T10:00+08:00" },
  };
  const isExcused = (changes: object) => contextWith([{ ...matter, ...changes } as EvidenceRecord]).isExcused("m1");

  test("is excused where the internal customer was told", () => {
    expect(isExcused({})).toBe(true);
  });

  test.each<[what: string, changes: object]>([
    ["nobody told them", { conflict: { chosen: "external", noticeAt: null } }],
    ["they had not been told yet", { conflict: { chosen: "external", noticeAt: "2026-08-01T00:00Z" } }],
    ["the internal one came first", { conflict: { chosen: "internal", noticeAt: "2026-03-02T10:00+08:00" } }],
    ["it is the external one's", { customer: { id: "c1", relation: "external" } }],
    ["it is not known whose it is", { customer: null }],
    ["nothing conflicts", { conflict: undefined }],
  ])("is not excused where %s", (_, changes) => {
    expect(isExcused(changes)).toBe(false);
  });
});

describe("an evaluator that fails", () => {
  const broken = praiseEvaluator(() => {
    throw new Error("no dates");
  });

  test("becomes a finding that says so, and the others go on", () => {
    const other = { ...counting, meta: { ...counting.meta, id: "other", indicators: ["listening"] } };
    const evaluation = evaluated([praise], { evaluators: [broken, other] });
    expect(findingOn("delight", evaluation)).toMatchObject({ outcome: "error", message: "no dates", used: [] });
    expect(evaluation.findings).toHaveLength(2);
    expect(verdictOn("delight", evaluation)).toBe("error");
  });

  test.each<[thrown: unknown, message: string]>([
    ["text", '"text"'],
    [undefined, "nothing"],
    [Object.create(null), ""],
  ])("whatever it throws (%#)", (thrown, message) => {
    const evaluator = praiseEvaluator(() => {
      throw thrown;
    });
    const finding = findingOn("delight", evaluated([praise], { evaluators: [evaluator] }));
    expect(finding?.outcome).toBe("error");
    if (message !== "") expect(finding).toMatchObject({ message });
  });
});

describe("an evaluator that concludes what cannot be", () => {
  const share = { kind: "proportion", estimate: "9/10", threshold: "4/5" };

  test.each<[what: string, changes: object, message: string]>([
    ["a share that is met below its threshold", { measured: { ...share, estimate: "7/10" } }, "7/10"],
    ["a share of more than all", { measured: { ...share, estimate: "11/10" } }, "11/10"],
    ["a figure with a point", { measured: { ...share, estimate: "0.9" } }, "measured.estimate"],
    ["a figure that is no text", { measured: { ...share, estimate: 0.9 } }, "measured.estimate"],
    ["a kind of its own", { measured: { ...share, kind: "median" } }, "measured.kind"],
    ["an outcome of its own", { outcome: "great" }, "outcome"],
    ["an outcome that is the profile's to state", { outcome: "not-applicable" }, "outcome"],
    ["as many facts as no number is", { n: 3n }, "n: expected"],
    ["no facts at all", { n: 0 }, "n: expected"],
    ["evidence without ids", { used: [7] }, "used[0]"],
    ["evidence left out without a reason", { leftOut: [{ id: "h2" }] }, "leftOut[0].reason"],
  ])("%s, becomes a finding that says so", (_, changes, message) => {
    const good = { indicator: "delight", outcome: "met", n: 1, measured: share, used: ["h1"], leftOut: [] };
    const judging = (judgement: object) => praiseEvaluator(() => [judgement as Judgement]);
    expect(findingOn("delight", evaluated([praise], { evaluators: [judging(good)] }))).toMatchObject({
      outcome: "met",
    });
    const finding = findingOn("delight", evaluated([praise], { evaluators: [judging({ ...good, ...changes })] }));
    expect(finding).toMatchObject({ outcome: "error", used: [], message: expect.stringContaining(message) });
  });
});

function verdictOn(indicator: string, { indicators }: Evaluation): string | undefined {
  return indicators.find((conclusion) => conclusion.indicator === indicator)?.verdict.outcome;
}

describe("what people observed", () => {
  const seen = (changes: object): EvidenceRecord =>
    ({ ...fullRecords.observation, period: undefined, ...changes }) as EvidenceRecord;

  test("comes before what was measured, and the difference shows", () => {
    const evaluation = evaluated([praise, seen({ indicator: "delight", outcome: "not-met" })], {
      evaluators: [counting],
    });
    const conclusion = evaluation.indicators.find(({ indicator }) => indicator === "delight");
    expect(conclusion).toMatchObject({ verdict: { outcome: "not-met" }, basis: "people", isContested: true });
    expect(conclusion?.measured).toEqual({ outcome: "met" });
  });

  test.each<[what: string, observations: readonly object[], outcome: string]>([
    ["one who saw it", [{}], "met"],
    ["one who saw it and one who did not", [{}, { id: "b2", observer: "kim", outcome: "not-met" }], "inconclusive"],
    ["one who saw it and one who is not sure", [{}, { id: "b2", observer: "kim", outcome: "inconclusive" }], "met"],
    ["one who is not sure", [{ outcome: "inconclusive" }], "inconclusive"],
    ["the subject alone", [{ observer: "li.wei" }], "no-evidence"],
    ["the subject against another", [{ observer: "li.wei", outcome: "not-met" }, { id: "b2" }], "met"],
    ["one of another time", [{ at: "2025-12-31T00:00Z" }], "no-evidence"],
    ["one about another", [{ attributedTo: "sato" }], "no-evidence"],
    ["one who says after the period that it is about it", [{ at: "2026-07-05T00:00Z", period: "2026-H1" }], "met"],
    ["one who says after the period only what it was", [{ at: "2026-07-05T00:00Z" }], "no-evidence"],
    ["one who says so after the evaluation", [{ at: "2026-07-11T00:00Z", period: "2026-H1" }], "no-evidence"],
    ["one within the period about another one", [{ period: "2025-H2" }], "no-evidence"],
  ])("by %s", (_, observations, outcome) => {
    expect(verdictOn("listening", evaluated(observations.map(seen), { evaluators: [] }))).toBe(outcome);
  });

  test("of work without value counts when two agree", () => {
    const [one, two] = [
      seen({ indicator: "no-value-work" }),
      seen({ indicator: "no-value-work", id: "b2", observer: "kim" }),
    ];
    const again = seen({ indicator: "no-value-work", id: "b3" });
    expect(verdictOn("no-value-work", evaluated([one]))).toBe("inconclusive");
    expect(verdictOn("no-value-work", evaluated([one, again]))).toBe("inconclusive");
    expect(verdictOn("no-value-work", evaluated([one, two]))).toBe("met");
    expect(verdictOn("no-value-work", evaluated([one], { agreement: { "no-value-work": 1 } }))).toBe("met");
  });
});

test("what is recorded of long ago fails no evaluator", () => {
  const records = Object.values(fullRecords).map((full) => {
    return JSON.parse(
      JSON.stringify({ ...full, disregard: undefined })
        .replaceAll('"2026-0', '"1970-0')
        .replace("[Asia/Shanghai]", "+08:00"),
    );
  });
  const outcomes = evaluated(records).findings.map(({ outcome }) => outcome);
  expect(outcomes).not.toContain("error");
});

describe("what people decided", () => {
  const decided = (changes: object): readonly string[] => {
    const record = { ...fullRecords.decision, ...changes } as EvidenceRecord;
    return evaluated([record]).decisions.map(({ id }) => id);
  };

  test("counts after the moment of the evaluation too: who decides has seen it", () => {
    expect(decided({ at: "2026-07-10T09:00:00.001+08:00" })).toEqual(["d1"]);
    expect(decided({ at: "2027-01-01T00:00Z" })).toEqual(["d1"]);
  });

  test.each<[what: string, changes: object]>([
    ["about another period", { period: "2025-H2" }],
    ["about another", { attributedTo: "sato" }],
    ["to try something out", { disregard: "test" }],
  ])("does not where it is %s", (_, changes) => {
    expect(decided(changes)).toEqual([]);
  });
});

describe("a job profile", () => {
  const profile = { id: "counter", version: "1" } as const;

  test("may leave indicators and criteria out, whatever was found", () => {
    const notApplicable = { indicators: ["delight"], criteria: ["needs"] };
    const evaluation = evaluated([praise], { evaluators: [counting], profile: { ...profile, notApplicable } });
    expect(verdictOn("delight", evaluation)).toBe("not-applicable");
    expect(evaluation.criteria[0]).toEqual({ criterion: "needs", status: "not-applicable" });
    expect(evaluation.profile).toEqual({ ...profile, criteria: ["needs"] });
  });

  test.each<[weights: Record<string, number | string>, weighed: Record<string, number | string>]>([
    [{ relationship: 2 }, { relationship: 2 }],
    [{ relationship: 2 }, { relationship: "2.0" }],
    [
      { needs: 1, relationship: 2 },
      { needs: 2, relationship: 4 },
    ],
    [{ needs: 3, relationship: "3" }, {}],
  ])("may state the weights of the rubric: %j of %j", (weights, weighed) => {
    const rubric = applyProfile(customerCentric, { ...profile, weights: weighed });
    expect(evaluated([], { profile: { ...profile, weights }, rubric }).profile).toEqual(profile);
  });

  test.each<[weights: Record<string, number | string>, weighed: Record<string, number | string>]>([
    [{ relationship: 2 }, {}],
    [{ needs: 1, relationship: 2 }, {}],
    [
      { needs: 1, relationship: 4 },
      { needs: 2, relationship: 4 },
    ],
    [{ relationship: 2 }, { relationship: "2.01" }],
  ])("may not state others, which would be ignored: %j of %j", (weights, weighed) => {
    const rubric = applyProfile(customerCentric, { ...profile, weights: weighed });
    const error = refusalOf(() => evaluated([], { profile: { ...profile, weights }, rubric }));
    expect([error.code, error.details.issues?.map(({ path }) => path)]).toEqual(["invalid-profile", [["weights"]]]);
    expect(error.message).toContain("applyProfile");
  });

  test("may set options, which those of the call come before, one by one", () => {
    const options = { "reply-within-target": { threshold: "0.9", targets: { urgent: 30 } } };
    const [run] = evaluated([], {
      profile: { ...profile, options },
      options: { "reply-within-target": { threshold: "0.7" } },
    }).evaluators.filter(({ id }) => id === "reply-within-target");
    expect(run?.options).toMatchObject({ threshold: "0.7", targets: { urgent: 30, low: 1440 } });
  });
});

describe("what is wrong with a call", () => {
  test.each<[what: string, options: Partial<EvaluationOptions>, code: string]>([
    ["an option that is none", { options: { "reply-within-target": { treshold: 1 } } }, "invalid-option"],
    ["a threshold above one", { options: { "reply-within-target": { threshold: "1.01" } } }, "invalid-option"],
    ["an evaluator that is not there", { options: { "reply-in-target": {} } }, "invalid-option"],
    ["a key that objects have", { options: { constructor: {} } }, "invalid-option"],
    ["a period without days", { period: "probation" }, "invalid-option"],
    ["an evaluation without a time zone", { asOf: "2026-07-10" }, "invalid-instant"],
    ["an evaluation before all calendars", { asOf: "1972-12-31T23:59:59.999Z" }, "beyond-calendar"],
    ["an evaluation after all calendars", { asOf: "2200-01-01T00:00:00.001Z" }, "beyond-calendar"],
    ["agreement of nobody", { agreement: { respect: 0 } }, "invalid-option"],
    ["agreement of no number", { agreement: { respect: Number.NaN } }, "invalid-option"],
    ["agreement of half a person", { agreement: { respect: 1.5 } }, "invalid-option"],
    ["agreement on what the rubric does not know", { agreement: { constructor: 2 } }, "invalid-option"],
    ["agreement that is none", { agreement: null as never }, "invalid-option"],
    ["options that are none", { options: null as never }, "invalid-option"],
    ["nobody", { subject: undefined as never }, "invalid-option"],
    ["a number as a subject", { subject: 5 as never }, "invalid-option"],
    ["a subject without a name", { subject: " " }, "invalid-option"],
    ["an evaluator twice", { evaluators: [counting, counting] }, "invalid-option"],
    ["teams that are none", { teams: "east" as never }, "invalid-option"],
    ["a rubric that is none", { rubric: {} as never }, "undefined-rubric"],
    ["nothing as a rubric", { rubric: null as never }, "undefined-rubric"],
    [
      "a rubric that is none for a profile",
      { rubric: {} as never, profile: { id: "p", version: "1" } },
      "undefined-rubric",
    ],
    ["a calendar that is not checked", { calendar: { zone: "UTC", hours: [] } }, "undefined-calendar"],
  ])("%s", (_, options, code) => {
    expect(refusalOf(() => evaluated([praise], options)).code).toBe(code);
  });

  test("is told for all evaluators at once, each with its place", () => {
    const options = { "reply-within-target": { threshold: 2 }, "account-knowledge": { withinDays: -1 } };
    const { issues = [] } = refusalOf(() => evaluated([], { options })).details;
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["out-of-range", "reply-within-target", "threshold"],
      ["out-of-range", "account-knowledge", "withinDays"],
    ]);
    expect(issues[0]?.message).toBe("reply-within-target.threshold: expected a share from 0 to 1, got 2.");
  });

  test("is evidence that is none", () => {
    expect(refusalOf(() => evaluated([{ ...praise, at: "today" }])).code).toBe("invalid-evidence");
  });
});

describe("cautions", () => {
  const from = (customers: readonly (string | null)[]) => {
    const records = customers.map((id, index): EvidenceRecord => {
      return { ...praise, id: `h${index}`, customer: id === null ? null : { id } } as EvidenceRecord;
    });
    const finding = findingOn("delight", evaluated(records, { evaluators: [counting] }));
    return finding !== undefined && "cautions" in finding ? finding.cautions : undefined;
  };

  test("say that few customers are behind a finding", () => {
    expect(from(["a", "b", "c", "d"])).toEqual([{ kind: "few-customers", customers: 4 }]);
    expect(from(["a", "b", "c", "d", "e"])).toEqual([]);
  });

  test("say that one customer makes up more than three tenths", () => {
    const others = ["b", "c", "d", "e", "f", "g", "h"];
    expect(from(["a", "a", "a", ...others])).toEqual([]);
    expect(from(["a", "a", "a", "a", ...others])).toEqual([
      { kind: "dominant-customer", customer: "a", share: "4/11" },
    ]);
  });

  test("say nothing where the customers of half the facts are not known, since nobody knows how many there are", () => {
    expect(from(["a", null])).toEqual([]);
    expect(from(["a", "a", null])).toEqual([
      { kind: "dominant-customer", customer: "a", share: "2/3" },
      { kind: "few-customers", customers: 1 },
    ]);
    expect(from(["a", ...Array.from({ length: 19 }, () => null)])).toEqual([]);
  });

  test("say nothing where no customer is known", () => {
    expect(from([null, null])).toEqual([]);
  });
});

describe("what is linked to an indicator that the rubric lacks", () => {
  const misspelt = { ...fullRecords.observation, id: "o1", indicator: "ownershp", observer: "chen" } as const;
  const known = { ...misspelt, id: "o2", indicator: "ownership" } as const;
  const study = { ...fullRecords["case-study"], id: "s1", indicators: ["underlying-ned"] } as const;

  test("is left out by name, and not lost", () => {
    const evaluation = evaluated([misspelt, known, study, { ...study, id: "s2", indicators: ["underlying-need"] }]);
    expect(evaluation.leftOut).toEqual([
      { id: "o1", reason: "unknown-indicator" },
      { id: "s1", reason: "unknown-indicator" },
    ]);
    const observed = evaluation.findings.filter(({ evaluator }) => evaluator === "people");
    expect(observed.map(({ indicator }) => indicator)).toEqual(["ownership"]);
    expect(parseEvaluation(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
  });

  test("is not left out where it is linked to one that the rubric has, nor of other people; of other times, as such", () => {
    const records: EvidenceRecord[] = [
      { ...study, indicators: ["underlying-ned", "underlying-need"] },
      { ...misspelt, attributedTo: "sato" },
      { ...misspelt, id: "o3", at: "2026-07-01T00:00+08:00", period: undefined },
      { ...study, id: "s2", attributedTo: "sato" },
      { ...study, id: "s3", at: "2025-12-31T00:00+08:00" },
    ];
    expect(evaluated(records).leftOut).toEqual([
      { id: "o3", reason: "outside-period" },
      { id: "s3", reason: "outside-period" },
    ]);
  });
});

describe("facts of others", () => {
  test("of the team and the organisation are counted by kind, in the period, and judge nobody", () => {
    const facts: EvidenceRecord[] = [
      { ...praise, scope: "team", attributedTo: "desk" },
      { ...praise, id: "h2", scope: "organisation", attributedTo: null },
      { ...praise, id: "h3", scope: "team", at: "2026-01-01T00:00+08:00" },
      { ...praise, id: "h4", scope: "team", at: "2026-07-01T00:00+08:00" },
      { ...praise, id: "h5", scope: "team", disregard: "spam" },
      { ...fullRecords.outage, scope: "team" },
    ];
    const evaluation = evaluated(facts);
    expect(evaluation.facts).toEqual([
      { kind: "outage", scope: "team", count: 1 },
      { kind: "praise", scope: "organisation", count: 1 },
      { kind: "praise", scope: "team", count: 2 },
    ]);
    expect(verdictOn("delight", evaluation)).toBe("no-evidence");
  });
});

describe("what stands together", () => {
  const pair = praiseEvaluator(
    (ids) => ["respect", "listening"].map((indicator) => ({ indicator, outcome: "met", n: 1, used: ids, leftOut: [] })),
    { indicators: ["respect", "listening"], standTogether: true },
  );
  const against = { ...fullRecords.observation, indicator: "listening", outcome: "not-met" } as const;

  test("is proven together", () => {
    const evaluation = evaluated([praise], { evaluators: [pair] });
    expect([verdictOn("respect", evaluation), verdictOn("listening", evaluation)]).toEqual(["met", "met"]);
  });

  test("or not at all", () => {
    const evaluation = evaluated([praise, against], { evaluators: [pair] });
    expect([verdictOn("respect", evaluation), verdictOn("listening", evaluation)]).toEqual(["inconclusive", "not-met"]);
  });

  const shown = (indicator: string): EvidenceRecord => {
    return { ...fullRecords.observation, id: indicator, indicator, observer: "chen", outcome: "met" };
  };
  const both = [shown("respect"), shown("listening")];
  const outcomesOf = (records: readonly EvidenceRecord[], evaluator = pair) => {
    const evaluation = evaluated(records, { evaluators: [evaluator] });
    expect(parseEvaluation(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
    return [verdictOn("respect", evaluation), verdictOn("listening", evaluation)];
  };

  test("is not proven by people alone, whatever the evaluator says but that it is", () => {
    const { indicators } = pair.meta;
    const finding = (outcome: "not-met" | "inconclusive") =>
      praiseEvaluator(
        (ids) => indicators.map((indicator) => ({ indicator, outcome, n: 1, used: ids, leftOut: [] })),
        pair.meta,
      );
    const none = praiseEvaluator(() => [], pair.meta);
    for (const evaluator of [none, finding("not-met"), finding("inconclusive")]) {
      expect(outcomesOf([praise, ...both], evaluator)).toEqual(["inconclusive", "inconclusive"]);
    }
    expect(outcomesOf([praise, shown("respect")], finding("not-met"))).toEqual(["inconclusive", "not-met"]);
  });

  test("is confirmed by people where the evaluator proves it, and can be set aside by them", () => {
    expect(outcomesOf([praise, ...both])).toEqual(["met", "met"]);
    expect(outcomesOf([praise, shown("respect")])).toEqual(["met", "met"]);
    const aside = both.map((one) => ({ ...one, outcome: "not-met" }) as EvidenceRecord);
    expect(outcomesOf([praise, ...aside])).toEqual(["not-met", "not-met"]);
  });

  test("without what the job profile leaves out", () => {
    const profile = { id: "p", version: "1", notApplicable: { indicators: ["listening"] } };
    expect(verdictOn("respect", evaluated([praise], { evaluators: [pair], profile }))).toBe("met");
  });
});

test("a rubric of one's own is evaluated by its own indicators", () => {
  const rubric = defineRubric({
    id: "thanks",
    version: "1",
    scale: { minimum: 0, maximum: 10, step: 0.01 },
    levels: [
      { id: "low", cut: 0 },
      { id: "high", cut: 5 },
    ],
    criteria: [{ id: "thanks", weight: 1, descriptors: [{ level: "high", indicators: [{ id: "delight" }] }] }],
  });
  const { criteria } = evaluated([praise], { evaluators: [counting], rubric });
  expect(criteria).toMatchObject([{ criterion: "thanks", status: "scored", level: "high", position: "1/2" }]);
});
