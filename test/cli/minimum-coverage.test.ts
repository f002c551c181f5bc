import { describe, expect, it } from "vitest";
import { run, score, write, writeRatings, wrongsOf } from "./run-command";

const ratings = "subject,assessor,role,criterion,score\na,b,manager,needs,9\n";
const unrated = '[{"subject":"a","ratings":[]}]';
const both = ["--policy", "not-rated=lowest,minimum-coverage=0.50"];

describe("--policy minimum-coverage", () => {
  it("lets a policy for what is not rated take effect, and stands in the version", () => {
    const { stdout, stderr } = score(ratings, "--format", "json", ...both);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject([
      { score: 4.5, rubric: { version: "1.0.0+not-rated=lowest,minimum-coverage=0.5" } },
    ]);
  });

  it("that is the rubric's own makes no other rubric", () => {
    const plain = score(ratings, "--format", "json");
    expect(score(ratings, "--format", "json", "--policy", "minimum-coverage=0.60")).toEqual(plain);
  });

  it.each(["0", "1"])("may be %s", (share) => {
    expect(score(ratings, "--policy", `minimum-coverage=${share}`).status).toBe(0);
  });

  it.each(["", "-0.1", "1.01", "50%", "lowest"])("is refused as %j", (share) => {
    expect(wrongsOf(score(ratings, "--policy", `minimum-coverage=${share}`))).toEqual([
      `error: --policy "minimum-coverage=${share}": expected a decimal from 0 to 1, such as 0.5, got ${JSON.stringify(share)}`,
    ]);
  });

  it("is refused twice", () => {
    expect(wrongsOf(score(ratings, "--policy", "minimum-coverage=0.5,minimum-coverage=0.4"))).toEqual([
      'error: --policy "minimum-coverage=0.4": expected it once, got it after "minimum-coverage=0.5"',
    ]);
  });

  it("is among the options that verify advises", () => {
    write("stored.json", score(ratings, "--format", "json", ...both, "--weights", "manager=2").stdout);
    writeRatings(ratings);
    expect(run("verify", "stored.json", "ratings.csv").stderr).toContain(
      "verify with --weights manager=2 --policy not-rated=lowest,minimum-coverage=0.5",
    );
  });
});

describe("a policy for what is not rated", () => {
  it.each([
    [
      "en",
      "ratings.csv: 1 review stays unscored, whatever the policy for not-rated, since less than the minimum coverage of 0.6 is rated: --policy minimum-coverage=… lowers it\n",
    ],
    [
      "zh",
      "ratings.csv：有1份评价已评部分不足最低覆盖率0.6，not-rated 策略对其不起作用，仍无得分；可用 --policy minimum-coverage=… 调低最低覆盖率\n",
    ],
    [
      "ja",
      "ratings.csv：評価された割合が最低カバー率0.6に満たない1件には not-rated の方針が効かず、未採点のままです。最低カバー率は --policy minimum-coverage=… で下げられます\n",
    ],
  ])("that changes nothing for want of coverage is said so in %s", (locale, note) => {
    for (const policy of ["not-rated=lowest", "relationship:not-rated=fail"]) {
      expect(score(ratings, "--policy", policy, "--locale", locale).stderr).toBe(note);
    }
  });

  it("is not spoken of where it is none, is not asked for, or could change nothing", () => {
    expect(score(ratings).stderr).toBe("");
    expect(score(ratings, "--policy", "not-applicable=lowest").stderr).toBe("");
    expect(score(unrated, "--policy", "not-rated=lowest").stderr).toBe("");
  });
});
