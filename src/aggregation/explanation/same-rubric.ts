import { dataOf, readDocument } from "../../document";
import { describe, ScoringError } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import { fingerprintsOf } from "../../rubric/seal";

/** What a result of unknown origin says of its rubric. */
interface RubricName {
  readonly id: unknown;
  readonly scoring: unknown;
}

/**
 * A result of another rubric would be explained wrongly. What names none is found later to be no result.
 *
 * @throws {ScoringError} `rubric-mismatch`; `invalid-result` when it cannot be read.
 */
export function assertScoredWith(result: unknown, rubric: Rubric): void {
  const { id, scoring } = dataOf(
    readDocument(() => nameOf(result)),
    "invalid-result",
    "result",
  );
  const received = fingerprintsOf(rubric).scoring;
  if (typeof scoring !== "string" || scoring === received) return;
  const message = `The result was scored with the rubric ${describe(id)} (fingerprint ${scoring.slice(0, 12)}), not with the one given (${received.slice(0, 12)}): pass that rubric as the option "rubric".`;
  throw new ScoringError("rubric-mismatch", message, { argument: "rubric", expected: scoring, received });
}

function nameOf(result: unknown): RubricName {
  const rubric = Object(Object(result).rubric);
  return { id: rubric.id, scoring: Object(rubric.fingerprints).scoring };
}
