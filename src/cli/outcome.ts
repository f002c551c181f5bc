import type { WrittenEvaluation } from "./input/evaluated-within";
import type { Fault } from "./input/fault";
import type { Note } from "./input/note";
import type { Place } from "./input/place";

/** What a command came to: all of its output, or, when anything is wrong, no output and the problems. */
export type Outcome = Success | Failure;

export interface Success {
  readonly output: Content;
  /** What the reader should know beside the output, though nothing is wrong. */
  readonly notes?: readonly (Note | PlacedFault)[];
  /** What is amiss with the files that the output speaks of. */
  readonly findings?: readonly string[];
  /** Another file to write, before the output. */
  readonly rejects?: { readonly file: string; readonly content: Content } | undefined;
}

/** Text, or the bytes of a file; or pieces of them, which are made while they are written. */
export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** Why something could not be done. */
export interface Failure {
  readonly messages: readonly Message[];
  /** What the reader should know of the file as well. */
  readonly notes?: readonly Note[];
  /** The command was called wrongly, as opposed to something being wrong with a file. */
  readonly isWrongUsage?: true;
  /** The file holds results where ratings were expected. */
  readonly holdsResults?: true;
  /** The results that it holds, where `evaluate` wrote it. */
  readonly written?: readonly WrittenEvaluation[];
}

/** What is wrong with a file, and where: it is put into words where it is told. */
export interface PlacedFault {
  readonly place: Place;
  readonly fault: Fault;
  /** The text of the cell that it is about, as it stands there. */
  readonly cell?: string | undefined;
}

/** The failure that one fault is. */
export function failure(place: Place, fault: Fault): Failure {
  return { messages: [{ place, fault }] };
}

/** A fault; or a line in English that is safe to print, about how the command was called. */
export type Message = PlacedFault | string;
