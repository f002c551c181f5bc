import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { instrument, root, runExampleCode } from "./support/run-example-code";
import type { DocstringExample } from "./support/run-example-sources";
import { findDocstringExamples, sourceFiles } from "./support/run-example-sources";

const entries = [
  "src/index.ts",
  "src/schema.ts",
  "src/calendar.ts",
  "src/evidence.ts",
  "src/adapters.ts",
  "src/sql.ts",
  "src/columns.ts",
];
const files = sourceFiles();
const examples = files.flatMap(findDocstringExamples);

describe("Examples in docstrings", () => {
  test("are all found: as many as the sources mention", () => {
    const mentions = files.flatMap((file) => [...readFileSync(join(root, file), "utf8").matchAll(/^ *\* @example$/gm)]);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.length).toBe(mentions.length);
  });

  test.each(examples.map((example) => [labelOf(example), example] as const))("%s holds", (_, example) => {
    const { assertions } = runExampleCode(example);
    expect(assertions, "an example asserts at least one value").toBeGreaterThan(0);
  });
});

function labelOf({ file, line, name }: DocstringExample): string {
  return `${file}:${line}, on ${name},`;
}

describe("Running an example", () => {
  const run = (text: string) => () => runExampleCode({ file: "made-up.md", line: 10, text });

  test("asserts values, errors and printed text, wherever the statement stands", () => {
    const text = [
      'import { isScoringError, levelOf } from "customer-centric-rubric";',
      "",
      "const cuts = [6, 7.5] as const;",
      "cuts.map((cut) => levelOf(cut)); // ['basic', 'good']",
      "levelOf(11); // throws 'score-out-of-scale'",
      "for (const cut of cuts) {",
      "  console.log(levelOf(",
      "    cut,",
      "  )); // good",
      "}",
    ].join("\n");
    expect(run(text)).toThrow("made-up.md:18: ");
    expect(run(text.replace("[6, 7.5]", "[7.5, 8]").replace("['basic', ", "['good', "))()).toEqual({
      assertions: 3,
      printed: "good\ngood\n",
    });
  });

  test("fails with the line of a value that is wrong", () => {
    expect(run("const one = 1;\n\n[one]; // [2]")).toThrow(/^made-up\.md:12: .*strictly deep-equal/);
  });

  test("fails with the line of an error that nobody expected", () => {
    expect(run("1; // 1\nnull.length;")).toThrow(/^made-up\.md:11: TypeError/);
  });

  test("fails when nothing is thrown, or something else", () => {
    expect(run('1; // throws "invalid-decimal"')).toThrow(/^made-up\.md:10: .*nothing was thrown/);
    expect(run('null.length; // throws "invalid-decimal"')).toThrow(/^made-up\.md:10: .*TypeError/s);
  });

  test("fails when a comment is no value, or is never reached", () => {
    expect(run("1; // one of them")).toThrow("made-up.md:10: The comment is no value");
    expect(run("if (false) {\n  1; // 1\n}")).toThrow("made-up.md:11: The comment was never reached.");
  });

  test("fails with the line of a syntax error, and of an import that does not exist", () => {
    expect(run("1; // 1\nconst = 2;")).toThrow("made-up.md:11: ");
    expect(run('import { levelFor } from "customer-centric-rubric";\nlevelFor(1); // "failing"')).toThrow("levelFor");
  });

  test("leaves comments alone that stand on lines of their own or behind a declaration", () => {
    expect(
      instrument({ file: "made-up.md", line: 1, text: "// some remark\nconst one = 1; // the first" }).lines,
    ).toEqual([]);
  });
});

describe("Docstrings", () => {
  const program = ts.createProgram(
    entries.map((entry) => join(root, entry)),
    { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, noLib: true, types: [] },
  );
  const checker = program.getTypeChecker();

  test.each(entries)("every public name of %s has one", (entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, entry)) as ts.SourceFile) as ts.Symbol;
    const exported = checker.getExportsOfModule(module);
    const undocumented = exported.filter((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return target.getDocumentationComment(checker).length === 0;
    });
    expect(exported.length).toBeGreaterThan(0);
    expect(undocumented.map(({ name }) => name)).toEqual([]);
  });

  test.each(entries)("every function and constant of %s shows an example", (entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, entry)) as ts.SourceFile) as ts.Symbol;
    const values = checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter((symbol) => symbol.flags & ts.SymbolFlags.Value);
    const without = values.filter((symbol) => !symbol.getJsDocTags(checker).some(({ name }) => name === "example"));
    expect(values.length).toBeGreaterThan(0);
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});
