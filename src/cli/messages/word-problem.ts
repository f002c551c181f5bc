import { printable } from "../../aggregation/explanation/printable";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Fault } from "../input/fault";
import type { Note } from "../input/note";
import type { Place } from "../input/place";
import type { Message, PlacedFault } from "../outcome";
import { messagesIn } from "./messages";
import type { Said } from "./problem-messages";

/** A problem in words: a line, and its parts where it has them. */
interface WordedProblem {
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

export function wordProblem({ place, fault }: PlacedFault, locale: Locale): WordedProblem {
  const { faults, place: wordPlace, join } = messagesIn[locale].problems;
  // The compiler cannot see that a kind and its words belong together.
  const said = (faults[fault.kind] as (fault: Fault, place: Place) => Said)(fault, place);
  const message = printable("line" in said ? said.line : join(wordPlace(place), said));
  if (!("expected" in said)) return { message };
  const { expected = "", received = "" } = said;
  return { message, expected: printable(expected), received: printable(received) };
}

/** What is wrong, in a line. */
export function wordMessage(message: Message, locale: Locale): string {
  return typeof message === "string" ? message : wordProblem(message, locale).message;
}

/** What is to be known beside results, in a line. */
export function wordNote(note: Note, locale: Locale): string {
  const words = messagesIn[locale].notes[note.kind] as (note: Note) => string;
  return printable(words(note));
}
