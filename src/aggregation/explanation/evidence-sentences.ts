import type { Obstacle } from "../../evaluation/climb";
import type {
  CriterionEvidence,
  EvidenceScore,
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
  { profile }: ReviewEvidence,
  speaker: Speaker,
): readonly string[] {
  const { say, indicator } = speaker;
  if (about.status === "scored") return explainScore(about, criterion, speaker);
  if (about.status === "not-rated") {
    if (about.measured !== undefined) return [say.evidence.unmeasured({ criterion, measured: about.measured })];
    if (about.unknown.length === 0) return [say.evidence.nothingToShow(criterion)];
    return [say.evidence.notRated({ criterion, indicators: say.list(about.unknown.map(indicator)) })];
  }
  return profile === undefined
    ? []
    : [say.evidence.notApplicable({ criterion, profile: `${profile.id} ${profile.version}` })];
}

/** The score, where the criterion's own sentence has not told it, and the way up. */
function explainScore(about: EvidenceScore, criterion: string, speaker: Speaker): readonly string[] {
  const { say, score, level } = speaker;
  const { stoppedBy, next, counts, levelsApart, indicators } = about;
  const list = (obstacles: readonly Obstacle[], verdicts: readonly IndicatorVerdict[]) =>
    say.list(obstacles.map((obstacle) => explainObstacle(obstacle, verdicts, speaker)));
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
  if (stoppedBy.length > 0) sentences.push(say.evidence.stopped(list(stoppedBy, indicators)));
  if (next !== null) {
    // Told with figures already, or in the level above what was proven.
    const obstacles = next.needs.length === stoppedBy.length ? undefined : list(next.needs, []);
    sentences.push(say.evidence.next({ level: level(next.level), obstacles }));
  }
  return sentences;
}

const outcomes = { proven: "met", "not-met": "not-met", unknown: "inconclusive" } as const;

/** An indicator in the way; where a share was counted, how large it was, and never rounded up to what was asked for. */
function explainObstacle(
  { indicator: id, reason }: Obstacle,
  verdicts: readonly IndicatorVerdict[],
  { say, indicator, share }: Speaker,
): string {
  const verdict = verdicts.find((one) => one.indicator === id);
  const counted = verdict?.findings.find(({ outcome, kind }) => kind === "proportion" && outcome === outcomes[reason]);
  return say.evidence.obstacle({
    indicator: indicator(id),
    reason: say.evidence.reasons[reason],
    counted:
      counted &&
      say.evidence.counted({
        estimate: share(counted.estimate as string, "down"),
        n: counted.n,
        threshold: share(counted.threshold as string),
      }),
  });
}

/** What a proven indicator is proven by, and where people saw otherwise than was measured. */
function explainVerdict(
  { indicator: id, outcome, cites, isContested, findings }: IndicatorVerdict,
  { say, indicator }: Speaker,
): readonly string[] {
  const sentences: string[] = [];
  if (cites !== undefined) {
    const hidden = cites.length - longestList;
    const ids = [...cites.slice(0, longestList), ...(hidden > 0 ? [say.evidence.further(hidden)] : [])];
    sentences.push(say.evidence.proven({ indicator: indicator(id), ids: say.list(ids) }));
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
