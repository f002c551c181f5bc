/// <reference types="node" />
import { CommanderError } from "commander";
import { printable } from "../aggregation/explanation/printable";
import type { Locale } from "../rubric/customer-centric-texts";
import { displayOf } from "./display";
import { fileFailure } from "./file-error";
import { wordMessage, wordNote } from "./messages/word-problem";
import type { Content, Failure, Outcome, Success } from "./outcome";
import { wrapLines } from "./output/wrap-lines";
import { writeWhole } from "./output/write-whole";
import { printableLines } from "./printable";
import { createProgram } from "./program";

/**
 * Runs the command line: results go to standard output, problems to standard error. Returns the exit status: 0 when
 * done, 1 when something is wrong with a file, 2 when the command was called wrongly.
 */
export async function main(args: readonly string[]): Promise<number> {
  // Without a listener an error of a stream, such as a pipe that is closed, would end the process with a stack trace.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  let status = 0;
  const program = createProgram(
    async (outcome, { out, locale }) => {
      status = statusOf(outcome);
      if (!(await deliver(outcome, out, locale))) status ||= 1;
    },
    {
      writeOut: (text) => process.stdout.write(printableLines(text)),
      writeErr: (text) => writeError(printableLines(text)),
    },
  );
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { code, message } = error as NodeJS.ErrnoException;
    // The reader has seen enough, as `head` has after ten lines.
    if (code === "EPIPE") return status;
    writeError(printableLines(`error: ${message}\n`));
    return 1;
  }
}

function writeError(text: string): void {
  const { styled } = displayOf(process.stderr);
  process.stderr.write(text.replace(/^(?:error:|错误：|エラー：)/gm, (word) => styled("red", word)));
}

function statusOf(outcome: Outcome): number {
  return "messages" in outcome || outcome.findings !== undefined ? 1 : 0;
}

/** Returns whether there was output and all of it was written. */
async function deliver(outcome: Outcome, file = "-", locale: Locale = "en"): Promise<boolean> {
  const failure = "messages" in outcome ? outcome : await deliverSuccess(outcome, file, locale);
  if (failure === undefined) return true;
  await writeLines([
    ...failure.messages.map((message) => wordMessage(message, locale)),
    ...(failure.notes ?? []).map((note) => wordNote(note, locale)),
  ]);
  return false;
}

async function deliverSuccess(success: Success, file: string, locale: Locale): Promise<Failure | undefined> {
  const { output, notes = [], findings = [], rejects } = success;
  const files = rejects === undefined ? [] : [{ file: rejects.file, content: rejects.content }];
  let isCutShort = false;
  const failure =
    file !== "-"
      ? await writeWhole([...files, { file, content: output }])
      : await writeWhole(files, async () => {
          const error = await writeOutput(output);
          // The reader has seen enough, as `head` has after ten lines.
          isCutShort = error?.code === "EPIPE";
          return error === undefined || isCutShort ? undefined : fileFailure("write", "standard output", error);
        });
  if (failure === undefined && !isCutShort) {
    const told = notes.map((note) => ("kind" in note ? wordNote(note, locale) : wordMessage(note, locale)));
    await writeLines([...told, ...findings.map(printable)]);
  }
  return failure;
}

async function writeLines(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const wrapped = await wrapLines(lines, displayOf(process.stderr));
  writeError(`${wrapped.join("\n")}\n`);
}

async function writeOutput(content: Content): Promise<NodeJS.ErrnoException | undefined> {
  if (typeof content === "string" || content instanceof Uint8Array) return writePiece(content);
  for await (const piece of content) {
    const error = await writePiece(piece);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** Waits until all is written, so that a full disk is noticed. */
function writePiece(content: string | Uint8Array): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    process.stdout.write(content, (error) => resolve(error ?? undefined));
  });
}
