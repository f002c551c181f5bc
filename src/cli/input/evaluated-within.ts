/** A result that `evaluate` wrote, and the evaluation that it wrote beside it. */
export interface WrittenEvaluation {
  readonly result: unknown;
  readonly evaluation: unknown;
}

/** The results in a JSON value that `evaluate` wrote, by its keys: of everybody, or of one person; `undefined` for any other value. */
export function evaluatedWithin(value: unknown): readonly WrittenEvaluation[] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { result, evaluation, results, evaluations } = value as Readonly<Record<string, unknown>>;
  if (isObject(result) && isObject(evaluation)) return [{ result, evaluation }];
  if (!Array.isArray(results) || !Array.isArray(evaluations)) return undefined;
  return results.map((one: unknown, index) => ({ result: one, evaluation: evaluations[index] }));
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
