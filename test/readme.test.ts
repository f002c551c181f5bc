import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mappingSchema } from "../src/adapters/mapping/schema";
import { freshdeskOptionsSchema } from "../src/adapters/schema";
import { builtInEvaluators } from "../src/evaluation/built-in-evaluators";
import { optionsSchema, profileSchema } from "../src/evaluation/schema";
import { evidenceRecordSchema, evidenceSchema } from "../src/review/evidence/schema";
import { calendarSchema } from "../src/review/schema";
import { safeParseEvidence } from "../src/schema";
import { root, runExampleCode } from "./support/run-example-code";
import { findFences } from "./support/run-example-sources";

const isThere = existsSync(join(root, "README.md"));
const readme = isThere ? readFileSync(join(root, "README.md"), "utf8") : "";
const fences = findFences(readme, "README.md");
const snippets = fences.filter(({ language }) => language === "ts" || language === "js");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Headings outside of code, each with the anchor that GitHub and npm give it. */
const headings = [...readme.replace(/^(`{3,}).*?^\1$/gms, "").matchAll(/^(#+) (.+)$/gm)].map(([, marks, title]) => ({
  depth: (marks as string).length,
  title: title as string,
  anchor: (title as string)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} _-]/gu, "")
    .replaceAll(" ", "-"),
}));

describe("The README", () => {
  test("exists", () => {
    expect(isThere, "README.md is missing in the top folder").toBe(true);
  });

  test("has an example that prints what the text below it says", () => {
    expect(snippets.filter(({ next }) => next?.language === "text").length).toBeGreaterThan(0);
  });

  test.for(snippets)("line $line: the example holds, and prints what the text below it says", (snippet) => {
    const { printed } = runExampleCode(snippet);
    const { next } = snippet;
    if (next?.language === "text") expect(printed, `README.md:${next.line}`).toBe(`${next.text}\n`);
  });

  test.each(["npm ci && npm run demo", "npm ci && npm test"])("gives the command %s", (command) => {
    expect(readme).toContain(command);
  });

  test("links to nothing that the package does not hold", () => {
    const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly files: readonly string[];
    };
    const links = [...readme.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target as string);
    const isShipped = (target: string) => files.some((file) => target === file || target.startsWith(`${file}/`));
    expect(links.filter((target) => !isShipped(target) || !existsSync(join(root, target)))).toEqual([]);
    expect(links.length).toBeGreaterThan(10);
  });

  test("has each of its sections in the contents, once and under its own title", () => {
    const contents = readme.slice(
      readme.indexOf("## Contents"),
      readme.indexOf("\n## ", readme.indexOf("## Contents") + 1),
    );
    const listed = [...contents.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)].map(
      ([, title, anchor]) => `${title} #${anchor}`,
    );
    const sections = headings.filter(({ depth, title }) => (depth === 2 || depth === 3) && title !== "Contents");
    expect(sections.length).toBeGreaterThan(30);
    expect(listed.toSorted()).toEqual(sections.map(({ title, anchor }) => `${title} #${anchor}`).toSorted());
  });

  test("links to no section that it does not have", () => {
    const anchors = new Set(headings.map(({ anchor }) => anchor));
    const links = [...readme.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor as string);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(anchors.size, "two sections of one name").toBe(headings.length);
  });

  test("names every field of every kind of evidence, and what may be left out or null", () => {
    const frame = ["kind", "id", "source", "at", "scope", "attributedTo", "customer", "disregard"];
    const missing = evidenceRecordSchema.options.flatMap(({ shape }) => {
      const kind = shape.kind.value;
      const row = readme.split("\n").find((line) => new RegExp(`^\\|[^|]*\`${kind}\``).test(line)) ?? "";
      const fields = Object.entries(shape).filter(([name]) => !frame.includes(name));
      return fields
        .map(
          ([name, form]) =>
            `\`${name}${form.safeParse(undefined).success ? "?" : ""}${form.safeParse(null).success ? "*" : ""}\``,
        )
        .filter((field) => !row.includes(field))
        .map((field) => `${kind}: ${field}`);
    });
    expect(missing).toEqual([]);
  });

  test("has a good document of each kind of file for evidence, and names every key of a service desk's", () => {
    const start = readme.indexOf("### Files for evidence");
    const section = readme.slice(start, readme.indexOf("\n## ", start));
    const documents = findFences(section, "README.md")
      .filter(({ language }) => language === "json")
      .map(({ text }) => JSON.parse(text));
    const forms = [evidenceSchema, calendarSchema, mappingSchema, freshdeskOptionsSchema, profileSchema];
    expect(documents).toHaveLength(forms.length + 1);
    expect(forms.map((form, index) => form.safeParse(documents[index]).success)).toEqual(forms.map(() => true));
    expect(safeParseEvidence(documents[0]).success).toBe(true);
    for (const options of [documents.at(-1), documents.at(-2).options]) {
      expect(optionsSchema(builtInEvaluators).safeParse(options).success).toBe(true);
    }
    const keys = Object.keys(freshdeskOptionsSchema.shape);
    expect(keys.filter((key) => !section.includes(`\`${key}\``))).toEqual([]);
  });

  test("names only scripts that package.json has", () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script as string);
    expect([...named, "demo", "test"].filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
