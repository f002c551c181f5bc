import { refusal } from "../errors";
import type { Rubric } from "../rubric/rubric";
import type { EvaluationOptions } from "./evaluate-evidence";
import type { Evaluator } from "./evaluator";
import { indicatorsOf } from "./unknown-indicators";

/** What would pass unheeded, or as something else. @throws {ScoringError} `invalid-option`. */
export function checkCall(call: EvaluationOptions, evaluators: readonly Evaluator[], rubric: Rubric): void {
  const { agreement, options } = call;
  if (options === null) throw refusal("invalid-option", "options", "options of evaluators, by their ids", options);
  checkEvaluators(evaluators);
  if (agreement === undefined) return;
  if (typeof agreement !== "object" || agreement === null)
    throw refusal("invalid-option", "agreement", "numbers of assessors, by indicator", agreement);
  const known = indicatorsOf(rubric);
  for (const [indicator, assessors] of Object.entries(agreement)) {
    if (!known.has(indicator)) throw refusal("invalid-option", "agreement", "indicators of the rubric", indicator);
    if (Number.isSafeInteger(assessors) && assessors >= 1) continue;
    throw refusal("invalid-option", `agreement.${indicator}`, "a whole number from 1 on", assessors);
  }
}

function checkEvaluators(evaluators: readonly Evaluator[]): void {
  if (!Array.isArray(evaluators)) throw refusal("invalid-option", "evaluators", "a list of evaluators", evaluators);
  const ids = new Set<string>();
  for (const [index, evaluator] of evaluators.entries()) {
    const where = `evaluators[${index}]`;
    const { meta, options, evaluate } = Object(evaluator) as Partial<Evaluator>;
    const isEvaluator = typeof meta?.id === "string" && Array.isArray(meta.indicators) && Array.isArray(meta.reads);
    if (!isEvaluator || typeof evaluate !== "function")
      throw refusal("invalid-option", where, "an evaluator from defineEvaluator", evaluator);
    // Schemas of zod 3 have other issues, that nobody here could tell.
    if (!("_zod" in Object(options))) throw refusal("invalid-option", `${where}.options`, "a schema of zod 4", options);
    if (ids.has(meta.id)) throw refusal("invalid-option", "evaluators", "each evaluator once", meta.id);
    ids.add(meta.id);
  }
}
