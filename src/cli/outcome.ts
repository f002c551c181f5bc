/** What a command came to: all of its output, or, when anything is wrong, no output and the problems. */
export type Outcome = Success | Failure;

export interface Success {
  /** Text, or the bytes of a file. */
  readonly output: string | Uint8Array;
  /** What the reader should know beside the output, though nothing is wrong. */
  readonly notes?: readonly string[];
  /** What is amiss with the files that the output speaks of. */
  readonly findings?: readonly string[];
  /** Another file to write, before the output. */
  readonly rejects?: { readonly file: string; readonly text: string } | undefined;
}

/** Why something could not be done: lines that are safe to print. */
export interface Failure {
  readonly messages: readonly string[];
  /** The command was called wrongly, as opposed to something being wrong with a file. */
  readonly isWrongUsage?: true;
  /** The file holds results where ratings were expected. */
  readonly holdsResults?: true;
}
