import type { Path } from "../../document";
import { addIssue, readChoice, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { zero } from "../../exact/ratio";
import type { Tally } from "../accumulators/tally";
import type { OwnPeople } from "./census";
import type { CriteriaMix } from "./criteria-mix";
import { checkWhole, mixFrom, readShare, totalSources } from "./criteria-mix";

type CountedMixes = OwnPeople["mixes"];

/** How the totals of a team's people were made, as tallies of unknown origin say. */
export function readMixes(value: unknown, criteria: number, path: Path, issues: Issue[]): CountedMixes {
  const mixes: CountedMixes = new Map();
  let before = "";
  for (const [index, entry] of readList(value, path, 0, issues).entries()) {
    const way = [...path, index];
    const record = readRecord(entry, way, ["total", "shares", "people"], issues);
    if (record === undefined) continue;
    const { total, people } = record;
    const source = readChoice(total, [...way, "total"], totalSources, issues);
    const isMade = source === undefined || source === "weighed";
    const shares = readShares(record.shares, isMade, criteria, [...way, "shares"], issues);
    const isCount = Number.isSafeInteger(people) && (people as number) > 0;
    if (!isCount) addIssue(issues, "wrong-type", [...way, "people"], "a count: an integer of 1 or more", people);
    if (source === "periods" && shares?.some((share) => share !== null)) {
      addIssue(
        issues,
        "conflicting-values",
        [...way, "shares"],
        "null only, as several periods have no criteria",
        record.shares,
      );
    }
    if (source === undefined || shares === undefined || !isCount) continue;
    const mix = mixFrom(source, shares);
    if (mix.key <= before) addIssue(issues, "not-ascending", way, "another mix, after the one before", entry);
    before = mix.key;
    mixes.set(mix.key, { mix, people: people as number });
  }
  return mixes;
}

/** The share of each criterion in a total that they made, or did not make; nothing where any of them is none. */
function readShares(
  value: unknown,
  isMade: boolean,
  criteria: number,
  path: Path,
  issues: Issue[],
): readonly (Ratio | null)[] | undefined {
  const list = readList(value, path, 1, issues);
  if (list.length === 0) return undefined;
  if (list.length !== criteria) {
    addIssue(issues, "wrong-length", path, `one for each of the rubric's ${criteria} criteria`, list.length);
    return undefined;
  }
  const before = issues.length;
  const shares = list.map((entry, index): Ratio | null => {
    if (entry === null) return null;
    const share = readShare(entry, [...path, index], issues) ?? zero;
    if (isMade || share.numerator === 0) return share;
    addIssue(issues, "conflicting-values", [...path, index], '"0", as the criteria did not make this total', entry);
    return zero;
  });
  checkWhole(shares, path, issues);
  return issues.length === before ? shares : undefined;
}

/** Everybody with a score has a mix, of the criteria that have scores. */
export function checkMixes(
  mixes: CountedMixes,
  { scored, adjusted, criteria }: Tally,
  path: Path,
  issues: Issue[],
): void {
  const all = [...mixes.values()];
  const countOf = (isOne: (mix: CriteriaMix) => boolean) => {
    return all.reduce((sum, { mix, people }) => sum + (isOne(mix) ? people : 0), 0);
  };
  const compare = (within: Path, count: number, other: number, expected: string) => {
    if (count !== other) addIssue(issues, "conflicting-values", [...path, ...within], expected, other);
  };
  compare(
    ["mixes"],
    scored.count,
    countOf(() => true),
    `${scored.count} people with a score in all`,
  );
  for (const [index, total] of criteria.entries()) {
    const count = countOf(({ terms }) => terms.some(({ criterion }) => criterion === index));
    compare(["criteria", index, "count"], count, total.count, `${count}, by the mixes`);
  }
  const changed = countOf(({ source }) => source === "adjusted");
  compare(["adjusted"], changed, adjusted, `${changed}, by the mixes`);
}
