import type { DistributionAdvice, GuidelinePart } from "../../aggregation/teams/compare-distribution";
import { compareDistribution } from "../../aggregation/teams/compare-distribution";
import type { ParseResult } from "../../document";
import { isScoringError } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import { readSetting } from "../evaluation/read-setting";
import type { Failure } from "../outcome";
import type { LevelsSummary } from "./summarize-results";

/** What share of all is meant for which levels. */
export type Guideline = readonly GuidelinePart[];

/** The guideline in a JSON file; or everything that is wrong with it. */
export function readGuideline(file: string, rubric: Rubric): Promise<{ readonly data: Guideline } | Failure> {
  return readSetting(file, (document) => parseGuideline(document, rubric));
}

function parseGuideline(document: unknown, rubric: Rubric): ParseResult<Guideline> {
  const nobody = rubric.levels.map(({ id }) => ({ level: id, count: 0 }));
  try {
    compareDistribution(nobody, document as Guideline);
    return { success: true, data: document as Guideline };
  } catch (error) {
    if (!isScoringError(error) || error.details.issues === undefined) throw error;
    // The guideline is all that there is in the file.
    return { success: false, issues: error.details.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })) };
  }
}

/** How levels stand to a guideline; `undefined` where one of them is not shown, which this would tell of. */
export function adviceOn({ levels }: LevelsSummary, guideline: Guideline): DistributionAdvice | undefined {
  const counts = levels.flatMap((level) => (level.status === "published" ? [level] : []));
  return counts.length < levels.length ? undefined : compareDistribution(counts, guideline);
}
