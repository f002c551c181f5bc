import type { Message } from "../outcome";
import { readBytes } from "./read-bytes";
import type { SheetOptions } from "./read-sheet";
import { readSheet } from "./read-sheet";
import type { Vocabulary } from "./vocabulary";

/** What the caller says about text files, of which the one beside the ratings may be otherwise. */
export type BesideOptions = Pick<SheetOptions, "encoding" | "delimiter">;

/**
 * The table in a file that is read beside the ratings, or why it cannot be had. What is said of encodings and delimiters counts
 * where the file itself does not tell: it may come from another program than the ratings that it was said of.
 */
export async function readSheetBeside(
  file: string,
  vocabulary: Vocabulary,
  { encoding, delimiter }: BesideOptions,
): ReturnType<typeof readSheet> {
  const source = await readBytes(file);
  if ("messages" in source) return source;
  const read = (said: BesideOptions) => readSheet(file, vocabulary, [], { bytes: source.bytes, ...said });
  const told = await read({});
  const isGuess = !("messages" in told) && told.notes?.some(({ kind }) => kind === "guessed-encoding") === true;
  const isAsked = isGuess || ("messages" in told && told.messages.some(asksForEncoding));
  const decoded = isAsked && encoding !== undefined ? await read({ encoding }) : told;
  if (delimiter === undefined || !("messages" in decoded) || !decoded.messages.some(asksForDelimiter)) return decoded;
  return read({ delimiter, ...(isAsked && { encoding }) });
}

/** JSON is UTF-8 unless somebody says otherwise, and asks by what is wrong with its bytes. */
function asksForEncoding(message: Message): boolean {
  if (typeof message === "string") return false;
  const { kind } = message.fault;
  return kind === "unsettled-encoding" || kind === "unknown-encoding" || kind === "wrong-bytes" || kind === "nul";
}

function asksForDelimiter(message: Message): boolean {
  return typeof message !== "string" && message.fault.kind === "unsettled-delimiter";
}
