import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFigures, levelGroups } from "../../../src/cli/summary/group-figures";
import { customerCentric, scoreRatings } from "../../../src/index";

/** A score in each level, from the lowest. */
const scores = [3, 7, 8, 9, 9.8];

const counts = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 5, maxLength: 5 });

describe("levels whose people may be counted", () => {
  it("leave no number below the minimum to be told, neither shown nor by subtraction", () => {
    const property = fc.property(counts, fc.integer({ min: 1, max: 5 }), (heads, minimumSize) => {
      const ratings = heads.flatMap((count, level) =>
        Array.from({ length: count }, (_, index) => {
          const subject = `${level} ${index}`;
          return {
            subject,
            assessor: "chen",
            role: "manager",
            criterion: "overall",
            score: scores[level] as number,
          } as const;
        }),
      );
      const results = scoreRatings(ratings);
      const rules = { rubric: customerCentric, minimumSize };
      const group = groupFigures(results, rules);
      const total = heads.reduce((sum, count) => sum + count, 0);
      expect(group.status).toBe(total === 0 || total >= minimumSize ? "published" : "suppressed");
      const shown = levelGroups(results, rules).map(({ status }) => status === "published");
      const visible = heads.filter((_, level) => shown[level]);
      const hidden = total - visible.reduce((sum, count) => sum + count, 0);
      if (group.status === "suppressed") return;
      for (const number of [...visible, hidden]) expect(number === 0 || number >= minimumSize).toBe(true);
      expect(group.summary.levels.map(({ count }) => count)).toEqual(visible);
      expect(group.levelsLeftOut).toEqual(
        customerCentric.levels.map(({ id }) => id).filter((_, level) => !shown[level]),
      );
    });
    fc.assert(property, { numRuns: 300 });
  });
});
