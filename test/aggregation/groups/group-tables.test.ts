import { expect, test } from "vitest";
import { renderJson } from "../../../src/cli/output/render-json";
import { resultSheet } from "../../../src/cli/output/result-sheet";
import type { ReviewResult } from "../../../src/index";
import { adjustResult, customerCentric, scoreGroups } from "../../../src/index";

test("The command's sheets and JSON have all that they need in a result of groups, and name nobody", () => {
  const ratings = ["anabel", "bodo"].map((assessor) => {
    return { assessor, role: "peer", criterion: "overall", score: 6.125, comment: `${assessor} said so` } as const;
  });
  const manager = { assessor: "chen", role: "manager", criterion: "overall", score: 8.5 } as const;
  const result = scoreGroups({ subject: "Li Wei", ratings: [...ratings, manager] });
  const { rows } = resultSheet([result as unknown as ReviewResult], customerCentric, "en");
  expect(rows).toEqual([["Li Wei", "", "", "scored", 8.5, "Outstanding", 8.5, 1, 8.5, 8.5, ""]]);
  const decision = { score: 8, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
  const adjusted = adjustResult(result, decision) as unknown as ReviewResult;
  const [told = []] = resultSheet([adjusted], customerCentric, "en").rows;
  expect([told[4], ...told.slice(-5)]).toEqual([8, 8.5, "Outstanding", "ito", "2026-07-10T09:00Z", "compared"]);
  for (const word of ["anabel", "bodo", "chen", "said so", "6.125", "49/8"])
    expect(renderJson(result)).not.toContain(word);
});
