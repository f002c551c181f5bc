import { printable } from "../../aggregation/explanation/printable";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Display } from "../display";
import { messagesIn } from "../messages/messages";
import type { VerificationMessages } from "../messages/verification-messages";
import type { CheckedResult, LedgerDifference } from "../verification/check-results";
import { isAsItShould } from "../verification/check-results";
import { excerpts } from "./excerpt";
import type { TableColumn } from "./render-table";
import { renderTable } from "./render-table";
import { tableWords } from "./table-words";
import type { VerificationLine } from "./verification-lines";
import { placeWords, verificationLines } from "./verification-lines";
import { wrapLines } from "./wrap-lines";

/**
 * A row for each difference. Results that are the same would hide it, and are counted below; where all of them are, each has
 * a row.
 */
export async function verificationTable(
  checked: readonly CheckedResult[],
  { locale, display }: { readonly locale: Locale; readonly display: Display },
): Promise<string> {
  const say = messagesIn[locale].verification;
  const { titles } = say;
  const words = tableWords[locale];
  const hasPeriods = checked.some(({ period }) => period !== undefined);
  const columns = [
    ...[titles.result, words.subject],
    ...(hasPeriods ? [words.period] : []),
    ...[titles.verdict, titles.path, titles.of, titles.stored, titles.computed],
  ];
  const wrong = checked.filter((result) => !isAsItShould(result));
  const listed = wrong.length === 0 ? checked : wrong;
  const rows = listed.flatMap((result) => {
    const { place, subject = "", period = "", verdict } = result;
    const head = [placeWords(place, say), subject, ...(hasPeriods ? [period] : []), say.verdicts[verdict]];
    return linesOf(result, say).map(({ path, of, stored, computed }) =>
      [...head, path, of, stored, computed].map(printable),
    );
  });
  const table = await renderTable(
    columns.map((title): TableColumn => ({ title, align: "left" })),
    rows,
    display,
  );
  const others = checked.length - listed.length;
  return [table, ...(others === 0 ? [] : await wrapLines([say.alsoSame(others)], display))].join("\n");
}

/** All that another rubric changes in the ledger would only hide that it is another one. */
function linesOf(result: CheckedResult, say: VerificationMessages): readonly VerificationLine[] {
  const { verdict, differences } = result;
  const shown = verdict === "other-rubric" ? differences.filter(isOfRubric) : differences;
  const others = differences.length - shown.length;
  const rest = { path: say.more(others), of: "", stored: "", computed: say.byOtherRubric };
  const lines = verificationLines(result, shown, (stated, computed) => excerpts(stated, computed, say.nothing), say);
  return [...lines, ...(others === 0 ? [] : [rest])];
}

function isOfRubric({ path }: LedgerDifference): boolean {
  return ["rubric", "status", "score", "level"].includes(path[0] as string);
}
