import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, runExampleCode } from "./support/run-example-code";
import { findFences } from "./support/run-example-sources";

const isThere = existsSync(join(root, "README.md"));
const readme = isThere ? readFileSync(join(root, "README.md"), "utf8") : "";
const fences = findFences(readme, "README.md");
const snippets = fences.filter(({ language }) => language === "ts" || language === "js");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

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

  test("names only scripts that package.json has", () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script as string);
    expect([...named, "demo", "test"].filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
