import type { Path } from "../../document";
import type { ResultPlace } from "../input/read-results";
import type { VerificationMessages } from "../messages/verification-messages";
import type { CheckedResult, LedgerDifference } from "../verification/check-results";
import { excerpts } from "./excerpt";

/** About one difference or one problem, or about a result as a whole. */
export interface VerificationLine {
  readonly path: string;
  /** The criterion, role and assessor. */
  readonly of: string;
  readonly stored: string;
  readonly computed: string;
}

/** How the two sides of a difference are shown. */
export type ShowValues = (stated: unknown, computed: unknown) => readonly [stated: string, computed: string];

/** A line for each difference, and one for a result that has none. */
export function verificationLines(
  { issues, repeats }: CheckedResult,
  differences: readonly LedgerDifference[],
  show: ShowValues,
  say: VerificationMessages,
): readonly VerificationLine[] {
  const lines = [
    ...(repeats === undefined ? [] : [repetition(repeats, say)]),
    ...issues.map((issue) => ({ path: pathWords(issue.path), of: "", ...say.damage(issue) })),
    ...differences.map(({ path, of, stated, computed }) => {
      const [stored, again] = show(stated, computed);
      return { path: pathWords(path), of: of.join(", "), stored, computed: again };
    }),
  ];
  return lines.length > 0 ? lines : [{ path: "", of: "", stored: "", computed: "" }];
}

function repetition(place: ResultPlace, say: VerificationMessages): VerificationLine {
  return { path: "", of: "", stored: say.onceMore, computed: say.oneResult(placeWords(place, say)) };
}

export function placeWords({ index, line }: ResultPlace = {}, say: VerificationMessages): string {
  if (line !== undefined) return say.line(line);
  return index === undefined ? "" : `[${index}]`;
}

/** As a developer writes it: `criteria[0].score`. */
function pathWords(path: Path): string {
  const words = path.map((segment) => {
    if (typeof segment === "number") return `[${segment}]`;
    return /^[\w-]{1,60}$/.test(segment) ? `.${segment}` : `[${excerpts(segment, "", "")[0]}]`;
  });
  return words.join("").replace(/^\./, "");
}
