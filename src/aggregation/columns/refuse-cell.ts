import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import { ScoringError } from "../../errors";
import type { ColumnPlan } from "./column-plan";

/** The refusal of a cell at which adding up has stopped: its mask is none, or forbidden, or its score is none. */
export function refuseCell(cell: number, plan: ColumnPlan): ScoringError {
  const issues: Issue[] = [];
  const absence = plan.missing?.[cell] ?? 0;
  if (absence > 2) {
    addIssue(
      issues,
      "unknown-value",
      ["missing", cell],
      "0 for a score, 1 for not rated, 2 for not applicable",
      absence,
    );
  } else if (absence > 0) {
    const status = absence === 1 ? "not-rated" : "not-applicable";
    addIssue(issues, "forbidden-absence", ["missing", cell], "a score", status);
  } else {
    const { isDouble, unit, minimum, maximum } = plan;
    const [least, most] = [minimum, maximum].map((end) => (isDouble ? inScores(end, unit) : end));
    const step = isDouble ? `, a multiple of ${inScores(1, unit)} (scoreUnit)` : "";
    addIssue(issues, "out-of-range", ["scores", cell], `a number from ${least} to ${most}${step}`, plan.scores[cell]);
  }
  const [{ message }] = issues as [Issue];
  return new ScoringError("invalid-columns", `${placeOf(cell, plan)}: ${message}`, { issues });
}

function placeOf(cell: number, { width, offsets }: ColumnPlan): string {
  if (offsets === undefined) return `Row ${Math.floor(cell / width)}, cell ${cell % width}`;
  // Rows may be empty: the one that holds the cell is the last to begin at or before it.
  const row = offsets.findLastIndex((offset) => offset <= cell);
  return `Row ${row}, cell ${cell - (offsets[row] as number)}`;
}

function inScores(units: number, { numerator, denominator }: ColumnPlan["unit"]): number {
  return (units * numerator) / denominator;
}
