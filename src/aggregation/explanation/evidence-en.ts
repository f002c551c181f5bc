import type { EvidenceMessages } from "./evidence-messages";

export const evidenceEn: EvidenceMessages = {
  criterion: ({ criterion, score, level }) => `${criterion}: ${score} (${level}), from evidence alone.`,
  beside: ({ criterion, score, level, isSetAside }) =>
    `The evidence on “${criterion}” comes to ${score} (${level}); ${isSetAside ? "a decision sets it aside" : "people's score stands"}.`,
  notRated: ({ criterion, indicators }) =>
    `The evidence makes no score for “${criterion}”: too little is known of ${indicators}.`,
  nothingToShow: (criterion) => `The rubric names nothing that evidence could show of “${criterion}”.`,
  measured: ({ criterion, value, unit, outside }) =>
    `For “${criterion}”, ${value}${unit === undefined ? "" : ` ${unit}`} was measured${outside === null ? "" : `, which lies ${outside} the points of the measure: the score is that of the ${outside === "below" ? "first" : "last"} one`}.`,
  unmeasured: ({ criterion, measured }) =>
    measured === "none"
      ? `Nothing that counts was measured for “${criterion}”.`
      : `Several figures that differ were measured for “${criterion}”, so that none counts.`,
  notApplicable: ({ criterion, profile }) =>
    `By the job profile ${profile}, nothing of “${criterion}” applies to this work: it is passed over.`,

  indicator: (title) => `“${title}”`,
  obstacle: ({ indicator, reason, counted }) =>
    `${indicator} (${reason}${counted === undefined ? "" : `: ${counted}`})`,
  reasons: { met: "shown", proven: "proven", "not-met": "not shown", unknown: "not known" },
  counted: ({ found, threshold }) => `${found}, where ${threshold} is asked for`,
  share: ({ estimate, n }) => `${estimate} of ${n}`,
  grounds: ({ level, position, indicators }) =>
    `Within ${level} it lies ${position} of the way up, by what was shown: ${indicators}.`,
  stopped: (obstacles) => `What stopped the climb: ${obstacles}.`,
  next: ({ level, obstacles }) =>
    obstacles === undefined
      ? `To reach ${level} there, no more than that is needed.`
      : `Still in the way of ${level} there: ${obstacles}.`,

  proven: ({ indicator, ids }) => `${indicator} is proven by ${ids}.`,
  further: (count) => `${count} more`,
  contested: ({ indicator, outcome }) =>
    `${indicator}: people observed it otherwise than it was measured; what they observed counts (${outcome}).`,
  outcomes: { met: "seen", "not-met": "not seen", inconclusive: "not clear" },

  provisional: ({ criterion, level }) =>
    `On “${criterion}”, ${level} is provisional: it rests on evidence alone until somebody other than the subject confirms it.`,
  needsReason: (criterion) =>
    `On “${criterion}”, people and evidence lie a level or more apart; the reason is still to be recorded. It does not change the score.`,
  decision: ({ date, by, criterion, level, isConfirmed, reason, isEffective }) =>
    `Decision of ${date}${by === undefined ? "" : ` by ${by}`} on “${criterion}”: ${level} by the evidence is ${isConfirmed ? "confirmed" : "set aside"}${reason === undefined ? "" : `, because: “${reason}”`}.${isEffective ? "" : " It has no effect."}`,
  asOf: ({ asOf, profile }) =>
    `Evidence as of ${asOf}${profile === undefined ? "" : `, by the job profile ${profile}`}.`,
};
