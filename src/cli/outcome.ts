/** What a command came to: all of its output, which is text or the bytes of a file, or, when anything is wrong, no output and the problems. */
export type Outcome = { readonly output: string | Uint8Array } | Failure;

/** Why something could not be done: lines that are safe to print. */
export interface Failure {
  readonly messages: readonly string[];
  /** The command was called wrongly, as opposed to something being wrong with a file. */
  readonly isWrongUsage?: true;
}
