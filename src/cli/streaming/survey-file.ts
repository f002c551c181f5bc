/// <reference types="node" />
import { shardOf } from "../../aggregation/streams/shard-of";
import type { ColumnMapping } from "../input/column-mapping";
import { readRecords } from "../input/csv-records";
import type { DecimalMark } from "../input/decimal-mark";
import type { Encoding } from "../input/decode-text";
import { decodedParts, findEncoding } from "../input/decode-text";
import type { Layout } from "../input/layout";
import type { Problem } from "../input/problem";
import { findDelimiter, longRow, mostCharacters } from "../input/read-csv";
import type { InputOptions } from "../input/read-ratings-file";
import { layoutOf, scaleTest } from "../input/read-ratings-file";
import { placeInText } from "../input/read-sheet";
import type { Sheet } from "../input/sheet";
import type { SplitSigns, Splitting } from "../input/split-scores";
import type { Vocabulary } from "../input/vocabulary";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import type { Progress } from "../progress";
import type { ByteFile, ScratchFile } from "./byte-file";
import { chunksOf } from "./byte-file";
import type { Part } from "./parts";
import { partWriter } from "./parts";
import { scanText } from "./scan-text";
import { surveyRows } from "./survey-rows";

/** What only the whole of a file tells, and where its rows are now. */
export interface Survey {
  /** Its first rows, with how it was read. */
  readonly head: Sheet;
  readonly layout: Layout;
  readonly mark: DecimalMark;
  /** What it shows about scores that commas part; undefined where that is beyond doubt. */
  readonly signs: SplitSigns | undefined;
  /** The line of another header: nothing behind it is read. */
  readonly end: number | undefined;
  /** How many rows are below its header. */
  readonly rows: number;
  readonly parts: readonly Part[];
}

export interface SurveyOptions {
  readonly options: InputOptions;
  readonly vocabulary: Vocabulary;
  readonly mapping: ColumnMapping;
  /** How many bytes of the file make about one part. */
  readonly bytesOfPart: number;
  readonly bytesOfChunk?: number | undefined;
}

/** More parts would take more memory for their beginnings than they save. */
const mostParts = 1024;

const fewestParts = 4;

/** Goes through a file of delimited text, and writes its rows into parts. */
export async function surveyFile(
  file: ByteFile,
  name: string,
  scratch: ScratchFile,
  { options, vocabulary, mapping, bytesOfPart, bytesOfChunk }: SurveyOptions,
  progress: Progress,
): Promise<Survey | Failure> {
  const bytes = () => chunksOf(file, bytesOfChunk);
  const found = findEncoding(bytes, name, options.encoding, vocabulary);
  if ("messages" in found) return found;
  const { encoding, isGuess } = found;
  const delimiter = options.delimiter ?? findDelimiter(beginning(bytes, encoding), vocabulary, mapping);
  if (delimiter === undefined) return failure({ file: name }, { kind: "unsettled-delimiter" });
  const { hasQuotes, longLine } = scanText(() => decodedParts(bytes, encoding), mostCharacters);
  const splitting: Splitting = { vocabulary, offset: options.offset, options, isOnScale: scaleTest(vocabulary) };
  const mayBeSplit = delimiter === "comma" && options.decimal !== "point";
  const partCount = Math.min(mostParts, Math.max(fewestParts, Math.ceil(file.size / bytesOfPart)));
  const writer = partWriter(scratch, partCount);
  const rows = surveyRows(splitting, mapping, mayBeSplit, (subject, row) => {
    // All of a person goes together: a period that is missing shows only beside others.
    writer.add(shardOf({ subject }, partCount), row);
  });

  progress.phase("reading", file.size);
  const problem: Problem | undefined =
    longLine === undefined
      ? await readRecords(advancing(decodedParts(bytes, encoding), file, progress), delimiter, hasQuotes, rows.add)
      : { line: longLine, fault: longRow };
  const { head, mark, signs, end, count } = rows.end();
  const sheet: Sheet = {
    rows: head,
    ...(problem !== undefined && { problem }),
    notes: isGuess ? [{ kind: "guessed-encoding", file: name, encoding }] : [],
    reading: { encoding, delimiter },
    placeOf: placeInText(name),
  };
  const layout = layoutOf(sheet, name, vocabulary, mapping, options);
  if ("messages" in layout) return layout;
  if (typeof mark === "object") {
    const { text, place, mark: taken } = mark;
    const at = sheet.placeOf({ line: place.row.number, column: place.score });
    return failure(at, { kind: "unsettled-decimal-mark", text, mark: taken });
  }
  return { head: sheet, layout, mark, signs, end, rows: count, parts: writer.end() };
}

function beginning(bytes: () => Iterable<Uint8Array>, encoding: Encoding): string {
  let text = "";
  for (const part of decodedParts(bytes, encoding)) {
    text += part;
    if (text.length > 100_000) break;
  }
  return text;
}

/** By characters, as if each took as many bytes as the others. */
function* advancing(parts: Iterable<string>, { size }: ByteFile, progress: Progress): Generator<string> {
  let done = 0;
  for (const part of parts) {
    yield part;
    done = Math.min(size, done + part.length);
    progress.advance(done);
  }
}
