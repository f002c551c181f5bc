import { dataOf, readDocument, readRecord } from "../document";
import { refusal } from "../errors";
import { defaultRubric } from "./customer-centric";
import type { Rubric } from "./rubric";
import { fingerprintsOf } from "./seal";

/**
 * What is taken from the options of a call, none of them misspelt: getters and proxies, which may throw or change, are
 * to be asked once.
 *
 * @throws {ScoringError} `invalid-option` for an unknown option.
 */
export function readOptions<Options extends object, Taken>(
  options: Options | undefined,
  known: readonly (string & keyof Options)[],
  take: (options: Options) => Taken,
): Taken {
  const read = readDocument((issues) => {
    const record = readRecord(options === undefined ? {} : options, ["options"], known, issues);
    return record && take(record as Options);
  });
  return dataOf(read, "invalid-option", "call") as Taken;
}

/**
 * The rubric of a call whose options name nothing else; the built-in one when they do not.
 *
 * @throws {ScoringError} as {@link readOptions}, and `undefined-rubric`.
 */
export function rubricOf(options: { readonly rubric?: Rubric | undefined } | undefined): Rubric {
  return rubricOrDefault(readOptions(options, ["rubric"], ({ rubric }) => rubric));
}

/** @throws {ScoringError} `undefined-rubric` for anything else than nothing or a sealed rubric. */
export function rubricOrDefault(rubric: Rubric | undefined): Rubric {
  if (rubric === undefined) return defaultRubric;
  fingerprintsOf(rubric);
  return rubric;
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
