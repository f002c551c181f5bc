/** The reviews that every contender is given: the same ones on every machine, with a known share of exact ties. */

/** @typedef {{ scores: number[], weights: number[], scheme: number }} Sample Ten scores, their weights, and whose they are. */

const criteriaOfReview = 10;
const schemeCount = 24;

/**
 * The three ways in which people write ten weights down: points from 1 to 5, percentages that sum to 100, and shares
 * that sum to 1. The last two are multiples of 5 % as they are in most forms.
 */
function drawWeights(random, index) {
  if (index % 3 === 0) return Array.from({ length: criteriaOfReview }, () => 1 + below(random, 5));
  const parts = Array.from({ length: criteriaOfReview }, () => 1);
  for (let rest = 20 - criteriaOfReview; rest > 0; rest--) parts[below(random, criteriaOfReview)] += 1;
  return parts.map((part) => (index % 3 === 1 ? part * 5 : (part * 5) / 100));
}

/** Weights belong to a rubric and are shared by many reviews, so they are drawn once for each of a few rubrics. */
export function drawSchemes(seed) {
  const random = randomNumbers(seed);
  return Array.from({ length: schemeCount }, (_, index) => drawWeights(random, index));
}

/**
 * Distinct reviews of ten two-decimal scores from 4.00 to 10.00. One in twenty-five or so is an exact tie, by chance
 * alone: with weights in whole 5 %, one mean in twenty lies in the very middle of two hundredths.
 *
 * @returns {Sample[]}
 */
export function drawSamples(schemes, count, seed) {
  const random = randomNumbers(seed);
  const known = new Set();
  const samples = [];
  while (samples.length < count) {
    const scheme = below(random, schemes.length);
    const hundredths = Array.from({ length: criteriaOfReview }, () => 400 + below(random, 601));
    const key = `${scheme}:${hundredths}`;
    if (known.has(key)) continue;
    known.add(key);
    samples.push({ scores: hundredths.map((score) => score / 100), weights: schemes[scheme], scheme });
  }
  return samples;
}

/** Mulberry32: a small generator with a seed, good enough to shuffle and the same everywhere. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function below(random, bound) {
  return Math.floor(random() * bound);
}
