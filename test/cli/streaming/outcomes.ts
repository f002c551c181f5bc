/** Runs the command within this process: all at once, and in parts of any size, to compare what both come to. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { readDecisions } from "../../../src/cli/adjustments/read-decisions";
import { scoreCommand } from "../../../src/cli/commands/score-command";
import { plainDisplay } from "../../../src/cli/display";
import { chooseRubric } from "../../../src/cli/input/choose-rubric";
import type { ScoreOptions } from "../../../src/cli/input/score-file";
import { wordMessage, wordNote } from "../../../src/cli/messages/word-problem";
import type { Content, Outcome } from "../../../src/cli/outcome";
import type { ResultOptions } from "../../../src/cli/output/result-options";
import { openFile } from "../../../src/cli/streaming/byte-file";
import type { PartSizes } from "../../../src/cli/streaming/score-in-stream";
import { scoreInStream } from "../../../src/cli/streaming/score-in-stream";

const directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-streams-"));
afterAll(() => rmSync(directory, { recursive: true }));

const inputFile = join(directory, "ratings.csv");

export function writeInput(content: string | Uint8Array): void {
  writeFileSync(inputFile, content);
}

/** Writes a file of adjustments, and returns its name. */
export function writeAdjustments(content: string): string {
  const file = join(directory, "adjustments.csv");
  writeFileSync(file, content);
  return file;
}

export type Style = Partial<ResultOptions>;

function styled(style: Style): ResultOptions {
  return { format: "csv", locale: "en", display: plainDisplay, ...style };
}

/** What the command comes to that reads and scores the file as a whole. */
export async function wholeOutcome(options: ScoreOptions, style: Style): Promise<string> {
  return told(await scoreCommand(inputFile, options, styled(style)), style);
}

/** What it comes to in parts. */
export async function partsOutcome(options: ScoreOptions, style: Style, sizes?: PartSizes): Promise<string> {
  const by = await chooseRubric(options);
  if ("messages" in by) return told(by, style);
  const decisions = await readDecisions(options.adjustments, by.rubric, options);
  if (decisions !== undefined && "messages" in decisions) return told(decisions, style);
  const source = openFile(inputFile);
  if (source === undefined) throw new Error("It is no file.");
  return told(await scoreInStream(source, inputFile, { ...by, decisions }, options, styled(style), sizes), style);
}

/** All that is written and said, as text. */
async function told(outcome: Outcome, { locale = "en" }: Style): Promise<string> {
  if ("messages" in outcome) {
    const notes = (outcome.notes ?? []).map((note) => wordNote(note, locale));
    return [...outcome.messages.map((message) => wordMessage(message, locale)), ...notes].join("\n");
  }
  const { output, notes = [], rejects } = outcome;
  const said = notes.map((note) => ("kind" in note ? wordNote(note, locale) : wordMessage(note, locale)));
  return [await textOf(output), ...said, rejects === undefined ? "" : await textOf(rejects.content)].join("\n---\n");
}

async function textOf(content: Content): Promise<string> {
  if (typeof content === "string") return content;
  if (content instanceof Uint8Array) return Buffer.from(content).toString("base64");
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}
