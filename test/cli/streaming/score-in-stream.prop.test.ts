import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDisplay } from "../../../src/cli/display";
import type { ScoreOptions } from "../../../src/cli/input/score-file";
import type { Style } from "./outcomes";
import { partsOutcome, wholeOutcome, writeInput } from "./outcomes";
import { buildWorker, workersTold } from "./worker-file";

/** Mostly the first; now and then one of the others, which may be wrong. */
const mostly = <Value>(usual: readonly Value[], rare: readonly Value[], weight = 30) =>
  fc.oneof({ weight, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });

const subjects = mostly(["li.wei", "sato", "Ann", "李伟", "person 5"], ["", "chen", "x y", "subject"]);
const periods = mostly(["2026-H1", "2025", "2025-06-15/P6M", "2025-06-15/12-14"], ["", "H1 2026", "2025-06-15/PT6H"]);
const assessors = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 300 }).map((number) => `assessor ${number}`) },
  { weight: 1, arbitrary: fc.constantFrom("", "sato", "1e+22") },
);
const roles = mostly(["manager", "peer", "customer", "同事"], ["self", "boss", "chief", "role"]);
const criteria = mostly(["needs", "relationship"], ["overall", "neds", "criterion"]);
const dates = mostly(["2026-06-30", "2026/7/1", ""], ["30.6.2026", "2026-06-30 9:00"]);
const comments = mostly(["", "good", "well done"], ["=1+1", "a,b", 'say "hi"', "two\nlines", "three\r\nlines"], 8);

const scores = (mark: string, rare: number) =>
  fc.oneof(
    {
      weight: rare,
      arbitrary: fc.integer({ min: 0, max: 1000 }).map((score) => String(score / 100).replace(".", mark)),
    },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 10 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom("", "n/a", "good", "8.5", "8,5", "11", "x", "7,500", "1.250") },
  );

interface Shape {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly isQuoted: boolean;
  readonly isWide: boolean;
  readonly columns: readonly string[];
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  delimiter: fc.constantFrom(",", ",", ";", "\t"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  isQuoted: fc.boolean(),
  isWide: fc.boolean(),
  columns: fc.subarray(["period", "at", "comment", "team"]),
});

const content = shapes.chain((shape) => {
  const cell = (text: string) =>
    shape.isQuoted && /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text.replace(/["\r\n]/g, "");
  const titles = [
    ...["subject", "assessor", "role"],
    ...(shape.isWide ? ["needs", "relationship"] : ["criterion", "score"]),
    ...shape.columns,
  ];
  const score = scores(shape.delimiter === ";" ? "," : ".", 20);
  const values: Record<string, fc.Arbitrary<string>> = {
    ...{ subject: subjects, assessor: assessors, role: roles, criterion: criteria, score },
    ...{
      needs: score,
      relationship: score,
      period: periods,
      at: dates,
      comment: comments,
      team: mostly(["one"], ["two"]),
    },
  };
  const row = fc.tuple(...titles.map((title) => values[title] as fc.Arbitrary<string>)).map((cells) => cells.map(cell));
  const odd = fc.constantFrom<readonly string[]>(
    [],
    ["", ""],
    ["li.wei"],
    titles,
    [...titles, "9"],
    ['"open'],
    ["li.wei", "a", "peer", "needs", "8", "5"],
  );
  const rows = fc.array(fc.oneof({ weight: 40, arbitrary: row }, { weight: 1, arbitrary: odd }), { maxLength: 40 });
  const above = fc.constantFrom<readonly (readonly string[])[]>([], [], [], [["Ratings"], ["Period: 2026-H1"]]);
  return fc.tuple(above, rows, fc.boolean()).map(([head, body, hasEnd]) => {
    const lines = [...head, titles, ...body].map((cells) => cells.join(shape.delimiter));
    return lines.join(shape.lineEnd) + (hasEnd ? shape.lineEnd : "");
  });
});

const options: fc.Arbitrary<ScoreOptions> = fc.record({
  skipInvalid: fc.boolean(),
  duplicates: fc.constantFrom("error", "latest", undefined),
  decimal: fc.constantFrom(undefined, undefined, undefined, "point", "comma"),
  offset: fc.constantFrom(undefined, "+08:00"),
  policy: fc.constantFrom(undefined, undefined, ["not-rated=lowest"], ["not-rated=forbid"]),
});

const styles: fc.Arbitrary<Style> = fc.record(
  {
    format: fc.constantFrom("csv", "json", "ndjson", "table"),
    locale: fc.constantFrom("en", "zh", "ja"),
    rejects: fc.constantFrom("rejects.csv"),
    display: fc.constantFrom(...[20, 45, 90, 140].map((width) => ({ ...plainDisplay, width }))),
  },
  { requiredKeys: ["format"] },
);

const sizes = fc.record({
  bytesOfPart: fc.constantFrom(1, 50, 300, 1e6),
  bytesOfChunk: fc.constantFrom(4, 7, 64, 1e6),
});

const seen = { results: 0, problems: 0 };

describe("a file that is scored in parts", () => {
  test("comes to the same bytes, problems and notes as one that is scored as a whole", async () => {
    const property = fc.asyncProperty(content, options, styles, sizes, async (text, chosen, asked, parts) => {
      const { rejects: _, ...others } = asked;
      // Only rows that may be left out are written elsewhere.
      const style = chosen.skipInvalid ? asked : others;
      writeInput(text);
      const whole = await wholeOutcome(chosen, style);
      expect(await partsOutcome(chosen, style, parts)).toBe(whole);
      seen[whole.includes("\n---\n") ? "results" : "problems"] += 1;
    });
    await fc.assert(property, { numRuns: 250 });
    expect(Math.min(seen.results, seen.problems)).toBeGreaterThan(25);
  });

  test.each([
    { who: "by another thread", isFirst: true, numRuns: 60 },
    { who: "by two threads", isFirst: false, numRuns: 30 },
  ])("comes to the same when its parts are scored $who", async ({ isFirst, numRuns }) => {
    const thread = { file: await buildWorker(), isFirst };
    workersTold();
    const property = fc.asyncProperty(content, options, styles, sizes, async (text, chosen, asked, parts) => {
      const { rejects: _, ...others } = asked;
      const style = chosen.skipInvalid ? asked : others;
      writeInput(text);
      const outcome = await partsOutcome(chosen, style, { ...parts, thread });
      expect(outcome).toBe(await wholeOutcome(chosen, style));
    });
    await fc.assert(property, { numRuns });
    const { begun, done } = workersTold();
    expect(begun).toBeGreaterThan(numRuns / 2);
    expect(done).toBe(begun);
  });
});
