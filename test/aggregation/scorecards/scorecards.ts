/** A scorecard of two rubrics on other scales and a measure, and what it may be scored of. */
import type { ReviewResult, Rubric, Scorecard, ScorecardDefinition } from "../../../src/index";
import { customerCentric, defineRubric, defineScorecard, scoreReview } from "../../../src/index";

export const safety: Rubric = defineRubric<string, string>({
  id: "site-safety",
  version: "3",
  scale: { minimum: 1, maximum: 5, step: 0.1 },
  levels: [
    { id: "unsafe", cut: 1 },
    { id: "safe", cut: 4 },
  ],
  criteria: [{ id: "conduct", weight: 1 }],
});

export const definition: ScorecardDefinition = {
  id: "field-service",
  version: "2026",
  scale: { minimum: 0, maximum: 10, step: 0.01 },
  levels: [
    { id: "low", cut: 0 },
    { id: "high", cut: 7.5 },
  ],
  conversion: "linear",
  parts: [
    { id: "service", weight: 50, rubric: customerCentric },
    { id: "safety", weight: 30, rubric: safety },
    {
      id: "days",
      weight: 20,
      measure: {
        unit: "days",
        points: [
          { value: 1, score: 10 },
          { value: 7, score: 0 },
        ],
      },
    },
  ],
};

export function card(changes: Partial<ScorecardDefinition> = {}): Scorecard {
  return defineScorecard<string, string>({ ...definition, ...changes });
}

export function service(score: number | string | null, changes: object = {}): ReviewResult {
  const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", score, comment: "a secret" } as const];
  return scoreReview<Rubric>({ subject: "li.wei", ...changes, ratings });
}

export function safe(score: number | string, changes: object = {}): ReviewResult {
  const ratings = [{ assessor: "mori", role: "peer", criterion: "conduct", score } as const];
  return scoreReview<Rubric>({ subject: "li.wei", ...changes, ratings }, { rubric: safety });
}
