import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.prop.test.ts"],
    typecheck: { include: ["test/**/*.test-d.ts"], tsconfig: "test/tsconfig.json" },
    // Vitest leaves one processor free, which of two is half; many tests wait for the command, which has a process of its own.
    maxWorkers: "100%",
    setupFiles: ["test/support/property-seed.ts"],
    testTimeout: 60_000,
  },
});
