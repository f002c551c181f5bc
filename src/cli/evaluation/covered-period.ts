import { completeRegister } from "../../evaluation/complete-register";
import { recordedKinds } from "../../review/evidence/complaint";
import type { Evidence } from "../../review/evidence/evidence";
import { epochMilliseconds } from "../../review/instant";
import { periodSpan } from "../../review/period-span";
import type { Note } from "../input/note";
import type { EvaluationTime } from "./evaluation-time";

/** Of a period that was taken from the evidence, whether it is longer than the registers in it say that they are complete. */
export function registerNotes(
  { period, asOf, notes }: EvaluationTime,
  zone: string,
  evidence: Evidence,
): readonly Note[] {
  const isTaken = notes.some((note) => note.kind === "period-taken" && note.from === "evidence");
  if (!isTaken) return [];
  const statements = evidence.filter((record) => record.kind === "register" && record.disregard === undefined);
  const registers = statements.flatMap((record) => (record.kind === "register" ? [record] : []));
  // What else a source records is known by its records too.
  const stated = registers.filter(
    ({ register, isComplete }) => isComplete && !(recordedKinds as readonly string[]).includes(register),
  );
  const names = new Set(stated.map(({ register }) => register));
  const time = { period: periodSpan(period, zone), asOf: epochMilliseconds(asOf) as number };
  const short = [...names].filter((name) => completeRegister(registers, name, time) === undefined).sort();
  return short.length === 0 ? [] : [{ kind: "registers-fall-short", registers: short, period }];
}
