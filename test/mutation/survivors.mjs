import { explanations as aggregation } from "./survivors/aggregation.mjs";
import { explanations as exact } from "./survivors/exact.mjs";
import { explanations as review } from "./survivors/review.mjs";
import { explanations as rubric } from "./survivors/rubric.mjs";

/**
 * The mutants that no test kills, and why none can or should: by their file, the text of their line, and what becomes of
 * what. Each was looked at by itself; those of one line that live on for one reason share it.
 */
export const explanations = [...exact, ...rubric, ...review, ...aggregation];
