/** Property tests with fewer cases, the same in every run: no mutant is killed by chance, or lives on by it. */
import type * as FastCheck from "fast-check";
import { vi } from "vitest";

vi.mock("fast-check", async (importOriginal) => {
  const original = await importOriginal<typeof FastCheck>();
  const assert = (property: FastCheck.IRawProperty<unknown>, parameters: FastCheck.Parameters<unknown> = {}) => {
    const numRuns = Math.min(300, Math.ceil((parameters.numRuns ?? 100) / 12));
    return original.assert(property, { ...parameters, numRuns, seed: 20_260_101, endOnFailure: true });
  };
  return { ...original, assert, default: { ...original.default, assert } };
});

/** What Stryker's instrumentation counts, in one place for all test files: it would add up the earlier ones again. */
const counted = (globalThis as { __stryker__?: { mutantCoverage?: object } }).__stryker__?.mutantCoverage;
if (counted) Object.assign(counted, { static: {}, perTest: {} });
