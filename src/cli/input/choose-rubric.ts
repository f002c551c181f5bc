import { printable } from "../../aggregation/explanation/printable";
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import { readRubricFile } from "./read-rubric-file";
import type { RubricChanges } from "./rubric-changes";
import { readRubricChanges } from "./rubric-changes";

/** The options that say which rubric to use. */
export interface RubricOptions {
  /** The file of a rubric; the built-in one when left out. */
  readonly rubric?: string | undefined;
  /** Weights of roles, such as `manager=2,peer=1`. */
  readonly weights?: readonly string[] | undefined;
  /** Policies, such as `not-rated=lowest`. */
  readonly policy?: readonly string[] | undefined;
}

/** The rubric that options ask for. */
export interface ChosenRubric {
  readonly rubric: Rubric;
  /** As it was before weights and policies were changed. */
  readonly base: Rubric;
  /** Left out where no options change it. */
  readonly changes?: RubricChanges;
}

/** The rubric that options ask for, or everything that is wrong with its file, or else with what they change in it. */
export async function chooseRubric(options: RubricOptions): Promise<ChosenRubric | Failure> {
  const read = await readRubricFile(options.rubric);
  if ("messages" in read) return read;
  const base = read.rubric;
  if (options.weights === undefined && options.policy === undefined) return { rubric: base, base };
  const problems: string[] = [];
  const changes = readRubricChanges(options.weights ?? [], options.policy ?? [], base, problems);
  if (problems.length > 0) return { messages: problems.map(printable), isWrongUsage: true };
  // Defining a rubric anew takes what nothing else here does, and must not be loaded with it.
  const { changeRubric } = await import("./change-rubric");
  return { rubric: changeRubric(base, changes), base, changes };
}
