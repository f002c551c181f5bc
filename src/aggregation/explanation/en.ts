import { textOf } from "../../rubric/texts";
import type { ExplanationMessages } from "./messages";

const plurals: Readonly<Record<string, string>> = {
  manager: "managers",
  peer: "peers",
  "direct report": "direct reports",
  self: "self",
  customer: "customers",
  "other assessor": "other assessors",
};

export const en: ExplanationMessages = {
  roles: {
    manager: "manager",
    peer: "peer",
    report: "direct report",
    self: "self",
    customer: "customer",
    other: "other assessor",
  },
  gates: { "no-criterion-failing": "No criterion may be failing" },
  roundings: {
    "half-up": "to the nearest, a half upwards",
    "half-even": "to the nearest, a half to the even step",
    "half-down": "to the nearest, a half downwards",
    up: "upwards",
    down: "downwards",
  },
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`),
  count: (count, role) => {
    const plural = textOf(plurals, role);
    if (plural === undefined) return `${count} × ${role}`;
    return role === "self" ? "the subject" : `${count} ${count === 1 ? role : plural}`;
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

  criterion: ({ criterion, score, level, share, contribution, by }) =>
    `${criterion}: ${score} (${level}), as rated by ${by}. With ${share} of the weight it contributes ${contribution}.`,
  criterionAlone: ({ criterion, score, level, by }) => `${criterion}: ${score} (${level}), as rated by ${by}.`,
  descriptor: ({ level, text }) => `What ${level} means there: ${text}.`,
  absent: {
    "not-applicable": (criterion) => `${criterion} does not apply`,
    "not-rated": (criterion) => `${criterion} has not been rated`,
  },
  absencePolicies: {
    exclude: "; it is left out, and the other criteria share its weight.",
    lowest: (score) => `; the rubric counts it as the lowest score, ${score}.`,
    fail: (score) => `; the rubric then gives the whole review the lowest score, ${score}.`,
  },

  gate: ({ gate, criteria, below }) => `The rule “${gate}” applies: ${criteria}, below ${below}.`,
  capped: ({ cap, before }) => `It limits the score to ${cap}; without any such rule the score would be ${before}.`,
  notCapped: (cap) => `Its limit of ${cap} did not change the score.`,
  failed: ({ criteria, score }) =>
    `The whole review gets the lowest score, ${score}, because ${criteria} must have a score.`,
  coverage: (share) => `Ratings cover ${share} of the weight of the criteria that apply.`,

  nextLevel: ({ level, cut, distance }) => `The next level, ${level}, begins at ${cut}: ${distance} more.`,
  rise: ({ criterion, rise }) => `Raising “${criterion}” alone by ${rise} would reach it.`,
  noRise: "No criterion alone can reach it.",
  highestLevel: "This is the highest level.",

  noApplicableCriterion: "No criterion applies to this work.",
  selfRatingsOnly: "There are only self-ratings, which are shown but do not count.",
  noScore: "Nobody whose rating counts has given a score yet.",
  coverageBelowMinimum: ({ coverage, minimum }) =>
    `Ratings cover ${coverage} of the weight of the criteria that apply; at least ${minimum} is needed.`,
  gateUnscored: (gate) => `The rule “${gate}” leaves the review without a score.`,

  role: ({ criterion, role, score, share }) =>
    `${criterion}, ${role}: ${score}, with ${share} of the criterion's weight.`,
  assessor: ({ assessor, role, criterion, said }) => `${criterion}, ${assessor} (${role}): ${said}`,
  fromLevel: ({ level, score }) => `${level}, which counts as ${score}`,
  fromOverall: "rated as a whole",
  answers: { "not-applicable": "does not apply", "not-observed": "not observed", "not-rated": "not rated yet" },
  rubric: ({ title, version, fingerprint }) =>
    `Scored with the rubric “${title}”, version ${version} (fingerprint ${fingerprint}).`,
};
