import { describe } from "../document";
import { ScoringError } from "../errors";
import { customerCentric } from "../rubric/customerCentric";
import type { Rubric } from "../rubric/rubric";
import { assertSealed } from "../rubric/seal";

/**
 * The options of a call, none of them misspelt, with the rubric filled in.
 *
 * @throws {ScoringError} `invalid-option` for an unknown option, `undefined-rubric`.
 */
export function readOptions<Options extends { readonly rubric?: Rubric | undefined }>(
  options: Options | undefined,
  known: readonly string[] = ["rubric"],
): Options & { readonly rubric: Rubric } {
  if (options !== undefined && (typeof options !== "object" || options === null)) {
    throw optionError("options", `an object with ${known.join(", ")}`, describe(options));
  }
  for (const key of Object.keys(options ?? {})) {
    if (!known.includes(key)) throw optionError("options", `only ${known.join(", ")}`, describe(key));
  }
  const rubric = options?.rubric ?? customerCentric;
  assertSealed(rubric);
  return { ...(options as Options), rubric };
}

/** The option as one of a few words, or the first of them when it is left out. */
export function readOptionChoice<Choice extends string>(
  name: string,
  value: Choice | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const choice = value ?? choices[0];
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
