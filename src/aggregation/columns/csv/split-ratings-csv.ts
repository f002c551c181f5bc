import type { Issue } from "../../../errors";
import { refusal } from "../../../errors";
import { readHeader } from "./csv-header";
import { csvError } from "./csv-issue";

/** A ratings file in parts of whole records: each is read by itself, with the header told. */
export interface RatingsCsvParts {
  readonly header: readonly string[];
  /** Views of the file's bytes, as many as were asked for; those of a short file may be empty. */
  readonly parts: readonly Uint8Array[];
}

const [quote, lineFeed] = [34, 10] as const;
const mostParts = 1024;

/**
 * Where a ratings file can be cut, so that several threads read about as much of it each: `readRatingsCsv` reads each part
 * with the option `header`, and `mergeRatingColumns` makes one table of them. Lines of problems are counted from the
 * beginning of a part; reading the file as a whole tells them as they stand.
 *
 * @param count - How many parts, 1 to 1024.
 * @throws {ScoringError} `invalid-csv` for a file without a header; `invalid-option`.
 * @example
 * ```ts
 * import { splitRatingsCsv } from "customer-centric-rubric/columns";
 *
 * const text = "subject,assessor,role,criterion,score\nsato,chen,peer,needs,7\nsato,chen,peer,relationship,8\n";
 * const { header, parts } = splitRatingsCsv(Uint8Array.from(text, (letter) => letter.charCodeAt(0)), 2);
 * header.length; // 5
 * parts.map((part) => String.fromCharCode(...part)); // ["sato,chen,peer,needs,7\nsato,chen,peer,relationship,8\n", ""]
 * ```
 */
export function splitRatingsCsv(bytes: Uint8Array, count: number): RatingsCsvParts {
  if (!ArrayBuffer.isView(bytes)) throw refusal("invalid-option", "bytes", "a Uint8Array", bytes);
  if (!Number.isInteger(count) || count < 1 || count > mostParts) {
    throw refusal("invalid-option", "count", `a whole number from 1 to ${mostParts}`, count);
  }
  const issues: Issue[] = [];
  const header = readHeader(bytes, issues);
  if (header === undefined) throw csvError(issues);
  const parts: Uint8Array[] = [];
  let begin = header.end;
  for (let part = 1; part < count; part++) {
    const about = header.end + Math.floor(((bytes.length - header.end) * part) / count);
    const end = about <= begin ? begin : endOfRecord(bytes, begin, about);
    parts.push(bytes.subarray(begin, end));
    begin = end;
  }
  return { header: header.names, parts: [...parts, bytes.subarray(begin)] };
}

/** Where the record ends that a byte is in: at the first line end behind it that is not within quotes. */
function endOfRecord(bytes: Uint8Array, begin: number, about: number): number {
  let isQuoted = false;
  const first = bytes.indexOf(quote, begin);
  if (first < 0) {
    const end = bytes.indexOf(lineFeed, about - 1);
    return end < 0 ? bytes.length : end + 1;
  }
  for (let at = first; at < bytes.length; at++) {
    if (bytes[at] === quote) isQuoted = !isQuoted;
    else if (bytes[at] === lineFeed && at >= about - 1 && !isQuoted) return at + 1;
  }
  return bytes.length;
}
