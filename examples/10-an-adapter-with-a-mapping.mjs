// @ts-check
// A workshop keeps its requests in a table of its own. A mapping says what the columns mean, and makes evidence of the rows.

import { readFileSync } from "node:fs";
import { fromMapping, parseMapping, safeParseMapping } from "customer-centric-rubric/adapters";
import { defineCalendar, evaluateEvidence, replyWithinTarget } from "customer-centric-rubric/evidence";

const read = (/** @type {string} */ name) => readFileSync(new URL(`data/${name}`, import.meta.url), "utf8");
const document = JSON.parse(read("workshop-mapping.json"));
const { evidence, report } = fromMapping(read("workshop.csv"), parseMapping(document));

// The report says what became of every row: nothing is repaired or guessed, and one bad row never stops the rest.
console.log("read", report.read, "kept", report.kept);
for (const { kind, index, reason, detail } of report.dropped)
  console.log(`row ${index + 1}, ${kind}: ${reason}${detail ? `, ${detail}` : ""}`);
for (const { field, from, to } of report.units) console.log(`${field}: from ${from} to ${to}`);

const [first] = evidence.filter(({ kind }) => kind === "reply");
console.log("\none of the replies:", first);

const weekdays = /** @type {const} */ (["monday", "tuesday", "wednesday", "thursday", "friday"]);
const hours = weekdays.map((day) => ({ day, from: "08:00", to: "16:00" }));
const about = { period: "2026-H1", asOf: "2026-07-01T08:00[Europe/Berlin]", evaluators: [replyWithinTarget] };
console.log();
for (const subject of ["m.krause", "j.ahrens"]) {
  const calendar = defineCalendar({ zone: "Europe/Berlin", hours });
  const [finding] = evaluateEvidence(evidence, { ...about, subject, calendar }).findings;
  if (finding?.outcome !== "met" && finding?.outcome !== "inconclusive") continue;
  const young = finding.leftOut.map(({ id, reason }) => `; without ${id}: ${reason}`);
  console.log(
    `${subject}: ${finding.outcome}; of ${finding.n} requests, the share in time is ${finding.measured?.estimate}${young}`,
  );
}

// A mapping that makes no sense is refused as a whole, and says where.
const [request] = document.records;
const wrong = { ...document, records: [{ ...request, fields: { ...request.fields, color: { from: "Status" } } }] };
const parsed = safeParseMapping(wrong);
if (!parsed.success) for (const { code, path } of parsed.issues) console.log(`\nrefused: ${code} at ${path.join(".")}`);
