import { isScoringError } from "../../errors";
import type { JobProfile } from "../../evaluation/profile";
import { applyProfile } from "../../evaluation/profile";
import type { Rubric } from "../../rubric/rubric";
import { fileName } from "../input/read-bytes";
import type { Failure } from "../outcome";
import { placeIssue } from "./read-setting";
import { readSettings } from "./read-settings";

/** The rubric with the weights of the job profile, which that rubric may not allow. */
export function weighted(rubric: Rubric, profile: JobProfile | undefined, file: string | undefined): Rubric | Failure {
  if (profile === undefined) return rubric;
  try {
    return applyProfile(rubric, profile);
  } catch (error) {
    if (!isScoringError(error) || error.details.issues === undefined) throw error;
    return { messages: error.details.issues.map((issue) => placeIssue({ file: fileName(file ?? "") }, issue)) };
  }
}

/** The rubric as a job profile in a file has it; or all that is wrong with that file. */
export async function rubricOfProfile(rubric: Rubric, file: string): Promise<Rubric | Failure> {
  const settings = await readSettings({ profile: file }, rubric);
  return "messages" in settings ? settings : weighted(rubric, settings.profile, file);
}
