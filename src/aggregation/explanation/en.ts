import { textOf } from "../../rubric/texts";
import { evidenceEn } from "./evidence-en";
import type { ExplanationMessages } from "./messages";

const roles = {
  manager: "manager",
  peer: "peer",
  report: "direct report",
  self: "self",
  customer: "customer",
  other: "other assessor",
};

export const en: ExplanationMessages = {
  roles,
  gates: { "no-criterion-failing": "No criterion may be failing" },
  roundings: {
    "half-up": "to the nearest, a half upwards",
    "half-even": "to the nearest, a half to the even step",
    "half-down": "to the nearest, a half downwards",
    up: "upwards",
    down: "downwards",
  },
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`),
  separator: "; ",
  count: (count, role, title) => {
    if (role === "self") return "the subject";
    const known = textOf<string>(roles, role);
    // Only of the library's own titles it is known that they take an s.
    if (known === undefined || (title !== undefined && title !== known)) return `${count} × ${title ?? role}`;
    return `${count} ${known}${count === 1 ? "" : "s"}`;
  },
  quote: (text) => `“${text}”`,

  scored: ({ subject, period, score, level, band }) =>
    `${subject} scores ${score}${period === undefined ? "" : ` for ${period}`}: ${level} (${band}).`,
  unscored: ({ subject, period }) => `${subject} has no score${period === undefined ? "" : ` for ${period}`}.`,
  exact: ({ exact, rounding, step, score }) =>
    `The exact score is ${exact}; rounded ${rounding}, in steps of ${step}, it is ${score}.`,
  roundingChangedLevel: ({ exact, rounded, isPlacedOnExact }) =>
    isPlacedOnExact
      ? `The level is that of the exact score, ${exact}; the printed score alone would be ${rounded}.`
      : `The level is that of the printed score, ${rounded}; the exact score alone would be ${exact}.`,

  adjusted: ({ from, fromLevel, to, toLevel, by, date, reason }) =>
    `Adjusted from ${from} (${fromLevel}) to ${to} (${toLevel}) by ${by} on ${date}, because: “${reason}”.`,
  beforeAdjustment: (score) => `What follows explains ${score}, the score before any adjustment.`,

  criterion: ({ criterion, score, level, by }) => `${criterion}: ${score} (${level}), as rated by ${by}.`,
  contribution: ({ share, contribution }) => ` With ${share} of the weight it contributes ${contribution}.`,
  descriptor: ({ level, text }) => `What ${level} means there: ${text}.`,
  absent: {
    "not-applicable": (criterion) => `${criterion} does not apply.`,
    "not-observed": (criterion) => `${criterion} could not be observed by anybody who was asked.`,
    "not-rated": (criterion) => `${criterion} has not been rated.`,
    "not-counted": (criterion) => `${criterion} has not been rated by anybody whose rating counts.`,
  },
  absencePolicies: {
    exclude: " It is left out, and the other criteria share its weight.",
    lowest: (score) => ` The rubric counts it as the lowest score, ${score}.`,
  },
  method: (trimmed) =>
    trimmed === undefined ? "the median" : `the mean without the lowest and the highest ${trimmed}`,
  methodCounts: (method) => `Where several people of one role rated a criterion, ${method} of their ratings counts.`,

  gate: ({ gate, criteria, below }) => `The rule “${gate}” applies: ${criteria}, below ${below}.`,
  tooLow: (criterion, score) => `${criterion} ${score}`,
  capped: ({ cap, loss, before }) =>
    `It limits the score to ${cap}${loss === undefined ? "" : `, which takes away ${loss}`}${before === undefined ? "" : `; without any such rule the score would be ${before}`}.`,
  notCapped: (cap) => `Its limit of ${cap} did not change the score.`,
  failed: ({ criteria, score, loss }) =>
    `The whole review gets the lowest score, ${score}, because ${criteria} must have a score${loss === undefined ? "" : `: that takes away ${loss}`}.`,
  coverage: (share) => `Criteria with a score make up ${share} of the weight of those that apply.`,

  nextLevel: ({ level, cut, distance }) => `The next level, ${level}, begins at ${cut}: ${distance} more.`,
  rise: ({ criterion, rise, gain, isFreed }) =>
    `Raising “${criterion}” alone by ${rise} would reach it${isFreed ? ", as the rule then no longer applies" : gain === undefined ? "" : `: that adds ${gain}, and rounding does the rest`}.`,
  noRise: (step) => `No criterion that has a score can reach it alone by a rise in steps of ${step}.`,
  highestLevel: "This is the highest level.",

  noApplicableCriterion: "No criterion applies to this work.",
  selfRatingsOnly: "There are only self-ratings, and they alone make no score.",
  noScore: "Nobody whose rating counts has given a score yet.",
  coverageBelowMinimum: ({ coverage, minimum }) =>
    `Criteria with a score make up ${coverage} of the weight of those that apply; at least ${minimum} is needed.`,
  gateUnscored: (gate) => `The rule “${gate}” leaves the review without a score.`,

  role: ({ criterion, role, score, share, method }) =>
    `${criterion}, ${role}: ${score}${method === undefined ? "" : `, ${method}`}, with ${share} of the criterion's weight.`,
  assessor: ({ assessor, role, criterion, said }) => `${criterion}, ${assessor} (${role}): ${said}`,
  fromLevel: ({ level, score }) => `${level}, which counts as ${score}`,
  fromOverall: "rated as a whole",
  leftOut: "left out",
  answers: { "not-applicable": "does not apply", "not-observed": "not observed", "not-rated": "not rated yet" },
  evidence: evidenceEn,
  rubric: ({ title, version, fingerprint }) =>
    `Scored with the rubric “${title}”, version ${version} (fingerprint ${fingerprint}).`,
};
