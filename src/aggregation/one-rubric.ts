import { addIssue, dataOf, readDocument, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import { refusal, ScoringError } from "../errors";
import { compareRubrics } from "../rubric/compare-rubrics";
import type { Rubric } from "../rubric/rubric";
import type { RubricIdentity } from "../rubric/rubric-identity";
import { fingerprintsOf } from "../rubric/seal";
import type { Outcome } from "./review-outcome";

/**
 * Whether results of rubrics that score differently may become one figure: they are refused (`"refuse"`), or taken
 * together where their rubrics are given and comparable (see {@link compareRubrics}).
 */
export type RubricMixing = "refuse" | { readonly comparable: readonly Rubric[] };

/**
 * The rubric that results were scored with, before they become one figure. Rubrics that differ in nothing but their
 * texts, id and version count as one. Where there are several, it is the first of those in `comparable`, else the first
 * one by id, version and fingerprint: the order of the results changes nothing.
 *
 * @param results - At least one.
 * @throws {ScoringError} `mixed-rubrics`, naming the rubrics, when they score differently and are not to be mixed, or are
 * not comparable, or one of them was not given; `invalid-result`; `invalid-option`; `undefined-rubric`.
 * @example
 * ```ts
 * import { customerCentric, defineRubric, rubricOfResults, scoreReview } from "customer-centric-rubric";
 *
 * const stricter = defineRubric({ ...customerCentric, version: "2.0.0", minimumCoverage: 1 });
 * const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", score: 8.4 }] as const;
 * const results = [
 *   scoreReview({ subject: "li.wei", ratings }),
 *   scoreReview({ subject: "sato", ratings }, { rubric: stricter }),
 * ];
 * rubricOfResults(results); // throws "mixed-rubrics"
 * rubricOfResults(results, { comparable: [customerCentric, stricter] }).version === customerCentric.version; // true
 * ```
 */
export function rubricOfResults(results: readonly Outcome[], mixing: RubricMixing = "refuse"): RubricIdentity {
  const identities = rubricsOfResults(results);
  if (identities.length === 0) throw refusal("invalid-result", "results", "a list of at least one result", results);
  const rubrics = mixableRubrics(mixing);
  const [first] = identities as readonly [RubricIdentity, ...RubricIdentity[]];
  if (identities.every(({ fingerprints }) => fingerprints.scoring === first.fingerprints.scoring)) return first;
  const known = rubrics.map((rubric) => fingerprintsOf(rubric).scoring);
  const isGiven = identities.every(({ fingerprints }) => known.includes(fingerprints.scoring));
  if (!isGiven) throw mixture(identities);
  const leading = known.find((scoring) => identities.some(({ fingerprints }) => fingerprints.scoring === scoring));
  return identities.find(({ fingerprints }) => fingerprints.scoring === leading) as RubricIdentity;
}

/**
 * The rubrics that may be mixed, all of them comparable with the first.
 *
 * @throws {ScoringError} `mixed-rubrics` where they are not, `invalid-option`, `undefined-rubric`.
 */
export function mixableRubrics(mixing: RubricMixing, leading?: Rubric): readonly Rubric[] {
  const own = leading === undefined ? [] : [leading];
  if (mixing === "refuse") return own;
  const read = readDocument((issues) => {
    const record = readRecord(mixing, ["mixing"], ["comparable"], issues);
    return record && (readList(record.comparable, ["mixing", "comparable"], 1, issues) as readonly Rubric[]);
  });
  const rubrics = [...own, ...(dataOf(read, "invalid-option", "call") as readonly Rubric[])];
  const first = rubrics[0] as Rubric;
  for (const rubric of rubrics) {
    if (compareRubrics(first, rubric).verdict !== "not-comparable") continue;
    throw mixture([first, rubric].map((one) => ({ ...one, fingerprints: fingerprintsOf(one) })));
  }
  return rubrics;
}

/** The refusal to make one figure of what several rubrics have scored. */
export function mixture(identities: readonly RubricIdentity[]): ScoringError {
  const names = identities.map(({ id, version, fingerprints }) => {
    return `${id} ${version} (${fingerprints.scoring.slice(0, 8)})`;
  });
  const received = [...new Set(names)].slice(0, 20).join(", ");
  const expected = "results of one rubric, or of comparable ones that are given";
  return new ScoringError("mixed-rubrics", `Expected ${expected}, got ${received}.`, { expected, received });
}

/**
 * The rubrics that results name, each document once, in the order of id, version and fingerprint.
 *
 * @throws {ScoringError} `invalid-result`.
 */
export function rubricsOfResults(results: readonly Outcome[]): readonly RubricIdentity[] {
  if (!Array.isArray(results)) throw refusal("invalid-result", "results", "a list of results", results);
  const read = readDocument((issues) => readRubrics(results, issues));
  return dataOf(read, "invalid-result", "list of results");
}

const ofReviews = "a result of scoreReview, scoreGroups or aggregatePeriods: that of a scorecard has no rubric";

/** Whether it is what `scoreScorecard` says, which has parts of several rubrics. */
export function isOfScorecard(result: unknown): boolean {
  return Object(result).scorecard !== undefined;
}

/** As {@link rubricsOfResults}; a result that names none becomes an issue. */
export function readRubrics(results: readonly unknown[], issues: Issue[]): readonly RubricIdentity[] {
  const identities = new Map<string, RubricIdentity>();
  (results as readonly (Partial<Outcome> | null)[]).forEach((result, index) => {
    const identity = result?.rubric;
    const { scoring, document } = Object(identity?.fingerprints) as Partial<RubricIdentity["fingerprints"]>;
    const parts = [identity?.id, identity?.version, scoring, document];
    const isIdentity = parts.every((part) => typeof part === "string");
    if (isIdentity) identities.set(JSON.stringify(parts), identity as RubricIdentity);
    else if (isOfScorecard(result)) addIssue(issues, "wrong-type", [index], ofReviews, result);
    else addIssue(issues, "wrong-type", [index, "rubric"], "the rubric's id, version and fingerprints", identity);
  });
  return [...identities].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, identity]) => identity);
}
