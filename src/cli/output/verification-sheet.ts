import { printable } from "../../aggregation/explanation/printable";
import type { Locale } from "../../rubric/customer-centric-texts";
import { messagesIn } from "../messages/messages";
import type { CheckedResult } from "../verification/check-results";
import { tableWords } from "./table-words";
import { placeWords, verificationLines } from "./verification-lines";
import type { WrittenSheet } from "./written-sheet";

/** A row for each difference, and for each result that has none, for spreadsheets. */
export function verificationSheet(checked: readonly CheckedResult[], locale: Locale): WrittenSheet {
  const say = messagesIn[locale].verification;
  const { titles } = say;
  const { subject: whose, period: when } = tableWords[locale];
  const columns = [titles.result, whose, when, titles.verdict, titles.path, titles.of, titles.stored, titles.computed];
  const rows = checked.flatMap((result) => {
    const { place, subject = "", period = "", verdict, differences } = result;
    const head = [placeWords(place, say), subject, period, say.verdicts[verdict]];
    return verificationLines(result, differences, wholeValues, say).map(({ path, of, stored, computed }) =>
      [...head, path, of, stored, computed].map(printable),
    );
  });
  return { columns: columns.map((title) => ({ title })), rows };
}

/** As JSON has them, whose quotes keep a spreadsheet from taking 17/2 for a date; an empty cell where there is none. */
function wholeValues(stated: unknown, computed: unknown): readonly [string, string] {
  return [valueText(stated), valueText(computed)];
}

function valueText(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}
