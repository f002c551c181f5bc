import { describe, ScoringError } from "../errors";
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
  const given = options === undefined ? {} : options;
  const unknown = Object(given) === given ? Object.keys(given).find((key) => !known.includes(key)) : given;
  if (unknown !== undefined) throw optionError("options", `only ${known.join(", ")}`, describe(unknown));
  const rubric = options?.rubric === undefined ? customerCentric : options.rubric;
  fingerprintsOf(rubric);
  return { ...(options as Options), rubric };
}

/** The option as one of a few words, or the first of them when it is left out. */
export function readOptionChoice<Choice extends string>(
  name: string,
  value: Choice | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const choice = value === undefined ? choices[0] : value;
  if (choices.includes(choice)) return choice;
  throw optionError(name, `one of ${choices.join(", ")}`, describe(choice));
}

function optionError(argument: string, expected: string, received: string): ScoringError {
  return new ScoringError("invalid-option", `${argument}: expected ${expected}, got ${received}.`, {
    argument,
    expected,
    received,
  });
}
