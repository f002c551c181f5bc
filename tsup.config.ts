import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", schema: "src/schema.ts", evidence: "src/evidence.ts", cli: "src/cli/entry.ts" },
  format: ["esm", "cjs"],
  target: "es2022",
  clean: true,
  treeshake: true,
  // Its current version is ESM only, which CommonJS test runners cannot load; an older one loads node:crypto at start.
  noExternal: ["@noble/hashes"],
  // Both entries of a format then share one copy of each class, and `instanceof` holds across them.
  splitting: true,
  // The command is run and never imported, so that its CommonJS form, and chunks only for it, would be dead weight.
  esbuildOptions(options, { format }) {
    if (format === "cjs")
      options.entryPoints = { index: "src/index.ts", schema: "src/schema.ts", evidence: "src/evidence.ts" };
  },
  dts: {
    entry: { index: "src/index.ts", schema: "src/schema.ts", evidence: "src/evidence.ts" },
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
});
