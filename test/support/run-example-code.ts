/**
 * Runs an example of the documentation in a process of its own, against the built package, and compares what it does
 * with what its comments say:
 *
 * - `expression; // value` asserts that the expression deeply and strictly equals the value, itself an expression;
 * - `expression; // throws "code"` asserts a `ScoringError` with that code;
 * - `console.log(…); // text` asserts that it prints that text.
 *
 * Only comments behind a statement that is an expression count, and every one of them must be of these forms: remarks
 * stand on lines of their own. Everything else just runs.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { HarnessReport } from "./run-example-harness";

/** TypeScript or JavaScript, and where it stands. */
export interface ExampleCode {
  readonly file: string;
  /** The line of the file, from 1, in which the text begins. */
  readonly line: number;
  readonly text: string;
}

/** What running an example came to. */
export interface ExampleRun {
  /** How many comments there were; each of them was asserted. */
  readonly assertions: number;
  readonly printed: string;
}

/** The folder of the package, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs an example, and asserts all that its comments say.
 *
 * @throws {Error} whose message begins with the file and the line where the example does not hold.
 */
export function runExampleCode(example: ExampleCode): ExampleRun {
  const { code, lines } = instrument(example);
  // Code from standard input resolves the package by its own name, as a file in the top folder would.
  const options = ["--import", harnessUrl, "--input-type=module", "-"];
  const { status, stdout, stderr, output } = spawnSync(process.execPath, options, {
    cwd: root,
    input: code,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  const report = output[3] ? (JSON.parse(output[3]) as HarnessReport) : undefined;
  if (status !== 0 || report === undefined) {
    throw exampleError(example, report?.line || example.line, report?.failure ?? stderr);
  }
  const missed = lines.find((line) => !report.asserted.includes(line));
  if (missed !== undefined) throw exampleError(example, missed, "The comment was never reached.");
  return { assertions: lines.length, printed: stdout };
}

/** The example as JavaScript that asserts its comments, and the lines of these comments. */
export function instrument(example: ExampleCode): { readonly code: string; readonly lines: readonly number[] } {
  const { file, text } = example;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const lineAt = (position: number) => example.line + source.getLineAndCharacterOfPosition(position).line;
  const [error] = syntaxErrors(text);
  if (error !== undefined) throw exampleError(example, lineAt(error.start ?? 0), String(error.messageText));

  const insertions: Insertion[] = [];
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    const line = lineAt(node.getStart(source));
    if (isStep(node)) insertions.push({ position: node.getStart(source), text: `$example.at(${line});` });
    const comment = ts.isExpressionStatement(node) ? trailingComment(node, text) : undefined;
    if (!ts.isExpressionStatement(node) || comment === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    const end = lineAt(node.end);
    const assertion = assertionOf(node, comment, end, source);
    if (assertion === undefined) throw exampleError(example, end, `The comment is no value: ${comment}`);
    lines.push(end);
    insertions.push({ position: assertion.around.getStart(source), text: assertion.before });
    ts.forEachChild(node, visit);
    insertions.push({ position: assertion.around.end, text: assertion.after });
  };
  visit(source);
  return { code: transpile(insertAll(text, insertions)), lines };
}

interface Insertion {
  readonly position: number;
  readonly text: string;
}

/** What to put before and after a node, so that it asserts its comment. */
interface Assertion {
  readonly around: ts.Node;
  readonly before: string;
  readonly after: string;
}

function assertionOf(
  statement: ts.ExpressionStatement,
  comment: string,
  line: number,
  source: ts.SourceFile,
): Assertion | undefined {
  const { expression } = statement;
  if (ts.isCallExpression(expression) && expression.expression.getText(source) === "console.log") {
    return { around: statement, before: "{ ", after: `; $example.prints(${line}, ${JSON.stringify(comment)}); }` };
  }
  const thrown = comment.startsWith("throws ") ? comment.slice("throws ".length) : undefined;
  if (syntaxErrors(`(${thrown ?? comment}\n);`).length > 0) return undefined;
  return thrown === undefined
    ? { around: expression, before: `$example.equal(${line}, (`, after: `), (${comment}\n))` }
    : {
        around: statement,
        before: "{ let $thrown; try { ",
        after: ` } catch ($error) { $thrown = [$error]; } $example.throws(${line}, $thrown, (${thrown}\n)); }`,
      };
}

/** Whether a node is a statement of a sequence, where another statement can be put before it. */
function isStep(node: ts.Node): boolean {
  const isInSequence = ts.isSourceFile(node.parent ?? node) || ts.isBlock(node.parent);
  const isDeclaration =
    ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return node.parent !== undefined && isInSequence && ts.isStatement(node) && !isDeclaration;
}

/** The text of a line comment that stands behind the statement, in its line. */
function trailingComment(statement: ts.Statement, text: string): string | undefined {
  const [comment] = ts.getTrailingCommentRanges(text, statement.end) ?? [];
  if (comment?.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return undefined;
  return text.slice(comment.pos + "//".length, comment.end).trim();
}

/** Insertions at one position stay in the order in which they were made. */
function insertAll(text: string, insertions: readonly Insertion[]): string {
  let result = "";
  let end = 0;
  for (const { position, text: inserted } of insertions.toSorted((left, right) => left.position - right.position)) {
    result += text.slice(end, position) + inserted;
    end = position;
  }
  return result + text.slice(end);
}

function syntaxErrors(text: string): readonly ts.Diagnostic[] {
  return ts.transpileModule(text, { reportDiagnostics: true, compilerOptions }).diagnostics ?? [];
}

function transpile(text: string): string {
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

const compilerOptions: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

const harnessCode = transpile(readFileSync(new URL("run-example-harness.ts", import.meta.url), "utf8"));
const harnessUrl = `data:text/javascript,${encodeURIComponent(harnessCode)}`;

function exampleError({ file }: ExampleCode, line: number, reason: string): Error {
  return new Error(`${file}:${line}: ${reason}`);
}
