import { describe, expect, it } from "vitest";
import type { SubjectRating } from "../../src/index";
import { scoreRatings } from "../../src/index";
import { parseResult, resultJsonSchema } from "../../src/schema";
import { compileJsonSchema } from "../support/json-schema";
import { run, sample, score } from "./run-command";

const isResult = compileJsonSchema(resultJsonSchema());

/** A scored result, and one for each reason for none. */
const file = `subject,assessor,role,criterion,score,comment
scored,b,peer,overall,8.495,"two
lines, \u007f"
self only,self only,self,overall,8,
nobody yet,b,peer,needs,,
inapplicable,b,peer,overall,n/a,
half,b,peer,needs,good,`;

const ratings: readonly SubjectRating<"good", "needs">[] = [
  {
    subject: "scored",
    assessor: "b",
    role: "peer",
    criterion: "overall",
    score: "8.495",
    comment: "two\nlines, \u007f",
  },
  { subject: "self only", assessor: "self only", role: "self", criterion: "overall", score: "8" },
  { subject: "nobody yet", assessor: "b", role: "peer", criterion: "needs", score: null },
  { subject: "inapplicable", assessor: "b", role: "peer", criterion: "overall", status: "not-applicable" },
  { subject: "half", assessor: "b", role: "peer", criterion: "needs", level: "good" },
];
const expected: unknown = JSON.parse(JSON.stringify(scoreRatings(ratings)));

describe.each(["json", "ndjson"])("score as %s", (format) => {
  const read = (text: string) =>
    (format === "json"
      ? JSON.parse(text)
      : text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line))) as unknown[];

  it("is exactly the library's results, scored or not", () => {
    const { status, stdout, stderr } = score(file, "--format", format);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(read(stdout)).toStrictEqual(expected);
  });

  it("has results that the published JSON Schema and the library's parser take", () => {
    for (const { stdout } of [score(file, "--format", format), run("score", sample, "--format", format)]) {
      const results = read(stdout);
      expect(new Set(results.map((result) => (result as { status: unknown }).status)).size).toBe(2);
      for (const result of results) {
        expect(isResult(result), JSON.stringify(isResult.errors)).toBe(true);
        expect(parseResult(result)).toEqual(result);
      }
    }
  });

  it("is the same in every language", () => {
    expect(score(file, "--format", format, "--locale", "ja").stdout).toBe(score(file, "--format", format).stdout);
  });
});
