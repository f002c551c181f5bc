/**
 * A generator of random numbers of our own: the same seed gives the same numbers on every machine and for all time.
 * xoshiro128** 1.1 of D. Blackman and S. Vigna (2018), its state filled by splitmix32.
 */
export interface Random {
  /** A whole number from 0 to 2³² − 1. */
  readonly next: () => number;
  /** From 0, inclusive, to 1, exclusive. */
  readonly unit: () => number;
}

/** From a seed and the name of what is drawn, so that each thing has numbers of its own. */
export function randomOf(seed: number, name: string): Random {
  let mixed = mix(seed ^ 0x9e3779b9);
  for (const character of name) mixed = mix(mixed ^ (character.codePointAt(0) ?? 0));
  const state = [0, 0, 0, 0].map(() => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    return mix(mixed);
  });
  return xoshiro(state as [number, number, number, number]);
}

export function xoshiro([first, second, third, fourth]: [number, number, number, number]): Random {
  let [a, b, c, d] = [first, second, third, fourth];
  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return { next, unit: () => next() / 2 ** 32 };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** The finaliser of splitmix32. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
