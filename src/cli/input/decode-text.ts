/// <reference types="node" />
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import type { Vocabulary, Words } from "./vocabulary";

/** The encodings that a file may be stated to have. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "gb18030", "shift_jis", "windows-1252"] as const;

export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** No other one that is known here fits its bytes, but nothing in it shows that this one is right. */
  readonly isGuess?: boolean;
}

/** The bytes of a file, from the first to the last; each time they are asked for anew. */
export type Bytes = () => Iterable<Uint8Array>;

/** The text of a file, in the encoding that {@link findEncoding} finds; or why there is none. */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  stated: Encoding | undefined,
  vocabulary: Vocabulary,
): DecodedText | Failure {
  const found = findEncoding(() => [bytes], file, stated, vocabulary);
  return "messages" in found ? found : { text: new TextDecoder(found.encoding).decode(bytes), ...found };
}

/**
 * The encoding of a file. A byte-order mark states it, and what is good UTF-8 is UTF-8. Otherwise the file is read in
 * every encoding that its bytes allow, and has the one in which it holds the most words of a ratings file: a wrong one
 * makes other words of them. Where two hold as many the file is refused, and `stated` settles it.
 */
export function findEncoding(
  bytes: Bytes,
  file: string,
  stated: Encoding | undefined,
  vocabulary: Vocabulary,
): Omit<DecodedText, "text"> | Failure {
  const marked = markedEncoding(beginning(bytes));
  if (stated !== undefined && marked !== undefined && stated !== marked) {
    return failure({ file }, { kind: "other-byte-order-mark", stated, marked });
  }
  const certain = stated ?? marked;
  if (certain !== undefined) return checkEncoding(bytes, certain, file) ?? { encoding: certain };
  // In UTF-16 the comma and the line end have a NUL byte, which no other text holds.
  const candidates = hasNul(bytes) ? wideEncodings : narrowEncodings;
  if (candidates === narrowEncodings && glimpse(bytes, "utf-8") !== undefined) return { encoding: "utf-8" };
  const known = knownWords(vocabulary);
  const readings = candidates.flatMap((encoding) => {
    const seen = glimpse(bytes, encoding);
    return seen === undefined || seen.isUnlikely
      ? []
      : [{ text: seen.text, encoding, words: countWords(seen.text, known, candidates === narrowEncodings) }];
  });
  const most = Math.max(...readings.map(({ words }) => words));
  const best = readings.filter(({ words }) => words === most);
  const [only, another] = best;
  // Any bytes are some text in UTF-16.
  if (only === undefined || (most === 0 && candidates === wideEncodings)) return noText(bytes, file);
  if (another !== undefined) return undecided(best, bytes, file);
  return { encoding: only.encoding, isGuess: most === 0 };
}

const wideEncodings: readonly Encoding[] = ["utf-16le", "utf-16be"];
const narrowEncodings: readonly Encoding[] = ["gb18030", "shift_jis", "windows-1252"];

/** The text of a JSON file, which is UTF-8 unless a byte-order mark or the caller says otherwise. */
export function decodeJson(bytes: Uint8Array, file: string, stated?: Encoding): DecodedText | Failure {
  return decodeAs(bytes, stated ?? markedEncoding(bytes) ?? "utf-8", file);
}

/** No control character but tabs and line ends stands in a spreadsheet's text. */
const unlikelyCharacter = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function beginning(bytes: Bytes): Uint8Array {
  for (const chunk of bytes()) return chunk;
  return new Uint8Array();
}

function hasNul(bytes: Bytes): boolean {
  for (const chunk of bytes()) if (chunk.includes(0)) return true;
  return false;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, file: string): DecodedText | Failure {
  const wrong = checkEncoding(() => [bytes], encoding, file);
  return wrong ?? { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Why the bytes are no text in this encoding, if they are none. */
function checkEncoding(bytes: Bytes, encoding: Encoding, file: string): Failure | undefined {
  const seen = glimpse(bytes, encoding);
  if (seen === undefined) {
    return failure({ file, line: firstWrongLine(bytes, encoding) }, { kind: "wrong-bytes", encoding });
  }
  return seen.hasNul
    ? failure({ file, line: lineOfNul(bytes, encoding) }, { kind: "nul", unit: "character" })
    : undefined;
}

/** What is to be known of a text to settle its encoding. */
interface Glimpse {
  /** Its beginning. */
  readonly text: string;
  readonly isUnlikely: boolean;
  readonly hasNul: boolean;
}

/** Reads all of the bytes in an encoding; undefined when they are no text in it. */
function glimpse(bytes: Bytes, encoding: Encoding): Glimpse | undefined {
  let [text, isUnlikely, hasNul] = ["", false, false];
  try {
    for (const part of decodedParts(bytes, encoding)) {
      if (text.length < charactersRead) text += part.slice(0, charactersRead - text.length);
      hasNul ||= part.includes("\0");
      isUnlikely ||= encoding !== "utf-8" && unlikelyCharacter.test(part);
    }
    return { text, isUnlikely, hasNul };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") return undefined;
    throw error;
  }
}

/** The text of the bytes, part by part; no character is parted. */
export function* decodedParts(bytes: Bytes, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of bytes()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** No character but the line feed itself contains its byte in any encoding but UTF-16, so that lines can be tried alone. */
function firstWrongLine(bytes: Bytes, encoding: Encoding): number {
  if (encoding.startsWith("utf-16")) return 1;
  let line = 1;
  for (const part of linesOf(bytes)) {
    if (glimpse(() => [part], encoding) === undefined) return line;
    line++;
  }
  return line - 1;
}

function* linesOf(bytes: Bytes): Generator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for (const chunk of bytes()) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    // A copy: the chunk is written over by the next one.
    rest.push(new Uint8Array(chunk.subarray(start)));
  }
  yield Buffer.concat(rest);
}

function lineOfNul(bytes: Bytes, encoding: Encoding): number {
  let line = 1;
  let isAfterReturn = false;
  for (const part of decodedParts(bytes, encoding)) {
    const nul = part.indexOf("\0");
    const before = nul === -1 ? part : part.slice(0, nul);
    // A line end may be parted.
    line += (before.match(/\r\n|\n|\r/g)?.length ?? 0) - (isAfterReturn && before.startsWith("\n") ? 1 : 0);
    if (nul !== -1) return line;
    if (part !== "") isAfterReturn = part.endsWith("\r");
  }
  return line;
}

function knownWords(vocabulary: Vocabulary): readonly Words[] {
  const { columns, criteria, roles, levels, statuses, relations, contacts } = vocabulary;
  return [columns, criteria, roles, levels, statuses, relations, contacts];
}

/** The beginning of a file is enough: its header is in it. */
const charactersRead = 100_000;

/** Words of ASCII are the same in all encodings but UTF-16. */
function countWords(text: string, known: readonly Words[], isOfAscii: boolean): number {
  const words = wordsOf(text).filter((word) => word !== "" && !(isOfAscii && /^\p{ASCII}*$/u.test(word)));
  return words.filter((word) => known.some(({ meaningOf }) => meaningOf(word) !== undefined)).length;
}

function undecided(readings: readonly DecodedText[], bytes: Bytes, file: string): Failure {
  const read = readings.map(({ text, encoding }) => ({ encoding, words: wordsOf(text) }));
  const at = read[0]?.words.findIndex((word, index) => read.some(({ words }) => words[index] !== word)) ?? 0;
  const shown = read.map(({ encoding, words }) => ({ word: words[at] ?? "", encoding }));
  return failure({ file, line: firstWrongLine(bytes, "utf-8") }, { kind: "unsettled-encoding", readings: shown });
}

/** The cells of a text, roughly: no encoding has the bytes of a delimiter within another character. */
function wordsOf(text: string): readonly string[] {
  return text.slice(0, charactersRead).split(/[,;；|\t"\r\n]+/);
}

function noText(bytes: Bytes, file: string): Failure {
  let line = 1;
  for (const chunk of bytes()) {
    const nul = chunk.indexOf(0);
    const before = nul === -1 ? chunk : chunk.subarray(0, nul);
    for (let end = before.indexOf(0x0a); end !== -1; end = before.indexOf(0x0a, end + 1)) line++;
    if (nul !== -1) return failure({ file, line }, { kind: "nul", unit: "byte" });
  }
  return failure({ file, line: firstWrongLine(bytes, "utf-8") }, { kind: "unknown-encoding" });
}
