/**
 * Run by determinism.test.ts in processes of their own: scores and explains the cases on the standard input with the
 * built package, and prints where it believes to be on the first line and the results on the second.
 */
import { readFileSync } from "node:fs";
import { defineRubric, explain, isScoringError, scoreReview } from "../../dist/index.js";

function outcomeOf({ rubric: definition, review }) {
  const rubric = defineRubric(definition);
  try {
    const result = scoreReview(review, { rubric });
    const said = ["en", "zh", "ja"].map((locale) => explain(result, { rubric, locale, audience: "manager" }));
    return { result, said };
  } catch (error) {
    if (isScoringError(error)) return { refused: error.details.issues.map(({ code }) => code) };
    throw error;
  }
}

const cases = JSON.parse(readFileSync(0, "utf8"));
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
const where = [timeZone, locale, new Date(Date.UTC(2026, 0, 1)).getHours(), (1234.5).toLocaleString()];
process.stdout.write(`${JSON.stringify(where)}\n${JSON.stringify(cases.map(outcomeOf))}`);
