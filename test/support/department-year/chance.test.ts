import { describe, expect, test } from "vitest";
import { beta, exponential, gamma, logNormal, normal, poisson, shuffled, weighted, zipfWeights } from "./distributions";
import type { Random } from "./random";
import { randomOf, xoshiro } from "./random";
import { afterWork, calendarOf, hour, isAtWork, scheduleOf } from "./schedule";

const draws = 40_000;

/** The mean and the variance of many draws. */
function momentsOf(draw: (random: Random) => number, random = randomOf(1, "moments")) {
  const values = Array.from({ length: draws }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws };
}

describe("chance", () => {
  test("is that of xoshiro128** 1.1: the first numbers after the state 1, 2, 3, 4 of the reference", () => {
    const { next } = xoshiro([1, 2, 3, 4]);
    const reference = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597];
    expect(reference.map(next)).toEqual(reference);
  });

  test("has other numbers for another seed and for another name, and the same for both the same", () => {
    const firsts = [randomOf(1, "a"), randomOf(2, "a"), randomOf(1, "b"), randomOf(1, "a")].map(({ next }) => next());
    expect(new Set(firsts).size).toBe(3);
    expect(firsts[3]).toBe(firsts[0]);
  });

  test.each<[string, (random: Random) => number, number, number]>([
    ["the unit interval", ({ unit }) => unit(), 1 / 2, 1 / 12],
    ["the normal distribution", normal, 0, 1],
    ["an exponential one", (random) => exponential(random, 3), 3, 9],
    ["a small Poisson one", (random) => poisson(random, 2.5), 2.5, 2.5],
    ["a large Poisson one", (random) => poisson(random, 200), 200, 200],
    ["a gamma one", (random) => gamma(random, 4), 4, 4],
    ["a gamma one of a shape below 1", (random) => gamma(random, 0.5), 0.5, 0.5],
    ["a beta one", (random) => beta(random, 0.2, 9), 0.2, (0.2 * 0.8) / 10],
  ])("draws from %s with its mean and variance", (_, draw, mean, variance) => {
    const drawn = momentsOf(draw);
    expect(Math.abs(drawn.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
    expect(drawn.variance / variance).toBeCloseTo(1, 1);
  });

  test("draws half of the log-normal times below their median", () => {
    const below = momentsOf((random) => (logNormal(random, 90, 1.05) < 90 ? 1 : 0)).mean;
    expect(below).toBeCloseTo(0.5, 1);
  });

  test("draws by weight, and nothing without weight", () => {
    const draw = weighted([1, 0, 3]);
    expect(momentsOf((random) => (draw(random) === 2 ? 1 : 0)).mean).toBeCloseTo(0.75, 1);
    expect(momentsOf((random) => (draw(random) === 1 ? 1 : 0)).mean).toBe(0);
    expect(zipfWeights(3, 1)).toEqual([1 / 5, 1 / 6, 1 / 7]);
  });

  test("puts each number once into a drawn order", () => {
    const order = shuffled(randomOf(1, "order"), 100);
    expect([...order].sort((left, right) => left - right)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });
});

describe("a schedule", () => {
  const mornings = calendarOf([{ day: "monday", from: "09:00", to: "12:00" }], new Set());
  const at = (text: string) => Date.parse(text);
  // The clocks change on the 30th of March 2025; the 31st is a Monday, and so are the 24th, and the 7th of April.
  const outage = { start: at("2025-03-31T10:00+02:00"), end: at("2025-03-31T11:00+02:00") };
  const schedule = scheduleOf(mornings, [outage]);

  test.each([
    ["2025-03-24T09:00+01:00", 1, "2025-03-24T10:00+01:00"],
    ["2025-03-24T11:00+01:00", 2, "2025-03-31T10:00+02:00"],
    ["2025-03-24T11:00+01:00", 3, "2025-03-31T12:00+02:00"],
    ["2025-03-25T11:00+01:00", 3, "2025-04-07T10:00+02:00"],
  ])("has from %s on %d hours of work done at %s, without the outage", (from, hours, done) => {
    expect(afterWork(schedule, at(from), hours * hour)).toBe(at(done));
  });

  test("knows who is at work from the first moment of hours to the one before the last", () => {
    const moments = ["2025-03-31T09:00+02:00", "2025-03-31T08:59:59.999+02:00", "2025-03-31T12:00+02:00"];
    expect(moments.map((moment) => isAtWork(schedule, at(moment)))).toEqual([true, false, false]);
    expect(isAtWork(schedule, outage.start)).toBe(false);
  });
});
