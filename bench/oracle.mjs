/**
 * What is right, computed from the text of the numbers with BigInt and nothing of the library: scores and weights in
 * millionths, one division, and cut scores in hundredths.
 */

const levels = /** @type {const} */ ([
  ["excellent", 950n],
  ["outstanding", 850n],
  ["good", 750n],
  ["basic", 600n],
  ["failing", 0n],
]);

/** The weighted mean rounded half-up to hundredths, its level, and whether it was exactly between two hundredths. */
export function exactMean({ scores, weights }) {
  let sum = 0n;
  let total = 0n;
  scores.forEach((score, index) => {
    const weight = millionths(weights[index]);
    sum += millionths(score) * weight;
    total += weight;
  });
  // In hundredths the mean is sum / (total × 10,000).
  const divisor = total * 10_000n;
  const hundredths = (2n * sum + divisor) / (2n * divisor);
  return { ...placed(hundredths), isTie: (2n * sum) % divisor === 0n && sum % divisor !== 0n };
}

/** A single score, likewise. */
export function exactPlace(score) {
  return placed((millionths(score) + 5_000n) / 10_000n);
}

function placed(hundredths) {
  const [level] = levels.find(([, cut]) => hundredths >= cut) ?? ["failing"];
  return { score: Number(hundredths) / 100, level };
}

function millionths(value) {
  const text = String(value);
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  if (match === null) throw new Error(`The bench only knows decimals of up to six places, got ${text}.`);
  return BigInt(match[1] + (match[2] ?? "").padEnd(6, "0"));
}
