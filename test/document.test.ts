import { expect, test } from "vitest";
import { fromFreshdesk, fromZendesk } from "../src/adapters";
import { scoreColumns, scoreRatingColumns } from "../src/columns";
import {
  customerCentric,
  defineRubric,
  isScoringError,
  reviewsAccumulator,
  summaryAccumulator,
  trendsAccumulator,
} from "../src/index";

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isScoringError(error)) return error.message;
  }
  throw new Error("It was not refused.");
}

/** Whatever functions without types are given. */
const nothing = [null] as never;
const rubric = defineRubric({ ...customerCentric, policies: { notRated: "forbid", notApplicable: "exclude" } });
/** One rating of one criterion, where none may be missing. */
const columns = {
  ...{ reviews: [{ subject: "li.wei" }], assessors: ["chen"], roles: ["manager"], criteria: ["needs"], levels: [] },
  ...{ review: Int32Array.of(0), assessor: Int32Array.of(0), role: Uint8Array.of(0), criterion: Uint8Array.of(0) },
  score: Int32Array.of(850),
};

test.each([
  ["list of results", () => summaryAccumulator().add(summaryAccumulator().create(), nothing)],
  ["list of results", () => trendsAccumulator().add(trendsAccumulator().create(), nothing)],
  ["list of ratings", () => reviewsAccumulator().add(reviewsAccumulator().create(), nothing)],
  ["set of columns", () => scoreColumns({ scores: null, weights: [1], width: 1 } as never)],
  ["table of ratings", () => scoreRatingColumns(null as never)],
  ["table of ratings", () => scoreRatingColumns(columns, { rubric })],
  ["set of options", () => fromZendesk({}, { zone: 8 } as never)],
  ["set of options", () => fromFreshdesk({}, { zone: 8 } as never)],
  ["set of options", () => fromZendesk({}, { targets: 8 } as never)],
])("what has problems is one thing, and the verb agrees with it: the %s", (what, act) => {
  expect(messageOf(act)).toMatch(new RegExp(`^The ${what} has problems:\\n- `));
});
