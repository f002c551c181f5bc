import { printable } from "../../aggregation/explanation/printable";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import { identityOf } from "../../rubric/rubric-identity";
import type { Display } from "../display";
import { chooseRubric } from "../input/choose-rubric";
import { fileName } from "../input/read-bytes";
import type { StoredResult } from "../input/read-results";
import { readResults } from "../input/read-results";
import type { ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import { messagesIn } from "../messages/messages";
import type { VerificationMessages } from "../messages/verification-messages";
import type { Failure, Outcome } from "../outcome";
import { renderCsv } from "../output/render-csv";
import { renderJson, renderJsonLines } from "../output/render-json";
import type { TextFormat } from "../output/text-formats";
import { verificationSheet } from "../output/verification-sheet";
import { verificationTable } from "../output/verification-table";
import { adviseOnRubrics } from "../verification/advise-rubric";
import type { CheckedResult } from "../verification/check-results";
import { adjustedNotes, checkEvaluations, checkResults, isVerified } from "../verification/check-results";
import type { EvidenceOptions } from "../verification/evidence-call";
import { evidenceCall, optionsOfEvidence, restOnEvidence, restOnRatings } from "../verification/evidence-call";

/** How the differences are to be written, in which language, and where tables go. */
export interface VerificationOptions {
  readonly format: TextFormat;
  readonly locale: Locale;
  readonly display: Display;
}

/**
 * Scores a file of ratings again, or evaluates evidence, and lists where stored results differ from what that comes to. The
 * results themselves show what they rest on.
 */
export async function verifyCommand(
  resultFile: string,
  inputFiles: readonly string[],
  options: EvidenceOptions,
  style: VerificationOptions,
): Promise<Outcome> {
  const stored = await readResults(resultFile);
  if (!("messages" in stored) && restOnEvidence(stored)) {
    return verifyByEvidence(resultFile, stored, inputFiles, options, style);
  }
  const [ratingsFile = "", ...others] = inputFiles;
  const needless = optionsOfEvidence(options);
  if (!("messages" in stored) && others.length + needless.length > 0) {
    const surplus = others.length > 0 ? "one file of ratings is all that can be named" : `${needless[0]} is for others`;
    return { messages: [`error: RESULT rests on ratings and no evidence: ${surplus}`], isWrongUsage: true };
  }
  return verifyByRatings(resultFile, stored, ratingsFile, options, style);
}

async function verifyByEvidence(
  resultFile: string,
  stored: readonly StoredResult[],
  evidenceFiles: readonly string[],
  options: EvidenceOptions,
  style: VerificationOptions,
): Promise<Outcome> {
  const call = evidenceCall(stored, options);
  if ("wrong" in call) return { messages: [call.wrong], isWrongUsage: true };
  // Evidence, evaluators and adapters take long to load, and results of ratings do without them.
  const { evaluateFiles } = await import("../evaluation/evaluate-files");
  const evaluated = await evaluateFiles(evidenceFiles, call.options);
  if ("messages" in evaluated) return evaluated;
  const checked = checkEvaluations(stored, evaluated);
  const output = await render(checked, evaluated.rubric, style);
  const notes = [...evaluated.notes, ...adjustedNotes(checked, fileName(resultFile))];
  if (isVerified(checked)) return { output, notes };
  const say = messagesIn[style.locale].verification;
  const by = await chooseRubric(options);
  const findings = [
    summaryOf(checked, fileName(resultFile), evidenceFiles.map(fileName).join(", "), say),
    ...(options.ratings === undefined && restOnRatings(stored) ? [say.ratingsToo] : []),
    ...("messages" in by ? [] : await adviseOnRubrics(stored, { ...by, rubric: evaluated.rubric }, say)),
  ];
  return { output, notes, findings };
}

async function verifyByRatings(
  resultFile: string,
  stored: readonly StoredResult[] | Failure,
  ratingsFile: string,
  options: ScoreOptions,
  style: VerificationOptions,
): Promise<Outcome> {
  const scored = await scoreFile(ratingsFile, options);
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
  const output = await render(checked, scored.rubric, style);
  // How results might have been scored otherwise is no matter here.
  const read = scored.read.notes.filter(({ kind }) => kind !== "coverage-below-minimum");
  const notes = [...read, ...adjustedNotes(checked, fileName(resultFile))];
  if (isVerified(checked)) return { output, notes };
  const say = messagesIn[style.locale].verification;
  const findings = [
    summaryOf(checked, fileName(resultFile), fileName(ratingsFile), say),
    ...(await adviseOnRubrics(stored, scored, say)),
  ];
  return { output, notes, findings };
}

async function render(checked: readonly CheckedResult[], rubric: Rubric, style: VerificationOptions): Promise<string> {
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
