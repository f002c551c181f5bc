import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Evaluation } from "../../src/evidence";
import { parseEvidence } from "../../src/schema";
import type { DepartmentPlan } from "../support/department-year/department-year";
import { departmentYear } from "../support/department-year/department-year";
import { shuffled } from "../support/department-year/distributions";
import type { JudgedYear } from "../support/department-year/judge-year";
import { evaluatePerson, hasEvidence, isAgainst, judgeYear } from "../support/department-year/judge-year";
import { randomOf } from "../support/department-year/random";
import { averageCases, isFound, isWrong, peopleOfKind, rateOf } from "../support/department-year/tally";

/** A small department, each of whom has more than half as much to do as in a whole one. */
const plan: DepartmentPlan = { people: 10, matters: 10_000, seed: 11 };

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

describe("a year of a department", () => {
  test("is the same to the last byte for one seed, and another for another", () => {
    const tiny = { people: 6, matters: 900 };
    const hashes = [1, 1, 2].map((seed) => hashOf(departmentYear({ ...tiny, seed })));
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  test("has the same people in other years of one cast, with the same hours and ways, and not the same absences", () => {
    const [first, second] = [1, 2].map((seed) => departmentYear({ people: 6, matters: 90, seed, cast: 7 }).people);
    const lasting = (people = first) =>
      people?.map(({ id, kind, behaviour, accounts, calendar }) => [id, kind, behaviour, accounts, calendar.hours]);
    expect(lasting(second)).toEqual(lasting());
    expect(second?.map(({ calendar }) => calendar.holidays)).not.toEqual(
      first?.map(({ calendar }) => calendar.holidays),
    );
  });

  test("has all kinds of evidence that a service department has, and all that confuses", () => {
    const { evidence, people } = departmentYear({ people: 12, matters: 6000, seed: 3 });
    // Counselling is too rare to be in every year of so few.
    const kinds = new Set(evidence.map(({ kind }) => kind).filter((kind) => kind !== "counselling"));
    expect([...kinds].sort()).toEqual(
      [
        ...["account", "answer", "case-study", "complaint", "contact", "journey", "knowledge", "matter"],
        ...["outage", "pain-point", "praise", "referral", "register", "reply", "request"],
      ].sort(),
    );
    const has = (holds: (record: (typeof evidence)[number]) => boolean) => expect(evidence.some(holds)).toBe(true);
    has((record) => record.kind === "reply" && record.by === "bot");
    has((record) => record.kind === "reply" && record.by === "automatic");
    has((record) => record.disregard === "spam");
    has((record) => record.disregard === "merged");
    has((record) => record.kind === "answer" && record.value === null);
    has((record) => record.kind === "complaint" && record.scope === "organisation");
    has((record) => record.kind === "request" && record.assignments !== undefined);
    has((record) => record.customer?.id === "customer-loud");
    expect(evidence.filter(({ kind }) => kind === "outage")).toHaveLength(2);
    expect(people.some(({ isPartTime }) => isPartTime)).toBe(true);
  });
});

describe("a year of a department, evaluated", () => {
  let judged: JudgedYear;
  beforeAll(() => {
    judged = judgeYear(departmentYear(plan));
  }, 60_000);

  test("finds who is truly slow", () => {
    const [slow] = peopleOfKind([judged], "slow");
    expect(slow && isFound(slow, ["timely-response", "steady-communication"])).toBe(true);
  });

  test("finds who passes the buck, and nobody else by that", () => {
    const found = judged.people.filter((person) => isFound(person, ["no-buck-passing"]));
    expect(found.map(({ kind }) => kind)).toEqual(["buck-passing"]);
  });

  test("holds nothing usual against who is excellent, and comes to a high level in what customers need", () => {
    const [excellent] = peopleOfKind([judged], "excellent");
    const usual = excellent?.verdicts.filter(({ level }) => ["failing", "basic", "good"].includes(level));
    expect(usual?.filter(isAgainst)).toEqual([]);
    expect(["outstanding", "excellent"]).toContain(excellent?.levels[0]);
  });

  test("holds at most one case in twenty against average people", () => {
    const cases = peopleOfKind([judged], "average").flatMap(({ verdicts }) => verdicts.filter(hasEvidence));
    const { count, of } = rateOf(cases, isAgainst);
    expect(of).toBeGreaterThan(110);
    expect(count / of).toBeLessThanOrEqual(0.05);
  });

  test("proves no failing of anybody who is average", () => {
    const proven = peopleOfKind([judged], "average").flatMap(({ verdicts }) =>
      verdicts.filter(({ level, outcome }) => level === "failing" && outcome === "met"),
    );
    expect(proven).toEqual([]);
  });

  test("has no evaluator that fails to do its work", () => {
    const failed = judged.people.flatMap(({ verdicts }) => verdicts.filter(({ outcome }) => outcome === "error"));
    expect(failed).toEqual([]);
  });
});

test("the order and the repetition of evidence change no byte of an evaluation", () => {
  const year = departmentYear({ people: 6, matters: 2400, seed: 5 });
  const order = shuffled(randomOf(1, "order"), year.evidence.length);
  const mixed = order.map((place) => year.evidence[place]);
  const evaluations = [year.evidence, [...mixed, ...mixed.slice(0, 999)]].map((records): readonly Evaluation[] => {
    const evidence = parseEvidence(JSON.parse(JSON.stringify(records)));
    return year.people.map((person) => evaluatePerson(person, evidence, year));
  });
  expect(JSON.stringify(evaluations[1])).toBe(JSON.stringify(evaluations[0]));
});

describe("what counts as wrong", () => {
  const verdict = { indicator: "ownership", level: "good", outcome: "not-met" } as const;
  const yearOf = (estimate: number, outcome: "met" | "not-met", hasLoudCustomer = false) => {
    const measured = { estimate, n: 100, threshold: 0.8 };
    const person = { id: "person-01", kind: "average", hasLoudCustomer, levels: [] } as const;
    const reading = { wall: 0, processor: 0 };
    const people = [{ ...person, verdicts: [{ ...verdict, outcome, measured }] }];
    return { cast: 1, people, records: 0, requests: 0, parsing: reading, evaluating: reading };
  };

  test("is a verdict against a person who does what is asked for in the long run", () => {
    expect(averageCases([yearOf(0.7, "not-met"), yearOf(0.9, "met")]).map(isWrong)).toEqual([true, false]);
  });

  test("is any verdict against the one whom a loud customer marks down year by year", () => {
    expect(averageCases([yearOf(0.7, "not-met", true)]).map(isWrong)).toEqual([true]);
  });

  test("is none against a person who does not", () => {
    expect(averageCases([yearOf(0.7, "not-met"), yearOf(0.89, "met")]).map(isWrong)).toEqual([false, false]);
  });
});
