import { describe, expect, test } from "vitest";
import type { RatingColumns, RatingsCsvOptions } from "../../../../src/columns";
import { isScoringError, readRatingsCsv, readRatingsCsvStream, scoreRatingColumns } from "../../../../src/columns";
import { customerCentric, defineRubric } from "../../../../src/index";

const header = "subject,assessor,role,criterion,score";
const plain = `${header}\nli.wei,chen,manager,needs,9\nli.wei,chen,manager,relationship,7.99\n`;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(text: string, options?: RatingsCsvOptions): RatingColumns {
  return readRatingsCsv(bytesOf(text), options);
}

/** The problems of a file: code, path and message. */
function problemsOf(source: string | Uint8Array | Iterable<Uint8Array>, options?: RatingsCsvOptions) {
  try {
    readRatingsCsv(typeof source === "string" ? bytesOf(source) : source, options);
  } catch (error) {
    if (!isScoringError(error)) throw error;
    expect(error.code).toBe("invalid-csv");
    return error.details.issues?.map(({ code, path, message }) => ({ code, path, message })) ?? [];
  }
  return [];
}

describe("readRatingsCsv", () => {
  test("reads ratings as columns, which come to the score of their rubric", () => {
    const columns = read(plain);
    expect(columns).toEqual({
      reviews: [{ subject: "li.wei" }],
      assessors: ["chen"],
      roles: ["manager"],
      criteria: ["needs", "relationship"],
      levels: [],
      review: Int32Array.of(0, 0),
      assessor: Int32Array.of(0, 0),
      role: Uint16Array.of(0, 0),
      criterion: Uint16Array.of(0, 1),
      score: Float64Array.of(9, 7.99),
      status: Uint8Array.of(0, 0),
    });
    expect(scoreRatingColumns(columns).scores[0]).toBe(850);
  });

  test("takes columns in any order and under other names, and leaves out what it is told to", () => {
    const text = `note,score,criterion,role,who rates,employee\n"x, ""y""\n",8,needs,peer,chen,sato\nüber,,overall,peer,wang,sato`;
    const columns = { subject: "employee", assessor: "who rates" };
    const rated = read(text, { columns, ignored: ["note"] });
    expect(rated.reviews).toEqual([{ subject: "sato" }]);
    expect([...rated.score, ...(rated.status ?? [])]).toEqual([8, 0, 0, 1]);
    expect(rated.assessors).toEqual(["chen", "wang"]);
  });

  test("takes no more room for people who each have a period of their own than for those who share one", () => {
    const people = Array.from({ length: 8000 }, (_, index) => index);
    const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
    const rows = people.map((index) => `s${index},chen,manager,overall,8,${day(index)}/2030-12-31\n`);
    const bytes = bytesOf(`${header},period\n${[...rows, ...rows.map((row) => row.replace("chen", "wang"))].join("")}`);
    const before = process.memoryUsage().arrayBuffers;
    const { reviews, review } = readRatingsCsv(bytes);
    const taken = process.memoryUsage().arrayBuffers - before;
    expect([...review]).toEqual([...people, ...people]);
    expect(reviews.map(({ period }) => period?.slice(0, 10))).toEqual(people.map(day));
    expect(taken).toBeLessThan(2 ** 26);
  });

  test("reads periods, teams, statuses and levels, and empty cells as none", () => {
    const text = [
      "subject,period,team,assessor,role,criterion,score,status,level",
      "sato,2026-H1,,chen,peer,needs,8.5,,",
      "sato,2026-H1,North,chen,peer,relationship,,not-applicable,",
      "sato,,,chen,peer,needs,,not-observed,",
      "sato,,,chen,peer,relationship,,,good",
      "sato,2026-H1,North,wang,manager,overall,,,",
    ].join("\n");
    const { reviews, levels, review, score, status } = read(text);
    expect(reviews).toEqual([{ subject: "sato", period: "2026-H1", team: "North" }, { subject: "sato" }]);
    expect(levels).toEqual(["good"]);
    expect([...review]).toEqual([0, 0, 1, 1, 0]);
    expect(status).toEqual(Uint8Array.of(0, 2, 3, 4, 1));
    expect([...score]).toEqual([8.5, 0, 0, 0, 0]);
  });

  test("reads CRLF, a byte order mark, quotes, empty lines, and a last line without its end, to the same columns", () => {
    const right = read(plain);
    const quoted = plain.replaceAll(/[^,\n]+/g, '"$&"');
    for (const text of [
      plain,
      plain.trimEnd(),
      quoted,
      `\ufeff${plain}`,
      `\ufeff${quoted}`,
      plain.replaceAll("\n", "\n\n"),
    ]) {
      expect(read(text)).toEqual(right);
      expect(read(text.replaceAll("\n", "\r\n"))).toEqual(right);
    }
  });

  test("tells texts apart that share a beginning, an end, or nothing but their length", () => {
    const names = [
      "a",
      "ab",
      "abc",
      "abcd",
      "abcde",
      "bbcde",
      "abcdf",
      "abcdefgh",
      "abcxefgh",
      "zbcdefgh",
      "评分人",
      "评分",
    ];
    const lines = [...names, ...names.toReversed(), ...names].map((name, index) => `s${index},${name},peer,needs,7`);
    const { assessors, assessor } = read(`${header}\n${lines.join("\n")}`);
    expect(assessors).toEqual(names);
    expect([...assessor].map((index) => assessors[index])).toEqual([...names, ...names.toReversed(), ...names]);
  });

  test("takes a name with a comma in quotes for another one than two cells without them", () => {
    const text = `${header}\ns1,"chen, w",peer,needs,7\ns2,"chen, w",peer,needs,7`;
    expect(read(text).assessors).toEqual(["chen, w"]);
    const [problem] = problemsOf(`${text}\ns3,chen, w,peer,needs,7`);
    expect(problem).toMatchObject({ code: "wrong-length", path: [4] });
  });

  test("reads decimals as the doubles that they are the text of", () => {
    const scores = ["0", "10", "7.5", "07.50", "0.1", "7.495", "9.99999999999999", "8.5000000000000000000", "0.000001"];
    const lines = scores.map((score, index) => `s${index},chen,peer,needs,${score}`);
    expect([...read(`${header}\n${lines.join("\n")}`).score]).toEqual(scores.map(Number));
  });

  test("reads a part of a file whose header is told", () => {
    const rest = plain.slice(header.length + 1);
    expect(read(rest, { header: header.split(",") })).toEqual(read(plain));
  });

  test("reads chunks of any size, and a stream of them, to the same columns", async () => {
    const text = `\ufeff${plain.replace("chen", '"ch""én,x"')}`.replaceAll("\n", "\r\n");
    const bytes = bytesOf(text);
    const right = readRatingsCsv(bytes);
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(readRatingsCsv(chunks)).toEqual(right);
      async function* upload() {
        yield* chunks;
      }
      expect(await readRatingsCsvStream(upload())).toEqual(right);
    }
  });

  test("does not keep the memory of a chunk, which its owner may fill again", () => {
    function* reused() {
      const chunk = new Uint8Array(7);
      const bytes = bytesOf(plain);
      for (let at = 0; at < bytes.length; at += 7) {
        const part = bytes.subarray(at, at + 7);
        chunk.set(part);
        yield chunk.subarray(0, part.length);
      }
    }
    expect(readRatingsCsv(reused())).toEqual(read(plain));
  });
});

describe("readRatingsCsv refuses", () => {
  test.each<[string, string, string, (string | number)[]]>([
    ["a score off the scale", "s,a,peer,needs,10.01", "out-of-range", [2, "score"]],
    ["a score below it", "s,a,peer,needs,-0.01", "out-of-range", [2, "score"]],
    ["a decimal comma", 's,a,peer,needs,"8,5"', "invalid-decimal", [2, "score"]],
    ["an exponent", "s,a,peer,needs,1e0", "invalid-decimal", [2, "score"]],
    ["a plus sign", "s,a,peer,needs,+8", "invalid-decimal", [2, "score"]],
    ["a point without digits behind it", "s,a,peer,needs,8.", "invalid-decimal", [2, "score"]],
    ["a point without digits before it", "s,a,peer,needs,.5", "invalid-decimal", [2, "score"]],
    ["a sign alone", "s,a,peer,needs,-", "invalid-decimal", [2, "score"]],
    ["blanks around a score", "s,a,peer,needs, 8", "invalid-decimal", [2, "score"]],
    ["more digits than a number has", "s,a,peer,needs,7.12345678901234567", "invalid-decimal", [2, "score"]],
    ["blanks around a name", "s ,a,peer,needs,8", "invalid-id", [2, "subject"]],
    ["no subject", ",a,peer,needs,8", "invalid-id", [2, "subject"]],
    ["no assessor", "s,,peer,needs,8", "invalid-id", [2, "assessor"]],
    ["no role", "s,a,,needs,8", "unknown-role", [2, "role"]],
    ["another role", "s,a,boss,needs,8", "unknown-role", [2, "role"]],
    ["no criterion", "s,a,peer,,8", "unknown-criterion", [2, "criterion"]],
    ["a carriage return within a name", "s,a\rb,peer,needs,8", "invalid-id", [2, "assessor"]],
    ["a cell too few", "s,a,peer,needs", "wrong-length", [2]],
    ["a cell too many", "s,a,peer,needs,8,", "wrong-length", [2]],
    ["a quote within a cell", 's,a"b,peer,needs,8', "wrong-type", [2, "assessor"]],
    ["text after a quote", 's,"a"b,peer,needs,8', "wrong-type", [2, "assessor"]],
    ["a quote that is never closed", 's,a,peer,needs,"8', "wrong-type", [2, "score"]],
  ])("%s", (_, line, code, path) => {
    const problems = problemsOf(`${header}\n${line}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, path });
  });

  test.each<[string, string, string]>([
    ["a period that is none", "s,2026-13,,a,peer,needs,8,,", "invalid-period"],
    ["another status", "s,,,a,peer,needs,,n/a,", "unknown-value"],
    ["another level", "s,,,a,peer,needs,,,fine", "unknown-level"],
    ["a score beside a level", "s,,,a,peer,needs,8,,good", "conflicting-values"],
    ["a score beside a status", "s,,,a,peer,needs,8,not-applicable,", "conflicting-values"],
    ["a team with blanks around it", 's,," x",a,peer,needs,8,,', "invalid-id"],
    ["another team of a subject", "s,,x,a,peer,needs,8,,\ns,,y,a,peer,relationship,8,,", "conflicting-team"],
  ])("%s", (_, lines, code) => {
    const problems = problemsOf(`subject,period,team,assessor,role,criterion,score,status,level\n${lines}`);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("cells parted by semicolons, with one issue that says so", () => {
    const messages = problemsOf(plain.replaceAll(",", ";")).map(({ message }) => message);
    expect(messages).toEqual([
      'Line 1: expected cells parted by commas (these look parted by semicolons), got "subject;assessor;role;criterion;score".',
    ]);
  });

  test("what does not apply or was not observed in a cell for scores, with the column that takes it", () => {
    for (const text of ["n/a", "N/O", "na", "not-applicable"]) {
      const [problem] = problemsOf(`${header}\ns,a,peer,needs,${text}\n`);
      expect(problem?.code).toBe("invalid-decimal");
      expect(problem?.message).toContain("(not-applicable and not-observed stand in the column status), got");
    }
    expect(problemsOf(`${header}\ns,a,peer,needs,none\n`)[0]?.message).not.toContain("status");
  });

  test.each<[string, string, RatingsCsvOptions | undefined, string]>([
    ["no header", "", undefined, "wrong-type"],
    ["an empty first line", `\n${plain}`, undefined, "wrong-type"],
    ["a column that is not there", "subject,assessor,role,score\n", undefined, "missing"],
    ["neither scores nor levels", "subject,assessor,role,criterion\n", undefined, "missing"],
    ["a column of another name", `${header},comment\n`, undefined, "unknown-key"],
    ["a column twice", `${header},score\n`, undefined, "duplicate-id"],
    ["a column that options name and that is not there", plain, { columns: { team: "unit" } }, "missing"],
    ["a quote in the header that is not closed", `"subject,${header}\n`, undefined, "wrong-type"],
    ["line ends of another age", plain.replaceAll("\n", "\r"), undefined, "unknown-key"],
  ])("%s", (_, text, options, code) => {
    expect(problemsOf(text, options).map((problem) => problem.code)).toContain(code);
  });

  test("bytes that are no UTF-8, wherever they stand and whether they are read or not", () => {
    const before = bytesOf(`note,${header}\n`);
    const bad = [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x80]];
    for (const bytes of bad) {
      const note = Uint8Array.of(...before, 0x61, ...bytes, ...bytesOf(",s,a,peer,needs,8\n"));
      expect(problemsOf(note, { ignored: ["note"] })).toMatchObject([{ code: "wrong-type", path: [2, "note"] }]);
      const name = Uint8Array.of(...before, ...bytesOf("x,s,a"), ...bytes, ...bytesOf(",peer,needs,8\n"));
      expect(problemsOf(name, { ignored: ["note"] })).toMatchObject([{ code: "invalid-id", path: [2, "assessor"] }]);
    }
    const wide = Uint8Array.from([`\ufeff${plain}`].flatMap((text) => Array.from(Buffer.from(text, "utf16le"))));
    expect(problemsOf(wide)[0]?.code).toBe("wrong-type");
  });

  test("all at once, and says where each is, what was expected and what is there", () => {
    const text = `${header}\ns,a,peer,needs,"8\n"\ns,a,boss,all,11\n\n"s\nt",a,peer,needs,8\ns,b,peer,needs,9\ns,b,peer,needs,x`;
    expect(problemsOf(text)).toEqual([
      {
        code: "invalid-decimal",
        path: [2, "score"],
        message: 'Line 2, cell 5 ("score"): expected a number from 0 to 10, got "8\\n".',
      },
      {
        code: "out-of-range",
        path: [4, "score"],
        message: 'Line 4, cell 5 ("score"): expected a number from 0 to 10, got "11".',
      },
      {
        code: "unknown-role",
        path: [4, "role"],
        message: 'Line 4, cell 3 ("role"): expected one of manager, peer, report, self, customer, other, got "boss".',
      },
      {
        code: "unknown-criterion",
        path: [4, "criterion"],
        message: 'Line 4, cell 4 ("criterion"): expected one of needs, relationship, overall, got "all".',
      },
      {
        code: "invalid-id",
        path: [6, "subject"],
        message:
          'Line 6, cell 1 ("subject"): expected an id: text in UTF-8 without control characters or blanks around it, got "s\\nt".',
      },
      {
        code: "invalid-decimal",
        path: [9, "score"],
        message: 'Line 9, cell 5 ("score"): expected a number from 0 to 10, got "x".',
      },
    ]);
  });

  test("no more than a thousand problems, of a file of any length", () => {
    const problems = problemsOf(`${header}\n${"s,a,boss,needs,8\n".repeat(5000)}`);
    expect(problems).toHaveLength(1000);
    expect(problems.at(-1)?.path).toEqual([1001, "role"]);
  });

  test("a record of more than a mebibyte, in chunks as a whole", () => {
    const long = bytesOf(`note,${header}\n"${"x".repeat(2 ** 20)}",s,a,peer,needs,8\n`);
    const whole = problemsOf(long, { ignored: ["note"] });
    expect(whole).toMatchObject([{ code: "wrong-length", path: [2] }]);
    function* chunks() {
      yield long.subarray(0, 65_536);
      for (let count = 0; count < 100; count++) yield new Uint8Array(65_536).fill(120);
    }
    expect(problemsOf(chunks(), { ignored: ["note"] })).toMatchObject([{ code: "wrong-length", path: [2] }]);
  });

  test("ratings off the rubric's rating step, and takes those on it", () => {
    const rubric = defineRubric({ ...customerCentric, ratingStep: 0.5 });
    expect(read(plain.replace("7.99", "7.5"), { rubric }).score[1]).toBe(7.5);
    expect(problemsOf(plain, { rubric })).toMatchObject([{ code: "off-step", path: [3, "score"] }]);
  });

  test("options that are none, and sources that are no bytes", () => {
    const refused = (source: unknown, options?: object) => {
      try {
        readRatingsCsv(source as Uint8Array, options);
      } catch (error) {
        return isScoringError(error) ? error.code : error;
      }
      return undefined;
    };
    expect(refused(bytesOf(plain), { delimiter: ";" })).toBe("invalid-option");
    expect(refused(bytesOf(plain), { columns: { boss: "x" } })).toBe("invalid-option");
    expect(refused(bytesOf(plain), { columns: { team: "" } })).toBe("invalid-option");
    expect(refused(bytesOf(plain), { ignored: "note" })).toBe("invalid-option");
    expect(refused(bytesOf(plain), { header: [1] })).toBe("invalid-option");
    expect(refused(bytesOf(plain), { rubric: {} })).toBe("undefined-rubric");
    expect(refused(plain)).toBe("invalid-option");
    expect(refused([1, 2])).toBe("invalid-option");
    expect(refused(undefined)).toBe("invalid-option");
    expect(refused(7)).toBe("invalid-option");
  });
});
