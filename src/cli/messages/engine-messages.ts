import type { EngineProblem } from "../engine/engine-refusals";
import type { EngineFormat } from "../engine/ratings-source";
import type { EngineFault } from "../input/fault";
import type { FaultMessages } from "./problem-messages";

/** What is said in one language of files that an engine scores. */
export type EngineMessages = FaultMessages<EngineFault>;

/** Why a subject's ratings cannot be right, in words. */
export type EngineProblemWords = Readonly<Record<EngineProblem, string>>;

/** What a file holds that no engine reads. */
export type EngineFormatWords = Readonly<Record<EngineFormat, string>>;

/** Nobody reads more names of tables than that. */
export const mostTables = 10;
