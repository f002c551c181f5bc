// @ts-check
// Two rubrics of one's own: one written in code, whose ids the compiler knows, and one read from a JSON document.

import { defineRubric, explain, levelOf, scoreReview } from "customer-centric-rubric";
import { parseRubric, safeParseRubric } from "customer-centric-rubric/schema";

const siteSafety = defineRubric({
  id: "site-safety",
  version: "2026",
  scale: { minimum: 0, maximum: 100, step: 1 },
  levels: [
    { id: "unsafe", cut: 0 },
    { id: "careful", cut: 70 },
    { id: "exemplary", cut: 90 },
  ],
  criteria: [
    { id: "equipment", weight: "33.4" },
    { id: "conduct", weight: "66.6" },
  ],
  weightTotal: 100,
  roles: [{ id: "inspector", weight: 2 }],
  texts: {
    en: {
      title: "Safety on site",
      levels: { unsafe: "Unsafe", careful: "Careful", exemplary: "Exemplary" },
      criteria: { equipment: { title: "Equipment" }, conduct: { title: "Conduct" } },
      roles: { inspector: "inspector" },
    },
  },
});

const ratings = /** @type {const} */ ([
  { assessor: "Dubois", role: "inspector", criterion: "equipment", score: 92 },
  { assessor: "Dubois", role: "inspector", criterion: "conduct", score: 88 },
  { assessor: "Meyer", role: "manager", criterion: "conduct", level: "exemplary", position: 0 },
]);
const result = scoreReview({ subject: "Gang 4", ratings }, { rubric: siteSafety });
console.log(explain(result, { rubric: siteSafety }));

// A document may give its levels by their printed bands, as long as these fit together without a gap.
const bands = ["< 10.0", "10.0–13.9", "14.0–20.0"];
const document = {
  id: "school-marks",
  version: "1",
  scale: { minimum: 0, maximum: 20, step: "0.1" },
  levels: bands.map((band, index) => ({ id: `grade-${3 - index}`, band })),
  criteria: [{ id: "exam", weight: 1 }],
};
const marks = parseRubric(document);
console.log(`\n${marks.levels.map(({ id, cut }) => `${id} from ${cut}`).join(", ")}`);
console.log(`13.94 is ${levelOf("13.94", marks)}, 13.95 is ${levelOf("13.95", marks)}`);

const broken = safeParseRubric({ ...document, levels: document.levels.with(1, { id: "grade-2", band: "11.0–13.9" }) });
if (!broken.success) console.log(broken.issues.map(({ code, message }) => `${code}: ${message}`).join("\n"));
