import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** The text of each file by its path within src. */
type Sources = Readonly<Record<string, string>>;

interface Import {
  readonly specifier: string;
  /** The path within src, for a relative import of a file that is there. */
  readonly target: string | undefined;
  readonly isTypeOnly: boolean;
}

/** design.md, section 4: a folder imports only from lower layers, and folders of one layer do not import each other. */
const layers: Readonly<Record<string, number>> = {
  exact: 0,
  rubric: 1,
  review: 2,
  evaluation: 3,
  aggregation: 4,
  calibration: 5,
  adapters: 6,
  interop: 6,
  report: 6,
  sql: 6,
  cli: 7,
};

/** What modules beside the folders may import, and what may import them: entries everything and nothing. */
const rootModules: Readonly<Record<string, { readonly imports: readonly string[]; readonly importedFrom: number }>> = {
  "errors.ts": { imports: [], importedFrom: layers.exact as number },
  "version.ts": { imports: [], importedFrom: layers.rubric as number },
  "document.ts": { imports: ["errors.ts", "exact"], importedFrom: layers.rubric as number },
};

const entry = /^(index|schema|calendar|evidence|adapters|sql|columns|calibration|report|interop)\.ts$/;

/** The packages of the core, and the files that may import them. The command may import what it likes. */
const packages: readonly (readonly [name: string, files: RegExp])[] = [
  ["zod", /\/(schema|form-issues)\.ts$|^evaluation\/(evaluator\.ts$|evaluators\/)/],
  ["@noble/hashes", /^rubric\//],
  ["date-fns", /(period|calendar)[\w-]*\.ts$/],
  ["@date-fns/tz", /(period|calendar)[\w-]*\.ts$/],
  ["@date-fns/utc", /(period|calendar)[\w-]*\.ts$/],
  ["csv-parse", /^adapters\/read-csv\.ts$/],
];

const localTime =
  /^(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$|^to(Date|Time)String$/;

/** Every file's imports, by its path within src. */
type Graph = ReadonlyMap<string, readonly Import[]>;

/** Everything in which the sources depart from the house, one sentence each. */
function violationsOf(sources: Sources): readonly string[] {
  const files = parse(sources);
  const graph = graphOf(sources, files);
  return [
    ...files.flatMap((file) => [...nameViolations(file.fileName), ...ambientViolations(file)]),
    ...[...graph].flatMap(([path, imports]) => importViolations(path, imports)),
    ...reachViolations(graph),
    ...cycleViolations(graph),
  ];
}

function nameViolations(path: string): readonly string[] {
  const names = path.split("/");
  const vague = names.filter((name) => /^(utils?|helpers?|commons?|types?)(\.|$)/i.test(name));
  const unlike = names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/.test(name));
  return [
    ...vague.map((name) => `${path}: "${name}" names nothing of the domain`),
    ...unlike.map((name) => `${path}: "${name}" is not kebab-case`),
  ];
}

function importViolations(path: string, imports: readonly Import[]): readonly string[] {
  const folder = folderOf(path);
  const violations: string[] = [];
  const layer = layers[folder ?? ""];
  if (folder !== undefined && layer === undefined) violations.push(`${path}: "${folder}" is no layer`);
  if (folder === undefined && !entry.test(path) && rootModules[path] === undefined) {
    violations.push(`${path}: is neither an entry nor a known module`);
  }
  for (const { specifier, target } of imports) {
    const refusal = specifier.startsWith(".") ? refusalOfFile(path, target) : refusalOfPackage(path, specifier);
    if (refusal !== undefined) violations.push(`${path}: imports ${specifier}, ${refusal}`);
  }
  return violations;
}

function refusalOfFile(path: string, target: string | undefined): string | undefined {
  if (target === undefined) return "which is not there";
  if (entry.test(target)) return "which is an entry";
  if (entry.test(path)) return undefined;
  const [from, to] = [folderOf(path), folderOf(target)];
  if (from === undefined) {
    return rootModules[path]?.imports.includes(to ?? target) ? undefined : "which lies above it";
  }
  if (from === to) return undefined;
  const layer = layers[from] ?? Number.NaN;
  if (to === undefined)
    return layer >= (rootModules[target]?.importedFrom ?? Number.NaN) ? undefined : "which it must not know";
  return layer > (layers[to] ?? Number.NaN) ? undefined : "which is no lower layer";
}

function refusalOfPackage(path: string, specifier: string): string | undefined {
  if (folderOf(path) === "cli") return undefined;
  if (isBuiltIn(specifier)) return "which only the command may";
  const known = packages.find(([name]) => specifier === name || specifier.startsWith(`${name}/`));
  if (known === undefined) return "which is no package of the core";
  return known[1].test(path) ? undefined : "which other files are for";
}

function isBuiltIn(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

/** Clocks, chance, locales, time zones, the environment and the terminal; and what the house has none of. */
function ambientViolations(file: ts.SourceFile): readonly string[] {
  const isCommand = folderOf(file.fileName) === "cli";
  const violations: string[] = [];
  const refuse = (what: string) => violations.push(`${file.fileName}: ${what}`);
  const visit = (node: ts.Node): void => {
    if (ts.isExportDeclaration(node) && (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause))) {
      refuse("has an export *");
    }
    if (ts.isClassLike(node) && file.fileName !== "errors.ts") refuse("has a class");
    if (ts.isEnumDeclaration(node)) refuse("has an enum");
    if (!isCommand) {
      const ambient = ambientOf(node);
      if (ambient !== undefined) refuse(`uses ${ambient}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return violations;
}

const ambientNames =
  /^(process|console|Intl|performance|navigator|globalThis|window|crypto|setTimeout|setInterval|fetch|localStorage)$/;

function ambientOf(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && ambientNames.test(node.text) && !isMemberName(node)) return node.text;
  const member = memberOf(node);
  if (member !== undefined) {
    const { object, name } = member;
    if (object === "Date" && name === "now") return "Date.now";
    if (object === "Math" && name === "random") return "Math.random";
    if (/^toLocale/.test(name) || name === "localeCompare" || localTime.test(name)) return name;
  }
  const isDate = (expression: ts.Expression) => nameOf(expression) === "Date";
  if (ts.isCallExpression(node) && isDate(node.expression)) return "Date()";
  if (ts.isNewExpression(node) && isDate(node.expression)) {
    const count = node.arguments?.length ?? 0;
    if (count === 0) return "new Date() without a time";
    if (count > 1) return "new Date() in local time";
  }
  return undefined;
}

/** The name in `object.name` or `object["name"]`. */
function memberOf(node: ts.Node): { object: string; name: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { object: nameOf(node.expression), name: node.name.text };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return { object: nameOf(node.expression), name: node.argumentExpression.text };
  }
  return undefined;
}

function nameOf(expression: ts.Expression): string {
  return ts.isIdentifier(expression) ? expression.text : "";
}

/** `process` in `step.process` or `{ process: 1 }` is somebody's own name. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
      parent.name === node)
  );
}

/** `.` must not load zod, and no entry may load what only Node has: the command is no entry of the package. */
function reachViolations(graph: Graph): readonly string[] {
  return [...graph.keys()]
    .filter((path) => entry.test(path))
    .flatMap((path) => {
      const reached = reachableFrom(path, graph);
      return [...reached]
        .filter(
          ([name]) => isBuiltIn(name) || ((path === "index.ts" || path === "calendar.ts") && /^zod(\/|$)/.test(name)),
        )
        .map(([name, by]) => `${path}: reaches ${name}, by ${by}`);
    });
}

/** All files and packages that loading a file loads, each with the file that imports it. */
function reachableFrom(start: string, graph: Graph): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const { specifier, target, isTypeOnly } of graph.get(path) ?? []) {
      const name = target ?? specifier;
      if (isTypeOnly || reached.has(name)) continue;
      reached.set(name, path);
      if (target !== undefined) open.push(target);
    }
  }
  return reached;
}

function cycleViolations(graph: Graph): readonly string[] {
  return [...graph.keys()]
    .filter((path) => reachableFrom(path, graph).has(path))
    .map((path) => `${path}: imports itself in a circle`);
}

function graphOf(sources: Sources, files = parse(sources)): Graph {
  return new Map(files.map((file) => [file.fileName, importsOf(file, sources)]));
}

function parse(sources: Sources): readonly ts.SourceFile[] {
  return Object.entries(sources).map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}

/** Static and dynamic imports, exports from elsewhere, `require` and types by `import("…")`. */
function importsOf(file: ts.SourceFile, sources: Sources): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    imports.push({ specifier: specifier.text, target: resolve(file.fileName, specifier.text, sources), isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isCallExpression(node)) {
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword || nameOf(node.expression) === "require";
      if (isImport) add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

function resolve(from: string, specifier: string, sources: Sources): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = new URL(specifier, `file:///${from}`).pathname.slice(1).replace(/\.js$/, "");
  return [`${path}.ts`, `${path}/index.ts`, path].find((name) => Object.hasOwn(sources, name));
}

function folderOf(path: string): string | undefined {
  return path.includes("/") ? path.split("/")[0] : undefined;
}

function readSources(): Sources {
  const root = fileURLToPath(new URL("../src/", import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(`${root}${path}`, "utf8")] as const),
  );
}

describe("the house", () => {
  const sources = readSources();

  test("is kept by every file of src", () => {
    expect(violationsOf(sources)).toEqual([]);
  });

  test("was looked at whole: entries, root modules and layers are there, and imports were followed", () => {
    const paths = Object.keys(sources);
    expect(paths).toEqual(
      expect.arrayContaining([
        "index.ts",
        "schema.ts",
        "calendar.ts",
        "evidence.ts",
        "adapters.ts",
        "sql.ts",
        "columns.ts",
        "errors.ts",
        "document.ts",
      ]),
    );
    expect(paths.map(folderOf)).toEqual(expect.arrayContaining(["exact", "rubric", "review", "aggregation", "cli"]));
    const graph = graphOf(sources);
    const reached = [...reachableFrom("index.ts", graph).keys()];
    expect(reached).toEqual(expect.arrayContaining(["exact/integer.ts", "rubric/customer-centric.ts"]));
    expect([...reachableFrom("schema.ts", graph).keys()]).toContain("zod");
    expect([...reachableFrom("evidence.ts", graph).keys()]).toContain("@date-fns/tz/tzOffset");
  });
});

describe("the check itself", () => {
  const clean: Sources = {
    "index.ts": 'export { place } from "./rubric/place";\nexport type { Schema } from "./rubric/schema";',
    "schema.ts": 'export { schema } from "./rubric/schema";',
    "cli/entry.ts": 'import { main } from "./main";\nmain(process.argv);',
    "errors.ts": "export class ScoringError extends Error {}",
    "version.ts": 'export const version = "1";',
    "document.ts": 'import { ScoringError } from "./errors";\nimport { add } from "./exact/add";',
    "exact/add.ts": 'import { ScoringError } from "../errors";\nimport { carry } from "./carry";',
    "exact/carry.ts": "export const carry = 1;",
    "rubric/place.ts": 'import { add } from "../exact/add";\nimport { read } from "../document";\nnew Date(0);',
    "rubric/schema.ts": 'import { z } from "zod";\nexport type Schema = z.ZodType;',
    "review/rating.ts": 'import { place } from "../rubric/place";\nconst step = { process: 1 };\nstep.process;',
    "cli/main.ts":
      'import { readFileSync } from "node:fs";\nimport { Command } from "commander";\nconsole.log(Date.now());',
  };

  test("finds nothing in a house that is kept", () => {
    expect(violationsOf(clean)).toEqual([]);
  });

  test.each<[what: string, path: string, text: string, violation: string]>([
    [
      "an import from a higher layer",
      "rubric/a.ts",
      'import "../review/rating";',
      "imports ../review/rating, which is no lower layer",
    ],
    [
      "a type from a higher layer",
      "rubric/a.ts",
      'import type { A } from "../review/rating";',
      "imports ../review/rating, which is no lower layer",
    ],
    [
      "a type by import()",
      "rubric/a.ts",
      'export type A = import("../review/rating").A;',
      "imports ../review/rating, which is no lower layer",
    ],
    [
      "an export from a higher layer",
      "exact/a.ts",
      'export { place } from "../rubric/place";',
      "imports ../rubric/place, which is no lower layer",
    ],
    [
      "a dynamic import from a higher layer",
      "review/a.ts",
      'const load = () => import("../cli/main");',
      "imports ../cli/main, which is no lower layer",
    ],
    [
      "a folder of the same layer",
      "adapters/a.ts",
      'import "../report/page";',
      "imports ../report/page, which is no lower layer",
    ],
    [
      "exact importing documents",
      "exact/a.ts",
      'import { read } from "../document";',
      "imports ../document, which it must not know",
    ],
    [
      "exact importing the version",
      "exact/a.ts",
      'import { version } from "../version";',
      "imports ../version, which it must not know",
    ],
    [
      "errors importing anything",
      "errors.ts",
      'import { version } from "./version";',
      "imports ./version, which lies above it",
    ],
    [
      "documents importing rubrics",
      "document.ts",
      'import { place } from "./rubric/place";',
      "imports ./rubric/place, which lies above it",
    ],
    [
      "the front door from inside",
      "review/a.ts",
      'import { place } from "../index";',
      "imports ../index, which is an entry",
    ],
    [
      "a file that is not there",
      "review/a.ts",
      'import { place } from "./gone";',
      "imports ./gone, which is not there",
    ],
    ["an unknown folder", "misc/a.ts", "export const a = 1;", '"misc" is no layer'],
    ["an unknown module at the root", "scoring.ts", "export const a = 1;", "is neither an entry nor a known module"],
    ["zod outside schema files", "rubric/a.ts", 'import { z } from "zod";', "imports zod, which other files are for"],
    [
      "a type of zod outside schema files",
      "rubric/a.ts",
      'import type { z } from "zod/v4";',
      "imports zod/v4, which other files are for",
    ],
    [
      "Node outside the command",
      "review/a.ts",
      'import { readFileSync } from "node:fs";',
      "imports node:fs, which only the command may",
    ],
    [
      "Node by its old name",
      "review/a.ts",
      'import { createHash } from "crypto";',
      "imports crypto, which only the command may",
    ],
    [
      "a package that nobody agreed to",
      "review/a.ts",
      'import _ from "lodash";',
      "imports lodash, which is no package of the core",
    ],
    [
      "the date library outside calendars",
      "review/a.ts",
      'import { addDays } from "date-fns";',
      "imports date-fns, which other files are for",
    ],
    [
      "CSV read outside the file for it",
      "adapters/desk.ts",
      'import { parse } from "csv-parse/sync";',
      "imports csv-parse/sync, which other files are for",
    ],
    ["export *", "index.ts", 'export * from "./rubric/place";', "has an export *"],
    ["export * as", "review/a.ts", 'export * as place from "../rubric/place";', "has an export *"],
    ["the clock", "review/a.ts", "const now = Date.now();", "uses Date.now"],
    ["the clock in brackets", "review/a.ts", 'const now = Date["now"]();', "uses Date.now"],
    ["a date of now", "review/a.ts", "const now = new Date();", "uses new Date() without a time"],
    ["a date of now without parentheses", "review/a.ts", "const now = new Date;", "uses new Date() without a time"],
    ["now as text", "review/a.ts", "const now = Date();", "uses Date()"],
    ["a date in local time", "review/a.ts", "const day = new Date(2026, 5, 30);", "uses new Date() in local time"],
    ["a field in local time", "review/a.ts", "const year = new Date(0).getFullYear();", "uses getFullYear"],
    ["chance", "review/a.ts", "const dice = Math.random();", "uses Math.random"],
    ["the locale's formats", "review/a.ts", "const text = new Intl.NumberFormat();", "uses Intl"],
    ["the locale's numbers", "review/a.ts", "const text = (1).toLocaleString();", "uses toLocaleString"],
    ["the locale's order", "review/a.ts", 'const order = "a".localeCompare("b");', "uses localeCompare"],
    ["the environment", "review/a.ts", "const home = process.env.HOME;", "uses process"],
    ["the environment through globalThis", "review/a.ts", "const home = globalThis.process;", "uses globalThis"],
    ["the terminal", "review/a.ts", 'console.warn("careful");', "uses console"],
    ["a class", "review/a.ts", "export class Review {}", "has a class"],
    ["an enum", "review/a.ts", "export enum Status { Scored }", "has an enum"],
    ["a file of utilities", "review/utils.ts", "export const a = 1;", '"utils.ts" names nothing of the domain'],
    ["a file of types", "rubric/types.ts", "export type A = 1;", '"types.ts" names nothing of the domain'],
    ["a folder of helpers", "review/helpers/round.ts", "export const a = 1;", '"helpers" names nothing of the domain'],
    ["camel case", "review/readReview.ts", "export const a = 1;", '"readReview.ts" is not kebab-case'],
    ["a folder in camel case", "review/readReview/a.ts", "export const a = 1;", '"readReview" is not kebab-case'],
    ["common things", "review/common.ts", "export const a = 1;", '"common.ts" names nothing of the domain'],
  ])("finds %s", (_, path, text, violation) => {
    const page = { "report/page.ts": "export const page = 1;" };
    expect(violationsOf({ ...clean, ...page, [path]: text })).toContain(`${path}: ${violation}`);
  });

  test("finds the way from the front door to zod, however long", () => {
    const sources: Sources = {
      ...clean,
      "rubric/place.ts": 'import { check } from "./check";',
      "rubric/check.ts": 'export { schema as check } from "./schema";',
    };
    expect(violationsOf(sources)).toEqual(["index.ts: reaches zod, by rubric/schema.ts"]);
  });

  test("finds the way from an entry to Node through the command", () => {
    const sources: Sources = { ...clean, "schema.ts": 'export { main } from "./cli/main";' };
    expect(violationsOf(sources)).toContain("schema.ts: reaches node:fs, by cli/main.ts");
  });

  test("finds circles of imports, and lets types run in circles", () => {
    const circle = (keyword: string): Sources => ({
      ...clean,
      "rubric/place.ts": 'import { a } from "./a";',
      "rubric/a.ts": `${keyword} { b } from "./b";`,
      "rubric/b.ts": 'import { a } from "./a";',
    });
    expect(violationsOf(circle("import"))).toEqual([
      "rubric/a.ts: imports itself in a circle",
      "rubric/b.ts: imports itself in a circle",
    ]);
    expect(violationsOf(circle("import type"))).toEqual([]);
  });

  test("takes an import that only its names mark as types for what it is: one that loads the file", () => {
    const sources: Sources = {
      ...clean,
      "rubric/a.ts": 'import { type B } from "./b";',
      "rubric/b.ts": 'import { a } from "./a";',
    };
    expect(violationsOf(sources)).toContain("rubric/a.ts: imports itself in a circle");
  });
});
