import { describe, expect, it } from "vitest";
import { customerCentric, defineRubric, explain, scoreRatings } from "../../src/index";
import { resultsOf, run, score, write, wrongsOf } from "./run-command";

const ratings = `subject,assessor,role,criterion,score
Li Wei,chen,manager,overall,9
Li Wei,mori,peer,overall,7.5
Li Wei,Li Wei,self,overall,10
`;
const rows = [
  { subject: "Li Wei", assessor: "chen", role: "manager", criterion: "overall", score: "9" },
  { subject: "Li Wei", assessor: "mori", role: "peer", criterion: "overall", score: "7.5" },
  { subject: "Li Wei", assessor: "Li Wei", role: "self", criterion: "overall", score: "10" },
] as const;

/** The rubric that the results of a call name. */
function rubricOf(...options: readonly string[]): { readonly version: string; readonly fingerprints: object } {
  const { status, stdout, stderr } = score(ratings, "--format", "json", ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout)[0].rubric;
}

describe("--weights", () => {
  const rubric = defineRubric({
    ...customerCentric,
    version: "1.0.0+manager=2,self=0.5",
    roles: [
      { id: "manager", weight: 2 },
      { id: "self", weight: 0.5 },
    ],
  });

  it("scores as the library does with a rubric of these weights, the other roles keeping theirs", () => {
    score(ratings);
    const { status, stdout } = run("score", "ratings.csv", "--format", "json", "--weights", "manager=2,self=0.5");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(scoreRatings(rows, { rubric }))));
  });

  it("explains with them, in the words of the built-in rubric", () => {
    score(ratings);
    const [result] = scoreRatings(rows, { rubric });
    const { stdout } = run("explain", "ratings.csv", "--subject", "Li Wei", "--weights", "manager=2,self=0.5");
    expect(stdout).toBe(`${explain(result as NonNullable<typeof result>, { rubric })}\n`);
    expect(stdout).toContain("“Customer-centricity”, version 1.0.0+manager=2,self=0.5");
    expect(stdout).toContain("What Outstanding means there");
  });

  it("takes weights exactly, as text of any length", () => {
    score(ratings);
    const { stdout } = run(
      "score",
      "ratings.csv",
      "--format",
      "json",
      "--weights",
      "manager=0.10000000000000000000001",
    );
    const [{ criteria, rubric: named }] = JSON.parse(stdout);
    expect(criteria[0].roles[0].weight).toBe("0.10000000000000000000001");
    expect(named.version).toBe("1.0.0+manager=0.10000000000000000000001");
  });

  it("makes a rubric that says in its version what was changed, however that was written", () => {
    const written = rubricOf("--weights", "self=0.5,manager=2");
    expect(written.version).toBe("1.0.0+manager=2,self=0.5");
    for (const options of [
      ["--weights", "manager=2,self=0.5"],
      ["--weights", " manager = 2.0 , self=0.50 "],
      ["--weights", "manager=2", "--weights", "self=0.5"],
      ["--weights", "self=00.5,manager=02,peer=1,other=1.0"],
      ["--weights=self=0.5", '--weights="manager"=2'],
    ]) {
      expect(rubricOf(...options)).toEqual(written);
    }
  });

  it("that are the rubric's own make no other rubric", () => {
    expect(rubricOf("--weights", "manager=1.0,self=0,peer=1")).toEqual(rubricOf());
  });

  it("make another version and other fingerprints for each other weight", () => {
    const rubrics = ["manager=2", "manager=3", "peer=2", "manager=2,peer=2", "manager=0"].map((weights) => {
      return rubricOf("--weights", weights);
    });
    expect(new Set(rubrics.map(({ version }) => version)).size).toBe(5);
    expect(new Set(rubrics.map(({ fingerprints }) => JSON.stringify(fingerprints))).size).toBe(5);
  });

  it("know the roles of a rubric of one's own, whatever they are called", () => {
    const odd = ["mentor", "a,b", "a=1,b", 'say "hi"', "two words", "老师", "__proto__", "not-rated", "x:not-rated"];
    const own = { ...customerCentric, id: "own", version: "7", roles: odd.map((id) => ({ id, weight: 1 })) };
    const file = write("own.json", JSON.stringify(own));
    const versions = odd.map((role) => {
      const name = /[,="]/.test(role) ? JSON.stringify(role) : role;
      return rubricOf("--rubric", file, "--weights", `${name}=3`).version;
    });
    expect(versions).toEqual([
      "7+mentor=3",
      '7+"a,b"=3',
      '7+"a=1,b"=3',
      String.raw`7+"say \"hi\""=3`,
      '7+"two words"=3',
      "7+老师=3",
      "7+__proto__=3",
      "7+not-rated=3",
      '7+"x:not-rated"=3',
    ]);
  });
});

describe("wrong weights", () => {
  it("are refused with 2, each part and every problem at once, and a hint", () => {
    const weights = 'managr=2,peer,self=-1,peer=1,peer=2,=3,report=1e3,customer=,"a":x=1,other=２';
    expect(wrongsOf(score(ratings, "--weights", weights, "--weights", "manager=1,5"))).toEqual([
      'error: --weights "managr=2": the rubric has no role "managr": did you mean "manager"? ' +
        'It has "manager", "peer", "report", "self", "customer", "other".',
      'error: --weights "peer": expected role=weight, such as manager=2',
      'error: --weights "self=-1": expected a decimal of 0 or more, such as 2 or 0.5, got "-1"',
      'error: --weights "peer=2": expected each role once, got "peer" after "peer=1"',
      'error: --weights "=3": expected role=weight, such as manager=2',
      'error: --weights "report=1e3": expected a decimal of 0 or more, such as 2 or 0.5, got "1e3"',
      'error: --weights "customer=": expected a decimal of 0 or more, such as 2 or 0.5, got ""',
      String.raw`error: --weights "\"a\":x=1": expected role=weight, such as manager=2`,
      'error: --weights "other=２": expected a decimal of 0 or more, such as 2 or 0.5, got "２"',
      'error: --weights "5": expected role=weight, such as manager=2',
    ]);
  });

  it.each(["", ",", "manager=2,", "manager=2,,peer=1", "manager", "manager=2;peer=1", '"manager=2', '"\\x"=1'])(
    "may be %j",
    (weights) => {
      expect(wrongsOf(score(ratings, "--weights", weights)).length).toBeGreaterThan(0);
    },
  );

  it("may be a role twice, even with the same weight and in two options", () => {
    expect(wrongsOf(score(ratings, "--weights", "peer=2", "--weights", "peer=2"))).toHaveLength(1);
  });

  it("may be all zero, those that the rubric has and those that are given", () => {
    const zero = "manager=0,peer=0.0,report=0,customer=0,other=0";
    expect(wrongsOf(score(ratings, "--weights", zero))).toEqual([
      "error: --weights: expected a role with a weight above 0, got 0 for all of them",
    ]);
    expect(score(ratings, "--weights", `${zero},self=0.${"0".repeat(400)}1`).status).toBe(0);
  });

  it.each(["__proto__", "constructor", "toString"])("may name the role %s", (role) => {
    expect(wrongsOf(score(ratings, "--weights", `${role}=2`))[0]).toContain(`the rubric has no role "${role}"`);
  });

  it("are no option where nothing is scored", () => {
    expect(run("levels", "--weights", "manager=2").status).toBe(2);
  });

  it("leave the ratings unread", () => {
    expect(wrongsOf(run("score", "none.csv", "--weights", "chief=2"))).toHaveLength(1);
    expect(wrongsOf(run("explain", "none.csv", "--subject", "a", "--weights", "chief=2"))).toHaveLength(1);
  });

  it("with control characters are printed without them", () => {
    expect(wrongsOf(score(ratings, "--weights", "\u001b[31m\u202e=2"))[0]).not.toMatch(/\p{Cc}|\u202e/u);
  });
});

it("scores the built-in rubric's results when no option is given", () => {
  expect(resultsOf(ratings)).toEqual(JSON.parse(JSON.stringify(scoreRatings(rows))));
});
