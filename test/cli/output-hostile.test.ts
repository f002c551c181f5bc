import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { run, write } from "./run-command";
import { runInTerminal } from "./run-in-terminal";

const ids = [
  "=cmd|' /C calc'!A0",
  "\u202egnaw\u2066",
  "\u200fعلي\u200e",
  "🧑‍🤝‍🧑🏳️‍🌈",
  "a".repeat(10_000),
  "中".repeat(3000),
  "#REF!",
  "\ue000\ue000",
  "e\u0301".repeat(50),
  "│ ├ ┤",
  "__proto__",
];
const rows = ids.map((id) => `${id},b,peer,overall,8`);
const file = write("hostile.csv", ["subject,assessor,role,criterion,score", ...rows].join("\n"));
const args = ["score", file];

/** As they are shown: without what would turn the direction of writing around. */
const shownIds = ids.map((id) => id.replace("\u202e", String.raw`\u202e`).replace("\u2066", String.raw`\u2066`));
const controls = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

describe("hostile ids", () => {
  it.each([40, 80, 200])("neither break a terminal of %i columns nor are cut short in it", (columns) => {
    const { status, terminal } = runInTerminal(args, { columns, env: { NO_COLOR: "1" } });
    expect(status).toBe(0);
    expect(terminal).not.toMatch(controls);
    // Of a table the first column, in which subjects stand, but not one that looks like a border.
    const lines = terminal.split("\n").map((line) => (line.startsWith("│") ? (line.split("│")[1] ?? "") : line));
    const content = lines.join("").replaceAll(/\s/g, "");
    for (const id of shownIds.filter((each) => !each.startsWith("│")))
      expect(content).toContain(id.replaceAll(" ", ""));
  });

  it("add nothing but colours to a terminal that has them", () => {
    const { terminal } = runInTerminal(args, { columns: 200 });
    expect(terminal.replaceAll("\u001b", "").match(controls)).toBeNull();
    expect(
      terminal
        .split("\u001b")
        .slice(1)
        .filter((part) => !/^\[\d+m/.test(part)),
    ).toEqual([]);
  });

  it("are text in CSV", () => {
    const cells = parse(run(...args, "--format", "csv").stdout, { bom: true }) as readonly (readonly string[])[];
    expect(cells.slice(1).map(([subject]) => subject)).toEqual(
      shownIds.map((id) => (id.startsWith("=") ? `'${id}` : id)),
    );
  });

  it("are text in XLSX", async () => {
    const out = write("hostile.xlsx", "");
    expect(run(...args, "--format", "xlsx", "--out", out).status).toBe(0);
    const [sheet] = (await readXlsx(readFileSync(out))).sheets;
    expect(sheet?.rows.slice(1).map(([subject]) => subject)).toEqual(shownIds);
  });
});
