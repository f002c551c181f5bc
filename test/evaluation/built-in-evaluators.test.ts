import { describe, expect, test } from "vitest";
import type { ContractSample, EvidenceRecord } from "../../src/evidence";
import {
  builtInEvaluators,
  contractViolations,
  defineCalendar,
  evaluateEvidence,
  parseEvidence,
} from "../../src/evidence";
import { customerCentric } from "../../src/index";
import { fullRecords } from "../review/evidence/records";
import { departmentYear } from "../support/department-year/department-year";

const { people: cast, evidence, period, asOf } = departmentYear({ seed: 7, people: 8, matters: 1500 });
const people = cast.map(({ id, calendar }) => ({ id, calendar: defineCalendar(calendar) }));

/** Systems record no case studies. */
const caseStudies = people.flatMap(({ id }): readonly EvidenceRecord[] =>
  ["u1", "u2"].map((study) => ({
    ...fullRecords["case-study"],
    id: `${study}-${id}`,
    at: "2025-05-06T09:00Z",
    attributedTo: id,
    ratings: ["chen", "kim"].map((rater) => ({ rater, problem: 3, achievement: 2, rootCause: 3, redo: 2 })),
  })),
);
const known = parseEvidence([...evidence, ...caseStudies]);
const statedItem = { item: "listening", topBoxes: [4, 5] };

/** What an organisation has to state: here, networks and errands are the systems' doing, and nobody's own journey has them. */
const stated = new Map<string, object>([
  ["survey-item", statedItem],
  ["service-journey", { counts: ["visits", "windows", "repeatedAsks", "coldReferrals", "refusals", "deferrals"] }],
]);

function samplesFor(id: string): readonly ContractSample[] {
  const options = stated.get(id) ?? {};
  return people.map((person) => ({
    evidence: known,
    subject: person.id,
    period,
    asOf,
    calendar: person.calendar,
    options,
  }));
}

describe("every built-in evaluator", () => {
  test.each(builtInEvaluators.map((evaluator) => [evaluator.meta.id, evaluator] as const))(
    "%s keeps the contract",
    (id, evaluator) => {
      expect(contractViolations(evaluator, samplesFor(id))).toEqual([]);
    },
  );

  test("has an id of its own", () => {
    const ids = builtInEvaluators.map(({ meta }) => meta.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("judges indicators of the built-in rubric, and together they judge all but what only people can", () => {
    const judged = builtInEvaluators.flatMap(({ meta }) => meta.indicators).sort();
    const indicators = customerCentric.criteria
      .flatMap(({ descriptors = [] }) => descriptors.flatMap((descriptor) => descriptor.indicators.map(({ id }) => id)))
      .filter((id) => id !== "no-value-work");
    expect(judged).toEqual(indicators.sort());
  });

  test("cites the same evidence for the same person, whoever else is in it", () => {
    const [{ id: subject, calendar }] = people as [(typeof people)[number], ...typeof people];
    const options = { subject, period, asOf, calendar, options: { "survey-item": statedItem } };
    const strangers: EvidenceRecord[] = [
      { ...fullRecords.praise, id: "stranger-1", attributedTo: "stranger" },
      { ...fullRecords.complaint, id: "stranger-2", attributedTo: "stranger", at: "2025-03-03T09:00Z" },
      {
        ...fullRecords.request,
        id: "stranger-3",
        attributedTo: "stranger",
        matter: undefined,
        at: "2025-03-03T09:00Z",
      },
    ];
    const more = parseEvidence([...known, ...strangers]);
    expect(evaluateEvidence(more, options)).toEqual(evaluateEvidence(known, options));
  });
});
