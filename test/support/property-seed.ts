/**
 * Properties draw anew in every run, but where PROPERTY_SEED says what to draw: .ci/run does, so that one commit has one verdict.
 * A property that fails tells its own seed.
 */
import { expect } from "vitest";

const seed = Number(process.env.PROPERTY_SEED);
const isProperty = expect.getState().testPath?.endsWith(".prop.test.ts") === true;

if (isProperty && Number.isInteger(seed)) {
  const fc = await import("fast-check");
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
