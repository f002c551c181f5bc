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

/**
 * The text of a file. A byte-order mark states its encoding, and what is good UTF-8 is UTF-8. Otherwise it is read in
 * every encoding that its bytes allow, and has the one in which it holds the most words of a ratings file: a wrong one
 * makes other words of them. Where two hold as many the file is refused, and `stated` settles it.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  stated: Encoding | undefined,
  vocabulary: Vocabulary,
): DecodedText | Failure {
  const marked = markedEncoding(bytes);
  if (stated !== undefined && marked !== undefined && stated !== marked) {
    return failure({ file }, { kind: "other-byte-order-mark", stated, marked });
  }
  const certain = stated ?? marked;
  if (certain !== undefined) return decodeAs(bytes, certain, file);
  // In UTF-16 the comma and the line end have a NUL byte, which no other text holds.
  const candidates = bytes.includes(0) ? wideEncodings : narrowEncodings;
  const utf8 = candidates === narrowEncodings ? tryDecoding(bytes, "utf-8") : undefined;
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  const known = knownWords(vocabulary);
  const readings = candidates.flatMap((encoding) => {
    const text = tryDecoding(bytes, encoding);
    return text === undefined || unlikelyCharacter.test(text)
      ? []
      : [{ text, encoding, words: countWords(text, known, candidates === narrowEncodings) }];
  });
  const most = Math.max(...readings.map(({ words }) => words));
  const best = readings.filter(({ words }) => words === most);
  const [only, another] = best;
  // Any bytes are some text in UTF-16.
  if (only === undefined || (most === 0 && candidates === wideEncodings)) return noText(bytes, file);
  if (another !== undefined) return undecided(best, bytes, file);
  return { text: only.text, encoding: only.encoding, isGuess: most === 0 };
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

function decodeAs(bytes: Uint8Array, encoding: Encoding, file: string): DecodedText | Failure {
  const text = tryDecoding(bytes, encoding);
  if (text === undefined) {
    return failure({ file, line: firstWrongLine(bytes, encoding) }, { kind: "wrong-bytes", encoding });
  }
  const nul = text.indexOf("\0");
  if (nul === -1) return { text, encoding };
  return failure({ file, line: lineAt(text, nul) }, { kind: "nul", unit: "character" });
}

function tryDecoding(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") return undefined;
    throw error;
  }
}

/** No character but the line feed itself contains its byte in any encoding but UTF-16, so that lines can be tried alone. */
function firstWrongLine(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith("utf-16")) return 1;
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || tryDecoding(bytes.subarray(start, end), encoding) === undefined) return line;
    start = end + 1;
  }
}

function lineAt(text: string, index: number): number {
  const ends = /\r\n|\n|\r/g;
  let line = 1;
  for (let end = ends.exec(text); end !== null && end.index < index; end = ends.exec(text)) line++;
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

function undecided(readings: readonly DecodedText[], bytes: Uint8Array, file: string): Failure {
  const read = readings.map(({ text, encoding }) => ({ encoding, words: wordsOf(text) }));
  const at = read[0]?.words.findIndex((word, index) => read.some(({ words }) => words[index] !== word)) ?? 0;
  const shown = read.map(({ encoding, words }) => ({ word: words[at] ?? "", encoding }));
  return failure({ file, line: firstWrongLine(bytes, "utf-8") }, { kind: "unsettled-encoding", readings: shown });
}

/** The cells of a text, roughly: no encoding has the bytes of a delimiter within another character. */
function wordsOf(text: string): readonly string[] {
  return text.slice(0, charactersRead).split(/[,;；|\t"\r\n]+/);
}

function noText(bytes: Uint8Array, file: string): Failure {
  const nul = bytes.indexOf(0);
  if (nul === -1) return failure({ file, line: firstWrongLine(bytes, "utf-8") }, { kind: "unknown-encoding" });
  const line = bytes.subarray(0, nul).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  return failure({ file, line }, { kind: "nul", unit: "byte" });
}
