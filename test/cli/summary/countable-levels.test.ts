import { describe, expect, it } from "vitest";
import { countableLevels } from "../../../src/cli/summary/countable-levels";

const free = (counts: readonly number[]) => counts.map((scored) => ({ scored, free: scored }));
const shown = (counts: readonly number[], minimum: number) => {
  const isCounted = countableLevels(free(counts), minimum);
  return counts.map((count, level) => (isCounted[level] ? count : null));
};

/** Every way to share out people among levels. */
function sharings(people: number, levels: number): readonly (readonly number[])[] {
  if (levels === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) => first).flatMap((first) =>
    sharings(people - first, levels - 1).map((rest) => [first, ...rest]),
  );
}

describe("levels that may be counted", () => {
  it("are all where none has few people", () => {
    expect(shown([0, 3, 5, 0, 3], 3)).toEqual([0, 3, 5, 0, 3]);
    expect(shown([1, 2, 0], 1)).toEqual([1, 2, 0]);
    expect(shown([0, 0], 3)).toEqual([0, 0]);
  });

  it("are those with enough, where the others may have shared out theirs in several ways", () => {
    expect(shown([1, 12, 40, 9, 2], 3)).toEqual([null, 12, 40, 9, null]);
    expect(shown([0, 12, 40, 3, 1], 4)).toEqual([null, 12, 40, null, null]);
    expect(shown([0, 12, 2, 9, 1], 3)).toEqual([null, 12, null, 9, null]);
  });

  it("are without the one beside them where they may not, and none where that is not enough", () => {
    expect(shown([1, 12, 40, 9, 5], 3)).toEqual([null, null, 40, 9, 5]);
    expect(shown([12, 40, 9, 5, 1], 3)).toEqual([12, 40, 9, null, null]);
    // Three are too few to stand together; two and two are all that two levels of fewer than three can have.
    expect(shown([0, 12, 40, 9, 3], 4)).toEqual([null, 12, 40, null, null]);
    expect(shown([2, 12, 40, 9, 2], 3)).toEqual([null, 12, 40, null, null]);
    // One and three, where two and two would have been hidden with a third.
    expect(shown([1, 3, 40], 3)).toEqual([null, null, null]);
    expect(shown([1, 4, 40], 3)).toEqual([null, null, 40]);
    expect(shown([1, 12, 40], 2)).toEqual([null, null, null]);
    expect(shown([12, 40, 9, 0, 1], 3)).toEqual([12, 40, null, null, null]);
  });

  it("are none where those whose score no gate has set are few in one with enough", () => {
    const levels = [{ scored: 5, free: 1 }, ...free([6, 7, 1, 2])];
    expect(countableLevels(levels, 3)).toEqual([false, false, false, false, false]);
    const set = [{ scored: 9, free: 0 }, ...free([9, 9, 9])];
    expect(countableLevels([{ scored: 1, free: 1 }, ...set], 3)).toEqual([false, false, false, false, false]);
    const others = [...free([6, 7]), { scored: 2, free: 0 }, { scored: 2, free: 1 }, ...free([0])];
    expect(countableLevels(others, 3)).toEqual([true, false, false, false, false]);
  });

  it.each([
    [2, 3, 14],
    [3, 2, 12],
    [3, 3, 14],
    [4, 3, 14],
    [5, 2, 9],
    [5, 3, 15],
    [5, 4, 19],
  ])(
    "tell of %i levels, fewer than %i people and up to %i in all no number below that, by whatever rule",
    (levels, minimum, most) => {
      for (let people = minimum; people <= most; people++) {
        const outputs = new Map<string, (readonly number[])[]>();
        for (const counts of sharings(people, levels)) {
          const output = JSON.stringify(shown(counts, minimum));
          outputs.set(output, [...(outputs.get(output) ?? []), counts]);
        }
        for (const [output, alike] of outputs) {
          for (let level = 0; level < levels; level++) {
            const [first = 0, ...others] = new Set(alike.map((counts) => counts[level] as number));
            const isToldOf = others.length === 0 && first > 0 && first < minimum;
            expect([output, level, isToldOf]).toEqual([output, level, false]);
          }
        }
      }
    },
  );
});
