import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDisplay } from "../../src/cli/display";
import { renderTable } from "../../src/cli/output/render-table";
import { knownTexts, knownWidth } from "./known-widths";

const word = fc.string({
  unit: fc.constantFrom("a", "b", "Z", "9", "-", "–", ...knownTexts),
  minLength: 1,
  maxLength: 12,
});
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
const long = fc.constantFrom("x".repeat(300), "中".repeat(300), "🧑‍🤝‍🧑".repeat(40), "e\u0301".repeat(90));
const cell = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: long });
const table = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    titles: fc.array(word, { minLength: count, maxLength: count }),
    rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 5 }),
    isRight: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
  }),
);
const width = fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 41, max: 250 }), fc.constant(undefined));

async function draw(
  { titles, rows, isRight }: { titles: string[]; rows: string[][]; isRight: boolean[] },
  columns?: number,
) {
  const align = (index: number) => (isRight[index] ? "right" : "left");
  const heads = titles.map((title, index) => ({ title, align: align(index) }) as const);
  return (await renderTable(heads, rows, { ...plainDisplay, width: columns })).split("\n");
}

/** What can be seen of a text. */
const visible = (content: string) => content.replaceAll(/[ \u200b]/g, "");

describe("a table", () => {
  it("never has a line that is longer than the terminal", () =>
    fc.assert(
      fc.asyncProperty(table, width, async (content, columns) => {
        for (const line of await draw(content, columns)) {
          expect(knownWidth(line)).toBeLessThanOrEqual(columns ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 200 },
    ));

  it("lines up, and leaves out nothing that its cells say", () =>
    fc.assert(
      fc.asyncProperty(table, width, async (content, columns) => {
        const lines = await draw(content, columns);
        if (!lines[0]?.startsWith("┌")) {
          const said = content.rows.map((row) =>
            row.map((each, index) => (each === "" ? "" : `${content.titles[index]}:${each}`)).join(""),
          );
          expect(visible(lines.join(""))).toBe(visible(said.join("")));
          return;
        }
        expect(new Set(lines.map(knownWidth)).size).toBe(1);
        const expected = [content.titles, ...content.rows].map((row) => row.map(visible));
        expect(rowsOf(lines, content.rows.length)).toEqual(expected);
      }),
      { numRuns: 200 },
    ));
});

/** The rows of a table, with a rule above each or with a line for each; what stands in a cell without its blanks. */
function rowsOf(lines: readonly string[], count: number): readonly (readonly string[])[] {
  const rules = lines.filter((line) => line.startsWith("├")).length;
  const groups: string[][][] = [[]];
  for (const line of lines.slice(1, -1)) {
    if (line.startsWith("├")) groups.push([]);
    else groups.at(-1)?.push(line.slice(1, -1).split("│"));
  }
  const isRuled = rules === count;
  const rows = groups.flatMap((group, index) => (isRuled || index === 0 ? [group] : group.map((line) => [line])));
  return rows.map((group) => (group[0] ?? []).map((_, column) => visible(group.map((line) => line[column]).join(""))));
}
