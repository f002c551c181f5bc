import type { Path } from "../document";
import { readChoice, readExact, readId, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import type { Decimal } from "../exact/decimal";
import { one, zero } from "../exact/ratio";
import { readExactText } from "./accumulators/exact-text";
import type { UnscoredReason } from "./result";

const codes = [
  "no-applicable-criterion",
  "self-ratings-only",
  "no-score",
  "coverage-below-minimum",
  "gate",
] as const satisfies readonly UnscoredReason["code"][];

/** Why a stored result has no score, in one spelling; every problem becomes an issue. */
export function readReasons(value: unknown, path: Path, issues: Issue[]): readonly UnscoredReason[] {
  const list = [...path, "reasons"];
  return readList(value, list, 1, issues).flatMap((entry, index): readonly UnscoredReason[] => {
    const own = [...list, index];
    const record = readRecord(entry, own, ["code", "exactCoverage", "minimum", "gate", "criteria"], issues);
    if (record === undefined) return [];
    const { exactCoverage, minimum, gate, criteria } = record;
    const code = readChoice(record.code, [...own, "code"], codes, issues);
    if (code === undefined) return [];
    if (code === "gate") {
      readId(gate, [...own, "gate"], issues);
      const ids = readList(criteria, [...own, "criteria"], 0, issues).map((id, at) => {
        return readId(id, [...own, "criteria", at], issues) as string;
      });
      return [{ code, gate: gate as string, criteria: ids }];
    }
    if (code !== "coverage-below-minimum") return [{ code }];
    const share = { minimum: zero, maximum: one };
    readExactText(exactCoverage, [...own, "exactCoverage"], issues);
    readExact(minimum, [...own, "minimum"], share, issues);
    return [{ code, exactCoverage: exactCoverage as string, minimum: minimum as Decimal }];
  });
}
