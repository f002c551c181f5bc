import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreGroups } from "../../../src/index";
import { arbitraryConflictCase } from "./arbitrary-groups";

describe("A review with matters in which an external customer came first", () => {
  test("scores as if these ratings had not been given", () => {
    const property = fc.property(arbitraryConflictCase, ({ review: all, options }) => {
      const { conflicts = [], ...others } = options;
      const aside = new Set(conflicts.map(({ assessor }) => assessor));
      const kept = all.ratings.filter(({ assessor, score }) => !aside.has(assessor) || score === undefined);
      fc.pre(kept.length > 0);
      const { criteria, ...rest } = scoreGroups(all, options);
      const plain = criteria.map(({ conflict: _, ...criterion }) => criterion);
      expect({ ...rest, criteria: plain }).toEqual(scoreGroups({ ...all, ratings: kept }, others));
    });
    fc.assert(property, { numRuns: 200 });
  });
});
