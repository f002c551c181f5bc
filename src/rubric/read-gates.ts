import type { Path } from "../document";
import { addIssue, checkUnique, readChoice, readExact, readId, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import { canonicalDecimal, formatDecimal } from "../exact/decimal";
import { compareRatios, zero } from "../exact/ratio";
import type { ExactBounds } from "./read-levels";
import type { Gate } from "./rubric";
import { anyCriterion } from "./rubric";

const gateKeys = ["id", "criterion", "below", "effect"];
const effectKeys = ["cap"];

/** The gates, which may name the given criteria or any; bounds and caps lie on the scale and on its step. */
export function readGates(
  value: unknown,
  criterionIds: readonly string[],
  bounds: ExactBounds | undefined,
  issues: Issue[],
): readonly Gate[] {
  if (value === undefined) return [];
  const list = readList(value, ["gates"], 0, issues);
  const known = [...criterionIds, anyCriterion];
  const gates = list.map((entry, index): Gate | undefined => {
    const path = ["gates", index];
    const record = readRecord(entry, path, gateKeys, issues);
    if (record === undefined) return undefined;
    const id = readId(record.id, [...path, "id"], issues) ?? "";
    const criterion = readChoice(record.criterion, [...path, "criterion"], known, issues, "unknown-criterion") ?? "";
    const below = readExact(record.below, [...path, "below"], bounds ?? {}, issues);
    if (below && bounds && compareRatios(below, bounds.minimum) === 0) {
      const expected = `a bound above the scale's minimum, ${formatDecimal(bounds.minimum)}, below which there is nothing`;
      addIssue(issues, "out-of-range", [...path, "below"], expected, record.below);
    }
    const effect = readEffect(record.effect, [...path, "effect"], bounds, issues);
    return { id, criterion, below: canonicalDecimal(below ?? zero), effect };
  });
  checkUnique(
    gates.map((gate, index) => ({ id: gate?.id || undefined, path: ["gates", index, "id"] })),
    issues,
  );
  return gates.filter((gate) => gate !== undefined);
}

function readEffect(value: unknown, path: Path, bounds: ExactBounds | undefined, issues: Issue[]): Gate["effect"] {
  if (value === "unscored") return value;
  if (typeof value !== "object" || value === null) {
    addIssue(issues, "wrong-type", path, 'either "unscored" or an object with a cap', value);
    return "unscored";
  }
  const record = readRecord(value, path, effectKeys, issues);
  const cap = record && readExact(record.cap, [...path, "cap"], bounds ?? {}, issues);
  return cap === undefined ? "unscored" : { cap: canonicalDecimal(cap) };
}
