import { customerCentric } from "../../../src";
import type { Evaluation, Evidence } from "../../../src/evidence";
import { defineCalendar, evaluateEvidence } from "../../../src/evidence";
import { parseEvidence } from "../../../src/schema";
import type { DepartmentYear } from "./department-year";
import type { Person, PersonKind } from "./people";

/** What was concluded about one indicator of one person. */
export interface Verdict {
  readonly indicator: string;
  readonly level: string;
  readonly outcome: "met" | "not-met" | "inconclusive" | "no-evidence" | "not-applicable" | "error";
  /** A share or a mean, of how many facts, and what it was judged against. */
  readonly measured: { readonly estimate: number; readonly n: number; readonly threshold: number } | undefined;
}

export interface JudgedPerson {
  readonly id: string;
  readonly kind: PersonKind;
  readonly hasLoudCustomer: boolean;
  readonly verdicts: readonly Verdict[];
  /** The level of each criterion, or why it has none. */
  readonly levels: readonly string[];
}

export interface JudgedYear {
  readonly people: readonly JudgedPerson[];
  readonly records: number;
  readonly requests: number;
  readonly parsing: Reading;
  readonly evaluating: Reading;
}

/** What a clock shows, or how far it went, in milliseconds. */
export interface Reading {
  readonly wall: number;
  readonly processor: number;
}

/** What is counted and asked here is stated, as an organisation would state it: networks and errands are the systems' doing. */
const options = {
  "survey-item": { item: "listening", topBoxes: [4, 5] },
  "service-journey": { counts: ["visits", "windows", "repeatedAsks", "coldReferrals", "refusals", "deferrals"] },
} as const;

/** Evaluates everybody over the year by all built-in evaluators, and says how long it took by the given clock. */
export function judgeYear(year: DepartmentYear, clock: () => Reading = () => ({ wall: 0, processor: 0 })): JudgedYear {
  const start = clock();
  const evidence = parseEvidence(year.evidence);
  const parsed = clock();
  const evaluations = year.people.map((person) => evaluatePerson(person, evidence, year));
  const end = clock();
  return {
    people: year.people.map((person, index) => judgedPerson(person, evaluations[index] as Evaluation)),
    records: year.evidence.length,
    requests: year.evidence.filter(({ kind }) => kind === "request").length,
    parsing: between(start, parsed),
    evaluating: between(parsed, end),
  };
}

function between(from: Reading, to: Reading): Reading {
  return { wall: to.wall - from.wall, processor: to.processor - from.processor };
}

export function evaluatePerson(
  { id, calendar, accounts }: Person,
  evidence: Evidence,
  { period, asOf }: Pick<DepartmentYear, "period" | "asOf">,
): Evaluation {
  // Who holds no account cannot be asked for contact with any.
  const indicators = accounts > 0 ? [] : ["proactive-contact", "current-understanding"];
  const profile = { id: accounts > 0 ? "accounts" : "desk", version: "1", notApplicable: { indicators } };
  return evaluateEvidence(evidence, {
    subject: id,
    period,
    asOf,
    calendar: defineCalendar(calendar),
    profile,
    options,
  });
}

function judgedPerson({ id, kind, hasLoudCustomer }: Person, evaluation: Evaluation): JudgedPerson {
  const figures = new Map(
    evaluation.findings.flatMap((finding) => {
      const measured = "measured" in finding ? finding.measured : undefined;
      if (measured === undefined || measured.kind === "count" || !("n" in finding)) return [];
      const [estimate, threshold] = [numberOf(measured.estimate), numberOf(measured.threshold)];
      return [[finding.indicator, { estimate, n: finding.n, threshold }] as const];
    }),
  );
  const verdicts = evaluation.indicators.map(({ indicator, level, verdict }): Verdict => {
    return { indicator, level, outcome: verdict.outcome, measured: figures.get(indicator) };
  });
  const levels = evaluation.criteria.map((climb) => (climb.status === "scored" ? climb.level : climb.status));
  return { id, kind, hasLoudCustomer, verdicts, levels };
}

function numberOf(ratio: string): number {
  const [above = 0, below = 1] = ratio.split("/").map(Number);
  return above / below;
}

/** The indicators that count against somebody: of these, `met` means that it is proven. */
const negative: ReadonlySet<string> = new Set(
  customerCentric.criteria.flatMap(({ descriptors = [] }) =>
    descriptors.flatMap(({ level, indicators }) => (level === "failing" ? indicators.map(({ id }) => id) : [])),
  ),
);

export function isNegative({ indicator }: Verdict): boolean {
  return negative.has(indicator);
}

/** Whether a verdict is held against a person: a behaviour is not met, or a failing is proven. */
export function isAgainst(verdict: Verdict): boolean {
  return verdict.outcome === (isNegative(verdict) ? "met" : "not-met");
}

/** Whether there was something to judge by. */
export function hasEvidence({ outcome }: Verdict): boolean {
  return outcome === "met" || outcome === "not-met" || outcome === "inconclusive";
}
