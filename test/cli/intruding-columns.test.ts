import { describe, expect, it } from "vitest";
import { problemsOf, resultsOf, run, score, writeRatings } from "./run-command";

describe("a column beside the scores whose title means something else", () => {
  it.each([
    [
      "Status",
      "Completed",
      "expected nothing beside a score (the column is read as the status: --columns ignore=Status",
    ],
    ["级别", "P6", "expected nothing beside a score (the column is read as the level: --columns ignore=级别"],
    ["Level", "4", "expected nothing beside a score (the column is read as the level: --columns ignore=Level"],
    [
      "Position",
      "Engineer",
      "expected a level with the position (the column is read as the position within a level: --columns ignore=Position",
    ],
  ])("is named with the option that leaves it out: %s", (title, cell, expected) => {
    const file = `subject,${title},assessor,role,criterion,score\na,${cell},b,manager,overall,8\n`;
    expect(problemsOf(score(file))).toEqual([
      `ratings.csv:2: column "${title}" (2): ${expected} leaves it out), got "${cell}"`,
    ]);
    expect(resultsOf(file.replace(`${title},`, "").replace(`${cell},`, ""))).toEqual(
      JSON.parse(score(file, "--columns", `ignore=${title}`, "--format", "json").stdout),
    );
  });

  it("is named in Chinese and Japanese", () => {
    writeRatings("subject,Job status,assessor,role,criterion,score\na,done,b,manager,overall,8\n");
    const mapped = ["score", "ratings.csv", "--columns", "status=Job status", "--locale"];
    expect(problemsOf(run(...mapped, "zh"))).toEqual([
      'ratings.csv第2行，第2列“Job status”：已有分数时此处应为空白（此列读作“状态”，可用 --columns ignore="Job status" 忽略），实际为“done”',
    ]);
    expect(problemsOf(run(...mapped, "ja"))).toEqual([
      expect.stringContaining(
        'この列は「状態」として読まれます。無視するには --columns ignore="Job status" を指定してください',
      ),
    ]);
  });
});
