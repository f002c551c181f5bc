import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.prop.test.ts"],
    typecheck: { include: ["test/**/*.test-d.ts"], tsconfig: "test/tsconfig.json" },
    setupFiles: ["test/support/property-seed.ts"],
    testTimeout: 60_000,
  },
});
