import type { SubjectRating } from "../../review/rating";
import type { Problem } from "./problem";
import type { RatingsFile } from "./read-ratings-file";
import type { UnratedReview } from "./unrated-reviews";

/** A row, whom it is about, and for which period, if it says so. */
interface DatedRow extends Pick<SubjectRating, "subject" | "period"> {
  readonly line: number;
}

/**
 * The rows without a period of subjects that have one in other rows. They would be a review of their own, which somebody
 * who forgot a cell does not mean, and both reviews would have fewer ratings.
 */
export function missingPeriods(
  { ratings, sources, layout, sheet }: Pick<RatingsFile, "ratings" | "sources" | "layout" | "sheet">,
  unrated: readonly UnratedReview[],
): readonly Problem[] {
  const column = layout.columns.find(({ holds }) => holds === "period");
  if (column === undefined) return [];
  const rows: readonly DatedRow[] = [
    ...ratings.map(({ subject, period }, index) => ({ subject, period, line: sources[index]?.row.number ?? 0 })),
    ...unrated.map(({ row, review: { subject, period } }) => ({ subject, period, line: row.number })),
  ];
  const dated = new Map<string, number>();
  for (const { subject, period, line } of rows) {
    // Rows that name nobody are refused for that.
    if (subject !== undefined && period !== undefined && !dated.has(subject)) dated.set(subject, line);
  }
  const told = new Set<number>();
  return rows.flatMap(({ subject, period, line }): readonly Problem[] => {
    const other = dated.get(subject);
    // In a wide layout a row is several ratings.
    if (period !== undefined || other === undefined || told.has(line)) return [];
    told.add(line);
    return [{ line, column, fault: { kind: "missing-period", see: { row: sheet.placeOf({ line: other }) } } }];
  });
}
