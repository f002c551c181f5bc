import { printable } from "../../aggregation/explanation/printable";
import type { Path } from "../../document";
import type { Display } from "../display";
import type { ResultPlace } from "../input/read-results";
import type { CheckedResult, LedgerDifference, Verdict } from "../verification/check-results";
import { excerpts } from "./excerpt";
import type { TableColumn } from "./render-table";
import { renderTable } from "./render-table";

/** A line of the table about one difference or one problem, or about a result as a whole. */
interface Line {
  readonly path: string;
  /** The criterion, role and assessor. */
  readonly of: string;
  readonly stored: string;
  readonly computed: string;
}

/** The verdicts as people read them. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  same: "same",
  different: "different",
  "other-rubric": "another rubric",
  "no-ratings": "no ratings",
  "no-result": "no result",
  damaged: "damaged",
};

/** A row for each difference, and for each result that has none. */
export function verificationTable(checked: readonly CheckedResult[], display: Display): Promise<string> {
  const hasPeriods = checked.some(({ period }) => period !== undefined);
  const columns = [
    "result",
    "subject",
    ...(hasPeriods ? ["period"] : []),
    "verdict",
    "path",
    "of",
    "stored",
    "computed",
  ];
  const rows = checked.flatMap((result) => {
    const { place, subject = "", period = "", verdict } = result;
    const head = [placeWords(place), subject, ...(hasPeriods ? [period] : []), verdictWords[verdict]];
    return linesOf(result).map(({ path, of, stored, computed }) =>
      [...head, path, of, stored, computed].map(printable),
    );
  });
  return renderTable(
    columns.map((title): TableColumn => ({ title, align: "left" })),
    rows,
    display,
  );
}

function linesOf(result: CheckedResult): readonly Line[] {
  const { verdict, issues, repeats } = result;
  const lines = [
    ...(repeats === undefined ? [] : [repetition(repeats)]),
    ...issues.map(({ path, received, expected }) => {
      return { path: pathWords(path), of: "", stored: received, computed: `expected ${expected}` };
    }),
    ...(verdict === "other-rubric" ? linesOfOtherRubric(result.differences) : result.differences.map(lineOf)),
  ];
  return lines.length > 0 ? lines : [{ path: "", of: "", stored: "", computed: "" }];
}

function repetition(place: ResultPlace): Line {
  return {
    path: "",
    of: "",
    stored: "once more",
    computed: `one result of a review; there is one at ${placeWords(place)}`,
  };
}

/** All that another rubric changes in the ledger would only hide that it is another one. */
function linesOfOtherRubric(differences: readonly LedgerDifference[]): readonly Line[] {
  const shown = differences.filter(({ path }) => ["rubric", "status", "score", "level"].includes(path[0] as string));
  const others = differences.length - shown.length;
  const rest = { path: `and ${others} more`, of: "", stored: "", computed: "by another rubric" };
  return [...shown.map(lineOf), ...(others === 0 ? [] : [rest])];
}

function lineOf({ path, of, stated, computed }: LedgerDifference): Line {
  const [stored, again] = excerpts(stated, computed);
  return { path: pathWords(path), of: of.join(", "), stored, computed: again };
}

function placeWords({ index, line }: ResultPlace = {}): string {
  if (line !== undefined) return `line ${line}`;
  return index === undefined ? "" : `[${index}]`;
}

/** As a developer writes it: `criteria[0].score`. */
function pathWords(path: Path): string {
  const words = path.map((segment) => {
    if (typeof segment === "number") return `[${segment}]`;
    return /^[\w-]{1,60}$/.test(segment) ? `.${segment}` : `[${excerpts(segment, "")[0]}]`;
  });
  return words.join("").replace(/^\./, "");
}
