/** Where the documentation's examples stand: in docstrings behind `@example`, and in the fences of Markdown files. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { ExampleCode } from "./run-example-code";
import { root } from "./run-example-code";

/** A fenced block of Markdown. */
export interface Fence extends ExampleCode {
  readonly language: string;
  /** The fence that follows with nothing but empty lines between. */
  readonly next?: Fence;
}

/** An example of a docstring, and the name of what it is an example of. */
export interface DocstringExample extends ExampleCode {
  readonly name: string;
}

/** The fences of a Markdown text that begins in the given line of a file. */
export function findFences(markdown: string, file: string, firstLine = 1): readonly Fence[] {
  const lines = markdown.split("\n");
  const fences: (Fence & { readonly start: number; readonly end: number })[] = [];
  for (let start = 0; start < lines.length; start++) {
    const opening = /^\s*```(\w*)/.exec(lines[start] as string);
    if (opening === null) continue;
    const length = lines.slice(start + 1).findIndex((line) => line.trim() === "```");
    if (length < 0) throw new Error(`${file}:${firstLine + start}: The fence is not closed.`);
    const text = lines.slice(start + 1, start + 1 + length).join("\n");
    const end = start + 1 + length;
    fences.push({ file, line: firstLine + start + 1, text, language: opening[1] as string, start, end });
    start = end;
  }
  return fences.map(({ start: _, end, ...fence }, index) => {
    const next = fences[index + 1];
    const isDirect = next !== undefined && lines.slice(end + 1, next.start).every((line) => line.trim() === "");
    return isDirect ? { ...fence, next } : fence;
  });
}

/** Every TypeScript file below `src/`, with its path from the top folder. */
export function sourceFiles(): readonly string[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join("src", file))
    .sort();
}

/** Every fence behind an `@example` in a source file. */
export function findDocstringExamples(file: string): readonly DocstringExample[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  const examples: DocstringExample[] = [];
  const visit = (node: ts.Node): void => {
    for (const tag of exampleTags(node)) {
      const line = source.getLineAndCharacterOfPosition(tag.getStart(source)).line + 1;
      const fences = findFences(withoutMargin(tag.getText(source)), file, line);
      for (const fence of fences) examples.push({ ...fence, name: nameOf(node) });
      if (fences.length === 0) throw new Error(`${file}:${line}: The @example has no fence.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return examples;
}

/** The tags of the docstrings that are attached to this very node, and not to the statement around it. */
function exampleTags(node: ts.Node): readonly ts.JSDocTag[] {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter((part): part is ts.JSDoc => ts.isJSDoc(part) && part.parent === node)
    .flatMap(({ tags }) => tags ?? [])
    .filter(({ tagName }) => tagName.text === "example");
}

/** The lines of a docstring without the asterisks before them. */
function withoutMargin(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join("\n");
}

function nameOf(node: ts.Node): string {
  const declaration = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
  const { name } = declaration as { readonly name?: ts.Node };
  return name?.getText() ?? "the file";
}
