import type { DecodedText, Encoding } from "../input/decode-text";
import { decodeJson, decodeText } from "../input/decode-text";
import type { MistakenFile } from "../input/evidence-faults";
import { fileName, readBytes } from "../input/read-bytes";
import type { JsonDocument } from "../input/read-json";
import { parseDocuments } from "../input/read-json";
import { sniffFormat } from "../input/sniff-format";
import type { Vocabulary } from "../input/vocabulary";
import type { Failure } from "../outcome";
import { failure } from "../outcome";

/** A file as far as it can be read without knowing what is in it. */
export type ReadFile = { readonly name: string } & (
  | { readonly documents: readonly JsonDocument[] }
  /** What is no JSON: a table, perhaps. */
  | { readonly text: string }
  | { readonly is: MistakenFile }
);

/** Reads a file of JSON, NDJSON or delimited text, which its content tells apart. */
async function readDocuments(file: string, options: ReadOptions): Promise<ReadFile | Failure> {
  const read = await readBytes(file);
  if ("messages" in read) return read;
  const name = fileName(file);
  switch (sniffFormat(read.bytes)) {
    case "xlsx":
    case "xls":
      return { name, is: "workbook" };
    case "html":
      return { name, is: "web-page" };
    case "pdf":
      return { name, is: "pdf" };
    case "json":
    case "csv": {
      const decoded = isLikeJson(read.bytes) ? decodeJson(read.bytes, name) : decodeTable(read.bytes, name, options);
      if ("messages" in decoded) return decoded;
      const { text } = decoded;
      if (text.trim() === "") return { name, is: "empty" };
      if (!/^\s*[[{]/.test(text)) return { name, text };
      const documents = parseDocuments(text, name);
      return "messages" in documents ? documents : { name, documents };
    }
  }
}

/** How the text of files is read. */
export interface ReadOptions {
  readonly vocabulary: Vocabulary;
  /** As it is stated, for tables that are not UTF-8. */
  readonly encoding?: Encoding | undefined;
}

function isLikeJson(bytes: Uint8Array): boolean {
  return /^[\s\u00bb\u00bf\u00ef\u00fe\u00ff\0]*[[{]/.test(String.fromCharCode(...bytes.subarray(0, 100)));
}

/** A table as UTF-8 where it is that; else as it is stated to be, or as its words settle it, but never by a guess. */
function decodeTable(bytes: Uint8Array, name: string, { vocabulary, encoding }: ReadOptions): DecodedText | Failure {
  const decoded = decodeText(bytes, name, undefined, vocabulary);
  const isCertain = "text" in decoded && decoded.isGuess !== true;
  if (isCertain) return decoded;
  if (encoding !== undefined) return decodeText(bytes, name, encoding, vocabulary);
  if ("messages" in decoded) return decoded;
  const [word = ""] = /[^\s,;|"]*[^\p{ASCII}][^\s,;|"]*/u.exec(decoded.text) ?? [];
  return failure({ file: name }, { kind: "unsettled-encoding", readings: [{ word, encoding: decoded.encoding }] });
}

/** All files, or everything that is wrong with any of them. */
export async function readAllDocuments(
  files: readonly string[],
  options: ReadOptions,
): Promise<readonly ReadFile[] | Failure> {
  const read: ReadFile[] = [];
  const failures: Failure[] = [];
  // One after the other: only one of them can be standard input, and all of them are in memory at the end anyway.
  for (const file of files) {
    const one = await readDocuments(file, options);
    if ("messages" in one) failures.push(one);
    else read.push(one);
  }
  return failures.length === 0 ? read : { messages: failures.flatMap(({ messages }) => messages) };
}
