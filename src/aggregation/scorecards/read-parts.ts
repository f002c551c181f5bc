import type { Path, UnknownRecord } from "../../document";
import { addIssue, addIssuesWithin, readChoice, readExact, readId, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import { readMeasured } from "../../evaluation/score-measure";
import { canonicalDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { parseRatio, reduceRatio } from "../../exact/ratio";
import type { Period } from "../../review/period";
import { isPeriod } from "../../review/period";
import { periodNeed } from "../../review/period-interval";
import type { MeasurePart, RubricPart, ScorecardPart } from "../../rubric/scorecards/scorecard";
import type { KnownScorecard } from "../../rubric/scorecards/seal-scorecard";
import { fingerprintsOf } from "../../rubric/seal";
import { resultIssues } from "../explanation/check-result";
import { groupIssues } from "../groups/check-groups";
import type { GroupReview } from "../groups/group-result";
import { isOfSeveralPeriods } from "../periods/read-periods-figures";
import type { ReviewResult } from "../result";
import type { Outcome } from "../review-outcome";
import { partResultIssues } from "./check-part-result";
import { convertScore } from "./convert-score";
import type { PartResult } from "./part-ledger";
import { partResultOf } from "./part-ledger";
import type { ScoredMeasurePart } from "./scorecard-result";

/** Whose scorecard it is. */
export interface ScorecardSubject {
  readonly subject: string;
  readonly period?: Period;
  readonly team?: string;
}

/** What was found of a part; a score is the converted one. */
export type PartFinding =
  | { readonly status: "scored"; readonly exact: Ratio; readonly result: PartResult }
  | {
      readonly status: "scored";
      readonly exact: Ratio;
      readonly measured: Pick<ScoredMeasurePart, "value" | "unit" | "outside">;
    }
  | { readonly status: "unscored"; readonly result: PartResult }
  | { readonly status: "not-applicable"; readonly result?: PartResult }
  | { readonly status: "absent" };

export interface ReadParts {
  readonly whose: ScorecardSubject;
  /** One for each part, in the scorecard's order. */
  readonly findings: readonly PartFinding[];
}

/** Reads what a scorecard is to be scored of; every problem becomes an issue, and then it must not be. */
export function readParts(input: unknown, known: KnownScorecard, issues: Issue[]): ReadParts | undefined {
  const record = readRecord(input, [], ["subject", "period", "team", "parts"], issues);
  if (record === undefined) return undefined;
  const { subject, period, team, parts: given } = record;
  const whose = readWhose(subject, period, team, issues);
  const { parts } = known.scorecard;
  const ids = parts.map(({ id }) => id);
  const found = new Map<string, PartFinding>();
  for (const [index, entry] of readList(given, ["parts"], 0, issues).entries()) {
    const path = ["parts", index];
    const own = readRecord(entry, path, ["part", "result", "value", "status"], issues);
    if (own === undefined) continue;
    const { part: id, result, value, status } = own;
    const name = readChoice(id, [...path, "part"], ids, issues, "unknown-part");
    if (name === undefined) continue;
    const isTwice = found.has(name);
    if (isTwice) addIssue(issues, "duplicate-id", [...path, "part"], "each part once", id);
    const part = parts[ids.indexOf(name)] as ScorecardPart;
    const finding = readPart({ result, value, status }, part, known, path, issues, (given, own, where) =>
      readResult(given, own, whose, known, where, issues),
    );
    if (!isTwice) found.set(name, finding);
  }
  return { whose, findings: ids.map((id) => found.get(id) ?? { status: "absent" }) };
}

/** Whose they are; what is not good has an issue. */
export function readWhose(subject: unknown, period: unknown, team: unknown, issues: Issue[]): ScorecardSubject {
  readId(subject, ["subject"], issues);
  const when = period === undefined ? undefined : readId(period, ["period"], issues);
  if (when !== undefined && !isPeriod(when)) {
    addIssue(issues, "invalid-period", ["period"], periodNeed(when), period);
  }
  const where = team === undefined ? undefined : readId(team, ["team"], issues);
  const whose = { subject: subject as string };
  return { ...whose, ...(when !== undefined && { period: when }), ...(where !== undefined && { team: where }) };
}

/** One of a result, a value and a status: which of them, the part says. */
export function readPart(
  { result, value, status }: Pick<UnknownRecord, "result" | "value" | "status">,
  part: ScorecardPart,
  known: KnownScorecard,
  path: Path,
  issues: Issue[],
  readResultOf: (value: unknown, part: RubricPart, path: Path) => PartFinding,
): PartFinding {
  const needed = "rubric" in part ? "result" : "value";
  const given = { result, value, status };
  const [key, ...others] = (["result", "value", "status"] as const).filter((name) => given[name] !== undefined);
  if (key === undefined || others.length > 0 || (key !== "status" && key !== needed)) {
    const expected = `either a ${needed}, as ${describe(part.id)} is made of, or a status`;
    addIssue(issues, "conflicting-values", path, expected, key === undefined ? undefined : [key, ...others].join(", "));
    return { status: "absent" };
  }
  if (key === "status") {
    readChoice(status, [...path, "status"], ["not-applicable"], issues);
    return { status: "not-applicable" };
  }
  return "rubric" in part
    ? readResultOf(result, part, [...path, "result"])
    : readValue(value, part, known, [...path, "value"], issues);
}

function readValue(
  value: unknown,
  { id, measure: { unit } }: MeasurePart,
  { face }: KnownScorecard,
  path: Path,
  issues: Issue[],
): PartFinding {
  // Recorded as nothing: it was not measured.
  if (value === null) return { status: "absent" };
  const exact = readExact(value, path, {}, issues);
  if (exact === undefined) return { status: "absent" };
  const { score, outside } = readMeasured(face, id, exact);
  const measured = { value: canonicalDecimal(exact), ...(unit !== undefined && { unit }), outside };
  return { status: "scored", exact: reduceRatio(score), measured };
}

/** The result of a review, of the part's rubric and of the same subject and period. */
export function readResult(
  value: unknown,
  part: RubricPart,
  { subject, period }: ScorecardSubject,
  known: KnownScorecard,
  path: Path,
  issues: Issue[],
): PartFinding {
  if (isOfSeveralPeriods(value as Outcome)) {
    // Each part keeps its own ledger, of criteria.
    const expected = "a result of one review, as scoreReview and scoreGroups make them";
    addIssue(issues, "wrong-type", path, expected, "a result of several periods");
    return { status: "absent" };
  }
  const before = issues.length;
  const scoring: unknown = Object(Object(Object(value).rubric).fingerprints).scoring;
  const expected = fingerprintsOf(part.rubric).scoring;
  if (typeof scoring === "string" && scoring !== expected) {
    const { id, version } = part.rubric;
    const name = `a result of the rubric ${describe(id)} ${version} (fingerprint ${expected.slice(0, 12)})`;
    addIssue(issues, "rubric-mismatch", [...path, "rubric"], name, scoring.slice(0, 12));
    return { status: "absent" };
  }
  const isOfGroups = Object(value).isAnonymous !== undefined;
  addIssuesWithin(path, isOfGroups ? groupIssues(value, part.rubric) : resultIssues(value, part.rubric), issues);
  if (issues.length === before) addIssuesWithin(path, partResultIssues(value, part.rubric), issues);
  if (issues.length > before) return { status: "absent" };
  const result = value as ReviewResult | GroupReview;
  if (result.subject !== subject) {
    addIssue(issues, "conflicting-values", [...path, "subject"], describe(subject), result.subject);
  }
  if (result.period !== period) {
    const same = period === undefined ? "no period, as the scorecard has none" : describe(period);
    addIssue(issues, "conflicting-values", [...path, "period"], same, result.period ?? null);
  }
  return partFinding(partResultOf(result), part, known);
}

/** What a result of a part's rubric is in the scorecard. */
export function partFinding(result: PartResult, part: RubricPart, known: KnownScorecard): PartFinding {
  if (result.status === "unscored") {
    const isApplicable = result.reasons.every(({ code }) => code !== "no-applicable-criterion");
    return { status: isApplicable ? "unscored" : "not-applicable", result };
  }
  return { status: "scored", exact: convertScore(parseRatio(result.exactScore), part, known), result };
}
