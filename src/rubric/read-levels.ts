import type { Path } from "../document";
import { addIssue, checkUnique, isMultiple, readExact, readId, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import { canonicalDecimal, formatDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { addRatios, compareRatios, zero } from "../exact/ratio";
import type { Band } from "./band";
import { readBand } from "./band";
import type { Level } from "./rubric";

/** The scale's three numbers, once they have been found good. */
export interface ExactBounds {
  readonly minimum: Ratio;
  readonly maximum: Ratio;
  readonly step: Ratio;
}

interface ReadLevel {
  readonly id: string | undefined;
  readonly cut?: Ratio | undefined;
  readonly band?: Band;
  readonly path: Path;
}

const levelKeys = ["id", "cut", "band"];

/** Levels by cut score or by printed band, as levels by cut score. Without a good scale only the form is checked. */
export function readLevels(value: unknown, bounds: ExactBounds | undefined, issues: Issue[]): readonly Level[] {
  const list = readList(value, ["levels"], 1, issues);
  const levels = list.map((entry, index) => readLevel(entry, ["levels", index], bounds, issues));
  checkUnique(
    levels.map(({ id }, index) => ({ id, path: ["levels", index, "id"] })),
    issues,
  );
  if (bounds) checkOrder(levels, bounds, issues);
  return levels.flatMap(({ id, cut }) => (id === undefined ? [] : [{ id, cut: canonicalDecimal(cut ?? zero) }]));
}

function readLevel(value: unknown, path: Path, bounds: ExactBounds | undefined, issues: Issue[]): ReadLevel {
  const record = readRecord(value, path, levelKeys, issues);
  if (record === undefined) return { id: undefined, path };
  const id = readId(record.id, [...path, "id"], issues);
  if (record.band === undefined) {
    const cut = readExact(record.cut, [...path, "cut"], bounds ?? {}, issues);
    return { id, cut, path: [...path, "cut"] };
  }
  const bandPath = [...path, "band"];
  const hasBoth = record.cut !== undefined;
  if (hasBoth) addIssue(issues, "conflicting-values", path, "either a cut or a band", "both");
  if (hasBoth || bounds === undefined) return { id, path: bandPath };
  const band = readBand(record.band, bounds);
  const isGood = band !== undefined && compareRatios(band.lower, band.upper) <= 0;
  if (!isGood) {
    addIssue(issues, "invalid-band", bandPath, 'a band such as "6.00–7.49", "< 6.00" or "≥ 9.50"', record.band);
    return { id, path: bandPath };
  }
  for (const end of [band.lower, band.upper]) {
    if (compareRatios(end, bounds.minimum) < 0 || compareRatios(end, bounds.maximum) > 0) {
      addIssue(issues, "out-of-range", bandPath, `a band within the scale`, record.band);
    } else if (!isMultiple(end, bounds.step)) {
      addIssue(issues, "off-step", bandPath, `ends on multiples of ${formatDecimal(bounds.step)}`, record.band);
    }
  }
  return { id, cut: band.lower, band, path: bandPath };
}

/** From the scale's minimum upwards, each level beginning where the one before ends. */
function checkOrder(levels: readonly ReadLevel[], bounds: ExactBounds, issues: Issue[]): void {
  levels.forEach(({ cut, path }, index) => {
    if (cut === undefined) return;
    const text = formatDecimal(cut);
    if (index === 0) {
      if (compareRatios(cut, bounds.minimum) === 0) return;
      const expected = `the first level to begin at the scale's minimum, ${formatDecimal(bounds.minimum)}`;
      addIssue(issues, "first-cut-not-minimum", path, expected, text);
      return;
    }
    const previous = levels[index - 1] as ReadLevel;
    if (previous.cut !== undefined && compareRatios(previous.cut, cut) >= 0) {
      const expected = `a cut score above ${formatDecimal(previous.cut)}, that of the level before`;
      addIssue(issues, "not-ascending", path, expected, text);
    } else if (previous.band !== undefined) {
      checkSeam(previous.band, cut, path, bounds, issues);
    }
  });
  const last = levels.at(-1);
  if (last?.band !== undefined && compareRatios(last.band.upper, bounds.maximum) < 0) {
    const expected = `the last band to end at the scale's maximum, ${formatDecimal(bounds.maximum)}`;
    addIssue(issues, "band-gap", last.path, expected, formatDecimal(last.band.upper));
  }
}

function checkSeam(band: Band, cut: Ratio, path: Path, bounds: ExactBounds, issues: Issue[]): void {
  const next = addRatios(band.upper, bounds.step);
  const order = compareRatios(cut, next);
  if (order === 0) return;
  const expected = `a level that begins at ${formatDecimal(next)}, one step above the band before`;
  addIssue(issues, order > 0 ? "band-gap" : "band-overlap", path, expected, formatDecimal(cut));
}
