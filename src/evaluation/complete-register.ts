import type { Register, RegisterName } from "../review/evidence/complaint";
import { epochMilliseconds } from "../review/instant";
import type { EvaluationContext } from "./evaluator";

/**
 * The ids of the statements by which a register is complete for the period, as far as it has passed: together they cover it
 * from its start, inclusive, to its end or `asOf`, exclusive, without a gap. `undefined` when they do not, when one of them
 * says of any part that it is not complete, and when nothing of the period has passed. Statements about a team or the
 * organisation count for everybody in it.
 */
export function completeRegister(
  registers: readonly Register[],
  name: RegisterName,
  { period, asOf }: Pick<EvaluationContext, "period" | "asOf">,
): readonly string[] | undefined {
  const end = Math.min(asOf, period.end);
  if (end <= period.start) return undefined;
  const statements = registers
    .filter(({ register }) => register === name)
    .map(({ id, at, until, isComplete }) => {
      return { id, isComplete, start: epochMilliseconds(at) as number, end: epochMilliseconds(until) as number };
    })
    .filter((statement) => statement.start < end && statement.end > period.start)
    .sort((left, right) => left.start - right.start);
  // Two statements that contradict each other leave it open who is right.
  if (statements.some(({ isComplete }) => !isComplete)) return undefined;
  let covered = period.start;
  for (const statement of statements) {
    if (statement.start > covered) return undefined;
    covered = Math.max(covered, statement.end);
  }
  return covered >= end ? statements.map(({ id }) => id).sort() : undefined;
}
