import type { Random } from "./random";

export function chance(random: Random, probability: number): boolean {
  return random.unit() < probability;
}

/** From a bound, inclusive, to another, exclusive. */
export function between(random: Random, from: number, to: number): number {
  return from + (to - from) * random.unit();
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random.unit() * values.length)] as Value;
}

/** The numbers from 0 to count − 1 in a drawn order, by Fisher and Yates. */
export function shuffled(random: Random, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random.unit() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

/** By Box and Muller; one number of the two is enough. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());
}

export function logNormal(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * normal(random));
}

export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random.unit());
}

/** By Knuth's product, in parts for large means, where the product would come to nothing. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.unit(); product > limit; product *= random.unit()) count++;
  return count;
}

/** Of shape ≥ 1 and mean = shape, by Marsaglia and Tsang (2000). */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.unit()) ** (1 / shape);
  const third = shape - 1 / 3;
  const scale = 1 / Math.sqrt(9 * third);
  for (;;) {
    const deviate = normal(random);
    const cube = (1 + scale * deviate) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random.unit()) < deviate ** 2 / 2 + third - third * cube + third * Math.log(cube)) {
      return third * cube;
    }
  }
}

/** A propensity with this mean; the larger the sureness, the less it varies. */
export function beta(random: Random, mean: number, sureness: number): number {
  const yes = gamma(random, mean * sureness);
  return yes / (yes + gamma(random, (1 - mean) * sureness));
}

/** Draws indexes by weight: those of weights that do not change, by halving. */
export function weighted(weights: readonly number[]): (random: Random) => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    sums.push(total);
  }
  return (random) => {
    const drawn = random.unit() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Weights as Zipf's law has them: a few are seen often, and most of them seldom. */
export function zipfWeights(count: number, exponent: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 1 / (index + 5) ** exponent);
}
