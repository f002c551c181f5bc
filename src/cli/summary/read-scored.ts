import { summaryAccumulator } from "../../aggregation/accumulators/summary-accumulator";
import type { ReviewResult } from "../../aggregation/result";
import { isScoringError } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "../../rubric/rubric-identity";
import { fingerprintsOf } from "../../rubric/seal";
import { adjustmentsOfResults, adjustScored } from "../adjustments/adjust-scored";
import { ratingNotes } from "../evaluation/rated-file";
import { placeIssue } from "../evaluation/read-setting";
import { subjectNotes } from "../input/affected-subjects";
import type { NamedRubric } from "../input/fault";
import type { Note } from "../input/note";
import type { Place } from "../input/place";
import { fileName, mostMebibytes, readBytes } from "../input/read-bytes";
import type { StoredResult } from "../input/read-results";
import { mostMebibytesOfResults, resultsIn } from "../input/read-results";
import type { ScoreOptions } from "../input/score-file";
import { scoreFile } from "../input/score-file";
import { sniffFormat } from "../input/sniff-format";
import type { Failure, PlacedFault } from "../outcome";
import { failure } from "../outcome";
import { ofPeriod } from "./choose-results";

/** How a file of ratings is scored, or the rubric of its results is found. */
export interface ScoredOptions extends ScoreOptions {
  /** The file of the job profile that evidence was evaluated with. */
  readonly profile?: string | undefined;
  /** The one period whose results count, and must be by the rubric; all of them when left out. */
  readonly period?: string | undefined;
}

/** The results of a file: one of each person and period, all by this rubric. */
export interface ReadScored {
  readonly file: string;
  readonly results: readonly ReviewResult[];
  readonly rubric: Rubric;
  readonly notes: readonly (Note | PlacedFault)[];
}

/** The results that a file holds, or those that its ratings come to; or everything that is wrong with it. */
export async function readScored(file: string, options: ScoredOptions): Promise<ReadScored | Failure> {
  const read = await readBytes(file, mostMebibytesOfResults);
  if ("messages" in read) return read;
  const { bytes } = read;
  const name = fileName(file);
  if (bytes.length > mostMebibytes * 2 ** 20 && sniffFormat(bytes) !== "json") {
    return failure({ file: name }, { kind: "too-large", mebibytes: mostMebibytes });
  }
  const rated = await scoreFile(file, { ...options, bytes });
  if ("messages" in rated) {
    if (!rated.holdsResults || rated.by === undefined) return rated;
    if (options.adjustments !== undefined) return adjustmentsOfResults;
    const rubric = await rubricOf(rated.by.rubric, options);
    return "messages" in rubric ? rubric : storedResults(await resultsIn(bytes, name), name, rubric, options.period);
  }
  if (options.profile !== undefined) {
    return { messages: ["error: --profile is for what evaluate wrote, and FILE holds ratings"], isWrongUsage: true };
  }
  const scored = await adjustScored(rated, options.adjustments);
  if ("messages" in scored) return scored;
  return {
    file: name,
    results: scored.results,
    rubric: scored.rubric,
    notes: [...ratingNotes(scored), ...subjectNotes(scored)],
  };
}

async function rubricOf(rubric: Rubric, { profile }: ScoredOptions): Promise<Rubric | Failure> {
  if (profile === undefined) return rubric;
  // What evidence needs takes long to load.
  const { rubricOfProfile } = await import("../evaluation/explain-written");
  return rubricOfProfile(rubric, profile);
}

function storedResults(
  stored: readonly StoredResult[] | Failure,
  file: string,
  rubric: Rubric,
  period: string | undefined,
): ReadScored | Failure {
  if ("messages" in stored) return stored;
  const messages: PlacedFault[] = [];
  const placeOfResult = new Map<ReviewResult, Place>();
  const first = new Map<string, Place>();
  for (const { place: within, parsed } of stored) {
    const place = placeOf(within, file);
    if (!parsed.success) {
      messages.push(...parsed.issues.map((issue) => placeIssue(place, issue)));
      continue;
    }
    const { subject, period } = parsed.data;
    const key = JSON.stringify([subject, period ?? null]);
    const see = first.get(key);
    if (see === undefined) first.set(key, place);
    else messages.push({ place, fault: { kind: "repeated-result", subject, period, see } });
    placeOfResult.set(parsed.data, place);
  }
  const meant = ofPeriod([...placeOfResult.keys()], period, file);
  if ("messages" in meant) return { messages: [...messages, ...meant.messages] };
  const { results } = meant;
  const places = results.map((result) => placeOfResult.get(result) as Place);
  const others = otherRubrics(results, rubric);
  if (others.length > 0) {
    const used = named(identityOf(rubric));
    const isMixed = others.length > 1 || (others[0] as (typeof others)[number]).count < results.length;
    messages.push({ place: { file }, fault: { kind: "results-of-other-rubrics", used, others, isMixed } });
  }
  if (messages.length === 0) messages.push(...wrongFigures(results, places, rubric));
  return messages.length > 0 ? { messages } : { file, results, rubric, notes: [] };
}

/** Figures that do not belong together, such as a score that is not that of the exact score beside it. */
function wrongFigures(
  results: readonly ReviewResult[],
  places: readonly Place[],
  rubric: Rubric,
): readonly PlacedFault[] {
  try {
    const { create, add } = summaryAccumulator({ rubric });
    add(create(), results);
    return [];
  } catch (error) {
    if (!isScoringError(error) || error.details.issues === undefined) throw error;
    return error.details.issues.map((issue) => {
      const [index, ...within] = issue.path;
      return placeIssue(places[index as number] as Place, issue, within);
    });
  }
}

function placeOf({ index, line }: StoredResult["place"], file: string): Place {
  return { file, ...(line !== undefined && { line }), ...(index !== undefined && { path: `[${index}]` }) };
}

/** Texts may differ: only what can change a score makes another rubric. */
function otherRubrics(
  results: readonly ReviewResult[],
  rubric: Rubric,
): readonly (NamedRubric & { readonly count: number })[] {
  const own = fingerprintsOf(rubric).scoring;
  const others = new Map<string, NamedRubric & { count: number }>();
  for (const { rubric: identity } of results) {
    const { scoring } = identity.fingerprints;
    if (scoring === own) continue;
    const known = others.get(scoring);
    if (known === undefined) others.set(scoring, { ...named(identity), count: 1 });
    else known.count += 1;
  }
  return [...others.values()];
}

function named({ id, version, fingerprints }: RubricIdentity): NamedRubric {
  return { id, version, fingerprint: fingerprints.scoring.slice(0, 12) };
}
