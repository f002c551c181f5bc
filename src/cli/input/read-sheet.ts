/// <reference types="node" />
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import type { Progress } from "../progress";
import { progressFor } from "../progress";
import type { ColumnMapping } from "./column-mapping";
import type { Encoding } from "./decode-text";
import { decodeJson, decodeText } from "./decode-text";
import { fileName, readBytes } from "./read-bytes";
import type { Delimiter } from "./read-csv";
import { findDelimiter, readCsv } from "./read-csv";
import { readJson } from "./read-json";
import { readXlsx } from "./read-xlsx";
import type { Sheet } from "./sheet";
import { sniffFormat } from "./sniff-format";
import type { Vocabulary } from "./vocabulary";

/** What the caller says about a file where it cannot be told from what is in it. */
export interface SheetOptions {
  /** What is in the file, where it has been read already: standard input can be read only once. */
  readonly bytes?: Uint8Array | undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** The name of a sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** In which language somebody who waits is told how far it is. */
  readonly locale?: Locale | undefined;
}

/** The table of cells in a file of any format that ratings come in, or why it cannot be had. */
export async function readSheet(
  file: string,
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
  options: SheetOptions,
): Promise<Sheet | Failure> {
  const source = options.bytes === undefined ? await readBytes(file) : { bytes: options.bytes };
  if ("messages" in source) return source;
  const { bytes } = source;
  const name = fileName(file);
  const format = sniffFormat(bytes);
  switch (format) {
    case "html":
    case "pdf":
      return failure({ file: name }, { kind: "other-format", format });
    case "xls":
      return failure({ file: name }, { kind: "old-workbook" });
    case "xlsx":
      return readXlsx(bytes, name, { sheet: options.sheet, vocabulary, mapping });
    case "json": {
      const decoded = decodeJson(bytes, name, options.encoding);
      return "messages" in decoded ? decoded : readJson(decoded.text, name);
    }
    case "csv":
      return readDelimited(bytes, name, vocabulary, mapping, options);
  }
}

/** The bar goes away even where reading fails. */
function readToTheEnd<Rows>(read: () => Rows, progress: Progress): Rows {
  try {
    return read();
  } finally {
    progress.stop();
  }
}

async function readDelimited(
  bytes: Uint8Array,
  file: string,
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
  { encoding: stated, delimiter: said, locale }: SheetOptions,
): Promise<Sheet | Failure> {
  const decoded = decodeText(bytes, file, stated, vocabulary);
  if ("messages" in decoded) return decoded;
  const { text, encoding, isGuess } = decoded;
  const delimiter = said ?? findDelimiter(text, vocabulary, mapping);
  if (delimiter === undefined) return failure({ file }, { kind: "unsettled-delimiter" });
  const progress = await progressFor({ bytes: bytes.length }, locale);
  progress.phase("reading", bytes.length);
  return {
    ...readToTheEnd(() => readCsv(text, delimiter, (share) => progress.advance(share * bytes.length)), progress),
    ...(delimiter === "comma" && { commaText: text }),
    notes: isGuess ? [{ kind: "guessed-encoding", file, encoding }] : [],
    reading: { encoding, delimiter },
    placeOf: placeInText(file),
  };
}

/** Where problems are in a text file: by lines, and by columns of its table. */
export function placeInText(file: string): Sheet["placeOf"] {
  return ({ line, column }) => ({
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { title: column.title, column: column.number }),
  });
}
