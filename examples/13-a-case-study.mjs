// @ts-check
// Foresight leaves few traces in records. A case shows it: four questions, answered by who did the work, rated by a panel.

import { caseStudyPanel, defineCalendar, evaluateEvidence } from "customer-centric-rubric/evidence";

/** @typedef {import("customer-centric-rubric/evidence").CaseStudy} CaseStudy */
/** What one member of the panel gives the four answers, from 0 to 3 each. */
const rate = (/** @type {string} */ rater, /** @type {[number, number, number, number]} */ ...points) => {
  const [problem, achievement, rootCause, redo] = points;
  return { rater, problem, achievement, rootCause, redo };
};

/** @type {CaseStudy} */
const seals = {
  ...{ kind: "case-study", id: "seals", source: "case studies", scope: "person", attributedTo: "duarte" },
  at: "2026-03-12T10:00[Europe/Lisbon]",
  customer: { id: "c14", relation: "external", contact: "direct" },
  indicators: ["underlying-need"],
  // 1. What problem does the case show?
  problem: "A hotel asked for faster deliveries of a seal, for the third time in a year.",
  // 2. In what was it customer-centric, and what was not achieved yet?
  achieved: ["Asked why seals wear out so fast, and found water that is too hard for them."],
  notYet: ["Two sister hotels with the same water have not been told."],
  // 3. What was the root cause of what was not?
  rootCauses: [{ cause: "The houses of one chain are not linked in our system.", scope: "organisation" }],
  // 4. If it were done again: to what standard, and how?
  redo: { standard: "All houses of a chain hear of it within a week.", steps: ["Link them.", "Write to all."] },
  ratings: [rate("ines", 3, 2, 2, 2), rate("rui", 3, 3, 2, 2)],
};
const ovens = { ...seals, id: "ovens", ratings: [rate("ines", 2, 2, 2, 2), rate("rui", 2, 2, 1, 2)] };
const claims = { ...seals, id: "claims", ratings: [rate("ines", 2, 2, 0, 1), rate("rui", 2, 1, 0, 1)] };
const alone = { ...ovens, ratings: [rate("ines", 3, 3, 3, 3), rate("duarte", 3, 3, 3, 3)] };
const silent = { ...seals, notYet: [], rootCauses: [] };

const calendar = defineCalendar({ zone: "Europe/Lisbon", hours: [{ day: "monday", from: "09:00", to: "17:00" }] });
const about = { subject: "duarte", period: "2026-H1", asOf: "2026-07-10T09:00[Europe/Lisbon]", calendar };

function show(/** @type {string} */ title, /** @type {readonly CaseStudy[]} */ cases) {
  const { findings } = evaluateEvidence(cases, { ...about, evaluators: [caseStudyPanel] });
  const finding = findings.find(({ indicator }) => indicator === "underlying-need");
  if (finding === undefined || !("used" in finding)) return;
  const { measured } = /** @type {import("customer-centric-rubric/evidence").JudgedFinding} */ (finding);
  const mean =
    measured === undefined ? "" : `, a mean of ${measured.estimate} where ${measured.threshold} is asked for`;
  const leftOut = finding.leftOut.map(({ id, reason }) => `; without ${id}: ${reason}`);
  console.log(`${title}: ${finding.outcome}${mean}${leftOut}`);
}

show("No case", []);
show("One case, however good", [seals]);
show("Two cases", [seals, ovens]);
show("The same without the honest “not yet”, which cost nothing", [silent, ovens]);
show("A third one, which no panel liked", [seals, ovens, claims]);
show("A second one that only one other person has rated", [seals, alone]);
