/** One score to its level: the library, and the one-liners that people write. */

import { levelOf } from "customer-centric-rubric";

/** The lookup that everybody writes; right whenever its score is. */
export function levelByChain(score) {
  if (score >= 9.5) return "excellent";
  if (score >= 8.5) return "outstanding";
  if (score >= 7.5) return "good";
  if (score >= 6) return "basic";
  return "failing";
}

/** The first one is what the others are compared with; the last one is the library's. */
export const levelContenders = [
  { name: "x.toFixed(2), if-chain", run: (score) => levelByChain(Number(score.toFixed(2))) },
  { name: "Math.round(x * 100) / 100, if-chain", run: (score) => levelByChain(Math.round(score * 100) / 100) },
  { name: "levelOf", run: (score) => levelOf(score) },
];

/** Every score of the scale with so many decimals: 1,001 of two, 10,001 of three. */
export function everyScore(places) {
  const parts = 10 ** places;
  return Array.from({ length: 10 * parts + 1 }, (_, index) => index / parts);
}
