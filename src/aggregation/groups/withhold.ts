import type { ParseResult, Path } from "../../document";
import { formatPath } from "../../document";
import type { Issue, ScoringErrorCode } from "../../errors";
import { ScoringError } from "../../errors";
import { ratingKeys } from "../../review/read-ratings";

const frameKeys = ["subject", "period", "team", "ratings", "evidence", "options", "conflicts"];
/** Of the states of accumulators. */
const stateKeys = ["state", "states", "kind", "rubric"];

/** What was expected quotes another rating. */
const quoting: readonly Issue["code"][] = ["two-roles", "conflicting-assessor", "conflicting-team"];

/**
 * What was read, or an error that says what is wrong and where, and nothing of what somebody wrote: an error in an
 * anonymous result's place must not tell more than the result.
 *
 * @throws {ScoringError} `invalid-review`, or the code that is given.
 */
export function dataWithheld<Data>(
  result: ParseResult<Data>,
  problem: ScoringErrorCode = "invalid-review",
  what = "review",
  hint = " (safeParseReview or safeParseRatings shows it)",
): Data {
  if (result.success) return result.data;
  const issues = result.issues.map(withhold);
  const lines = issues.slice(0, 100).map(({ message }) => `\n- ${message}`);
  // An option is nothing that reading the ratings would show.
  const isShown = issues.some(({ path: [first] }) => first !== "options");
  const advice = isShown ? hint : "";
  const message = `The ${what} has problems; what was found is withheld, as the result is to be anonymous${advice}:${lines.join("")}`;
  throw new ScoringError(problem, message, { issues });
}

function withhold({ code, path: whole, expected: stated }: Issue): Issue {
  const path = knownPath(whole);
  const expected = quoting.includes(code) ? "the same as in an earlier rating" : stated;
  const where = path.length === 0 ? "document" : formatPath(path);
  return { code, path, expected, received: "withheld", message: `${where}: expected ${expected} (${code}).` };
}

/** Up to the first key that nobody knows: it may be a cell of the data. */
function knownPath(path: Path): Path {
  const end = path.findIndex((segment) => {
    return typeof segment === "string" && ![ratingKeys, frameKeys, stateKeys].some((keys) => keys.includes(segment));
  });
  return end < 0 ? path : path.slice(0, end);
}
