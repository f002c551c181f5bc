import type { z } from "zod";
import type { Path } from "../document";
import { formatPath } from "../document";
import type { Issue, IssueCode, PathSegment } from "../errors";
import { describe } from "../errors";

/**
 * Checks a document against its published form and adds what reading it has not found: nothing is reported twice, and
 * nothing passes that the JSON Schema would refuse.
 */
export function addFormIssues(schema: z.ZodType, document: unknown, issues: Issue[]): void {
  const form = schema.safeParse(document);
  if (form.success) return;
  const known = issues.map(({ path }) => path);
  for (const issue of form.error.issues) {
    for (const path of pathsOf(issue)) {
      if (known.some((other) => isWithin(path, other) || isWithin(other, path))) continue;
      const received = describe(valueAt(document, path));
      const where = path.length === 0 ? "document" : formatPath(path);
      const expected = issue.message;
      issues.push({
        code: codeOf(issue),
        path,
        message: `${where}: ${expected} (got ${received}).`,
        expected,
        received,
      });
    }
  }
}

function pathsOf(issue: z.core.$ZodIssue): readonly Path[] {
  const path = issue.path as PathSegment[];
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
}

function codeOf(issue: z.core.$ZodIssue): IssueCode {
  if (issue.code === "unrecognized_keys") return "unknown-key";
  return issue.code === "invalid_value" || issue.code === "invalid_format" ? "unknown-value" : "wrong-type";
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((segment, index) => segment === path[index]);
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    return typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? Reflect.get(value, key)
      : undefined;
  }, document);
}
