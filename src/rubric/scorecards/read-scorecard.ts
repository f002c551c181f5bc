import type { Path, UnknownRecord } from "../../document";
import { addIssue, formatPath, readChoice, readDocument, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { formatDecimal } from "../../exact/decimal";
import { compareRatios } from "../../exact/ratio";
import { exactOf } from "../exact-scale";
import { computeFingerprints } from "../fingerprint";
import { readRubric } from "../read-rubric";
import type { AbsencePolicy, Rubric, Scale } from "../rubric";
import { seal } from "../seal";
import type { RubricPart, Scorecard, ScorecardPart } from "./scorecard";

const likeRubric = ["id", "version", "scale", "rounding", "placeOn", "minimumCoverage"] as const;
const scorecardKeys = [...likeRubric, "levels", "conversion", "parts", "missing", "texts"];
const partKeys = ["id", "weight", "missing", "rubric", "conversion", "measure"];
const policies = ["exclude", "lowest", "fail", "forbid"] as const;

/** The one level of a scorecard that has none: rubrics need one. */
const onlyLevel = "-";

/** How the rubric of a part is read: one that is sealed already, or a document. */
export type ReadPartRubric = (value: unknown, path: Path, issues: Issue[]) => Rubric | undefined;

/** A scorecard, and the rubric that has its parts as criteria. */
export interface ReadScorecard {
  readonly scorecard: Scorecard;
  readonly face: Rubric;
}

/** Reads a scorecard of unknown origin; every problem becomes an issue, and then there is none. */
export function readScorecard(
  document: unknown,
  readPartRubric: ReadPartRubric,
  issues: Issue[],
): ReadScorecard | undefined {
  const record = readRecord(document, [], scorecardKeys, issues);
  if (record === undefined) return undefined;
  const { levels, conversion, missing, texts, parts: givenParts } = record;
  const frame = Object.fromEntries(likeRubric.map((key) => [key, record[key]]));
  const way = readChoice(conversion, ["conversion"], ["same-scale", "linear"], issues);
  const policy = readPolicy(missing, ["missing"], issues);
  const list = readList(givenParts, ["parts"], 1, issues);
  const parts = list.map((part, index) => readPart(part, ["parts", index], readPartRubric, issues));
  if (list.length === 0) return undefined;
  const hasLevels = levels !== undefined && !(Array.isArray(levels) && levels.length === 0);
  const face = readFace({ ...frame, levels: hasLevels ? levels : undefined, texts }, parts, issues);
  if (face === undefined || way === undefined) return undefined;
  for (const [index, part] of parts.entries()) checkConversion(part, face.scale, way, ["parts", index], issues);
  const { id, version, scale, rounding, placeOn, minimumCoverage } = face;
  const scorecard: Scorecard = {
    ...{ id, version, scale, rounding, placeOn },
    levels: hasLevels ? face.levels : [],
    ...{ conversion: way, missing: policy ?? "exclude", minimumCoverage },
    parts: parts.map((part, index) => partOf(part, face, index)),
    ...(texts !== undefined && { texts: JSON.parse(JSON.stringify(texts)) }),
  };
  return { scorecard, face };
}

interface ReadPart extends Pick<UnknownRecord, "id" | "weight" | "measure"> {
  readonly missing: AbsencePolicy | undefined;
  readonly rubric: Rubric | undefined;
  readonly points: unknown;
}

function readPart(value: unknown, path: Path, readPartRubric: ReadPartRubric, issues: Issue[]): ReadPart {
  const { id, weight, missing, rubric, conversion, measure } = readRecord(value, path, partKeys, issues) ?? {};
  const isBoth = rubric !== undefined && measure !== undefined;
  if (isBoth || (rubric === undefined && measure === undefined)) {
    const received = isBoth ? "both" : undefined;
    addIssue(issues, "conflicting-values", path, "either a rubric or a measure", received);
  }
  if (conversion !== undefined && rubric === undefined) {
    addIssue(
      issues,
      "unknown-key",
      [...path, "conversion"],
      "no conversion of a measure, which has points",
      conversion,
    );
  }
  const points =
    conversion === undefined ? undefined : readRecord(conversion, [...path, "conversion"], ["points"], issues);
  return {
    ...{ id, weight, measure },
    missing: readPolicy(missing, [...path, "missing"], issues),
    rubric: rubric === undefined ? undefined : readPartRubric(rubric, [...path, "rubric"], issues),
    points: points && { points: points.points },
  };
}

function readPolicy(value: unknown, path: Path, issues: Issue[]): AbsencePolicy | undefined {
  return value === undefined ? undefined : readChoice(value, path, policies, issues);
}

/** Reads what a scorecard has in common with a rubric as one, whose criteria are the parts. */
function readFace(frame: UnknownRecord, parts: readonly ReadPart[], issues: Issue[]): Rubric | undefined {
  const { levels, texts, scale } = frame;
  const minimum: unknown = Object(scale).minimum;
  const document = {
    ...frame,
    levels: levels ?? [{ id: onlyLevel, cut: minimum }],
    criteria: parts.map(({ id, weight, measure, points }) => {
      const reading = points ?? measure;
      return { id, weight, ...(reading !== undefined && { measure: reading }) };
    }),
    ...(texts !== undefined && { texts: textsOfFace(texts, levels === undefined, issues) }),
  };
  const read = readDocument((own) => readRubric(document, own) as Rubric);
  if (read.success) return seal(read.data, computeFingerprints(read.data));
  for (const issue of read.issues) {
    // Without levels of its own, what is wrong with the scale would be told twice.
    if (levels === undefined && issue.path[0] === "levels") continue;
    issues.push(asOfScorecard(issue, parts));
  }
  return undefined;
}

/** The texts as those of the face: what is no text of a scorecard must not pass for one of a rubric. */
function textsOfFace(texts: unknown, isWithoutLevels: boolean, issues: Issue[]): unknown {
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return texts;
  const entries = Object.entries(texts).flatMap(([locale, own]: [string, unknown]) => {
    const record = readRecord(own, ["texts", locale], ["title", "parts", "levels"], issues);
    if (record === undefined) return [];
    const { title, parts, levels } = record;
    const criteria = Object.fromEntries(Object.entries(Object(parts)).map(([id, text]) => [id, { title: text }]));
    return [
      [locale, { title, criteria, levels: isWithoutLevels ? { ...Object(levels), [onlyLevel]: onlyLevel } : levels }],
    ];
  });
  return Object.fromEntries(entries);
}

/** The same problem where a scorecard has it, and in its words. */
function asOfScorecard(issue: Issue, parts: readonly ReadPart[]): Issue {
  const { code, received } = issue;
  const path = pathOfScorecard(issue.path, parts);
  const expected = issue.expected.replace(/\bcriterion\b/g, "part").replace(/criteria\[/g, "parts[");
  const where = path.length === 0 ? "document" : formatPath(path);
  return { code, path, message: `${where}: expected ${expected}, got ${received}.`, expected, received };
}

function pathOfScorecard(path: Path, parts: readonly ReadPart[]): Path {
  if (path[0] === "texts" && path[2] === "criteria") return ["texts", path[1] as string, "parts", ...path.slice(3, 4)];
  if (path[0] !== "criteria") return path;
  const isConverted = path[2] === "measure" && parts[path[1] as number]?.points !== undefined;
  return ["parts", ...path.slice(1, 2), ...(isConverted ? ["conversion", ...path.slice(3)] : path.slice(2))];
}

function checkConversion(
  { rubric, points }: ReadPart,
  scale: Scale,
  conversion: Scorecard["conversion"],
  path: Path,
  issues: Issue[],
): void {
  if (rubric === undefined) return;
  const [minimum, maximum] = [exactOf(rubric.scale.minimum), exactOf(rubric.scale.maximum)];
  const range = `${formatDecimal(minimum)} to ${formatDecimal(maximum)}`;
  if (points !== undefined) {
    const { points: list } = points as Required<RubricPart>["conversion"];
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) return;
    const isWhole =
      compareRatios(exactOf(first.value), minimum) === 0 && compareRatios(exactOf(last.value), maximum) === 0;
    const where = [...path, "conversion", "points"];
    if (!isWhole) addIssue(issues, "out-of-range", where, `points from ${range}, the ends of the rubric's scale`, list);
    if (compareRatios(exactOf(first.score), exactOf(last.score)) > 0) {
      addIssue(issues, "no-direction", where, "scores that rise, since a higher score is better", list);
    }
    return;
  }
  const isSame =
    compareRatios(minimum, exactOf(scale.minimum)) === 0 && compareRatios(maximum, exactOf(scale.maximum)) === 0;
  if (conversion === "linear" || isSame) return;
  const own = `${formatDecimal(exactOf(scale.minimum))} to ${formatDecimal(exactOf(scale.maximum))}`;
  const expected = `a rubric on the scorecard's scale, ${own}, or another conversion`;
  addIssue(issues, "conflicting-values", [...path, "rubric", "scale"], expected, range);
}

/** The part with its defaults and in its one spelling, which the face has. */
function partOf({ missing, rubric, points }: ReadPart, face: Rubric, index: number): ScorecardPart {
  const { id, weight, measure } = face.criteria[index] as Rubric["criteria"][number];
  const frame = { id, weight, ...(missing !== undefined && { missing }) };
  if (rubric === undefined) return { ...frame, measure: measure as NonNullable<typeof measure> };
  return { ...frame, rubric, ...(points !== undefined && { conversion: measure as NonNullable<typeof measure> }) };
}
