import type { DistributionAdvice, GuidelinePart } from "../../aggregation/teams/compare-distribution";
import { compareDistribution } from "../../aggregation/teams/compare-distribution";
import type { Rubric } from "../../rubric/rubric";
import { readSetting } from "../evaluation/read-setting";
import type { Failure } from "../outcome";
import type { LevelsSummary } from "./summarize-results";

/** What share of all is meant for which levels. */
export type Guideline = readonly GuidelinePart[];

/** The guideline in a JSON file; or everything that is wrong with it. */
export async function readGuideline(file: string, rubric: Rubric): Promise<{ readonly data: Guideline } | Failure> {
  // Zod takes a while to load.
  const { safeParseGuideline } = await import("../../aggregation/teams/parse-guideline");
  return readSetting(file, (document) => safeParseGuideline(document, { rubric }));
}

/** How levels stand to a guideline; `undefined` where one of them is not shown, which this would tell of. */
export function adviceOn({ levels }: LevelsSummary, guideline: Guideline): DistributionAdvice | undefined {
  const counts = levels.flatMap((level) => (level.status === "published" ? [level] : []));
  return counts.length < levels.length ? undefined : compareDistribution(counts, guideline);
}
