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
/** Marks at the beginning of the first cell of a row, which the other lines of that cell are set in by. */
const lead = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 })).map((depth) => "› ".repeat(depth));
const table = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .record({
      titles: fc.array(word, { minLength: count, maxLength: count }),
      led: fc.array(fc.record({ lead, cells: fc.array(cell, { minLength: count, maxLength: count }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      isRight: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    })
    .map(({ led, ...table }) => ({
      ...table,
      leads: led.map(({ lead }) => lead),
      rows: led.map(({ lead, cells: [first = "", ...others] }) => [`${lead}${first}`, ...others]),
    })),
);
const width = fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 41, max: 250 }), fc.constant(undefined));

async function draw(
  { titles, leads, rows, isRight }: { titles: string[]; leads: string[]; rows: string[][]; isRight: boolean[] },
  columns?: number,
) {
  const align = (index: number) => (isRight[index] ? "right" : "left");
  const heads = titles.map((title, index) => ({ title, align: align(index) }) as const);
  const cells = rows.map(([first = "", ...others], index) => {
    return [{ text: first, style: undefined, lead: leads[index] ?? "" }, ...others];
  });
  return (await renderTable(heads, cells, { ...plainDisplay, width: columns })).split("\n");
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

  it("sets in each line of a cell as far as its marks take the first", async () => {
    let broken = 0;
    const property = fc.asyncProperty(table, fc.integer({ min: 30, max: 100 }), async (content, columns) => {
      const lines = await draw(content, columns);
      if (!lines[0]?.startsWith("┌") || content.isRight[0]) return;
      for (const [index, group] of groupsOf(lines, content.rows.length).slice(1).entries()) {
        const marks = content.leads[index] as string;
        const [first, ...others] = group.map((line) => line[0]?.slice(1) ?? "");
        expect(first?.startsWith(marks)).toBe(true);
        for (const other of others) expect(other.slice(0, marks.length)).toBe(" ".repeat(marks.length));
        if (marks !== "" && others.some((other) => other.trim() !== "")) broken += 1;
      }
    });
    await fc.assert(property, { numRuns: 200 });
    expect(broken).toBeGreaterThan(20);
  });
});

/** The rows of a table; what stands in a cell without its blanks. */
function rowsOf(lines: readonly string[], count: number): readonly (readonly string[])[] {
  const rows = groupsOf(lines, count);
  return rows.map((group) => (group[0] ?? []).map((_, column) => visible(group.map((line) => line[column]).join(""))));
}

/** The lines of each row, cell by cell, where a rule stands above each or each has one line. */
function groupsOf(lines: readonly string[], count: number): readonly (readonly (readonly string[])[])[] {
  const rules = lines.filter((line) => line.startsWith("├")).length;
  const groups: string[][][] = [[]];
  for (const line of lines.slice(1, -1)) {
    if (line.startsWith("├")) groups.push([]);
    else groups.at(-1)?.push(line.slice(1, -1).split("│"));
  }
  const isRuled = rules === count;
  return groups.flatMap((group, index) => (isRuled || index === 0 ? [group] : group.map((line) => [line])));
}
