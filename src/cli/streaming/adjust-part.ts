import type { Rubric } from "../../rubric/rubric";
import { adjustResults, unknownProblems } from "../adjustments/adjust-results";
import type { Decisions } from "../adjustments/read-decisions";
import type { ChosenRubric } from "../input/choose-rubric";
import type { Problem } from "../input/problem";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure } from "../outcome";
import type { Part } from "./parts";
import { readPart } from "./parts";
import type { PartSettings, PlacedResult } from "./score-part";
import { scorePart } from "./score-part";

/** What is known before parts are scored whose results are adjusted. */
export interface AdjustedSettings extends PartSettings {
  /** Of the file that the parts are in. */
  readonly descriptor: number;
  /** What was decided about results, whosever they are. */
  readonly decisions: DecisionRows | undefined;
}

/** Decisions as plain data, for whichever thread carries them out. */
type DecisionRows = Pick<Decisions, "rows" | "layout">;

/** The results of a part after decisions, most of which are about people of other parts. */
export interface AdjustedPart {
  readonly results: readonly PlacedResult[];
  readonly problems: readonly Problem[];
  /** The people of this part that decisions are about. */
  readonly known: readonly string[];
}

export function adjustPart(
  results: readonly PlacedResult[],
  decisions: DecisionRows | undefined,
  rubric: Rubric,
): AdjustedPart {
  if (decisions === undefined) return { results, problems: [], known: [] };
  const adjusted = adjustResults(
    results.map(({ result }) => result),
    decisions,
    rubric,
  );
  return {
    results: adjusted.results.map((result, index) => ({ ...(results[index] as PlacedResult), result })),
    problems: adjusted.problems,
    known: adjusted.known.map(({ subject }) => subject),
  };
}

/** Why decisions cannot be carried out, of which all parts together tell. */
export async function refusedDecisions(
  adjusted: Pick<AdjustedPart, "problems" | "known">,
  decisions: Decisions,
  parts: readonly Part[],
  settings: AdjustedSettings,
  by: ChosenRubric,
): Promise<Failure | undefined> {
  const known = new Set(adjusted.known);
  const unknown = decisions.rows.filter(({ subject }) => !known.has(subject));
  const subjects = unknown.length === 0 ? new Set<string>() : await subjectsIn(parts, settings, by);
  const problems = [...decisions.problems, ...adjusted.problems, ...unknownProblems(unknown, decisions, subjects)];
  return problems.length === 0 ? undefined : decisions.refuse(problems);
}

/** Who has a result, in the order in which these begin: scored once more, since names of millions are not kept for it. */
async function subjectsIn(
  parts: readonly Part[],
  settings: AdjustedSettings,
  by: ChosenRubric,
): Promise<ReadonlySet<string>> {
  const vocabulary = vocabularyOf(by.rubric);
  const found: (readonly [line: number, subject: string])[] = [];
  for (const part of parts) {
    const { results } = await scorePart(readPart(settings.descriptor, part), settings, by, vocabulary);
    for (const { line, result } of results) found.push([line, result.subject]);
  }
  return new Set(found.sort(([one], [other]) => one - other).map(([, subject]) => subject));
}
