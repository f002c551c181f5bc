// @ts-check
// Half a year at a service desk: what the records show of Li Wei, what her manager thinks, and what becomes of the two.

import { readFileSync } from "node:fs";
import { explain, scoreReview } from "customer-centric-rubric";
import { evaluateEvidence } from "customer-centric-rubric/evidence";
import { parseCalendar, parseEvidence } from "customer-centric-rubric/schema";

const read = (/** @type {string} */ name) => readFileSync(new URL(`data/${name}`, import.meta.url), "utf8").trimEnd();
const lines = read("service-desk.ndjson").split("\n");
const records = parseEvidence(lines.map((line) => JSON.parse(line)));
const calendar = parseCalendar(JSON.parse(read("service-desk-calendar.json")));

/** What the records come to. Which question of the survey asks about listening, nobody but its owner can say. */
function review(/** @type {typeof records} */ known) {
  const options = { "survey-item": { item: "listening", topBoxes: [4, 5] } };
  const whose = { subject: "li.wei", period: "2026-H1" };
  const evidence = evaluateEvidence(known, { ...whose, asOf: "2026-07-10T09:00+08:00", calendar, options });
  const rating = /** @type {const} */ ({
    assessor: "zhao.min",
    role: "manager",
    criterion: "relationship",
    score: 6.9,
  });
  return { evidence, result: scoreReview({ ...whose, ratings: [rating], evidence }) };
}

const { evidence, result } = review(records.filter(({ kind }) => kind !== "decision"));
console.log(
  "What the records show (of no-response, disrespect and all else that counts against, not-met is the good news):",
);
for (const finding of evidence.findings) {
  if (!("n" in finding) || finding.outcome === "no-evidence") continue;
  const { indicator, outcome, n, measured } = finding;
  const figures = measured === undefined ? "no figure" : `${measured.estimate}, measured against ${measured.threshold}`;
  console.log(`  ${indicator.padEnd(28)}${outcome.padEnd(14)}n = ${`${n}`.padEnd(4)}${figures}`);
}
console.log(`Left out: ${evidence.leftOut.map(({ id, reason }) => `${id} (${reason})`).join(", ")}`);
console.log(`Not her doing, counted only: ${evidence.facts.map(({ kind, count }) => `${kind} ${count}`).join(", ")}`);

console.log("\nBoth scores side by side:");
for (const [index, outcome] of result.criteria.entries()) {
  const shown = result.evidence?.criteria[index];
  const people = outcome.status === "scored" && outcome.basis !== "evidence" ? outcome.score : "none";
  console.log(
    `  ${outcome.criterion}: from people ${people}, from evidence ${shown?.status === "scored" && shown.score}`,
  );
}
console.log(`Needs a reason: ${result.evidence?.needsReason}\n\n${explain(result)}`);

// Her manager gave the reason three days later, after reading this: a decision is a record, too.
const later = review(records).result;
const sentences = explain(later, { audience: "manager" }).split("\n");
console.log(`\nWith the decision, what needs a reason: ${later.evidence?.needsReason.join() || "nothing"}`);
console.log(sentences.find((sentence) => sentence.startsWith("Decision")));
