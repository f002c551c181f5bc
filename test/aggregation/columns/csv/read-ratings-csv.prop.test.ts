import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RatingColumns } from "../../../../src/columns";
import {
  isScoringError,
  mergeRatingColumns,
  ratingStatuses,
  readRatingsCsv,
  scoreRatingColumns,
  splitRatingsCsv,
} from "../../../../src/columns";
import type { Rubric, SubjectRating } from "../../../../src/index";
import { customerCentric, scoreRatings } from "../../../../src/index";

const names = ["subject", "period", "team", "assessor", "role", "criterion", "score", "status", "level"] as const;
type Row = Readonly<Record<(typeof names)[number], string>>;

const id = fc.oneof(
  fc.constantFrom("li.wei", "sato", "chen", "王芳", 'say "hi"', "a,b", "__proto__", "é", "x", "xy", "👩‍💻"),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 9 })
    .filter((text) => text.trim() === text && !/[\p{Cc}\p{Cs}]/u.test(text)),
);
const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 10_000 }).map((thousandths) => ({ score: `${thousandths / 1000}` })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ status: "not-applicable" }, { status: "not-observed" }, { level: "good" }, {}),
  },
);
const row: fc.Arbitrary<Row> = fc
  .record({
    subject: id,
    period: fc.constantFrom("", "2026", "2026-H1"),
    team: fc.constant(""),
    assessor: id,
    role: fc.constantFrom("manager", "peer", "other"),
    criterion: fc.constantFrom("needs", "relationship", "overall"),
    value,
  })
  .map(({ value: chosen, ...frame }) => ({ score: "", status: "", level: "", ...frame, ...chosen }));

/** A file of rows, written in any of the ways that say the same. */
interface Written {
  readonly rows: readonly Row[];
  readonly bytes: Uint8Array;
  readonly sizes: readonly number[];
}

const written: fc.Arbitrary<Written> = fc
  .record({
    rows: fc.array(row, { maxLength: 12 }),
    order: fc.shuffledSubarray([...names], { minLength: names.length }),
    end: fc.constantFrom("\n", "\r\n"),
    hasMark: fc.boolean(),
    hasLastEnd: fc.boolean(),
    quotes: fc.infiniteStream(fc.boolean()),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ rows, order, end, hasMark, hasLastEnd, quotes, sizes }) => {
    const cell = (text: string) => {
      const isQuoted = quotes.next().value || /[",\r\n]/.test(text);
      return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const lines = [order.join(","), ...rows.map((one) => order.map((name) => cell(one[name])).join(","))];
    const text = `${hasMark ? "\ufeff" : ""}${lines.join(end)}${hasLastEnd ? end : ""}`;
    return { rows, bytes: new TextEncoder().encode(text), sizes };
  });

/** The ratings that columns hold, as rows again. */
function rowsOf(columns: RatingColumns): readonly Row[] {
  const { reviews, assessors, roles, criteria, levels = [], score, status } = columns;
  return Array.from(columns.review, (review, rating) => {
    const { subject, period = "", team = "" } = reviews[review] as RatingColumns["reviews"][number];
    const state = ratingStatuses[status?.[rating] ?? 0] as string;
    const number = score[rating] as number;
    return {
      subject,
      period,
      team,
      assessor: assessors[columns.assessor[rating] as number] as string,
      role: roles[columns.role[rating] as number] as string,
      criterion: criteria[columns.criterion[rating] as number] as string,
      score: state === "scored" ? String(number) : "",
      status: state.startsWith("not-") && state !== "not-rated" ? state : "",
      level: state === "level" ? (levels[number] as string) : "",
    };
  });
}

function chunksOf(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number;
    chunks.push(bytes.slice(at, at + size));
    at += size;
  }
  return chunks;
}

function outcomeOf<Value>(run: () => Value): Value | readonly string[] {
  try {
    return run();
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return (error.details.issues ?? []).map(({ message }) => message);
  }
}

describe("readRatingsCsv", () => {
  test("keeps every cell of a file, however it is written and cut into chunks", () => {
    fc.assert(
      fc.property(written, ({ rows, bytes, sizes }) => {
        const columns = readRatingsCsv(bytes);
        expect(rowsOf(columns)).toEqual(rows);
        expect(readRatingsCsv(chunksOf(bytes, sizes))).toEqual(columns);
      }),
      { numRuns: 500 },
    );
  });

  test("comes to the same scores as scoreRatings, whole or in parts that are merged in any order", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 5 }), fc.boolean(), ({ rows, bytes }, count, isReversed) => {
        const ratings = rows.map(({ subject, period, assessor, role, criterion, score, status, level }) => {
          const chosen = level !== "" ? { level } : status !== "" ? { status } : { score: score === "" ? null : score };
          return { subject, ...(period !== "" && { period }), assessor, role, criterion, ...chosen } as SubjectRating;
        });
        const { header, parts } = splitRatingsCsv(bytes, count);
        expect(parts).toHaveLength(count);
        const read = parts.map((part) => readRatingsCsv(part, { header }));
        const merged = mergeRatingColumns(isReversed ? read.toReversed() : read);
        const right = outcomeOf(() =>
          Object.fromEntries(
            scoreRatings(ratings, { rubric: customerCentric as Rubric }).map((result) => [
              `${result.subject}\n${result.period}`,
              [result.status === "scored" && result.score, Math.round(result.coverage * 100)],
            ]),
          ),
        );
        for (const columns of [readRatingsCsv(bytes), merged]) {
          const scored = outcomeOf(() => {
            const { scores, unscored, coverage } = scoreRatingColumns(columns);
            return Object.fromEntries(
              columns.reviews.map(({ subject, period }, index) => [
                `${subject}\n${period}`,
                [unscored[index] === 0 && (scores[index] as number) / 100, coverage[index]],
              ]),
            );
          });
          if (Array.isArray(right)) expect(Array.isArray(scored)).toBe(true);
          else expect(scored).toEqual(right);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("says the same of bytes in chunks as of all of them, and throws nothing but what it says, whatever they are", () => {
    const scrap = fc.constantFrom(
      ...[
        "sato",
        "chen",
        "peer",
        "needs",
        "8.5",
        "boss",
        "11",
        ",",
        ",",
        ",",
        "\n",
        "\n",
        "\r\n",
        "\r",
        '"',
        '""',
        " ",
      ],
      ...["\u00e9", "\0", "-", "."],
    );
    const garbage = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(""));
    const mutilated = fc.tuple(written, fc.nat(), fc.integer({ min: 0, max: 255 })).map(([{ bytes }, at, byte]) => {
      const changed = bytes.slice();
      changed[at % Math.max(1, changed.length)] = byte;
      return changed;
    });
    const text = garbage.map((some) => new TextEncoder().encode(`subject,assessor,role,criterion,score\n${some}`));
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(text, mutilated, fc.uint8Array({ maxLength: 50 })), sizes, (bytes, some) => {
        const whole = outcomeOf(() => readRatingsCsv(bytes));
        expect(outcomeOf(() => readRatingsCsv(chunksOf(bytes, some)))).toEqual(whole);
      }),
      { numRuns: 1500 },
    );
  });
});
