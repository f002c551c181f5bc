import { expect, test } from "vitest";
import type { Review } from "../../../src/index";
import { scoreGroups, verifyGroups, verifyResult } from "../../../src/index";
import { safeParseResult } from "../../../src/schema";

const ratings = ["ana", "bo", "cy"].map((assessor, index) => {
  return { assessor, role: "peer", criterion: "overall", score: 6.125 + index } as const;
});
const review: Review<never, never> = { subject: "li.wei", ratings };
const stored = JSON.parse(JSON.stringify(scoreGroups(review)));

test("A stored result of groups is what its review comes to", () => {
  expect(verifyGroups(stored, review)).toEqual({ isVerified: true, differences: [] });
});

test("Other figures, other options and other ratings show as differences", () => {
  const { differences } = verifyGroups({ ...stored, exactScore: "9" }, review);
  expect(differences).toEqual([{ path: ["exactScore"], stated: "9", computed: "57/8" }]);
  const paths = verifyGroups(stored, review, { anonymity: { threshold: 2 } }).differences.map(({ path }) => path);
  expect(paths).toEqual([["rules", "anonymity", "threshold"]]);
  expect(verifyGroups(stored, { ...review, ratings: ratings.slice(1) }).isVerified).toBe(false);
});

test("Differences name nobody, and show no rating", () => {
  const other = { ...review, ratings: ratings.slice(1) };
  for (const one of [stored, { ...stored, criteria: [] }, null, {}]) {
    const text = JSON.stringify(verifyGroups(one, other));
    for (const word of ['"ana"', '"bo"', '"cy"', "7.125", "8.125", "65/8"]) expect(text).not.toContain(word);
  }
});

test("Its subject and period are looked up in a list of ratings", () => {
  const rows = ["sato", "li.wei"].flatMap((subject) => ratings.map((rating) => ({ ...rating, subject })));
  expect(verifyGroups(stored, rows).isVerified).toBe(true);
  expect(verifyGroups({ ...stored, subject: "wu" }, rows).differences).toHaveLength(1);
});

test("verifyResult refuses it, as what it computes names everybody", () => {
  const call = () => verifyResult(stored, review);
  expect(call).toThrow(expect.objectContaining({ code: "invalid-result" }));
  expect(call).toThrow("verifyGroups is for one of scoreGroups, got true.");
  const open = scoreGroups(review, { anonymity: null });
  expect(() => verifyResult(open as never, review)).toThrow("verifyGroups is for one of scoreGroups, got false.");
});

test("parseResult refuses it, as it is no result of scoreReview", () => {
  expect(safeParseResult(stored).success).toBe(false);
});
