/** What the library makes of many results: the state of an accumulator, by its `kind`, or figures that are finished. */
export type Aggregate = "summary" | "team-tallies" | "ratings" | "results-by-period" | "scorecard-parts" | "finished";

const states: readonly Aggregate[] = ["summary", "team-tallies", "ratings", "results-by-period", "scorecard-parts"];

/** Which of them a JSON value is, by its keys; `undefined` for any other value, such as a rating, or the result of one person. */
export function aggregateOf(value: unknown): Aggregate | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { kind, rubric, scorecard, ...others } = value as Readonly<Record<string, unknown>>;
  if ("subject" in others) return undefined;
  // A state names by fingerprints what it is of; a review has a rubric of nothing else than its name.
  if (isIdentity(rubric) || isIdentity(scorecard)) {
    const state = states.find((known) => known === kind);
    if (state !== undefined) return state;
  }
  const isFinished = "headcount" in others || "minimumSize" in others;
  return isFinished && isIdentity(rubric) && "engine" in others ? "finished" : undefined;
}

function isIdentity(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "fingerprints");
}
