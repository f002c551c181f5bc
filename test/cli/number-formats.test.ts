import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { problemsOf, resultsOf, run, score, write } from "./run-command";

type Row = Readonly<Record<string, string | number>>;

/** A workbook whose columns have these number formats. */
async function workbook(formats: Readonly<Record<string, string>>, ...data: readonly Row[]): Promise<string> {
  const keys = ["subject", "assessor", "role", "criterion", "score"];
  const columns = keys.map((key) => ({ key, header: key, ...(key in formats && { numFmt: formats[key] as string }) }));
  return write(
    "formats.xlsx",
    await writeXlsx({ sheets: [{ name: "S", columns, data: data.map((row) => ({ ...row })) }] }),
  );
}

const rating = { assessor: "b", role: "manager", criterion: "overall", score: 4 };

describe("a number in a workbook", () => {
  it.each(['0"/5"', 'General" stars"', "0\\/5", '0.0" of 5";-0'])(
    "is refused as a score when its format may state another scale: %s",
    async (format) => {
      const file = await workbook({ score: format }, { subject: "a", ...rating });
      expect(problemsOf(run("score", file))).toEqual([
        expect.stringMatching(
          /cell E2 \("score"\): expected a value, got a number that is shown as "4(\/5| stars| of 5)"/,
        ),
      ]);
    },
  );

  it.each(["0.00", '0.0"分"', '0"/10"', "General", "#,##0.0_ ", '[Red]0.0" pts"'])(
    "is a score when its format states none: %s",
    async (format) => {
      const { stdout } = run(
        "score",
        await workbook({ score: format }, { subject: "a", ...rating }),
        "--format",
        "json",
      );
      expect(JSON.parse(stdout)).toMatchObject([{ score: 4 }]);
    },
  );

  it("is an id with the zeros that it is shown with, so that it is that of the same text", async () => {
    const other = { ...rating, assessor: "c", score: 6 };
    const file = await workbook({ subject: "000" }, { subject: 7, ...rating }, { subject: "007", ...other });
    expect(JSON.parse(run("score", file, "--format", "json").stdout)).toMatchObject([{ subject: "007", score: 5 }]);
  });
});

describe("an id that a spreadsheet has shortened", () => {
  const header = "subject,assessor,role,criterion,score";

  it("is refused, for it may be that of several people", () => {
    for (const id of ["1.10101E+17", "1E+05", "1.1e+21"]) {
      expect(problemsOf(score(`${header}\n${id},b,peer,overall,8\na,${id},peer,overall,8\n`))).toEqual([
        `ratings.csv:2: column "subject" (1): expected an id with all its digits (format the column as text, and enter ` +
          `the ids again), got "${id}", to which a spreadsheet has shortened a number`,
        expect.stringContaining('column "assessor" (2): expected an id with all its digits'),
      ]);
    }
    expect(resultsOf(`${header}\n1E5,b,peer,overall,8\n`)).toMatchObject([{ subject: "1E5" }]);
  });

  it("is refused in a workbook when it is a number of more digits than that keeps, and read when it is text", async () => {
    const ids = [Number("110101199001011234"), 1234567890123456];
    for (const id of ids) {
      const file = await workbook({}, { subject: id, ...rating });
      expect(problemsOf(run("score", file))).toEqual([expect.stringContaining("expected an id with all its digits")]);
    }
    const good = await workbook(
      {},
      { subject: 123456789012345, ...rating },
      { subject: "110101199001011237", ...rating },
    );
    expect(JSON.parse(run("score", good, "--format", "json").stdout)).toMatchObject([
      { subject: "123456789012345" },
      { subject: "110101199001011237" },
    ]);
    const json = `[{"subject":9007199254740993,"assessor":"b","role":"peer","criterion":"overall","score":8}]`;
    expect(resultsOf(json)).toMatchObject([{ subject: "9007199254740993" }]);
  });
});
