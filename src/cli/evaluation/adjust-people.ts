import { adjustResults, unknownProblems } from "../adjustments/adjust-results";
import { readDecisions } from "../adjustments/read-decisions";
import type { Failure } from "../outcome";
import type { EvaluatedFiles, EvaluateOptions } from "./evaluate-files";
import type { EvaluatedPerson } from "./evaluate-people";

/** What evidence comes to with the adjustments of a file carried out; or everything that is wrong with these. */
export async function adjustPeople(
  evaluated: EvaluatedFiles,
  options: Pick<EvaluateOptions, "adjustments" | "decimal" | "offset" | "encoding" | "delimiter">,
): Promise<EvaluatedFiles | Failure> {
  const { people, others, rubric } = evaluated;
  const decisions = await readDecisions(options.adjustments, rubric, options);
  if (decisions === undefined) return evaluated;
  if ("messages" in decisions) return decisions;
  const before = people.map(({ result }) => result);
  const { results, problems } = adjustResults(before, decisions, rubric);
  const subjects = new Set(before.map(({ subject }) => subject));
  // Whom the caller did not ask for is no mistake of who decided.
  const unknown = decisions.rows.filter(({ subject }) => !subjects.has(subject) && !others.has(subject));
  const all = [...decisions.problems, ...problems, ...unknownProblems(unknown, decisions, subjects)];
  if (all.length > 0) return decisions.refuse(all);
  return {
    ...evaluated,
    people: results.map((result, index) => ({ ...(people[index] as EvaluatedPerson), result })),
  };
}
