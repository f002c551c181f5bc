import type { Measurement } from "../review/evidence/measurement";
import type { EvidenceRecord } from "../review/evidence/record";
import type { Criterion, Rubric } from "../rubric/rubric";
import type { CaseFile } from "./case-file";
import { recordsOf } from "./case-file";
import type { LeftOut } from "./evaluator";

/** The figures that count, and those that do not, each with the reason. */
export interface MeasuredFigures {
  readonly measurements: readonly Measurement[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The figures that were measured of the subject's work in the period. A figure that states another unit than the measure is
 * another figure, and is left out by name, as are those of criteria that the rubric does not have or has no measure for.
 */
export function measuredFigures(
  file: CaseFile,
  { criteria }: Rubric,
  isOfPeriod: (record: EvidenceRecord & { readonly period?: string | undefined }) => boolean,
): MeasuredFigures {
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const measurements: Measurement[] = [];
  const leftOut: LeftOut[] = [];
  for (const measurement of recordsOf("measurement", file)) {
    if (measurement.attributedTo !== file.context.subject || !isOfPeriod(measurement)) continue;
    const reason = reasonAgainst(measurement, known.get(measurement.criterion));
    if (reason === undefined) measurements.push(measurement);
    else leftOut.push({ id: measurement.id, reason });
  }
  return { measurements, leftOut };
}

function reasonAgainst(measurement: Measurement, criterion: Criterion | undefined): string | undefined {
  if (criterion === undefined) return "unknown-criterion";
  if (criterion.measure === undefined) return "no-measure";
  if (measurement.value === null) return "not-measured";
  return isInUnit(measurement, criterion) ? undefined : "other-unit";
}

/** Whether a figure is in the unit of its criterion's measure: one that states no unit is taken to be. */
export function isInUnit({ unit }: Pick<Measurement, "unit">, { measure }: Pick<Criterion, "measure">): boolean {
  return unit === undefined || unit.trim() === measure?.unit?.trim();
}
