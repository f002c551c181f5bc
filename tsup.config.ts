import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/schema.ts", "src/cli.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  clean: true,
  treeshake: true,
  // Its current version is ESM only, which CommonJS test runners cannot load; an older one loads node:crypto at start.
  noExternal: ["@noble/hashes"],
  // Both entries of a format then share one copy of each class, and `instanceof` holds across them.
  splitting: true,
  dts: { entry: ["src/index.ts", "src/schema.ts"], compilerOptions: { ignoreDeprecations: "6.0" } },
});
