import type { ParseResult } from "../../document";
import type { Issue } from "../../errors";
import { decodeJson } from "../input/decode-text";
import { parseJson, repeatedKeys } from "../input/parse-json";
import type { Place } from "../input/place";
import { fileName, readBytes } from "../input/read-bytes";
import type { Failure, PlacedFault } from "../outcome";
import { failure } from "../outcome";

/** A JSON file that says how evidence is to be read or judged, or everything that is wrong with it. */
export async function readSetting<Data>(
  file: string,
  parse: (document: unknown) => ParseResult<Data>,
): Promise<{ readonly data: Data } | Failure> {
  const read = await readBytes(file);
  if ("messages" in read) return read;
  const name = fileName(file);
  const decoded = decodeJson(read.bytes, name);
  if ("messages" in decoded) return decoded;
  const document = parseJson(decoded.text);
  if ("repeated" in document) return { messages: repeatedKeys(name, document.repeated) };
  if ("problem" in document) return failure({ file: name }, { kind: "no-json", problem: document.problem });
  const parsed = parse(document.value);
  if (parsed.success) return { data: parsed.data };
  return { messages: parsed.issues.map((issue) => placeIssue({ file: name }, issue)) };
}

/** A problem that the library found in a document, with its place; `within` is the way from there. */
export function placeIssue(place: Place, issue: Issue, within: Issue["path"] = issue.path, see?: Place): PlacedFault {
  const way = pathText(within);
  const path = [place.path, way].filter((part) => part !== undefined && part !== "");
  const whole = path.reduce<string>(
    (text, part) => text + (text === "" || part?.startsWith("[") ? part : `.${part}`),
    "",
  );
  return {
    place: { ...place, ...(whole !== "" && { path: whole }) },
    fault: { kind: "issue", issue, ...(see !== undefined && { see }) },
  };
}

/** As developers write it: `assignments[0].at`. */
function pathText(path: Issue["path"]): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === "number") return `${text}[${segment}]`;
    if (!/^[\w-]{1,60}$/.test(segment)) return `${text}[${JSON.stringify(segment.slice(0, 60))}]`;
    return text === "" ? segment : `${text}.${segment}`;
  }, "");
}
