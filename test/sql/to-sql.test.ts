import { describe, expect, test } from "vitest";
import type { Review, Rubric, ScoringError } from "../../src/index";
import { customerCentric, defineRubric, isScoringError, levelBoundaries, noCriterionFailing } from "../../src/index";
import type { SqlOptions } from "../../src/sql";
import { sqlDialects, sqlProblems, toSql } from "../../src/sql";
import { readSqlOptions } from "../../src/sql/sql-options";
import { describeEachEngine } from "../support/engines/each-engine";
import type { Row } from "../support/engines/engine";
import { textType } from "../support/engines/engine";
import { expectedVerdict, rowsOf, verdictOfRow } from "../support/verdicts";

const decimalType = {
  duckdb: "DECIMAL(9, 4)",
  postgresql: "numeric(9, 4)",
  clickhouse: "Nullable(Decimal(9, 4))",
} as const;
const doubleType = { duckdb: "DOUBLE", postgresql: "double precision", clickhouse: "Nullable(Float64)" } as const;
const integerType = { duckdb: "INTEGER", postgresql: "integer", clickhouse: "Nullable(Int32)" } as const;

type Ratings = Review["ratings"];

/** A score of each criterion by a manager. */
function byManager(...scores: readonly (string | number | null)[]): Ratings {
  return scores.map((score, index) => {
    const criterion = ["needs", "relationship"][index] as string;
    return { assessor: "chen", role: "manager", criterion, score };
  });
}

/** All roles, of which one weighs anything. */
const onlyManager = customerCentric.roles.map(({ id }) => ({ id, weight: id === "manager" ? 1 : 0 }));

function review(subject: string, ratings: Ratings): Review {
  return { subject, ratings };
}

describeEachEngine("the query for %s", (engine) => {
  /** Scores rows of text, but for the column of scores, and answers by subject. */
  async function answersTo(
    rows: readonly Row[],
    rubric: Rubric,
    options: Partial<SqlOptions> = {},
    scoreType?: string,
  ) {
    const { dialect } = engine;
    const text = textType[dialect];
    const types = Object.fromEntries(
      ["subject", "assessor", "role", "criterion", "score", "status", "level"].map((name) => [name, text]),
    );
    await engine.load("ratings", { ...types, score: scoreType ?? text }, rows);
    const columns = { status: "status", level: "level" };
    const answers = await engine.query(toSql(rubric, { dialect, table: "ratings", columns, ...options }));
    return new Map(answers.map((row) => [row.subject, row]));
  }

  /** Has reviews scored by the engine and by the library. */
  async function compare(reviews: readonly Review[], rubric: Rubric, options: Partial<SqlOptions> = {}): Promise<void> {
    const answers = await answersTo(reviews.flatMap(rowsOf), rubric, {
      scores: { form: "decimal", places: 4 },
      ...options,
    });
    expect(answers.size).toBe(reviews.length);
    for (const one of reviews) {
      const row = answers.get(one.subject) ?? {};
      expect([one.subject, verdictOfRow(row, rubric)]).toEqual([one.subject, expectedVerdict(one, rubric)]);
    }
  }

  test.each(["half-up", "half-even", "half-down", "up", "down"] as const)(
    "places scores at, just below and just above every cut score, rounded %s",
    async (rounding) => {
      for (const placeOn of ["rounded", "exact"] as const) {
        const rubric = defineRubric({ ...customerCentric, rounding, placeOn });
        const hairs = [-100, -51, -50, -49, -1, 0, 1, 49, 50, 51, 100];
        const reviews = levelBoundaries(rubric).flatMap(({ at }) =>
          hairs.map((hair) => {
            const text = (at.score + hair / 10_000).toFixed(4);
            return review(`${at.score} and ${hair}`, byManager(text, text));
          }),
        );
        await compare(reviews, rubric);
      }
    },
  );

  test("averages within roles, then across roles, then across criteria, and lets oneself weigh nothing", async () => {
    const peers = ["a", "b", "c"].map((assessor, index) => ({
      ...{ assessor, role: "peer", criterion: "needs", score: [7, 8, 8][index] as number },
    }));
    const self = { assessor: "sato", role: "self", criterion: "overall", score: 10 };
    await compare(
      [review("sato", [...byManager("9.5", 4), ...peers, self]), review("self", [{ ...self, assessor: "self" }])],
      customerCentric,
    );
  });

  test.each([
    ["the built-in rubric", customerCentric],
    ["a gate that caps", defineRubric({ ...customerCentric, gates: [noCriterionFailing] })],
    [
      "caps of which the lowest counts, and a gate that leaves unscored",
      defineRubric({
        ...customerCentric,
        gates: [
          { id: "high", criterion: "any", below: 7, effect: { cap: 8 } },
          { id: "it's \\ low", criterion: "needs", below: 6, effect: { cap: 5 } },
          { id: "none 'at all'", criterion: "relationship", below: 3, effect: "unscored" },
        ],
      }),
    ],
    [
      "what is missing counting as lowest",
      defineRubric({
        ...customerCentric,
        minimumCoverage: 0,
        policies: { notRated: "lowest", notApplicable: "lowest" },
      }),
    ],
    [
      "what is missing failing",
      defineRubric({ ...customerCentric, minimumCoverage: 0, policies: { notRated: "fail", notApplicable: "fail" } }),
    ],
  ])("says the same of what is low, absent and missing: %s", async (__, rubric) => {
    const absent = (status: "not-applicable" | "not-observed") => [
      { assessor: "chen", role: "manager", criterion: "relationship", status } as const,
    ];
    await compare(
      [
        ...[5.9949, 5.995, 6, 6.9949, 6.995, 2.9949, 2.995].flatMap((score) => [
          review(`needs ${score}`, byManager(score, 10)),
          review(`relationship ${score}`, byManager(10, score)),
        ]),
        review("not applicable", [...byManager(9), ...absent("not-applicable")]),
        // What oneself has scored is no answer that it does not apply, and no score either.
        review("inapplicable to others", [
          ...byManager(9),
          ...absent("not-applicable"),
          { assessor: "inapplicable to others", role: "self", criterion: "relationship", score: 8 },
        ]),
        review("not observed", [...byManager(9), ...absent("not-observed")]),
        review("not rated", byManager(9, null)),
        review("nothing", byManager(null, null)),
        review(
          "inapplicable",
          ["needs", "relationship"].map(
            (criterion) => ({ assessor: "chen", role: "manager", criterion, status: "not-applicable" }) as const,
          ),
        ),
      ],
      rubric,
    );
  });

  test("refuses what a policy forbids, and scores the others", async () => {
    const rows = [review("sato", byManager(9)), review("li", byManager(9, 8))].flatMap(rowsOf);
    const answers = await answersTo(rows, customerCentric, { policies: { notRated: "forbid" } });
    expect(answers.get("sato")).toMatchObject({
      status: "refused",
      reasons: "forbidden-absence",
      score: null,
      coverage_hundredths: null,
    });
    expect(answers.get("li")).toMatchObject({
      status: "scored",
      reasons: null,
      level: "outstanding",
      score_steps: "850",
    });
  });

  test("refuses scores that are none, that lie off the scale, or have more digits than count", async () => {
    const refused: readonly (readonly [string, string])[] = [
      ...["8,5", "", " 8", "1e1", "0x10", "NaN", "Infinity", "+8", "8.", ".5", "--8", "８"].map(
        (score) => [score, "invalid-decimal"] as const,
      ),
      ...["10.01", "-0.01", "10.00001", "11", ...[18, 19, 36, 60].map((digits) => "9".repeat(digits))].map(
        (score) => [score, "out-of-range"] as const,
      ),
      ...["8.505", `8.${"0".repeat(40)}1`].map((score) => [score, "off-step"] as const),
    ];
    const reviews = refused.map(([score], index) => review(`${index}`, byManager(score, 8)));
    const answers = await answersTo([...reviews, review("li", byManager(8, "8.50"))].flatMap(rowsOf), customerCentric);
    const found = refused.map(([score], index) => [score, answers.get(`${index}`)?.reasons]);
    // What is too fine and off the scale may be refused for either.
    expect(found.filter(([score]) => score !== "10.00001")).toEqual(refused.filter(([score]) => score !== "10.00001"));
    expect([...answers.values()].filter(({ score }) => score !== null)).toHaveLength(1);
    expect(answers.get("li")).toMatchObject({ status: "scored", score_steps: "825" });
  });

  test.each([5, 6, 9])("reads scores of as many as %d places, up to the ends of the scale", async (places) => {
    const [least, most] = [`0.${"1".padStart(places, "0")}`, `9.${"9".repeat(places)}`];
    await compare(
      [
        review("least", byManager(least, 0)),
        review("most", byManager(most, "10")),
        review("both", byManager(most, least)),
      ],
      customerCentric,
      { scores: { form: "decimal", places } },
    );
  });

  test("reads every spelling of a score", async () => {
    const spellings = ["8.5", "8.50", `8.5${"0".repeat(40)}`, "008.5", "0010", "-0", "0.0", "7"];
    await compare(
      spellings.map((score) => review(`${score} `.trim(), byManager(score, score))),
      customerCentric,
      { scores: { form: "decimal" } },
    );
  });

  test("reads decimals by their digits, and refuses those that it would have to round", async () => {
    const rows = [
      ...rowsOf(review("sato", byManager("8.29", "8.3"))),
      ...rowsOf(review("li", byManager("8.295", "8"))),
    ];
    const answers = await answersTo(rows, customerCentric, {}, decimalType[engine.dialect]);
    expect(answers.get("sato")).toMatchObject({ score_steps: "830" });
    expect(answers.get("li")).toMatchObject({ status: "refused", reasons: "off-step" });
  });

  test("reads floating-point numbers by their shortest text, and refuses what is next to it", async () => {
    const next = String(0.1 + 0.2);
    const rows = [...rowsOf(review("sato", byManager("8.29", "8.3"))), ...rowsOf(review("li", byManager(next, "8")))];
    const answers = await answersTo(rows, customerCentric, {}, doubleType[engine.dialect]);
    expect(answers.get("sato")).toMatchObject({ score_steps: "830" });
    expect(answers.get("li")).toMatchObject({ status: "refused", reasons: "off-step" });
  });

  test("reads whole numbers of a unit, and refuses those off the scale", async () => {
    const rows = [
      ["good", 829, 830],
      ["high", 1001, 8],
      ["low", -1, 8],
      ["huge", 2_147_483_647, 8],
    ].flatMap(([subject, ...scores]) => rowsOf(review(String(subject), byManager(...scores.map(Number)))));
    const scores = { form: "integer", unit: "0.01" } as const;
    const answers = await answersTo(rows, customerCentric, { scores }, integerType[engine.dialect]);
    expect(answers.get("good")).toMatchObject({ score_steps: "830" });
    for (const subject of ["high", "low", "huge"]) {
      expect(answers.get(subject)).toMatchObject({ status: "refused", reasons: "out-of-range" });
    }
  });

  test("refuses decimals in a column that should hold whole numbers", async () => {
    const rows = [
      ...rowsOf(review("sato", byManager("829.5", "830"))),
      ...rowsOf(review("li", byManager("829", "830"))),
    ];
    const answers = await answersTo(
      rows,
      customerCentric,
      { scores: { form: "integer" } },
      decimalType[engine.dialect],
    );
    expect(answers.get("sato")).toMatchObject({ status: "refused", reasons: "off-step" });
    expect(answers.get("li")).toMatchObject({ score_steps: "830" });
  });

  test("refuses a number too large for any integer in a column of whole numbers, and nobody else's", async () => {
    const rows = [
      ...rowsOf(review("sato", byManager("9".repeat(20)))),
      ...rowsOf(review("li", byManager("829", "829"))),
    ];
    const wide = decimalType[engine.dialect].replace("9, 4", "38, 4");
    const answers = await answersTo(rows, customerCentric, { scores: { form: "integer" } }, wide);
    expect(answers.get("sato")).toMatchObject({ status: "refused", reasons: "out-of-range" });
    expect(answers.get("li")).toMatchObject({ score_steps: "829" });
  });

  test("never rounds text in a column that should hold whole numbers: it does not run", async () => {
    const rows = rowsOf(review("sato", byManager("829.5", "830")));
    const scores = { form: "integer" } as const;
    if (engine.dialect === "clickhouse") {
      await expect(answersTo(rows, customerCentric, { scores })).rejects.toThrow();
    } else
      await expect(answersTo(rows, customerCentric, { scores })).rejects.toThrow(/No function matches|does not exist/);
  });

  test("holds ratings to the rubric's rating step, and levels not", async () => {
    const rubric = defineRubric({ ...customerCentric, ratingStep: 0.5 });
    const rows = [
      ...rowsOf(review("sato", byManager("8.5", "8.25"))),
      ...rowsOf(
        review("li", [
          ...byManager("8.5"),
          { assessor: "chen", role: "manager", criterion: "relationship", level: "good" },
        ]),
      ),
    ];
    const answers = await answersTo(rows, rubric);
    expect(answers.get("sato")).toMatchObject({ status: "refused", reasons: "off-step" });
    expect(answers.get("li")).toMatchObject({ score_steps: "825" });
  });

  test("refuses ratings that cannot be right, each for its reason, and nobody else's", async () => {
    const manager = { assessor: "chen", role: "manager", criterion: "needs", score: "8" };
    const refused: readonly (readonly [string, readonly Row[]])[] = [
      ["unknown-role", [{ ...manager, role: "boss" }]],
      ["unknown-role", [{ ...manager, role: null }]],
      ["unknown-criterion", [{ ...manager, criterion: "neds" }]],
      ["unknown-criterion", [{ ...manager, criterion: null }]],
      ["unknown-value", [{ ...manager, score: null, status: "n/a" }]],
      ["unknown-level", [{ ...manager, score: null, level: "superb" }]],
      ["conflicting-values", [{ ...manager, status: "not-applicable" }]],
      ["conflicting-values", [{ ...manager, level: "good" }]],
      ["conflicting-values", [{ ...manager, score: null, level: "good", status: "not-observed" }]],
      ["invalid-id", [{ ...manager, assessor: "" }]],
      ["invalid-id", [{ ...manager, assessor: null }]],
      ["invalid-id", [{ ...manager, assessor: " chen" }]],
      ["duplicate-rating", [manager, manager]],
      ["duplicate-rating", [manager, { ...manager, score: null }]],
      ["two-roles", [manager, { ...manager, role: "peer", criterion: "relationship" }]],
      ["self-in-other-role", [{ ...manager, assessor: "13" }]],
      ["self-in-other-role", [{ ...manager, assessor: "15" }]],
      ["other-in-self-role", [{ ...manager, role: "self" }]],
      ["overall-and-criterion", [manager, { ...manager, criterion: "overall" }]],
      ["overall-and-criterion", [manager, { ...manager, criterion: "overall", score: null, status: "not-observed" }]],
    ];
    const rows = refused.flatMap(([problem, ratings], index) => {
      const subject = problem === "self-in-other-role" ? (ratings[0]?.assessor as string) : `s${index}`;
      return ratings.map((rating) => ({ subject, ...rating }));
    });
    const nobody = [{ ...manager, subject: null }];
    const answers = await answersTo([...rows, ...nobody, ...rowsOf(review("li", byManager(8, 9)))], customerCentric);
    const found = refused.map(([problem, ratings], index) => {
      const subject = problem === "self-in-other-role" ? ratings[0]?.assessor : `s${index}`;
      return answers.get(subject as string)?.reasons;
    });
    expect(found).toEqual(refused.map(([problem]) => problem));
    for (const problem of found) expect(sqlProblems).toContain(problem);
    expect([...answers.values()].filter(({ status }) => status === "refused")).toHaveLength(refused.length + 1);
    expect(answers.get("li")).toMatchObject({ status: "scored", score_steps: "850" });
  });

  test("lets empty cells stand beside a rating of the whole", async () => {
    await compare(
      [
        review("sato", [
          ...byManager(null, null),
          { assessor: "chen", role: "manager", criterion: "overall", score: "7.5" },
        ]),
      ],
      customerCentric,
    );
  });

  test("refuses whose denominators are too large, and nobody else; where none is too large, it scores", async () => {
    const criteria = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73].map((count) => ({
      id: `c${count}`,
      weight: 1,
      count,
    }));
    const rubric = defineRubric({
      ...customerCentric,
      texts: {},
      criteria: criteria.map(({ id, weight }) => ({ id, weight })),
    });
    // 101, 103, 107 … customers: each criterion has a count of its own, without a common divisor.
    const primes = [101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191];
    const ratings = (counts: readonly number[]) =>
      criteria.flatMap(({ id }, index) =>
        Array.from({ length: counts[index] ?? 1 }, (__, customer) => ({
          ...{
            assessor: `customer ${customer}`,
            role: "customer",
            criterion: id,
            score: (customer * 7 + index) % 11 > 10 ? 10 : (customer * 7 + index) % 11,
          },
        })),
      );
    const [crowd, few] = [review("crowd", ratings(primes)), review("few", ratings([]))];
    const answers = await answersTo([...rowsOf(crowd), ...rowsOf(few)], rubric);
    expect(verdictOfRow(answers.get("few") ?? {}, rubric)).toEqual(expectedVerdict(few, rubric));
    const row = answers.get("crowd") ?? {};
    if (engine.dialect === "duckdb")
      expect(row).toMatchObject({ status: "refused", reasons: "beyond-bounds", score: null });
    else expect(verdictOfRow(row, rubric)).toEqual(expectedVerdict(crowd, rubric));
  });

  test("makes a decimal of none but scores: a number that means nothing, in a row without one, stops nobody's query", async () => {
    const { dialect } = engine;
    const query = toSql(customerCentric, { dialect, table: "ratings" });
    const [, published] = /^ {2}(.*) AS score,$/m.exec(query) as unknown as [string, string];
    const { wide, settings = "" } = readSqlOptions({ dialect, table: "ratings" }).engine;
    const row = (status: string, steps: bigint) => `SELECT '${status}' AS status, ${wide(steps)} AS steps_above`;
    const huge = dialect === "duckdb" ? 2n ** 126n : 2n ** 254n;
    const rows = `${row("refused", huge)} UNION ALL ${row("scored", 850n)}`;
    const answers = await engine.query(
      `SELECT j.status AS status, ${published} AS score FROM (${rows}) AS j ${settings}`,
    );
    expect(answers.map(({ status, score }) => [status, score && Number(score)]).sort()).toEqual([
      ["refused", null],
      ["scored", 8.5],
    ]);
  });

  test.each([
    ["many criteria", { duckdb: 205, postgresql: 205, clickhouse: 80 }, onlyManager],
    [
      "many criteria and roles",
      // Beyond a thousand counts, which DuckDB would not take one within the other; and as many as PostgreSQL takes.
      { duckdb: 65, postgresql: 41, clickhouse: 25 },
      Array.from({ length: 12 }, (__, index) => ({ id: `r${index}`, weight: 1 })),
    ],
  ])("scores rubrics of %s", async (_, most, roles) => {
    const rubric = defineRubric({
      ...customerCentric,
      texts: {},
      criteria: Array.from({ length: most[engine.dialect] }, (__, index) => ({ id: `c${index}`, weight: 1 })),
      roles,
    });
    // What is longer is refused, unless this is said before.
    if (engine.dialect === "clickhouse") await engine.run("SET max_query_size = 1000000, max_ast_elements = 500000");
    const by = (assessor: string, role: string, criterion: string, score: number) => {
      return { assessor, role, criterion, score };
    };
    const ratings = [by("ana", "manager", "c3", 8.5), by("ben", "manager", "overall", 7)];
    await compare([review("li.wei", ratings)], rubric);
  });

  test("quotes names of tables and columns, and ids of the rubric, whatever is in them", async () => {
    const hostile = `a'b"c\`d\\e; DROP TABLE ratings --评分 /* é`;
    const rubric = defineRubric({
      ...customerCentric,
      texts: {},
      levels: [
        { id: `low ${hostile}`, cut: 0 },
        { id: `high ${hostile}`, cut: 5 },
      ],
      criteria: [
        { id: hostile, weight: 2 },
        { id: "\\", weight: 1 },
      ],
      roles: [{ id: `role ${hostile}`, weight: 2 }],
      gates: [{ id: `gate ${hostile}`, criterion: hostile, below: 1, effect: "unscored" }],
    });
    const rated = (subject: string, one: number, other: number): Review =>
      review(subject, [
        { assessor: `who ${hostile}`, role: `role ${hostile}`, criterion: hostile, score: one },
        { assessor: `who ${hostile}`, role: `role ${hostile}`, criterion: "\\", score: other },
      ]);
    const reviews = [rated(hostile, 9, 3), rated("'", 0, 9)];
    const columns = Object.fromEntries(
      ["subject", "assessor", "role", "criterion", "score", "period"].map((name) => [
        name,
        `${name} ${hostile}`.slice(0, 40),
      ]),
    );
    const text = textType[engine.dialect];
    const rows = reviews
      .flatMap(rowsOf)
      .map((row) => Object.fromEntries(Object.entries(columns).map(([name, column]) => [column, row[name] ?? null])));
    await engine.load(hostile, Object.fromEntries(Object.values(columns).map((column) => [column, text])), rows);
    const answers = await engine.query(toSql(rubric, { dialect: engine.dialect, table: hostile, columns }));
    const bySubject = new Map(answers.map((row) => [row.subject, row]));
    for (const one of reviews)
      expect(verdictOfRow(bySubject.get(one.subject) ?? {}, rubric)).toEqual(expectedVerdict(one, rubric));
  });

  test("finds a table by the names that lead to it, and takes names of its own for columns", async () => {
    const names = ["units", "above", "state", "problem", "whole", "total", "status", "period"];
    const columns = {
      subject: "units",
      assessor: "above",
      role: "state",
      criterion: "problem",
      score: "whole",
      period: "total",
    };
    const text = textType[engine.dialect];
    const kept = engine.dialect === "clickhouse" ? "hr_2026" : "hr.2026";
    await engine.run(
      engine.dialect === "clickhouse"
        ? "CREATE DATABASE IF NOT EXISTS `hr_2026`"
        : 'CREATE SCHEMA IF NOT EXISTS "hr.2026"',
    );
    await engine.load("moved", Object.fromEntries(names.map((name) => [name, text])), [
      {
        units: "sato",
        above: "chen",
        state: "manager",
        problem: "overall",
        whole: "8.5",
        total: null,
        status: "x",
        period: "y",
      },
      {
        units: "sato",
        above: "chen",
        state: "manager",
        problem: "overall",
        whole: "9.5",
        total: "2026",
        status: "x",
        period: "y",
      },
    ]);
    const quote = engine.dialect === "clickhouse" ? "`" : '"';
    await engine.run(
      `CREATE TABLE ${quote}${kept}${quote}.ratings ${engine.dialect === "clickhouse" ? "ENGINE = Memory" : ""} AS SELECT * FROM moved`,
    );
    const answers = await engine.query(
      toSql(customerCentric, { dialect: engine.dialect, table: [kept, "ratings"], columns }),
    );
    const found = answers.map((row) => [row.subject, row.period, row.score_steps]);
    expect(found.sort()).toEqual(
      [
        ["sato", "2026", "950"],
        ["sato", null, "850"],
      ].sort(),
    );
  });
});

describe("a query for any dialect", () => {
  const written = sqlDialects.map(
    (dialect) => [dialect, toSql(customerCentric, { dialect, table: "ratings" })] as const,
  );

  test.each(written)("has no division but that of whole numbers, and no floating-point number: %s", (_, query) => {
    expect(query).not.toMatch(/[^/]\/[^/]|DOUBLE|FLOAT|REAL|ROUND\(/i);
  });

  test.each(written)("is the same every time, and names what it scores by: %s", (dialect, query) => {
    expect(toSql(customerCentric, { dialect, table: "ratings" })).toBe(query);
    expect(query).toMatch(/^-- customer-centric-rubric \S+; fingerprint of what can change a score: [0-9a-f]{64}\n/);
  });

  test.each(sqlDialects)("says in its second line which columns it reads, by what they hold: %s", (dialect) => {
    const lineOf = (columns: NonNullable<SqlOptions["columns"]>) =>
      toSql(customerCentric, { dialect, table: "ratings", columns }).split("\n")[1];
    const always = "-- columns that are read: subject, assessor, role, criterion, score";
    expect(lineOf({ subject: "employee" })).toBe(
      `${always}; not read, as no columns are named for them: period, status, level; all others are ignored`,
    );
    expect(lineOf({ status: "why; --", period: "half" })).toBe(
      `${always}, period, status; not read, as no columns are named for them: level; all others are ignored`,
    );
    expect(lineOf({ period: "p", status: "s", level: "l" })).toBe(
      `${always}, period, status, level; all others are ignored`,
    );
  });

  test("for Spark is written, and executed nowhere: its ids are digits where a setting could change what they mean", () => {
    const rubric = defineRubric({
      ...customerCentric,
      gates: [],
      texts: {},
      criteria: [{ id: "it's \\ é", weight: 1 }],
    });
    const query = toSql(rubric, { dialect: "spark", table: ["lake", "a`b"], scores: { form: "integer" } });
    expect(query).toContain("FROM `lake`.`a``b` AS t");
    expect(query).toContain(`decode(unhex('${Buffer.from("it's \\ é").toString("hex").toUpperCase()}'), 'UTF-8')`);
    expect(query).not.toContain("\\");
    const substituted = defineRubric({ ...customerCentric, texts: {}, criteria: [{ id: variable, weight: 1 }] });
    expect(toSql(substituted, { dialect: "spark", table: "ratings" })).not.toContain("env:HOME");
    expect(query.split("(").length).toBe(query.split(")").length);
  });

  /** Spark puts the value of a variable in its place, between quotes too. */
  const variable = ["$", "{env:HOME}"].join("");

  function refusalOf(write: () => unknown): ScoringError {
    try {
      write();
    } catch (error) {
      if (isScoringError(error)) return error;
    }
    throw new Error("It was not refused.");
  }

  test.each<[string, Record<string, unknown>]>([
    ["no dialect", { dialect: undefined }],
    ["an unknown dialect", { dialect: "mysql" }],
    ["an inherited dialect", { dialect: "toString" }],
    ["an empty table", { table: "" }],
    ["no table", { table: undefined }],
    ["a table without a name", { table: [] }],
    ["a table that is a number", { table: 7 }],
    ["an empty part of a table's name", { table: ["hr", ""] }],
    ["a line break in a name", { table: "ratings\n; DROP" }],
    ["a null character in a name", { table: "ratings\0" }],
    ["half a character in a name", { table: "\ud800" }],
    ["a name of the query's own", { table: "CCR_given" }],
    ["a name that would be cut short", { table: "é".repeat(32) }],
    ["an empty column", { columns: { subject: "" } }],
    ["an unknown column", { columns: { comment: "comment" } }],
    ["no name for a column", { columns: { subject: null } }],
    ["no name for a column that may be left out", { columns: { period: null } }],
    ["columns that are none", { columns: null }],
    ["one column for subject and assessor", { columns: { subject: "person", assessor: "person" } }],
    ["a column that is the usual one of another", { columns: { period: "assessor" } }],
    ["policies that are none", { policies: null }],
    ["an unknown policy", { policies: { notKnown: "lowest" } }],
    ["scores that are none", { scores: null }],
    ["an unknown option", { limit: 10 }],
    ["scores in no form", { scores: {} }],
    ["scores in another form", { scores: { form: "percent" } }],
    ["a unit of decimals", { scores: { form: "decimal", unit: 1 } }],
    ["places of whole numbers", { scores: { form: "integer", places: 1 } }],
    ["too many places", { scores: { form: "decimal", places: 10 } }],
    ["a part of a place", { scores: { form: "decimal", places: 0.5 } }],
    ["a unit of nothing", { scores: { form: "integer", unit: 0 } }],
    ["a unit that is too fine", { scores: { form: "integer", unit: "0.000000000001" } }],
  ])("is refused for %s", (_, options) => {
    const given = { dialect: "postgresql", table: "ratings", ...options } as unknown as SqlOptions;
    expect(refusalOf(() => toSql(customerCentric, given)).code).toBe("invalid-option");
  });

  test("says which column would be read twice", () => {
    const columns = { subject: "person", assessor: "person" };
    const { message } = refusalOf(() => toSql(customerCentric, { dialect: "duckdb", table: "ratings", columns }));
    expect(message).toBe('columns.assessor: expected another column than that of subject, got "person".');
  });

  test("is refused for a scale of more than 10^12 units, from zero or from end to end, by what makes it so wide", () => {
    const refused = (minimum: string, maximum: string, scores?: SqlOptions["scores"]) => {
      const rubric = defineRubric({
        ...customerCentric,
        texts: {},
        gates: [],
        scale: { minimum, maximum, step: "0.01" },
        criteria: [{ id: "needs", weight: 1 }],
        levels: [{ id: "any", cut: minimum }],
      });
      try {
        return toSql(rubric, { dialect: "postgresql", table: "ratings", scores }).slice(0, 2);
      } catch (error) {
        return isScoringError(error) ? `${error.code}, ${error.message}` : error;
      }
    };
    const most = "10000000000";
    expect(refused("0", most)).toBe("--");
    expect(refused(`-${most}`, "0")).toBe("--");
    expect(refused("-5000000000", "5000000000")).toBe("--");
    const tooWide =
      "unsupported-rubric, toSql: expected a scale of at most 1000000000000 units, " +
      "from zero to its ends and from end to end, got 1000000000001.";
    expect(refused("0", "10000000000.01")).toBe(tooWide);
    expect(refused("-10000000000.01", "-1")).toBe(tooWide);
    expect(refused("-5000000000", "5000000000.01")).toBe(tooWide);
    // A finer column of scores is not to blame for what is too wide without it.
    expect(refused("0", "10000000000.01", { form: "decimal", places: 3 })).toContain("unsupported-rubric");
    expect(refused("0", "1000", { form: "decimal", places: 9 })).toBe("--");
    const tooFine = "invalid-option, scores: expected a unit of which the scale has at most 1000000000000, ";
    expect(refused("0", "1000.01", { form: "decimal", places: 9 })).toBe(`${tooFine}got "1000010000000".`);
    expect(refused("0", "10", { form: "integer", unit: "0.00000000001" })).toBe("--");
    expect(refused("0", "10.01", { form: "integer", unit: "0.00000000001" })).toBe(`${tooFine}got "1001000000000".`);
  });

  test("matches for Spark to the very end, where a dollar sign would match before a line break too", () => {
    const query = toSql(customerCentric, { dialect: "spark", table: "ratings" });
    expect(query).toMatch(/RLIKE '\(\?s\)\^[^']*\(\?!\.\)'/);
    expect(query).not.toMatch(/RLIKE '[^']*\$'/);
  });

  test("refuses for Spark a name in which it would put a variable's value", () => {
    const options = { dialect: "spark", table: `ratings_${variable}` } as const;
    expect(refusalOf(() => toSql(customerCentric, options)).code).toBe("invalid-option");
    expect(toSql(customerCentric, { ...options, table: "ratings$" })).toContain("FROM `ratings$` AS t");
    expect(toSql(customerCentric, { ...options, dialect: "duckdb" })).toContain(`FROM "ratings_${variable}" AS t`);
  });

  test("takes names as long as PostgreSQL keeps whole, and as long as one likes elsewhere", () => {
    expect(toSql(customerCentric, { dialect: "postgresql", table: "a".repeat(63) })).toContain(`"${"a".repeat(63)}"`);
    expect(refusalOf(() => toSql(customerCentric, { dialect: "postgresql", table: "a".repeat(64) })).message).toContain(
      "at most 63 bytes",
    );
    expect(toSql(customerCentric, { dialect: "duckdb", table: "a".repeat(64) })).toContain("a".repeat(64));
  });

  test("is refused by name for what SQL does not do", () => {
    for (const withinRole of ["median", { trimmedMean: 0.1 }] as const) {
      const rubric = defineRubric({ ...customerCentric, withinRole });
      const { code, message } = refusalOf(() => toSql(rubric, { dialect: "duckdb", table: "ratings" }));
      expect(code).toBe("unsupported-rubric");
      expect(message).toContain(typeof withinRole === "string" ? "median" : "trimmedMean");
    }
    const plain = defineRubric({ ...customerCentric, withinRole: { trimmedMean: 0 } });
    expect(toSql(plain, { dialect: "duckdb", table: "ratings" })).toContain("WITH");
  });

  test("is refused for more columns than a step has in PostgreSQL, and written at as many", () => {
    const criteria = Array.from({ length: 205 }, (_, index) => ({ id: `c${index}`, weight: 1 }));
    const rubric = defineRubric({ ...customerCentric, texts: {}, criteria, roles: onlyManager });
    const write =
      (one: Rubric, options: Partial<SqlOptions> = {}) =>
      () =>
        toSql(one, { dialect: "postgresql", table: "ratings", ...options });
    expect(write(rubric)).not.toThrow();
    const withGate = defineRubric({ ...rubric, texts: {}, gates: [noCriterionFailing] });
    for (const refused of [write(withGate), write(rubric, { columns: { period: "period" } })]) {
      expect(refused).toThrow(/at most 1664 columns .* got 1665/);
    }
    expect(write(withGate, { dialect: "duckdb" })).not.toThrow();
  });

  test("is refused for weights with more digits than the engine's integers, and written where there is no bound", () => {
    const rubric = defineRubric({
      ...customerCentric,
      gates: [],
      texts: {},
      criteria: [
        { id: "a", weight: `1.${"0".repeat(40)}1` },
        { id: "b", weight: 1 },
      ],
    });
    expect(refusalOf(() => toSql(rubric, { dialect: "duckdb", table: "ratings" })).code).toBe("unsupported-rubric");
    expect(toSql(rubric, { dialect: "postgresql", table: "ratings" })).toContain("WITH");
  });

  test("is refused for policies that are none, and for what is no rubric", () => {
    const policies = { notRated: "zero" } as never;
    expect(refusalOf(() => toSql(customerCentric, { dialect: "duckdb", table: "r", policies })).code).toBe(
      "invalid-rubric",
    );
    expect(refusalOf(() => toSql({ ...customerCentric }, { dialect: "duckdb", table: "r" })).code).toBe(
      "undefined-rubric",
    );
  });
});
