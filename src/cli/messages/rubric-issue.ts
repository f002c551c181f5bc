import type { Issue } from "../../errors";
import type { Said } from "./problem-messages";

/** In English in every language: whoever writes the JSON of a rubric writes English keys, and has an English reference. */
export function rubricIssue({ message, expected, received }: Issue, file: string): Said {
  return { line: `${file}: ${message}`, expected, received };
}
