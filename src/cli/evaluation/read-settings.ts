import type { ParseResult } from "../../document";
import { readDocument } from "../../document";
import { isScoringError } from "../../errors";
import { builtInEvaluators } from "../../evaluation/built-in-evaluators";
import type { JobProfile } from "../../evaluation/profile";
import { checkProfile, defineProfile } from "../../evaluation/profile";
import { optionsSchema } from "../../evaluation/schema";
import { safeParseCalendar } from "../../review/parse-calendar";
import type { WorkingCalendar } from "../../review/working-calendar";
import { addFormIssues } from "../../rubric/form-issues";
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import { readSetting } from "./read-setting";

/** The files that say how evidence is judged. */
export interface SettingFiles {
  readonly calendar?: string | undefined;
  readonly profile?: string | undefined;
  /** Of evaluators' options, by the id of the evaluator. */
  readonly options?: string | undefined;
}

export interface Settings {
  readonly calendar?: WorkingCalendar;
  readonly profile?: JobProfile;
  readonly options?: Readonly<Record<string, object>>;
}

type EvaluatorOptions = Readonly<Record<string, object>>;

/** All that files say of how evidence is judged, or all that is wrong with any of them. */
export async function readSettings(files: SettingFiles, rubric: Rubric): Promise<Settings | Failure> {
  const calendar = await readFrom(files.calendar, safeParseCalendar);
  const profile = await readFrom(files.profile, (document) => parseProfile(document, rubric));
  const options = await readFrom(files.options, parseOptions);
  const failures = [calendar, profile, options].filter((one) => one !== undefined && "messages" in one) as Failure[];
  if (failures.length > 0) return { messages: failures.flatMap(({ messages }) => messages) };
  return {
    ...(calendar !== undefined && "data" in calendar && { calendar: calendar.data }),
    ...(profile !== undefined && "data" in profile && { profile: profile.data }),
    ...(options !== undefined && "data" in options && { options: options.data }),
  };
}

async function readFrom<Data>(
  file: string | undefined,
  parse: (document: unknown) => ParseResult<Data>,
): Promise<{ readonly data: Data } | Failure | undefined> {
  return file === undefined ? undefined : readSetting(file, parse);
}

function parseOptions(document: unknown): ParseResult<EvaluatorOptions> {
  return readDocument((issues) => {
    addFormIssues(optionsSchema(builtInEvaluators), document, issues);
    return document as EvaluatorOptions;
  });
}

/** A profile that the rubric and the evaluators know all of. */
function parseProfile(document: unknown, rubric: Rubric): ParseResult<JobProfile> {
  try {
    const profile = defineProfile(document as JobProfile);
    checkProfile(profile, rubric);
    const options = parseOptions(profile.options ?? {});
    if (options.success) return { success: true, data: profile };
    return {
      success: false,
      issues: options.issues.map((issue) => ({ ...issue, path: ["options", ...issue.path] })),
    };
  } catch (error) {
    if (!isScoringError(error) || error.details.issues === undefined) throw error;
    return { success: false, issues: error.details.issues };
  }
}
