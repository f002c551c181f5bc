import { customerCentric } from "../../rubric/customer-centric";
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { decodeJson } from "./decode-text";
import { parseJson, repeatedKeys } from "./parse-json";
import { fileName, readBytes } from "./read-bytes";

/** The rubric in a JSON file, or everything that is wrong with it; the built-in one when no file is named. */
export async function readRubricFile(file: string | undefined): Promise<{ readonly rubric: Rubric } | Failure> {
  if (file === undefined) return { rubric: customerCentric };
  const source = await readBytes(file);
  if ("messages" in source) return source;
  const name = fileName(file);
  const decoded = decodeJson(source.bytes, name);
  if ("messages" in decoded) return decoded;
  const document = parseJson(decoded.text);
  if ("repeated" in document) return { messages: repeatedKeys(name, document.repeated) };
  if ("problem" in document) {
    return failure({ file: name }, { kind: "no-rubric-json", problem: document.problem });
  }
  // Zod takes a while to load, and only rubrics from files need it.
  const { safeParseRubric } = await import("../../rubric/parse-rubric");
  const parsed = safeParseRubric(document.value);
  if (parsed.success) return { rubric: parsed.data };
  return { messages: parsed.issues.map((issue) => ({ place: { file: name }, fault: { kind: "rubric", issue } })) };
}
