/// <reference types="node" />
import type { Locale } from "../rubric/customer-centric-texts";
import { messagesIn } from "./messages/messages";

/** What a run does that may take long. */
export type Phase = "reading" | "scoring";

/** Tells somebody who waits at a terminal how far a run is. */
export interface Progress {
  /** What begins now, and how much of it there is. */
  readonly phase: (phase: Phase, total: number) => void;
  /** How much of it is done. */
  readonly advance: (to: number) => void;
  /** Takes the bar away. Must be called whatever happens, since the bar keeps the process alive. */
  readonly stop: () => void;
}

/** How much there is to do, as far as that is known. */
export interface Work {
  readonly bytes?: number;
  readonly rows?: number;
}

/** Says nothing. */
export const noProgress: Progress = { phase: () => {}, advance: () => {}, stop: () => {} };

/** With less to do than this, a run is over before a bar would be of use. */
const longFile: Required<Work> = { bytes: 2_000_000, rows: 20_000 };

/**
 * A bar on standard error, where that is a terminal and there is much to do. The bar changes no setting of the terminal,
 * so that Ctrl-C can end the process at any time as it ends any other.
 */
export async function progressFor({ bytes = 0, rows = 0 }: Work, locale: Locale = "en"): Promise<Progress> {
  const isLong = bytes > longFile.bytes || rows > longFile.rows;
  if (!isLong || !process.stderr.isTTY || process.env.TERM === "dumb") return noProgress;
  // Loaded by those alone who see it.
  const { default: library } = await import("cli-progress");
  const bar = new library.SingleBar({
    format: "{name} [{bar}] {percentage}%",
    barCompleteChar: "=",
    barIncompleteChar: "-",
    clearOnComplete: true,
    gracefulExit: false,
    // Otherwise it would switch the wrapping of lines off, and a run that is ended from outside would leave it so.
    linewrap: true,
    stream: process.stderr,
  });
  return {
    phase: (phase, total) => {
      bar.stop();
      bar.start(total, 0, { name: messagesIn[locale].phases[phase] });
    },
    advance: (to) => bar.update(to),
    stop: () => bar.stop(),
  };
}
