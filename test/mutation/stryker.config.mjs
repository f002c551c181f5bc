/** Paths are relative to the root of the repository, from which `run.mjs` starts Stryker. */
export default {
  mutate: ["src/{exact,rubric,review,aggregation}/**/*.ts"],
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts" },
  coverageAnalysis: "perTest",
  concurrency: 2,
  ignorePatterns: ["dist", "docs", "bench", "coverage", ".ci"],
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: "coverage/mutation/report.json" },
  tempDirName: "coverage/mutation/sandbox",
  cleanTempDir: "always",
  // On a busy machine a slow run is no endless one; most endless loops are counted out long before.
  timeoutMS: 60_000,
  // Mutants of code that runs on import cost a run of all tests each, and are tested like all others.
  warnings: { slow: false },
};
