import type { Obstacle } from "../../evaluation/climb";
import type {
  CriterionEvidence,
  EvidenceScore,
  IndicatorFinding,
  IndicatorVerdict,
  ReviewDecision,
  ReviewEvidence,
} from "../../evaluation/review-evidence";
import type { Speaker } from "./speaker";

/** As many citations are told one by one. */
const longestList = 20;

/** What the evidence says of one criterion, and what people decided about it. */
export function explainEvidence(
  about: CriterionEvidence,
  evidence: ReviewEvidence,
  audience: "subject" | "manager",
  speaker: Speaker,
): readonly string[] {
  const { say, level } = speaker;
  const { provisional, needsReason } = evidence;
  const criterion = speaker.criterion(about.criterion);
  const flags: string[] = [];
  if (about.status === "scored" && provisional.includes(about.criterion)) {
    flags.push(say.evidence.provisional({ criterion, level: level(about.level) }));
  }
  if (needsReason.includes(about.criterion)) flags.push(say.evidence.needsReason(criterion));
  return [
    ...explainClimb(about, criterion, evidence, speaker),
    ...about.indicators.flatMap((verdict) => explainVerdict(verdict, speaker)),
    ...flags,
    ...evidence.decisions
      .filter((decision) => decision.criterion === about.criterion)
      .map((decision) => explainDecision(decision, criterion, audience, speaker)),
  ];
}

/** What was known, and of which job. */
export function explainAsOf({ asOf, profile }: ReviewEvidence, { say }: Speaker): string {
  return say.evidence.asOf({ asOf, profile: profile && `${profile.id} ${profile.version}` });
}

function explainClimb(
  about: CriterionEvidence,
  criterion: string,
  { profile: used }: ReviewEvidence,
  speaker: Speaker,
): readonly string[] {
  const { say, indicator } = speaker;
  // Only a profile makes anything not applicable.
  const notApplicable = (part: string) =>
    used === undefined ? [] : [say.evidence.notApplicable({ criterion: part, profile: `${used.id} ${used.version}` })];
  if (about.status === "scored") {
    const passedOver = (about.passedOver ?? []).map(speaker.level);
    return [...explainScore(about, criterion, speaker), ...passedOver.flatMap(notApplicable)];
  }
  if (about.status === "not-rated") {
    if (about.measured !== undefined) return [say.evidence.unmeasured({ criterion, measured: about.measured })];
    if (about.unknown.length === 0) return [say.evidence.nothingToShow(criterion)];
    return [say.evidence.notRated({ criterion, indicators: say.list(about.unknown.map(indicator)) })];
  }
  return notApplicable(criterion);
}

/** The score, where the criterion's own sentence has not told it, what it rests on, and the way up. */
function explainScore(about: EvidenceScore, criterion: string, speaker: Speaker): readonly string[] {
  const { say, score, level, share } = speaker;
  const { stoppedBy, next, counts, levelsApart, indicators, position } = about;
  const list = (obstacles: readonly Obstacle[], verdicts: readonly IndicatorVerdict[]) =>
    say.list(obstacles.map(({ indicator, reason }) => explainIndicator(indicator, reason, verdicts, speaker)));
  const sentences: string[] = [];
  if (!counts) {
    const isSetAside = levelsApart === undefined;
    const line = { criterion, score: score(about.score), level: level(about.level), isSetAside };
    sentences.push(say.evidence.beside(line));
  }
  if (about.measured !== undefined) {
    const { value, unit, outside } = about.measured;
    sentences.push(say.evidence.measured({ criterion, value: String(value), unit, outside }));
  }
  const reached = speaker.levels.indexOf(about.level);
  // What the position is reckoned from: the level reached and the one right above; in the lowest, the one that has to be entered.
  const counted = reached === 0 ? [next?.level] : [about.level, speaker.levels[reached + 1]];
  const shown = indicators.filter(
    (one) => one.outcome === "met" && one.cites === undefined && counted.includes(one.level),
  );
  if (position !== undefined && shown.length > 0) {
    const grounds = shown.map(({ indicator }) => explainIndicator(indicator, "met", indicators, speaker));
    const line = { level: level(about.level), position: share(position), indicators: say.list(grounds) };
    sentences.push(say.evidence.grounds(line));
  }
  if (stoppedBy.length > 0) sentences.push(say.evidence.stopped(list(stoppedBy, indicators)));
  if (next !== null) {
    // Told with figures already, or in the level above what was proven.
    const obstacles = next.needs.length === stoppedBy.length ? undefined : list(next.needs, []);
    sentences.push(say.evidence.next({ level: level(next.level), obstacles }));
  }
  return sentences;
}

const outcomes = { met: "met", proven: "met", "not-met": "not-met", unknown: "inconclusive" } as const;

/** An indicator that was shown, or is in the way, and the figures of that. */
function explainIndicator(
  id: string,
  reason: keyof typeof outcomes,
  verdicts: readonly IndicatorVerdict[],
  speaker: Speaker,
): string {
  const { say, indicator } = speaker;
  const verdict = verdicts.find((one) => one.indicator === id);
  const outcome = outcomes[reason];
  const isObserved = verdict?.basis === "people";
  const finding = verdict?.findings.find((one) => one.outcome === outcome && (one.by === "people") === isObserved);
  const told = isObserved ? say.evidence.outcomes[outcome] : say.evidence.reasons[reason];
  return say.evidence.obstacle({
    indicator: indicator(id),
    reason: told,
    counted: finding && explainFinding(finding, speaker),
  });
}

/** What was counted, where anything was, and never rounded up to what was asked for; and what a panel has rated. */
function explainFinding(
  { kind, estimate = "", threshold = "", n, cites }: IndicatorFinding,
  { say, share, exact }: Speaker,
): string | undefined {
  if (kind === undefined) return undefined;
  const { counted, share: of } = say.evidence;
  if (kind === "proportion")
    return counted({ found: of({ estimate: share(estimate, "down"), n }), threshold: share(threshold) });
  const told = counted({ found: exact(estimate), threshold: exact(threshold) });
  return cites === undefined ? told : told + say.separator + citations(cites, say);
}

/** As many as are told one by one, and how many more there are. */
function citations(ids: readonly string[], say: Speaker["say"]): string {
  const hidden = ids.length - longestList;
  return say.list([...ids.slice(0, longestList), ...(hidden > 0 ? [say.evidence.further(hidden)] : [])]);
}

/** What a proven indicator is proven by, and where people saw otherwise than was measured. */
function explainVerdict(
  { indicator: id, outcome, cites, isContested, findings }: IndicatorVerdict,
  { say, indicator }: Speaker,
): readonly string[] {
  const sentences: string[] = [];
  if (cites !== undefined) {
    sentences.push(say.evidence.proven({ indicator: indicator(id), ids: citations(cites, say) }));
  }
  // Not where a job profile leaves the indicator out, nor where it takes records to prove it: what they observed is not what counts.
  if (isContested && findings.some((one) => one.by === "people" && one.outcome === outcome)) {
    const seen = say.evidence.outcomes[outcome as "met" | "not-met" | "inconclusive"];
    sentences.push(say.evidence.contested({ indicator: indicator(id), outcome: seen }));
  }
  return sentences;
}

function explainDecision(
  { at, by, action, level, reason, isEffective }: ReviewDecision,
  criterion: string,
  audience: "subject" | "manager",
  speaker: Speaker,
): string {
  const isManager = audience === "manager";
  return speaker.say.evidence.decision({
    date: at.slice(0, 10),
    by: isManager ? by : undefined,
    criterion,
    level: speaker.level(level),
    isConfirmed: action === "confirm",
    reason: isManager ? reason.replace(/\s+/g, " ").trim() : undefined,
    isEffective,
  });
}
