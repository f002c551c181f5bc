/**
 * Fuzzes every parser of the library and of the command with a million documents, or as many as are asked for:
 *
 *     npm run fuzz
 *     npm run fuzz -- --seed 7 --count 100000
 *
 * Documents and files that were good once are damaged, and what must hold for each is checked; the same seed gives the
 * same documents. A failure is shown with the smallest document that has it.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "tsup";
import { count as figure, table } from "../../bench/table.mjs";

const { values } = parseArgs({ options: { seed: { type: "string" }, count: { type: "string" } } });
const seed = wholeNumber(values.seed ?? String(Date.now() % 2 ** 31));
const count = wholeNumber(values.count ?? "1000000");
/** A document that takes longer is shown as slow, and fails nothing: machines differ. */
const slow = 1000;

// Within node_modules, so that the bundle finds the packages that it leaves out.
const bundle = mkdtempSync("node_modules/.fuzz-");
try {
  await build({
    entry: ["test/fuzz/campaign.ts"],
    outDir: bundle,
    outExtension: () => ({ js: ".mjs" }),
    format: "esm",
    config: false,
    silent: true,
  });
  const { startCampaign } = await import(pathToFileURL(resolve(bundle, "campaign.mjs")).href);
  const campaign = await startCampaign({ seed, count, command: resolve("dist/cli.js") });
  try {
    await report(campaign);
  } finally {
    campaign.end();
  }
} finally {
  rmSync(bundle, { recursive: true });
}

async function report({ tallies, growth }) {
  console.log(`seed ${seed}, ${figure(count)} documents`);
  const rows = [];
  let [documents, seconds] = [0, 0];
  for await (const tally of tallies) {
    const { name, accepted, refused, slowest, failure } = tally;
    if (failure !== undefined) {
      process.exitCode = 1;
      console.log(`\n${name}, with --seed ${seed} --count ${count}:\n${failure}`);
    }
    documents += accepted + refused;
    seconds += tally.seconds;
    const time = `${slowest.toFixed(1)}${slowest > slow ? " (slow)" : ""}`;
    rows.push([name, figure(accepted + refused), figure(accepted), figure(refused), time, tally.seconds.toFixed(1)]);
  }
  rows.push(["in all", figure(documents), "", "", "", seconds.toFixed(1)]);
  console.log(`\n${table(["parser", "documents", "accepted", "refused", "slowest in ms", "seconds"], rows)}`);
  const grown = await growth();
  console.log("\nProcessor time in ms of files of 20,000, 40,000 and 80,000 rows, keys or characters:\n");
  console.log(table(["file of", "20,000", "40,000", "80,000", "times"], grown));
}

function wholeNumber(text) {
  if (/^\d{1,9}$|^1\d{9}$|^20\d{8}$/.test(text)) return Number(text);
  throw new Error(`expected a whole number, got ${JSON.stringify(text)}`);
}
