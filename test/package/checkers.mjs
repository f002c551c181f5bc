/** What others' checkers of packages say about the tarball. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { run } from "./processes.mjs";

/** Refuses everything that publint has to say, suggestions too. */
export async function checkWithPublint(tarball) {
  const packed = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) },
    level: "suggestion",
    strict: true,
  });
  if (messages.length === 0) return;
  throw new Error(messages.map((message) => `${message.type}: ${formatMessage(message, pkg)}`).join("\n"));
}

/** Refuses types that resolve to nothing, or to something else than the code, from ESM, CommonJS or a bundler. */
export function checkWithAttw(tarball) {
  const attw = fileURLToPath(import.meta.resolve("@arethetypeswrong/cli/package.json"));
  const { bin } = JSON.parse(readFileSync(attw, "utf8"));
  const program = fileURLToPath(new URL(bin.attw, `file://${attw}`));
  const said = run(process.execPath, [program, tarball, "--profile", "node16", "--no-emoji", "--no-color"]);
  // It is content with a package without any types.
  assert.match(said, /node16 \(from ESM\)/);
}
