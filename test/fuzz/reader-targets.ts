/** The readers of the command, called in this process: bytes in, ratings or messages out. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { changeRubric } from "../../src/cli/input/change-rubric";
import { decodeText, encodings } from "../../src/cli/input/decode-text";
import { readLayout } from "../../src/cli/input/layout";
import { delimiters, findDelimiter, readCsv } from "../../src/cli/input/read-csv";
import { readJson } from "../../src/cli/input/read-json";
import { readResults } from "../../src/cli/input/read-results";
import { readXlsx } from "../../src/cli/input/read-xlsx";
import { readRubricChanges } from "../../src/cli/input/rubric-changes";
import { scoreFile } from "../../src/cli/input/score-file";
import type { Sheet } from "../../src/cli/input/sheet";
import { textOfCell, trimCell } from "../../src/cli/input/sheet";
import { vocabularyOf } from "../../src/cli/input/vocabulary";
import { wordMessage } from "../../src/cli/messages/word-problem";
import type { Failure } from "../../src/cli/outcome";
import { customerCentric } from "../../src/index";
import { safeParseResult } from "../../src/schema";
import { damagedBytes, damagedText } from "./damaged-bytes";
import { goodFiles, goodJson, goodPolicies, goodResults, goodTables, goodWeights, goodWorkbooks } from "./good-files";
import type { Reading, Target } from "./target";
import { must, target } from "./target";

const vocabulary = vocabularyOf(customerCentric);

/** Lines for people, in every language: at least one, none of them endless, and nothing in them that a terminal would obey. */
function refused(failure: Failure): Reading {
  must(failure.messages.length > 0, "a failure has messages");
  const spoken = (["en", "zh", "ja"] as const).flatMap((locale) =>
    failure.messages.map((message) => wordMessage(message, locale)),
  );
  for (const message of spoken) {
    must(message !== "" && message.length < 4000, `a message of sane length, got ${message.length} characters`);
    must(!/[\p{Cc}\u202a-\u202e]/u.test(message), "a message without control characters");
    must(!/\bat .*:\d+:\d+\)?$/.test(message), "a message without a stack trace");
  }
  return "refused";
}

function checkSheet(sheet: Sheet): Reading {
  const numbers = sheet.rows.map(({ number }) => number);
  must(
    numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0)),
    "row numbers ascend",
  );
  const cells = sheet.rows.flatMap((row) => row.cells.filter((cell) => typeof cell === "string"));
  must(
    cells.every((cell) => textOfCell(cell) === trimCell(textOfCell(cell))),
    "cells have no blanks around them",
  );
  for (const line of [undefined, ...numbers])
    must(sheet.placeOf({ ...(line !== undefined && { line }) }).file !== "", "places have a name");
  if (sheet.rows.length === 0) return "refused";
  const layout = readLayout(sheet.rows, vocabulary, []);
  if ("problems" in layout) must(layout.problems.length > 0, "no layout without a problem");
  return "problems" in layout ? "refused" : "accepted";
}

function checkText(bytes: Uint8Array): Reading {
  for (const stated of [undefined, ...encodings]) {
    const decoded = decodeText(bytes, "file", stated, vocabulary);
    if ("messages" in decoded) refused(decoded);
    else must(stated === undefined || decoded.encoding === stated, "what is stated is what is read");
  }
  return "messages" in decodeText(bytes, "file", undefined, vocabulary) ? "refused" : "accepted";
}

function checkTable(text: string): Reading {
  const delimiter = findDelimiter(text, vocabulary, []) ?? "comma";
  for (const other of Object.keys(delimiters) as (keyof typeof delimiters)[]) {
    const { rows, problem } = readCsv(text, other);
    must(problem === undefined || (problem.line ?? 0) > (rows.at(-1)?.number ?? 0), "reading stops after its last row");
  }
  return checkSheet({ ...readCsv(text, delimiter), reading: {}, placeOf: () => ({ file: "file" }) });
}

function checkJson(text: string): Reading {
  const sheet = readJson(text, "file");
  if ("messages" in sheet) return refused(sheet);
  const [header, ...rows] = sheet.rows;
  if (header === undefined) return "refused";
  // Its keys are as they are written.
  const cells = header.cells.map((cell) => trimCell(textOfCell(cell)));
  return checkSheet({ ...sheet, rows: [{ ...header, cells }, ...rows] });
}

function checkOptions([weights, policies]: readonly [string, string]): Reading {
  const problems: string[] = [];
  const changes = readRubricChanges([weights], [policies], customerCentric, problems);
  if (problems.length > 0) return "refused";
  changeRubric(customerCentric, changes);
  return "accepted";
}

async function checkFile(file: string, skipInvalid: boolean): Promise<Reading> {
  const scored = await scoreFile(file, { skipInvalid, duplicates: skipInvalid ? "latest" : "error" });
  if ("messages" in scored) return refused(scored);
  for (const result of scored.results)
    must(safeParseResult(JSON.parse(JSON.stringify(result))).success, "results are good");
  must(scored.results.length > 0, "there are results or messages");
  return "accepted";
}

async function checkResults(file: string): Promise<Reading> {
  const stored = await readResults(file);
  if ("messages" in stored) return refused(stored);
  for (const { parsed } of stored) must(parsed.success || parsed.issues.length > 0, "what is damaged has issues");
  return stored.every(({ parsed }) => parsed.success) ? "accepted" : "refused";
}

/** Readers of files write each document into the directory, under one name. */
export async function readerTargets(directory: string): Promise<readonly Target[]> {
  const file = join(directory, "document");
  const workbooks = damagedBytes(await goodWorkbooks());
  const write = (bytes: Uint8Array | string) => writeFileSync(file, bytes);
  return [
    target("text of any encoding", 35_000, damagedBytes(goodFiles), checkText),
    target("delimited tables", 50_000, damagedText(goodTables), checkTable),
    target("JSON and NDJSON", 50_000, damagedText(goodJson), checkJson),
    target(
      "--weights and --policy",
      40_000,
      fc.tuple(damagedText(goodWeights), damagedText(goodPolicies)),
      checkOptions,
    ),
    target("files of ratings", 10_000, fc.tuple(damagedBytes(goodFiles), fc.boolean()), async ([bytes, skip]) => {
      write(bytes);
      return checkFile(file, skip);
    }),
    target("files of results", 4000, damagedText(goodResults), async (text) => {
      write(text);
      return checkResults(file);
    }),
    target("workbooks", 1000, workbooks, async (bytes) => {
      const sheet = await readXlsx(bytes, "file", { sheet: undefined, vocabulary, mapping: [] });
      return "messages" in sheet ? refused(sheet) : checkSheet(sheet);
    }),
  ];
}
