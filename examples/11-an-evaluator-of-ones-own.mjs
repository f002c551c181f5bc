// @ts-check
// A company adds a behaviour to the rubric, that nobody is asked for the same thing twice, and writes what judges it.

import { readFileSync } from "node:fs";
import { customerCentric, defineRubric } from "customer-centric-rubric";
import * as ccr from "customer-centric-rubric/evidence";
import * as z from "zod";

const asksOnce = ccr.defineEvaluator({
  meta: {
    id: "repeated-asks",
    version: "1",
    title: "Asks for nothing twice",
    motivation: "Who is asked again concludes that nobody listened.",
    method: "Journeys of the period without `repeatedAsks`: their share, by its one-sided 95 % Wilson bound.",
    source: "our customers' council",
    indicators: ["asks-once"],
    reads: ["journey"],
    outcomes: {
      met: "{estimate} of {n} customers were asked once; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} customers were asked once; {threshold} was asked for.",
      inconclusive: "{estimate} of {n} customers were asked once: too few to tell.",
      "no-evidence": "Nobody counted.",
    },
    reasons: { "not-counted": "Nobody counted how often the customer was asked." },
  },
  options: z.strictObject({ threshold: z.string().default("0.70") }),
  evaluate: ({ evidence, options: { threshold }, ...context }) => {
    const own = evidence.journey.filter((one) => one.attributedTo === context.subject && context.isInPeriod(one.at));
    const facts = own.map(({ id, matter, repeatedAsks = null }) => {
      return repeatedAsks === null ? { id, reason: "not-counted" } : { id, matter, shows: repeatedAsks === 0 };
    });
    return [ccr.judgeShare(facts, { indicator: "asks-once", threshold }, context)];
  },
});

const read = (/** @type {string} */ name) => readFileSync(new URL(`data/${name}`, import.meta.url), "utf8").trimEnd();
const calendar = ccr.defineCalendar(JSON.parse(read("service-desk-calendar.json")));
const evidence = ccr.parseEvidence(JSON.parse(`[${read("service-desk.ndjson").replaceAll("\n", ",")}]`));
const about = { subject: "li.wei", period: "2026-H1", asOf: "2026-07-10T09:00+08:00", calendar };

// The contract test says what is wrong with an evaluator before it judges anybody: with a first draft, and with this one.
const draft = ccr.defineEvaluator({ ...asksOnce, meta: { ...asksOnce.meta, id: "Repeated asks" } });
for (const one of [draft, asksOnce]) console.log(ccr.contractViolations(one, [{ ...about, evidence }]));

const criteria = customerCentric.criteria.map(({ id, weight, descriptors = [] }) => {
  const extended = descriptors.map(({ level, indicators }) => {
    const isWhere = id === "relationship" && level === "good";
    return { level, indicators: isWhere ? [...indicators, { id: "asks-once" }] : indicators };
  });
  return { id, weight, descriptors: extended };
});
const rubric = defineRubric({ ...customerCentric, version: "1.0.0-asks-once", criteria });
const options = { "survey-item": { item: "listening", topBoxes: [4, 5] } };
for (const evaluators of [ccr.builtInEvaluators, [...ccr.builtInEvaluators, asksOnce]]) {
  const [, climb] = ccr.evaluateEvidence(evidence, { ...about, rubric, evaluators, options }).criteria;
  const stoppedBy = climb?.status === "scored" ? climb.stoppedBy.map(({ indicator }) => indicator) : [];
  console.log(`With ${evaluators.length} evaluators, what stops the climb is`, stoppedBy);
}
