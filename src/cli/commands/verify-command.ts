import type { Display } from "../display";
import { fileName } from "../input/read-bytes";
import { readResults } from "../input/read-results";
import type { ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import type { Outcome } from "../outcome";
import { renderJson } from "../output/render-json";
import { verdictWords, verificationTable } from "../output/verification-table";
import { adviseOnRubrics, identityOf } from "../verification/advise-rubric";
import type { CheckedResult } from "../verification/check-results";
import { checkResults, isVerified } from "../verification/check-results";

/** How the differences are written: a table for people, or JSON. */
export const verificationFormats = ["table", "json"] as const;

/** Scores a file of ratings again and lists where stored results differ from what it comes to. */
export async function verifyCommand(
  resultFile: string,
  ratingsFile: string,
  options: ScoreOptions,
  { format, display }: { readonly format: (typeof verificationFormats)[number]; readonly display: Display },
): Promise<Outcome> {
  const [stored, scored] = await Promise.all([readResults(resultFile), scoreFile(ratingsFile, options)]);
  if ("messages" in stored || "messages" in scored) {
    const failures = [stored, scored].filter((read) => "messages" in read);
    const isWrongUsage = failures.some((failure) => failure.isWrongUsage);
    return { messages: failures.flatMap(({ messages }) => messages), ...(isWrongUsage && { isWrongUsage }) };
  }
  const checked = checkResults(stored, scored);
  const output =
    format === "table"
      ? `${await verificationTable(checked, display)}\n`
      : renderJson({
          isVerified: isVerified(checked),
          rubric: identityOf(scored.rubric),
          results: checked,
        });
  const { notes } = scored.read;
  if (isVerified(checked)) return { output, notes };
  const findings = [
    summaryOf(checked, fileName(resultFile), fileName(ratingsFile)),
    ...(await adviseOnRubrics(stored, scored)),
  ];
  return { output, notes, findings };
}

function summaryOf(checked: readonly CheckedResult[], resultFile: string, ratingsFile: string): string {
  const results = checked.filter(({ verdict }) => verdict !== "no-result").length;
  const counts = new Map<string, number>();
  for (const { verdict, repeats } of checked) {
    const words = [verdictWords[verdict], ...(repeats === undefined ? [] : ["there once more"])];
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const listed = [...counts].map(([words, count]) => `${count} ${words}`).join(", ");
  return `${resultFile}: not all of its ${results} results are what ${ratingsFile} comes to: ${listed}`;
}
