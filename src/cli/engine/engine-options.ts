import { InvalidArgumentError } from "commander";
import type { RubricOptions } from "../input/choose-rubric";
import type { ColumnMapping } from "../input/column-mapping";
import type { Delimiter } from "../input/read-csv";

/** The engines that `score` can leave the work to. */
export const engines = ["duckdb"] as const;

/** What `score --engine` is called with. */
export interface EngineOptions extends RubricOptions {
  readonly columns?: ColumnMapping | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Of a database file: a table or view, whose parts are parted by dots. */
  readonly table?: string | undefined;
  /** How much memory it may take, such as `4GB`; beyond that it goes on in a temporary folder. */
  readonly memory?: string | undefined;
}

/** Of the flags of `score` those that an engine has no use for, and that would be lost without a word. */
const useless = ["encoding", "decimal", "sheet", "offset", "skipInvalid", "rejects", "stream", "adjustments"] as const;

type ScoreFlags = Readonly<Record<string, unknown>>;

/** What is wrong with a call of `score` by its flags alone; `undefined` where nothing is. */
export function wrongEngineFlags(file: string, flags: ScoreFlags): string | undefined {
  if (flags.engine === undefined) {
    const given = ["table", "memory"].find((name) => flags[name] !== undefined);
    return given === undefined ? undefined : `error: --${given} needs --engine duckdb`;
  }
  const given = useless.find((name) => flags[name] !== undefined);
  if (given !== undefined) {
    const option = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `error: --${option} is not for --engine duckdb, which reads CSV in UTF-8 with decimal points, refuses whom it cannot score, and adjusts nothing`;
  }
  if (flags.format === "xlsx") return "error: --engine duckdb writes a table, JSON, NDJSON or CSV, and no XLSX";
  if (flags.duplicates === "latest")
    return "error: --duplicates latest is not for --engine duckdb, which looks at no dates";
  if (file === "-") return "error: --engine duckdb reads files, and no standard input";
  return undefined;
}

/** A size as the engine reads it. */
export function readMemory(value: string): string {
  if (/^[1-9]\d{0,5} ?[KMGT]i?B$/i.test(value)) return value;
  throw new InvalidArgumentError("It is written as 4GB or 500MB.");
}
