import { dataOf, readDocument, readRecord } from "../document";
import { refusal } from "../errors";
import { defaultRubric } from "./customer-centric";
import type { Rubric } from "./rubric";
import { fingerprintsOf } from "./seal";

/**
 * The options of a call, none of them misspelt, with the rubric filled in.
 *
 * @throws {ScoringError} `invalid-option` for an unknown option, `undefined-rubric`.
 */
export function readOptions<Options extends { readonly rubric?: Rubric | undefined }>(
  options: Options | undefined,
  known: readonly string[] = ["rubric"],
): Options & { readonly rubric: Rubric } {
  // A copy: getters and proxies, which may throw or change, are asked once.
  const read = readDocument((issues) => {
    const record = readRecord(options === undefined ? {} : options, ["options"], known, issues);
    return { ...record, rubric: record?.rubric } as Options;
  });
  const given = dataOf(read, "invalid-option", "call");
  const rubric = given.rubric === undefined ? defaultRubric : given.rubric;
  fingerprintsOf(rubric);
  return { ...given, rubric };
}

/** The option as one of a few words, or the first of them when it is left out. */
export function readOptionChoice<Choice extends string>(
  name: string,
  value: Choice | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const choice = value === undefined ? choices[0] : value;
  if (choices.includes(choice)) return choice;
  throw refusal("invalid-option", name, `one of ${choices.join(", ")}`, choice);
}
