import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runNode } from "../support/processes";

/** Among them days that the machines of these places skip, or whose first hour they skip or show twice. */
const machines = [
  "Pacific/Apia",
  "America/New_York",
  "Asia/Shanghai",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "UTC",
];

const day = fc
  .integer({ min: Date.UTC(1974, 0), max: Date.UTC(2099, 0) })
  .map((moment) => new Date(moment).toISOString().slice(0, 10));
const interval = fc.tuple(day, day).map((days) => days.sort().join("/"));
const month = fc.tuple(fc.integer({ min: 1974, max: 2099 }), fc.integer({ min: 1, max: 12 }));
const periods = [
  ...["2011-12", "2011-12-30/2011-12-30", "2011-12-29/2012-01-01", "2011-Q4", "2011", "2026-H1", "2026-Q4", "2028-02"],
  ...["2011-04-03/2011-04-03", "2011-11-13/2011-11-13", "2018-11-04/2018-11-04", "1978-08-05/1978-08-05"],
  ...["2026-03-08/2026-03-08", "2026-11-01/2026-11-01", "2026-10-04/2026-10-04"],
  ...fc.sample(interval, { numRuns: 100, seed: 20_260_101 }),
  ...fc
    .sample(month, { numRuns: 100, seed: 20_260_102 })
    .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`),
];

describe("what is reckoned with periods", () => {
  let answers: readonly string[] = [];
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "periods-"));
    const outfile = join(folder, "reckon-elsewhere.mjs");
    const program = fileURLToPath(new URL("reckon-elsewhere.ts", import.meta.url));
    await build({ entryPoints: [program], outfile, bundle: true, platform: "node", format: "esm" });
    const locale = "en_US.UTF-8";
    answers = await Promise.all(machines.map((timeZone) => runNode(outfile, periods.join("\n"), { timeZone, locale })));
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("is the same on machines in all time zones", () => {
    const [places, reckoned] = [0, 1].map((line) => answers.map((answer) => answer.split("\n")[line]));
    expect(places).toEqual(machines);
    expect(new Set(reckoned).size).toBe(1);
    expect(reckoned?.[0]).toContain("2011-12-30");
  });
});
