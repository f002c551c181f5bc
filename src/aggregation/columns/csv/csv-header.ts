import type { Issue } from "../../../errors";
import { addCsvIssue } from "./csv-issue";
import { decodeLoosely, decodeUtf8 } from "./utf8";

const lineFeed = 10;

/** The first line of a file: the names of its columns, and where the line after it begins. */
export function readHeader(
  bytes: Uint8Array,
  issues: Issue[],
): { readonly names: readonly string[]; readonly end: number } | undefined {
  const end = bytes.indexOf(lineFeed);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const stop = end < 0 ? bytes.length : end;
  const start = hasMark ? 3 : 0;
  const line = decodeUtf8(bytes, start, stop)?.replace(/\r$/, "");
  const names = line === undefined || line === "" ? undefined : headerCells(line);
  if (names !== undefined) return { names, end: Math.min(stop + 1, bytes.length) };
  const expected = "a header in UTF-8 that names the columns, such as subject,assessor,role,criterion,score";
  addCsvIssue(issues, "wrong-type", 1, undefined, expected, decodeLoosely(bytes, start, stop));
  return undefined;
}

/** The cells of a header, which stand in one line; `undefined` for quotes that do not match. */
function headerCells(line: string): readonly string[] | undefined {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/.exec(rest);
    if (match === null) return undefined;
    const [whole, quoted, plain = "", end] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") return cells;
    rest = rest.slice(whole.length);
  }
}
