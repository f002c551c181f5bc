import { defineConfig } from "tsup";

/** The front doors; the list for ES modules spells them out once more, where other tools look for them. */
const entries = {
  index: "src/index.ts",
  schema: "src/schema.ts",
  calendar: "src/calendar.ts",
  evidence: "src/evidence.ts",
  adapters: "src/adapters.ts",
  sql: "src/sql.ts",
  columns: "src/columns.ts",
};

export default defineConfig({
  entry: {
    index: "src/index.ts",
    schema: "src/schema.ts",
    calendar: "src/calendar.ts",
    evidence: "src/evidence.ts",
    adapters: "src/adapters.ts",
    sql: "src/sql.ts",
    columns: "src/columns.ts",
    cli: "src/cli/entry.ts",
    // The command starts it in a thread of its own, by this name.
    "part-worker": "src/cli/streaming/part-worker.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  clean: true,
  treeshake: true,
  // Its current version is ESM only, which CommonJS test runners cannot load; an older one loads node:crypto at start.
  // Of date-fns and its UTC dates, a few functions are used. As files of their own, Node takes 9 ms more to load the main entry;
  // bundled, half a millisecond, and nobody installs the other 12 MB. What they reckon is what was tested, in whatever version an
  // application has them.
  noExternal: ["@noble/hashes", "@date-fns/utc", /^date-fns\//],
  // Both entries of a format then share one copy of each class, and `instanceof` holds across them.
  splitting: true,
  // The command is run and never imported, so that its CommonJS form, and chunks only for it, would be dead weight.
  esbuildOptions(options, { format }) {
    if (format === "cjs") options.entryPoints = entries;
  },
  dts: {
    entry: entries,
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
});
