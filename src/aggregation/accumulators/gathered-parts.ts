import type { Path, UnknownRecord } from "../../document";
import { addIssue, addIssuesWithin, dataOf, readChoice, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { Decimal } from "../../exact/decimal";
import type { Period } from "../../review/period";
import type { RubricPart, ScorecardIdentity } from "../../rubric/scorecards/scorecard";
import type { KnownScorecard } from "../../rubric/scorecards/seal-scorecard";
import { partResultIssues } from "../scorecards/check-part-result";
import type { PartResult } from "../scorecards/part-ledger";
import { partResultOf } from "../scorecards/part-ledger";
import type { PartFinding, ReadParts, ScorecardSubject } from "../scorecards/read-parts";
import { partFinding, readPart, readResult, readWhose } from "../scorecards/read-parts";
import type { PartInput } from "../scorecards/score-scorecard";
import { isMissing, policyOf } from "../scorecards/total-scorecard";
import type { Found, Gathering, Key } from "./gathering";
import { byKey, gathering, refuseTwice } from "./gathering";
import { isOfAnother } from "./state-identity";

/** One part of a scorecard, and whose it is. */
export type SubjectPart<PartId extends string = string> = PartInput<PartId> & {
  readonly subject: string;
  /** That of the result, if it has one. */
  readonly period?: Period | undefined;
  /** The one team of the subject in that period; any of the parts may name it. */
  readonly team?: string | undefined;
};

/**
 * Parts of scorecards of many subjects, as `scorecardsAccumulator` gathers them: plain JSON, of which the same parts make the
 * same bytes. Of a result it has what a scorecard shows, and nothing of its assessors.
 */
export interface GatheredParts {
  readonly kind: "scorecard-parts";
  readonly scorecard: ScorecardIdentity;
  /** By subject, period (those without one first) and part, in code units; of each part of a subject and period one. */
  readonly parts: readonly GatheredPart[];
}

/** One part of one subject and period: what its review came to, what was measured, or that it does not apply. */
export type GatheredPart = {
  readonly subject: string;
  readonly period?: Period;
  readonly team?: string;
  readonly part: string;
} & ({ readonly result: PartResult } | { readonly value: Decimal | null } | { readonly status: "not-applicable" });

interface KeptPart {
  readonly whose: ScorecardSubject;
  readonly part: string;
  readonly finding: PartFinding;
}

type ReadResult = (value: unknown, part: RubricPart, path: Path, whose: ScorecardSubject) => PartFinding;

export function gatherParts<Item>(known: KnownScorecard): Gathering<Item, GatheredParts, KeptPart> {
  const { identity, scorecard } = known;
  const { id, version, fingerprints } = identity;
  return gathering<Item, GatheredParts, KeptPart>({
    frame: () => ({ kind: "scorecard-parts", scorecard: { id, version, fingerprints: { ...fingerprints } } }),
    list: "parts",
    isOurs: (state, path, issues) => {
      return !isOfAnother(state.scorecard, identity, [...path, "scorecard"], "the scorecard at hand", issues);
    },
    readItem: (value, path, issues) => {
      const readOwn: ReadResult = (result, part, where, whose) => readResult(result, part, whose, known, where, issues);
      const kept = readKept(value, path, known, readOwn, issues);
      const part = scorecard.parts.find((one) => one.id === kept?.part);
      if (kept === undefined || part === undefined) return kept;
      if (policyOf(part, known) === "forbid" && isMissing(kept.finding)) {
        addIssue(issues, "forbidden-absence", path, `a score for ${describe(part.id)}`, kept.finding.status);
      }
      return kept;
    },
    readListed: (value, path, issues) => {
      return readKept(
        value,
        path,
        known,
        (result, part, where) => readListedResult(result, part, known, where, issues),
        issues,
      );
    },
    write: writePart,
    keyOf: ({ whose, part }): Key => [whose.subject, whose.period, part],
    checkTogether: (sorted, asTheyCame, issues) => {
      refuseTwice(sorted, "each part of a subject and period once", issues);
      refuseTwoTeams(asTheyCame, issues);
    },
    items: "parts",
    itemCode: "invalid-scorecard-parts",
    refuse: dataOf,
  });
}

/** The parts of each subject and period, in the scorecard's order. */
export function cardsOf(kept: readonly KeptPart[], { scorecard }: KnownScorecard): readonly ReadParts[] {
  return byKey(kept, ({ whose }) => [whose.subject, whose.period]).map((own) => {
    const { subject, period } = (own[0] as KeptPart).whose;
    const team = own.find(({ whose }) => whose.team !== undefined)?.whose.team;
    const findings = new Map(own.map(({ part, finding }) => [part, finding]));
    return {
      whose: { subject, ...(period !== undefined && { period }), ...(team !== undefined && { team }) },
      findings: scorecard.parts.map(({ id }) => findings.get(id) ?? { status: "absent" }),
    };
  });
}

function readKept(
  value: unknown,
  path: Path,
  known: KnownScorecard,
  readOwn: ReadResult,
  issues: Issue[],
): KeptPart | undefined {
  const keys = ["subject", "period", "team", "part", "result", "value", "status"];
  const record = readRecord(value, path, keys, issues);
  if (record === undefined) return undefined;
  const { subject, period, team, part: given, result, value: measured, status }: UnknownRecord = record;
  const own: Issue[] = [];
  const whose = readWhose(subject, period, team, own);
  addIssuesWithin(path, own, issues);
  const { parts } = known.scorecard;
  const ids = parts.map(({ id }) => id);
  const name = readChoice(given, [...path, "part"], ids, issues, "unknown-part");
  const part = parts.find(({ id }) => id === name);
  if (part === undefined) return undefined;
  const before = issues.length;
  const finding = readPart({ result, value: measured, status }, part, known, path, issues, (document, rubric, where) =>
    readOwn(document, rubric, where, whose),
  );
  return own.length > 0 || issues.length > before ? undefined : { whose, part: part.id, finding };
}

/** What a state has of a result: nothing that only the result itself has. */
function readListedResult(
  value: unknown,
  part: RubricPart,
  known: KnownScorecard,
  path: Path,
  issues: Issue[],
): PartFinding {
  const before = issues.length;
  const frame = ["status", "rubric", "coverage", "exactCoverage", "criteria"];
  const keys = [...frame, "score", "level", "exactScore", "deductions", "adjustment", "reasons"];
  const record = readRecord(value, path, keys, issues);
  if (record !== undefined) addIssuesWithin(path, partResultIssues(record, part.rubric), issues);
  if (record === undefined || issues.length > before) return { status: "absent" };
  return partFinding(partResultOf(record as UnknownRecord as object as PartResult), part, known);
}

function writePart({ whose, part, finding }: KeptPart): GatheredPart {
  const { subject, period, team } = whose;
  const frame = { subject, ...(period !== undefined && { period }), ...(team !== undefined && { team }), part };
  if (finding.status === "absent") return { ...frame, value: null };
  if ("measured" in finding) return { ...frame, value: finding.measured.value };
  const { result } = finding;
  return result === undefined ? { ...frame, status: "not-applicable" } : { ...frame, result };
}

/** Any of a subject's parts may name the team, and none may name another one. */
function refuseTwoTeams(found: readonly Found<KeptPart>[], issues: Issue[]): void {
  const teams = new Map<string, string>();
  for (const { kept, path } of found) {
    const { subject, period, team } = kept.whose;
    if (team === undefined) continue;
    const key = JSON.stringify([subject, period ?? null]);
    const first = teams.get(key) ?? team;
    teams.set(key, first);
    if (team === first) continue;
    addIssue(issues, "conflicting-team", [...path, "team"], `${describe(first)}, as in another part`, team);
  }
}
