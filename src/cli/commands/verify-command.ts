import { printable } from "../../aggregation/explanation/printable";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Display } from "../display";
import { fileName } from "../input/read-bytes";
import { readResults } from "../input/read-results";
import type { ScoredFile, ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import { messagesIn } from "../messages/messages";
import type { VerificationMessages } from "../messages/verification-messages";
import type { Outcome } from "../outcome";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import type { TextFormat } from "../output/text-formats";
import { verificationSheet } from "../output/verification-sheet";
import { verificationTable } from "../output/verification-table";
import { adviseOnRubrics, identityOf } from "../verification/advise-rubric";
import type { CheckedResult } from "../verification/check-results";
import { checkResults, isVerified } from "../verification/check-results";

/** How the differences are to be written, in which language, and where tables go. */
export interface VerificationOptions {
  readonly format: TextFormat;
  readonly locale: Locale;
  readonly display: Display;
}

/** Scores a file of ratings again and lists where stored results differ from what it comes to. */
export async function verifyCommand(
  resultFile: string,
  ratingsFile: string,
  options: ScoreOptions,
  style: VerificationOptions,
): Promise<Outcome> {
  const [stored, scored] = await Promise.all([readResults(resultFile), scoreFile(ratingsFile, options)]);
  if ("messages" in stored || "messages" in scored) {
    const failures = [stored, scored].filter((read) => "messages" in read);
    const isWrongUsage = failures.some((failure) => failure.isWrongUsage);
    const isSwapped = "messages" in stored && "messages" in scored && scored.holdsResults;
    const order = `customer-centric-rubric verify ${ratingsFile} ${resultFile}`;
    const hints = isSwapped ? [printable(messagesIn[style.locale].verification.swapped(order))] : [];
    const messages = [...failures.flatMap((failure) => failure.messages), ...hints];
    return { messages, ...(isWrongUsage && { isWrongUsage }) };
  }
  const checked = checkResults(stored, scored);
  const output = await render(checked, scored, style);
  // How results might have been scored otherwise is no matter here.
  const notes = scored.read.notes.filter(({ kind }) => kind !== "coverage-below-minimum");
  if (isVerified(checked)) return { output, notes };
  const say = messagesIn[style.locale].verification;
  const findings = [
    summaryOf(checked, fileName(resultFile), fileName(ratingsFile), say),
    ...(await adviseOnRubrics(stored, scored, say)),
  ];
  return { output, notes, findings };
}

async function render(
  checked: readonly CheckedResult[],
  { rubric }: ScoredFile,
  style: VerificationOptions,
): Promise<string> {
  switch (style.format) {
    case "table":
      return `${await verificationTable(checked, style)}\n`;
    case "json":
      return renderJson({ isVerified: isVerified(checked), rubric: identityOf(rubric), results: checked });
    case "ndjson":
      return renderJsonLines(checked);
    case "csv":
      return renderCsv(verificationSheet(checked, style.locale));
  }
}

function summaryOf(
  checked: readonly CheckedResult[],
  resultFile: string,
  ratingsFile: string,
  say: VerificationMessages,
): string {
  const counts = new Map<string, number>();
  for (const { verdict, repeats } of checked) {
    const words = [say.verdicts[verdict], ...(repeats === undefined ? [] : [say.repeated])];
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const results = checked.filter(({ verdict }) => verdict !== "no-result").length;
  return say.summary({ resultFile, ratingsFile, results, counts: [...counts] });
}
