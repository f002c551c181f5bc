import type { Path } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { StatedFiscalYear } from "../../review/period-calendar";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "../../rubric/rubric-identity";

/** What states of a rubric are called, and whose results are taken: here, and by the state. */
export interface StateKind {
  readonly name: "state" | "summary";
  readonly accepts?: readonly [own: readonly string[], stated: unknown];
}

/** Whether a record is of another kind, of which nothing fits: then one issue says all that there is to say. */
export function isOfAnotherKind(value: unknown, kind: string, path: Path, issues: Issue[], remark = ""): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { kind: given } = value as Readonly<Record<string, unknown>>;
  if (given === kind) return false;
  addIssue(issues, "unknown-value", [...path, "kind"], `${describe(kind)}${remark}`, given);
  return true;
}

/** Whether a state is of another rubric than the one at hand; then an issue names both and says what to pass. */
export function isOfAnotherRubric(
  value: unknown,
  rubric: Rubric,
  path: Path,
  issues: Issue[],
  { name, accepts = [[], []] }: StateKind,
): boolean {
  // Where several rubrics are mixed, passing another one alone would be refused too.
  const isMixed = accepts.some((ones) => Array.isArray(ones) && ones.length > 1);
  const all = `make all ${name === "state" ? "states" : "summaries"}, and this accumulator, with the same { rubric, mixing }`;
  const hand = `the rubric at hand (${isMixed ? all : `for a ${name} of another one, pass it as { rubric }`})`;
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
  const received = Array.isArray(value) && value.length > 0 ? otherRubrics(value) : value;
  addIssue(issues, "rubric-mismatch", [...path, "accepts"], sameRubrics(accepts), received);
  return false;
}

/** What a state must be, where another one takes results of other rubrics. */
export function sameRubrics(accepts: readonly string[], name: StateKind["name"] = "state"): string {
  return `a ${name} that takes results of ${shortly(accepts)}: make all of them, and this accumulator, with the same { rubric, mixing }`;
}

/** What such a state is, when it is refused. */
export function otherRubrics(accepts: readonly unknown[], name: StateKind["name"] = "state"): string {
  return `a ${name} made with other options, of ${shortly(accepts)}`;
}

/** Whether a state reads names of fiscal years by the same months: only then they are the same days. */
export function hasFiscalYear(
  value: unknown,
  fiscal: StatedFiscalYear | undefined,
  path: Path,
  issues: Issue[],
): boolean {
  const { firstMonth, namedFor, ...others } = Object(value);
  const isAlone = Object.keys(others).length === 0;
  const isSame =
    fiscal === undefined ? value === null : isAlone && firstMonth === fiscal.firstMonth && namedFor === fiscal.namedFor;
  if (isSame) return true;
  const own = fiscal === undefined ? "no firstMonth" : monthsOf(fiscal);
  const expected = `a state made with ${own}: make all of them, and this accumulator, with the same { firstMonth, namedFor }`;
  const isFiscalYear = isAlone && Number.isInteger(firstMonth) && typeof namedFor === "string";
  const received = value === null ? "no firstMonth" : isFiscalYear ? monthsOf({ firstMonth, namedFor }) : value;
  addIssue(issues, "conflicting-values", [...path, "fiscalYear"], expected, received);
  return false;
}

function monthsOf({ firstMonth, namedFor }: Readonly<Record<keyof StatedFiscalYear, unknown>>): string {
  return `firstMonth ${firstMonth}, namedFor ${namedFor}`;
}

function shortly(fingerprints: readonly unknown[]): string {
  return fingerprints.map((one) => `${typeof one === "string" ? one : typeof one}`.slice(0, 8)).join(", ");
}
