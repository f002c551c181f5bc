import { refusal } from "../errors";
import { compareRatios, formatRatio, parseRatio } from "../exact/ratio";
import type { Finding, MetProportion, Verdict } from "./finding";
import { marginOf } from "./margin";

/** What all findings on one indicator come to. */
export interface Conclusion {
  /** What counts. */
  readonly verdict: Verdict;
  /** What decided: the job profile, people's observations, evaluators, or nothing that was known. */
  readonly basis: "profile" | "people" | "evaluators" | "none";
  /** What people observed, and what evaluators concluded; `null` where none of them could judge. */
  readonly observed: Verdict | null;
  readonly measured: Verdict | null;
  /** Whether people observed another outcome than the one that was measured, and that theirs replaces. */
  readonly isContested: boolean;
}

/**
 * What several findings on one indicator come to, in whatever order they are; the same finding twice counts once.
 *
 * A job profile that leaves the indicator out has the last word, whatever was found. Else people's observations, where
 * there are any, replace what was measured; "no evidence" is no observation. Among those that count, met and not met
 * together are inconclusive; else not met comes first, then met, then inconclusive. An evaluator that failed says
 * nothing: it is named (`error`) only where nobody else judged. Without any finding there is no evidence.
 *
 * Of several that are met, the greatest margin counts, so that another good finding never takes anything away.
 *
 * All findings must be combined at once: conclusions cannot be combined again, since an inconclusive one may be made of
 * met and not met, or of neither.
 *
 * @throws {ScoringError} `invalid-option` for findings on different indicators, and for a met proportion that is not
 * 0 ≤ threshold ≤ estimate ≤ 1; `invalid-ratio` for one that is no ratio.
 */
export function combineFindings(findings: readonly Finding[]): Conclusion {
  const indicator = findings[0]?.indicator;
  const stranger = findings.find((finding) => finding.indicator !== indicator);
  if (stranger !== undefined) {
    throw refusal("invalid-option", "findings", `findings on ${indicator} only`, stranger.indicator);
  }
  const observed = judgement(findings.filter(({ evaluator }) => evaluator === "people"));
  const measured = judgement(findings.filter(({ evaluator }) => evaluator !== "people"));
  const isContested = observed !== null && measured !== null && observed.outcome !== measured.outcome;
  const shown = { observed, measured, isContested };
  if (findings.some(({ outcome }) => outcome === "not-applicable")) {
    return { verdict: { outcome: "not-applicable" }, basis: "profile", ...shown };
  }
  if (observed !== null) return { verdict: observed, basis: "people", ...shown };
  if (measured !== null) return { verdict: measured, basis: "evaluators", ...shown };
  const hasFailed = findings.some(({ outcome }) => outcome === "error");
  return { verdict: { outcome: hasFailed ? "error" : "no-evidence" }, basis: "none", ...shown };
}

/** What those findings that judge come to; `null` when none does. */
function judgement(findings: readonly Finding[]): Verdict | null {
  const has = (searched: Finding["outcome"]) => findings.some(({ outcome }) => outcome === searched);
  if (has("met") && has("not-met")) return { outcome: "inconclusive" };
  if (has("not-met")) return { outcome: "not-met" };
  if (has("met")) return findings.flatMap(metVerdict).reduce(better);
  return has("inconclusive") ? { outcome: "inconclusive" } : null;
}

function metVerdict(finding: Finding): readonly Verdict[] {
  if (finding.outcome !== "met") return [];
  const { measured } = finding;
  if (measured?.kind !== "proportion") return [{ outcome: "met" }];
  // One spelling for each ratio, or the result would hang on which of two equal findings came first.
  const [estimate, threshold] = [spell(measured.estimate), spell(measured.threshold)];
  return [{ outcome: "met", proportion: { estimate, threshold } }];
}

function spell(ratio: string): string {
  return formatRatio(parseRatio(ratio));
}

/** The one with the greater margin; of equal ones that without a proportion, then that with the higher threshold. */
function better(left: Verdict, right: Verdict): Verdict {
  const byMargin = compareRatios(marginOf(left), marginOf(right));
  if (byMargin !== 0) return byMargin > 0 ? left : right;
  const [one, other] = [proportionOf(left), proportionOf(right)];
  if (one === undefined || other === undefined) return one === undefined ? left : right;
  return compareRatios(parseRatio(one.threshold), parseRatio(other.threshold)) >= 0 ? left : right;
}

function proportionOf(verdict: Verdict): MetProportion | undefined {
  return verdict.outcome === "met" ? verdict.proportion : undefined;
}
