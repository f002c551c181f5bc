import type { Path } from "../document";
import { addIssue, readExact, readList, readRecord, readText } from "../document";
import type { Issue } from "../errors";
import { describe } from "../errors";
import { canonicalDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { compareRatios, zero } from "../exact/ratio";
import type { Measure } from "./measure";
import type { ExactBounds } from "./read-levels";

const measureKeys = ["unit", "points"];
const pointKeys = ["value", "score"];

interface ReadPoint {
  readonly value?: Ratio | undefined;
  readonly score?: Ratio | undefined;
}

/** A measure, as far as one is given. Without a good scale, scores are not looked for on it. */
export function readMeasure(
  value: unknown,
  path: Path,
  bounds: ExactBounds | undefined,
  issues: Issue[],
): Measure | undefined {
  if (value === undefined) return undefined;
  const record = readRecord(value, path, measureKeys, issues);
  if (record === undefined) return undefined;
  const { unit: givenUnit, points: givenPoints } = record;
  const unit = givenUnit === undefined ? undefined : readText(givenUnit, [...path, "unit"], issues);
  const points = readPoints(givenPoints, [...path, "points"], bounds, issues);
  return {
    ...(unit === undefined ? {} : { unit }),
    points: points.map((point) => ({
      value: canonicalDecimal(point.value ?? zero),
      score: canonicalDecimal(point.score ?? zero),
    })),
  };
}

function readPoints(
  value: unknown,
  path: Path,
  bounds: ExactBounds | undefined,
  issues: Issue[],
): readonly ReadPoint[] {
  const before = issues.length;
  const list = readList(value, path, 0, issues);
  if (list.length < 2 && issues.length === before) {
    addIssue(issues, "wrong-type", path, "a list of at least two points", list);
  }
  // Scores lie on the scale, but need not lie on its step.
  const scale = bounds === undefined ? {} : { minimum: bounds.minimum, maximum: bounds.maximum };
  const points = list.map((entry, index): ReadPoint => {
    const record = readRecord(entry, [...path, index], pointKeys, issues);
    if (record === undefined) return {};
    return {
      value: readExact(record.value, [...path, index, "value"], {}, issues),
      score: readExact(record.score, [...path, index, "score"], scale, issues),
    };
  });
  checkOrder(points, path, issues);
  checkDirection(points, path, issues);
  return points;
}

/** Each value is above the one before, as far as they could be read. */
function checkOrder(points: readonly ReadPoint[], path: Path, issues: Issue[]): void {
  let previous: Ratio | undefined;
  points.forEach(({ value }, index) => {
    if (value === undefined) return;
    if (previous !== undefined && compareRatios(value, previous) <= 0) {
      const expected = `a value above that of the point before, ${print(previous)}`;
      addIssue(issues, "not-ascending", [...path, index, "value"], expected, canonicalDecimal(value));
    }
    previous = value;
  });
}

/** The first change says whether a higher or a lower value is better, and no later one may contradict it. */
function checkDirection(points: readonly ReadPoint[], path: Path, issues: Issue[]): void {
  let previous: Ratio | undefined;
  let direction = 0;
  points.forEach(({ score }, index) => {
    if (score === undefined) return;
    const change = previous === undefined ? 0 : compareRatios(score, previous);
    if (change * direction < 0) {
      const words = direction > 0 ? ["more", "rise"] : ["less", "fall"];
      const expected = `a score of ${print(previous as Ratio)} or ${words[0]}, since the scores before ${words[1]}`;
      addIssue(issues, "no-direction", [...path, index, "score"], expected, canonicalDecimal(score));
    }
    if (direction === 0) direction = change;
    previous = score;
  });
  const isKnown = points.length > 1 && points.every(({ score }) => score !== undefined);
  if (isKnown && direction === 0) {
    const expected = "scores that rise or fall from the first point to the last";
    addIssue(issues, "no-direction", path, expected, canonicalDecimal(previous as Ratio));
  }
}

/** A decimal in a message, however many digits it has. */
function print(value: Ratio): string {
  return describe(canonicalDecimal(value));
}
