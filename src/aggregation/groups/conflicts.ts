import type { UnknownRecord } from "../../document";
import { addIssue, readChoice, readId, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import type { Answer } from "../../review/read-ratings";
import type { Rubric } from "../../rubric/rubric";

/**
 * Ratings of an internal customer about a matter in which what they wanted conflicted with what an external customer needed, and
 * the external one was put first, with notice to the internal one: that is held against nobody, and these ratings do not count.
 */
export interface ConflictMatter<CriterionId extends string = string> {
  /** An internal customer of the review. */
  readonly assessor: string;
  /** The criterion whose rating is about the matter; all ratings of the assessor when left out. A rating of the whole is one rating. */
  readonly criterion?: CriterionId | undefined;
  /** That the internal customer was told. Where nobody told them, the rule does not apply, and their rating counts. */
  readonly notice: true;
}

/** A matter in conflict, read. */
export interface ReadConflict {
  readonly assessor: string;
  /** By its index in the rubric; `undefined` for all. */
  readonly criterion: number | undefined;
}

const path = ["options", "conflicts"];

export function readConflicts(value: unknown, { criteria }: Rubric, issues: Issue[]): readonly ReadConflict[] {
  if (value === undefined) return [];
  const ids = criteria.map(({ id }) => id);
  return readList(value, path, 0, issues).flatMap((entry, index): readonly ReadConflict[] => {
    const at = [...path, index];
    const record: UnknownRecord = readRecord(entry, at, ["assessor", "criterion", "notice"], issues) ?? {};
    const assessor = readId(record.assessor, [...at, "assessor"], issues);
    const { criterion, notice } = record;
    const id =
      criterion === undefined ? "" : readChoice(criterion, [...at, "criterion"], ids, issues, "unknown-criterion");
    if (notice !== true) {
      const expected = "true: where an internal customer was not told, the rule does not apply, and the rating counts";
      addIssue(issues, "unknown-value", [...at, "notice"], expected, notice);
    }
    if (assessor === undefined) return [];
    return [{ assessor, criterion: criterion === undefined ? undefined : ids.indexOf(id as string) }];
  });
}

/** The answers without those about matters in conflict, by criterion; and these. */
export interface WithoutConflicts {
  readonly answers: readonly (readonly Answer[])[];
  readonly setAside: readonly (readonly Answer[])[];
}

/** What is unclear becomes an issue: who did not rate so, is no internal customer, or rated the whole where one criterion is meant. */
export function withoutConflicts(
  answers: readonly (readonly Answer[])[],
  conflicts: readonly ReadConflict[],
  issues: Issue[],
): WithoutConflicts {
  const aside = new Set<Answer>();
  for (const [index, { assessor, criterion }] of conflicts.entries()) {
    const own = answers.map((list) => list.filter((answer) => answer.assessor.id === assessor));
    const meant = own.flatMap((list, at) => (criterion === undefined || criterion === at ? list : []));
    const scored = meant.filter(({ value }) => value.status === "scored");
    const refuse = (key: string, expected: string) => {
      addIssue(issues, "conflicting-values", [...path, index, key], expected, "another one");
    };
    const key = criterion === undefined ? "assessor" : "criterion";
    if (own.flat().length === 0) {
      refuse("assessor", "the id of an internal customer who rated the subject (there is no such assessor)");
    } else if (own.flat().some((answer) => answer.assessor.relation !== "internal"))
      refuse("assessor", "an internal customer");
    else if (scored.length === 0) refuse(key, "an internal customer's rating with a score");
    else if (criterion !== undefined && scored.some(({ isOverall }) => isOverall)) {
      refuse("criterion", "no criterion, as the assessor rated the whole");
    } else if (scored.some((answer) => aside.has(answer))) refuse(key, "each rating once");
    for (const answer of scored) aside.add(answer);
  }
  return {
    answers: answers.map((list) => list.filter((answer) => !aside.has(answer))),
    setAside: answers.map((list) => list.filter((answer) => aside.has(answer))),
  };
}
