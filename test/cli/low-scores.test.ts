import { describe, expect, it } from "vitest";
import { run, score, writeRatings } from "./run-command";

const file = (...scores: readonly string[]) =>
  ["subject,assessor,role,criterion,score", ...scores.map((cell, index) => `s${index},b,peer,overall,${cell}`)].join(
    "\n",
  );

const low = file("1", "5", "4.5", "3", "2", "n/a", "");

describe("scores that all lie in the lower half of the scale", () => {
  it.each([
    ["en", "ratings.csv: all scores lie between 1 and 5; the scale is 0 to 10: were they given on another?\n"],
    ["zh", "ratings.csv：所有分数都在1到5之间，而量规为0到10分，请确认是否采用了其他分制\n"],
    [
      "ja",
      "ratings.csv：点数はすべて1から5までですが、採点基準の尺度は0から10までです。別の尺度の点数ではないか確認してください\n",
    ],
  ])("are noted in %s, beside results that stay as they are", (locale, note) => {
    const { status, stdout, stderr } = score(low, "--locale", locale, "--format", "json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: note });
    const scored = [1, 5, 4.5, 3, 2].map((value) => ({ score: value }));
    expect(JSON.parse(stdout)).toMatchObject([...scored, { status: "unscored" }, { status: "unscored" }]);
  });

  it("are noted by validate, to people and to programs", () => {
    writeRatings(low);
    expect(run("validate", "ratings.csv").stderr).toContain("all scores lie between 1 and 5; the scale is 0 to 10");
    expect(JSON.parse(run("validate", "ratings.csv", "--format", "json").stdout)).toMatchObject({
      notes: [{ code: "low-scores" }],
    });
  });

  it("are not when they are few, finer than halves, or one of them is above the middle", () => {
    for (const scores of [
      ["1", "5", "4", "3"],
      ["1", "5", "4.2", "3", "2"],
      ["1", "5", "5.5", "3", "2"],
      ["good", "good", "1", "2", "3", "4"],
    ]) {
      expect(score(file(...scores))).toMatchObject({ status: 0, stderr: "" });
    }
  });
});
