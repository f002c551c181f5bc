import type { EngineProblem } from "../engine/engine-refusals";
import type { EngineFormat } from "../engine/ratings-source";
import type { Fault } from "../input/fault";
import type { ProblemMessages } from "./problem-messages";

type EngineFaultKind = Extract<
  Fault["kind"],
  | "no-engine-format"
  | "positions-in-engine"
  | "table-of-no-database"
  | "unsettled-table"
  | "unknown-table"
  | "refused-subject"
  | "more-refused"
>;

/** What is said in one language of files that an engine scores. */
export type EngineMessages = Pick<ProblemMessages["faults"], EngineFaultKind>;

/** Why a subject's ratings cannot be right, in words. */
export type EngineProblemWords = Readonly<Record<EngineProblem, string>>;

/** What a file holds that no engine reads. */
export type EngineFormatWords = Readonly<Record<EngineFormat, string>>;

/** Nobody reads more names of tables than that. */
export const mostTables = 10;
