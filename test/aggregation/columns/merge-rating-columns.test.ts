import { describe, expect, test } from "vitest";
import type { RatingColumns } from "../../../src/columns";
import { isScoringError, mergeRatingColumns, scoreRatingColumns, splitRatingsCsv } from "../../../src/columns";

const first: RatingColumns = {
  reviews: [{ subject: "li.wei", period: "2026" }, { subject: "sato" }],
  assessors: ["chen"],
  roles: ["manager"],
  criteria: ["needs", "relationship"],
  levels: ["good", "basic"],
  review: Uint8Array.of(0, 1),
  assessor: Uint8Array.of(0, 0),
  role: Uint8Array.of(0, 0),
  criterion: Uint8Array.of(0, 1),
  score: Float64Array.of(9, 0),
  status: Uint8Array.of(0, 4),
};
const second: RatingColumns = {
  reviews: [
    { subject: "sato", team: "North" },
    { subject: "li.wei" },
    { subject: "li.wei", period: "2026", team: "South" },
  ],
  assessors: ["wang", "chen"],
  roles: ["peer", "manager"],
  criteria: ["relationship"],
  levels: ["basic"],
  review: Uint8Array.of(2, 1, 0),
  assessor: Uint8Array.of(1, 1, 0),
  role: Uint8Array.of(1, 1, 0),
  criterion: Uint8Array.of(0, 0, 0),
  score: Float64Array.of(8, 7, 0),
  status: Uint8Array.of(0, 0, 4),
};

function problemsOf(parts: unknown) {
  try {
    mergeRatingColumns(parts as RatingColumns[]);
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return [error.code, ...(error.details.issues ?? []).map(({ code, path }) => `${code} ${path.join(".")}`)];
  }
  return [];
}

describe("mergeRatingColumns", () => {
  test("numbers every list anew, levels too, and keeps the team that a part names", () => {
    const merged = mergeRatingColumns([first, second]);
    expect(merged).toEqual({
      reviews: [
        { subject: "li.wei", period: "2026", team: "South" },
        { subject: "sato", team: "North" },
        { subject: "li.wei" },
      ],
      assessors: ["chen", "wang"],
      roles: ["manager", "peer"],
      criteria: ["needs", "relationship"],
      levels: ["good", "basic"],
      review: Int32Array.of(0, 1, 0, 2, 1),
      assessor: Int32Array.of(0, 0, 0, 0, 1),
      role: Uint16Array.of(0, 0, 0, 0, 1),
      criterion: Uint16Array.of(0, 1, 1, 1, 1),
      score: Float64Array.of(9, 0, 8, 7, 1),
      status: Uint8Array.of(0, 4, 0, 0, 4),
    });
    // (9 + 8) / 2; and (7.995 + 6.745) / 2 of one of two criteria.
    expect([...scoreRatingColumns(merged).scores].slice(0, 1)).toEqual([850]);
  });

  test("leaves what is none of a list for scoring to refuse", () => {
    const parts = [first, { ...second, role: Uint8Array.of(7, 1, 0), score: Float64Array.of(8, 7, 0) }];
    const merged = mergeRatingColumns(parts);
    expect(() => scoreRatingColumns(merged)).toThrow("role[2]: expected the index of one of 2 roles, got 65535.");
  });

  test("refuses parts that do not fit each other", () => {
    expect(problemsOf([])).toEqual(["invalid-columns", "wrong-type "]);
    expect(problemsOf([first, {}])).toContain("missing 1.review");
    expect(problemsOf([first, { ...second, role: new Uint8Array(2) }])).toContain("wrong-length 1.role");
    expect(problemsOf([first, { ...second, score: Int32Array.of(8, 7, 0) }])).toContain("wrong-type 1.score");
    const elsewhere = {
      ...first,
      reviews: [{ subject: "li.wei", period: "2026", team: "North" }, { subject: "sato" }],
    };
    expect(problemsOf([second, elsewhere])).toEqual(["invalid-columns", "conflicting-team 1.reviews.0.team"]);
    const beyond = { ...second, score: Float64Array.of(8, 7, 1) };
    expect(problemsOf([first, beyond])).toEqual(["invalid-columns", "out-of-range 1.score.2"]);
    expect(problemsOf([first, null])).toContain("wrong-type 1");
  });
});

describe("splitRatingsCsv", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  test("cuts between records, never within quotes, and loses nothing", () => {
    const records = ["a,1\n", '"b\n""\n",2\r\n', '"c",3\n', "d,4\n", '"e\n\n\n\n\n\n\n",5'];
    const file = `\ufeff"na""me",number\r\n${records.join("")}`;
    for (let count = 1; count < 40; count++) {
      const { header, parts } = splitRatingsCsv(bytesOf(file), count);
      expect(header).toEqual(['na"me', "number"]);
      expect(parts).toHaveLength(count);
      expect(parts.map(text).join("")).toBe(records.join(""));
      const ends = [0, ...records].map((_, index) => records.slice(0, index).join("").length);
      parts.forEach((_, index) => {
        expect(ends).toContain(
          parts
            .slice(0, index + 1)
            .map(text)
            .join("").length,
        );
      });
    }
  });

  test("cuts a file without quotes into parts of about a length", () => {
    const { parts } = splitRatingsCsv(bytesOf(`a\n${"1234567\n".repeat(100)}`), 2);
    expect(parts.map((part) => part.length)).toEqual([400, 400]);
  });

  test("refuses files without a header, and counts that are none", () => {
    expect(() => splitRatingsCsv(bytesOf(""), 2)).toThrow("a header");
    expect(() => splitRatingsCsv(bytesOf("a\n"), 0)).toThrow("count: expected a whole number from 1 to 1024, got 0.");
    expect(() => splitRatingsCsv("a\n" as unknown as Uint8Array, 1)).toThrow("bytes: expected a Uint8Array");
  });
});
