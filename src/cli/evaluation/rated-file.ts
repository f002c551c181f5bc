import type { SubjectRating } from "../../review/rating";
import { defineRubric } from "../../rubric/define-rubric";
import type { Rubric } from "../../rubric/rubric";
import type { ChosenRubric } from "../input/choose-rubric";
import type { Note } from "../input/note";
import { placeProblems } from "../input/problem";
import type { ScoredFile, ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Failure, PlacedFault } from "../outcome";

/** Scores ratings by themselves, which finds all that is wrong with their file. */
export function scoreRatingsFile(file: string, options: ScoreOptions, by: ChosenRubric): Promise<ScoredFile | Failure> {
  return scoreFile(file, options, { ...by, rubric: withoutPolicies(by.rubric) });
}

/** Policies that forbid gaps are for ratings and evidence together: what ratings leave open, evidence may fill. */
function withoutPolicies(rubric: Rubric): Rubric {
  const exclude = { notRated: "exclude", notApplicable: "exclude" } as const;
  const forbids = [rubric.policies, ...rubric.criteria.map(({ policies }) => policies ?? {})].some((policies) =>
    Object.values(policies).includes("forbid"),
  );
  if (!forbids) return rubric;
  return defineRubric({
    ...rubric,
    policies: exclude,
    criteria: rubric.criteria.map((criterion) => ({ ...criterion, policies: exclude })),
  });
}

/** The ratings that are scored together with evidence. */
export interface PeriodRatings {
  readonly ratings: readonly SubjectRating[];
  /** Whoever is rated, or may be. */
  readonly subjects: readonly string[];
  readonly notes: readonly Note[];
}

/** The ratings of one period: those that name none are of the one that the evidence is evaluated for. */
export function ratingsOf(scored: ScoredFile | undefined, period: string): PeriodRatings {
  if (scored === undefined) return { ratings: [], subjects: [], notes: [] };
  const isMeant = (one: { readonly period?: string | undefined }) => one.period === undefined || one.period === period;
  const ratings = scored.ratings.filter(isMeant);
  const count = scored.ratings.length - ratings.length;
  return {
    ratings,
    subjects: scored.results.filter(isMeant).map(({ subject }) => subject),
    notes: count === 0 ? [] : [{ kind: "ratings-of-other-periods", file: scored.read.name, count, period }],
  };
}

/** What `score` says of a file of ratings, and which of its rows are left out. */
export function ratingNotes({ read, rejected }: ScoredFile): readonly (Note | PlacedFault)[] {
  // Evidence may fill what ratings leave open.
  const notes = read.notes.filter(({ kind }) => kind !== "coverage-below-minimum");
  if (rejected.size === 0) return notes;
  const rows = read.sheet.rows.length - read.layout.firstRow;
  const problems = placeProblems(read.sheet.placeOf, [...rejected.values()].flat());
  return [
    ...notes,
    ...problems,
    { kind: "rows-left-out", file: read.name, count: rejected.size, rows, see: undefined },
  ];
}
