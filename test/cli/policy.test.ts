import { describe, expect, it } from "vitest";
import { customerCentric, defineRubric, scoreRatings } from "../../src/index";
import { problemsOf, run, score, write, wrongsOf } from "./run-command";

const ratings = `subject,assessor,role,criterion,score
a,b,peer,needs,n/a
a,b,peer,relationship,8
`;
const rows = [
  { subject: "a", assessor: "b", role: "peer", criterion: "needs", status: "not-applicable" },
  { subject: "a", assessor: "b", role: "peer", criterion: "relationship", score: "8" },
] as const;

function rubricOf(...options: readonly string[]): { readonly version: string; readonly fingerprints: object } {
  const { status, stdout, stderr } = score(ratings, "--format", "json", ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout)[0].rubric;
}

describe("--policy", () => {
  it.each(["lowest", "fail"] as const)("scores as the library does with the policy %s", (policy) => {
    const version = `1.0.0+not-applicable=${policy}`;
    const rubric = defineRubric({ ...customerCentric, version, policies: { notApplicable: policy } });
    const { stdout } = score(ratings, "--format", "json", "--policy", `not-applicable=${policy}`);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(scoreRatings(rows, { rubric }))));
    expect(JSON.parse(stdout)[0].score).toBe(policy === "lowest" ? 4 : 0);
  });

  it("may hold for one criterion alone", () => {
    const version = "1.0.0+not-rated=fail,needs:not-applicable=lowest";
    const [needs, relationship] = customerCentric.criteria;
    const lenient = { ...needs, policies: { notApplicable: "lowest" } };
    const criteria = [lenient, relationship] as typeof customerCentric.criteria;
    const rubric = defineRubric({ ...customerCentric, version, policies: { notRated: "fail" }, criteria });
    const { stdout } = score(ratings, "--format", "json", "--policy", "needs:not-applicable=lowest,not-rated=fail");
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(scoreRatings(rows, { rubric }))));
  });

  it("may forbid an absence, which is then a problem of the file", () => {
    expect(problemsOf(score(ratings, "--policy", "needs:not-applicable=forbid"))[0]).toContain(
      'expected a score for "needs" of "a", got "not-applicable"',
    );
    expect(score(ratings, "--policy", "relationship:not-applicable=forbid").status).toBe(0);
  });

  it("makes a rubric that says in its version what was changed, in one order and after the weights", () => {
    const expected = "1.0.0+manager=2,not-applicable=fail,not-rated=lowest,needs:not-rated=fail";
    const written = rubricOf(
      "--policy",
      "needs:not-rated=fail,not-rated=lowest,not-applicable=fail",
      "--weights",
      "manager=2",
    );
    expect(written.version).toBe(expected);
    for (const options of [
      [
        "--weights=manager=2.0",
        "--policy",
        "not-applicable=fail",
        "--policy",
        " not-rated = lowest , needs:not-rated=fail",
      ],
      ["--policy", 'not-applicable=fail,not-rated=lowest,"needs":not-rated=fail', "--weights", "manager=2,peer=1"],
    ]) {
      expect(rubricOf(...options)).toEqual(written);
    }
  });

  it("that is the rubric's own makes no other rubric, nor one that says the same of a criterion again", () => {
    expect(rubricOf("--policy", "not-rated=exclude,needs:not-applicable=exclude")).toEqual(rubricOf());
    expect(rubricOf("--policy", "not-rated=lowest,needs:not-rated=lowest")).toEqual(
      rubricOf("--policy", "not-rated=lowest"),
    );
    const apart = rubricOf("--policy", "not-rated=lowest,needs:not-rated=exclude");
    expect(apart.version).toBe("1.0.0+not-rated=lowest,needs:not-rated=exclude");
  });

  it("changes what a rubric of one's own says for a criterion, whatever that is called", () => {
    const ids = ["speed", "a:b", "a,b", "not-rated", "__proto__"];
    const criteria = ids.map((id) => ({ id, weight: 1, policies: { notApplicable: "fail" } }));
    const { levels, scale } = customerCentric;
    const file = write("own.json", JSON.stringify({ id: "own", version: "7", scale, levels, criteria }));
    const good = "subject,assessor,role,criterion,score\na,b,peer,overall,8\n";
    const versions = ids.map((id) => {
      const name = id.includes(",") ? JSON.stringify(id) : id;
      const { stdout } = score(
        good,
        "--format",
        "json",
        "--rubric",
        file,
        "--policy",
        `${name}:not-applicable=exclude`,
      );
      return JSON.parse(stdout)[0].rubric.version;
    });
    expect(versions).toEqual([
      "7+speed:not-applicable=exclude",
      '7+"a:b":not-applicable=exclude',
      '7+"a,b":not-applicable=exclude',
      "7+not-rated:not-applicable=exclude",
      "7+__proto__:not-applicable=exclude",
    ]);
  });
});

describe("a wrong policy", () => {
  it("is refused with 2, each part and every problem at once, with those of the weights", () => {
    const policy = "not-ratd=lowst,not-rated,need:not-rated=fail,notRated=fail,not-rated=fail,not-rated=fail,=fail";
    expect(wrongsOf(score(ratings, "--policy", policy, "--weights", "boss=2"))).toEqual([
      expect.stringMatching(/^error: --weights "boss=2": the rubric has no role "boss"\. It has "manager"/),
      'error: --policy "not-ratd=lowst": expected one of exclude, lowest, fail, forbid, got "lowst": did you mean "lowest"?',
      'error: --policy "not-ratd=lowst": expected one of not-applicable, not-rated, got "not-ratd": did you mean "not-rated"?',
      'error: --policy "not-rated": expected not-rated=policy or criterion:not-rated=policy, such as not-rated=lowest',
      'error: --policy "need:not-rated=fail": the rubric has no criterion "need": did you mean "needs"? ' +
        'It has "needs", "relationship".',
      'error: --policy "notRated=fail": expected one of not-applicable, not-rated, got "notRated": did you mean "not-rated"?',
      'error: --policy "not-rated=fail": expected each policy once, got this one after "not-rated=fail"',
      'error: --policy "=fail": expected one of not-applicable, not-rated, got "".',
    ]);
  });

  it.each([
    "",
    "not-rated=",
    "needs:=lowest",
    ":not-rated=lowest",
    "not-rated=lowest,",
    "__proto__=fail",
    "toString=fail",
  ])("may be %j", (policy) => {
    expect(wrongsOf(score(ratings, "--policy", policy)).length).toBeGreaterThan(0);
  });

  it("is no option where nothing is scored", () => {
    expect(run("levels", "--policy", "not-rated=lowest").status).toBe(2);
  });
});
