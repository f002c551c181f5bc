/** The parsers of the library: documents of JSON that were good once, numbers and periods. */
import * as fc from "fast-check";
import type { Decimal, Review, ReviewResult, Rubric } from "../../src/index";
import {
  customerCentric,
  customerCentricTexts,
  explain,
  formatDecimal,
  isScore,
  levelOf,
  noCriterionFailing,
  parseDecimal,
  periodRange,
  scoreRatings,
  scoreReview,
  verifyResult,
  weightedMean,
} from "../../src/index";
import * as schema from "../../src/schema";
import { agreed, readingOf } from "./agreed";
import { damagedText } from "./damaged-bytes";
import { damagedDocument } from "./damaged-document";
import { goodReview, goodRows } from "./good-files";
import { outcomeOf } from "./sound-issues";
import type { Reading, Target } from "./target";
import { must, target } from "./target";

const strict = schema.parseRubric({ ...customerCentric, gates: [noCriterionFailing] });
const results = [
  scoreReview(goodReview),
  scoreReview({ ...goodReview, ratings: [] }),
  scoreReview(goodReview, { rubric: strict }),
];
const rubrics = [customerCentric, strict, { ...customerCentric, texts: customerCentricTexts }];

function mustBeGood(result: ReviewResult): void {
  if (result.status === "scored") {
    must(isScore(result.score), `a score on the scale, got ${result.score}`);
    must(levelOf(result.score) === result.level, "the level is that of the score");
  }
  must(schema.safeParseResult(JSON.parse(JSON.stringify(result))).success, "a result is read back from its JSON");
}

function checkRubric(document: unknown): Reading {
  const rubric: Rubric | undefined = agreed(document, schema.safeParseRubric, schema.parseRubric);
  if (rubric === undefined) return "refused";
  const text = JSON.stringify(rubric);
  must(JSON.stringify(schema.parseRubric(JSON.parse(text))) === text, "a rubric is read back as it was");
  const level = rubric.levels.at(-1)?.id ?? "";
  const ratings = rubric.criteria.map(({ id }) => ({ assessor: "chen", role: "manager", criterion: id, level }));
  outcomeOf(() => scoreReview({ subject: "li.wei", ratings } as Review, { rubric }));
  return "accepted";
}

function checkReview(document: unknown): Reading {
  const review = agreed(document, schema.safeParseReview, schema.parseReview);
  const scored = outcomeOf(() => scoreReview(document as typeof goodReview));
  must((review !== undefined) === "value" in scored, "exactly the reviews that parse are scored");
  if ("value" in scored) mustBeGood(scored.value);
  return readingOf(review);
}

function checkRatings(document: unknown): Reading {
  const ratings = agreed(document, schema.safeParseRatings, schema.parseRatings);
  const scored = outcomeOf(() => scoreRatings(document as typeof goodRows));
  must((ratings !== undefined) === "value" in scored, "exactly the ratings that parse are scored");
  if ("value" in scored) scored.value.forEach(mustBeGood);
  return readingOf(ratings);
}

function checkResult(document: unknown): Reading {
  const result = agreed(document, schema.safeParseResult, schema.parseResult);
  outcomeOf(() => explain(document as ReviewResult, { locale: "zh", audience: "manager" }));
  const { isVerified, differences } = verifyResult(document as ReviewResult, goodReview);
  must(!isVerified || result !== undefined, "nothing damaged is verified");
  must(isVerified || differences.length > 0, "what is not verified differs");
  return readingOf(result);
}

function checkNumber(value: unknown): Reading {
  const isGood = isScore(value as Decimal);
  must(isGood === "value" in outcomeOf(() => levelOf(value as Decimal)), "exactly the scores have a level");
  must(isGood === "value" in outcomeOf(() => weightedMean([value as Decimal], [1])), "exactly the scores have a mean");
  const decimal = outcomeOf(() => parseDecimal(value as Decimal));
  if ("error" in decimal) return "refused";
  const text = formatDecimal(decimal.value) as string;
  must(formatDecimal(parseDecimal(text)) === text, "a decimal is read back as it was");
  return "accepted";
}

function checkPeriod(text: string): Reading {
  const range = periodRange(text);
  if (range === undefined) return "refused";
  must(range.start <= range.end && /^\d{4}-\d\d-\d\d$/.test(range.start), "a period begins before it ends");
  return "accepted";
}

const numbers = fc.oneof(
  fc.double(),
  fc.stringMatching(/^-?\d{0,20}[.,]?\d{0,20}(e\d)?$/),
  damagedText(["8.5", "10", "0.00", "-12345678901234567890.125", "1e-7"]),
  fc.jsonValue({ maxDepth: 1 }),
);

const periods = damagedText(["2026", "2026-H1", "2026-Q3", "2026-09", "2026-01-15/2026-07-14", "probation"]);

export const libraryTargets: readonly Target[] = [
  target("rubrics", 60_000, damagedDocument(rubrics), checkRubric),
  target("reviews", 200_000, damagedDocument([goodReview]), checkReview),
  target("lists of ratings", 150_000, damagedDocument([goodRows]), checkRatings),
  target("results", 100_000, damagedDocument(results), checkResult),
  target("numbers", 200_000, numbers, checkNumber),
  target("periods", 100_000, periods, checkPeriod),
];
