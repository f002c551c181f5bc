import type { Path } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "./tally";

/** Whether a state is of another rubric than the one at hand; then an issue names both and says what to pass. */
export function isOfAnotherRubric(value: unknown, rubric: Rubric, path: Path, issues: Issue[], state: string): boolean {
  const hand = `the rubric at hand (for a ${state} of another one, pass it as { rubric })`;
  return isOfAnother(value, identityOf(rubric), [...path, "rubric"], hand, issues);
}

/** Whether an identity is another one than that of what is `atHand`; then an issue names both. */
export function isOfAnother(
  value: unknown,
  identity: RubricIdentity,
  path: Path,
  atHand: string,
  issues: Issue[],
): boolean {
  if (isSameIdentity(value, identity)) return false;
  const { id, version, fingerprints } = Object(value);
  const { document } = Object(fingerprints);
  const own = `${identity.id} ${identity.version}`;
  const name = typeof id === "string" && typeof version === "string" ? `${id} ${version}` : value;
  const alike = `${own} of the fingerprint ${typeof document === "string" ? document.slice(0, 8) : describe(document)}`;
  addIssue(issues, "rubric-mismatch", path, `${own}, ${atHand}`, name === own ? alike : name);
  return true;
}

/** By its fields, in any order: what stores JSON may put keys in an order of its own. */
function isSameIdentity(value: unknown, identity: RubricIdentity): boolean {
  const { id, version, fingerprints, ...others } = Object(value);
  const { scoring, document, ...more } = Object(fingerprints);
  const isAlone = Object.keys({ ...others, ...more }).length === 0;
  const given = [id, version, scoring, document];
  const own = [identity.id, identity.version, identity.fingerprints.scoring, identity.fingerprints.document];
  return isAlone && given.every((part, index) => part === own[index]);
}

/** Whether a state takes results of exactly these rubrics, by their scoring fingerprints. */
export function hasAccepts(value: unknown, accepts: readonly string[], path: Path, issues: Issue[]): boolean {
  if (Array.isArray(value) && value.length === accepts.length && accepts.every((one, index) => one === value[index])) {
    return true;
  }
  const expected = `results of the rubrics that are given, with { rubric, mixing } (${shortly(accepts)})`;
  addIssue(issues, "rubric-mismatch", [...path, "accepts"], expected, Array.isArray(value) ? shortly(value) : value);
  return false;
}

function shortly(fingerprints: readonly unknown[]): string {
  return fingerprints.map((one) => `${typeof one === "string" ? one : typeof one}`.slice(0, 8)).join(", ");
}
