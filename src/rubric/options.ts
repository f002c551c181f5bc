import { dataOf, readDocument } from "../document";
import { refusal } from "../errors";
import { customerCentric } from "./customer-centric";
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
  // Getters and proxies may throw at the first touch: after this one, there is no other.
  const read = readDocument(() => ({ ...options, rubric: options?.rubric }) as Options);
  const given = dataOf(read, "invalid-option", "options object");
  const isNone = options !== undefined && Object(options) !== options;
  const unknown = isNone ? options : Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) throw refusal("invalid-option", "options", `only ${known.join(", ")}`, unknown);
  const rubric = given.rubric === undefined ? customerCentric : given.rubric;
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
