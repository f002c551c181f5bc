import type { Integer } from "../../exact/integer";
import { add, multiply } from "../../exact/integer";
import type { ColumnRules } from "./column-rules";
import type { ScoredColumns } from "./columns";
import type { ReadColumns } from "./read-columns";

/** Columns, how they are scored, and in what arithmetic. */
export type ColumnPlan = ReadColumns & ColumnRules & Pick<ScoredColumns, "arithmetic">;

/** By the largest numbers that any row could come to; those below 2^53 are plain numbers. */
export function planColumns(read: ReadColumns, rules: ColumnRules): ColumnPlan {
  const { minimum, maximum, stepsOfUnit, minimumCoverage } = rules;
  const { largestWeight } = read;
  const product = multiply(Math.max(Math.abs(minimum), Math.abs(maximum)), largestWeight);
  const doubled = multiply(
    2,
    add(multiply(product, stepsOfUnit.numerator), multiply(largestWeight, stepsOfUnit.denominator)),
  );
  const covered = multiply(largestWeight, Math.max(100, minimumCoverage.numerator, minimumCoverage.denominator));
  if (!isNumber(doubled) || !isNumber(covered)) return { ...read, ...rules, arithmetic: "bigint" };
  const isFull = read.width > 0 && read.missing === undefined;
  const arithmetic = isFull && read.fitsInt32 && product < 2 ** 31 ? "int32" : "double";
  if (read.hasWeightPerCell) return { ...read, ...rules, arithmetic };
  const Column = arithmetic === "int32" ? Int32Array : Float64Array;
  return { ...read, ...rules, weights: Column.from(read.weights as readonly number[]), arithmetic };
}

function isNumber(value: Integer): value is number {
  return typeof value === "number";
}
