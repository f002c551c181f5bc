import type { ScoredFile } from "../input/score-file";
import type { Failure } from "../outcome";
import { adjustResults, unknownProblems } from "./adjust-results";
import type { Decisions } from "./read-decisions";
import { readDecisions } from "./read-decisions";

/** The results of a file with the adjustments of another one carried out; or everything that is wrong with that. */
export async function adjustScored(scored: ScoredFile, file: string | undefined): Promise<ScoredFile | Failure> {
  const decisions = await readDecisions(file, scored.rubric, scored.read.options);
  return decisions !== undefined && "messages" in decisions ? decisions : carryOutDecisions(scored, decisions);
}

/** What score or evaluate wrote stays as it was decided then. */
export const adjustmentsOfResults: Failure = {
  messages: ["error: --adjustments is for ratings, and FILE holds results"],
  isWrongUsage: true,
};

/** As {@link adjustScored}, where the adjustments have been read already. */
export function carryOutDecisions(scored: ScoredFile, decisions: Decisions | undefined): ScoredFile | Failure {
  if (decisions === undefined) return scored;
  const { results, problems } = adjustResults(scored.results, decisions, scored.rubric);
  const subjects = new Set(scored.results.map(({ subject }) => subject));
  const unknown = decisions.rows.filter(({ subject }) => !subjects.has(subject));
  const all = [...decisions.problems, ...problems, ...unknownProblems(unknown, decisions, subjects)];
  return all.length > 0 ? decisions.refuse(all) : { ...scored, results };
}
