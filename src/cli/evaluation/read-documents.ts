import { decodeJson } from "../input/decode-text";
import type { MistakenFile } from "../input/fault";
import { fileName, readBytes } from "../input/read-bytes";
import type { JsonDocument } from "../input/read-json";
import { parseDocuments } from "../input/read-json";
import { sniffFormat } from "../input/sniff-format";
import type { Failure } from "../outcome";

/** A file as far as it can be read without knowing what is in it. */
export type ReadFile = { readonly name: string } & (
  | { readonly documents: readonly JsonDocument[] }
  /** What is no JSON: a table, perhaps. */
  | { readonly text: string }
  | { readonly is: MistakenFile }
);

/** Reads a file of JSON, NDJSON or delimited text, which its content tells apart. */
async function readDocuments(file: string): Promise<ReadFile | Failure> {
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
      const decoded = decodeJson(read.bytes, name);
      if ("messages" in decoded) return decoded;
      const { text } = decoded;
      if (text.trim() === "") return { name, is: "empty" };
      if (!/^\s*[[{]/.test(text)) return { name, text };
      const documents = parseDocuments(text, name);
      return "messages" in documents ? documents : { name, documents };
    }
  }
}

/** All files, or everything that is wrong with any of them. */
export async function readAllDocuments(files: readonly string[]): Promise<readonly ReadFile[] | Failure> {
  const read: ReadFile[] = [];
  const failures: Failure[] = [];
  // One after the other: only one of them can be standard input, and all of them are in memory at the end anyway.
  for (const file of files) {
    const one = await readDocuments(file);
    if ("messages" in one) failures.push(one);
    else read.push(one);
  }
  return failures.length === 0 ? read : { messages: failures.flatMap(({ messages }) => messages) };
}
