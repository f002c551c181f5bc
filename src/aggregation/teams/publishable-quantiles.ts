import { ceilDivide, floorDivide } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, multiplyRatios } from "../../exact/ratio";
import type { Probability } from "../accumulators/finish-tally";

/**
 * The quantiles that may be published of so many scores, beside their mean and their median. None into which the lowest or the
 * highest score enters, the one score of which many know whose it is. And none but the median where fewer than the minimum have
 * a score that enters into no quantile: what these sum to is the mean without the others, so that of two the highest would tell
 * the lowest.
 */
export function publishableQuantiles(
  probabilities: readonly Probability[],
  people: number,
  minimum: number,
): readonly Probability[] {
  if (minimum <= 1 || people === 0) return probabilities;
  const inside = probabilities.filter((one) => isMedian(one) || !placesOf(one.exact, people).some(isEnd));
  const entering = new Set([half, ...inside.map(({ exact }) => exact)].flatMap((exact) => placesOf(exact, people)));
  return people - entering.size >= minimum ? inside : inside.filter(isMedian);

  function isEnd(place: number): boolean {
    return place === 0 || place === people - 1;
  }
}

function isMedian({ exact }: Probability): boolean {
  return compareRatios(exact, half) === 0;
}

/** The places of the scores, from 0 for the lowest, between which a quantile lies, or the one on which it does. */
function placesOf(probability: Ratio, people: number): readonly number[] {
  const { numerator, denominator } = multiplyRatios(probability, { numerator: people - 1, denominator: 1 });
  return [floorDivide(numerator, denominator), ceilDivide(numerator, denominator)].map(Number);
}

const half: Ratio = { numerator: 1, denominator: 2 };
