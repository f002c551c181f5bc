/**
 * What a user does with the library, written once: the tests run it as an ES module, as CommonJS, as TypeScript, in
 * workers and in a browser, and compare the answers byte by byte.
 */
import {
  customerCentric,
  customerCentricTexts,
  defineRubric,
  explain,
  isScoringError,
  levelOf,
  noCriterionFailing,
  rubricFingerprints,
  ScoringError,
  scoreRatings,
  scoreReview,
  verifyResult,
  weightedMean,
} from "customer-centric-rubric";
import {
  parseRatings,
  parseResult,
  parseReview,
  parseRubric,
  ratingsJsonSchema,
  resultJsonSchema,
  reviewJsonSchema,
  rubricJsonSchema,
  ScoringError as SchemaError,
  safeParseReview,
} from "customer-centric-rubric/schema";

const ratings = [
  { subject: "李伟", period: "2026-H1", assessor: "陈静", role: "manager", criterion: "needs", score: "7.49" },
  { subject: "李伟", period: "2026-H1", assessor: "陈静", role: "manager", criterion: "relationship", score: 7.5 },
];
const review = parseReview({
  subject: "李伟",
  period: "2026-H1",
  ratings: [
    { assessor: "陈静", role: "manager", criterion: "needs", score: "7.49" },
    { assessor: "陈静", role: "manager", criterion: "relationship", score: 7.5 },
  ],
});
const result = scoreReview(review);
const stored = JSON.stringify(result);

const strict = defineRubric({
  ...customerCentric,
  id: "strict",
  texts: customerCentricTexts,
  gates: [noCriterionFailing],
});
const harsh = parseReview(
  {
    subject: "Tom",
    ratings: [
      { assessor: "eva", role: "peer", criterion: "needs", score: 5.5 },
      { assessor: "eva", role: "peer", criterion: "relationship", score: 9 },
    ],
  },
  { rubric: strict },
);
const capped = scoreReview(harsh, { rubric: strict });

const site = parseRubric({
  id: "site-safety",
  version: "1",
  scale: { minimum: 0, maximum: 100, step: 1 },
  levels: [
    { id: "unsafe", cut: 0 },
    { id: "safe", cut: 80 },
  ],
  criteria: [{ id: "conduct", weight: 1 }],
});

const wrong = { subject: "Tom", ratings: [{ assessor: "eva", role: "boss", criterion: "needs", score: "8,5" }] };
const checked = safeParseReview(wrong);
const refusals = [() => levelOf(11), () => parseReview(wrong), () => parseResult({})].map((call) => {
  try {
    call();
    return ["nothing was thrown"];
  } catch (error) {
    if (!isScoringError(error)) return [String(error)];
    return [error.code, error.message, error instanceof ScoringError, error instanceof SchemaError];
  }
});

export const answer = JSON.stringify({
  result,
  same: JSON.stringify(scoreRatings(parseRatings(ratings))) === JSON.stringify([result]),
  explanations: [
    explain(result),
    explain(result, { locale: "zh", audience: "manager" }),
    explain(result, { locale: "ja", audience: "subject" }),
  ],
  verified: verifyResult(parseResult(JSON.parse(stored)), review),
  altered: verifyResult(parseResult(JSON.parse(stored.replace('"score":7.5,', '"score":8.5,'))), review),
  capped,
  mean: weightedMean([8.2, 9, 7.55], [50, 30, 20]),
  fingerprints: [customerCentric, strict, site].map((rubric) => rubricFingerprints(rubric)),
  issues: checked.success ? [] : checked.issues,
  refusals,
  schemas: [reviewJsonSchema(), ratingsJsonSchema(), resultJsonSchema(), rubricJsonSchema()],
});
