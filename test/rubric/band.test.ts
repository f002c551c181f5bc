import { expect, test } from "vitest";
import { one, zero } from "../../src/exact/ratio";
import { readBand } from "../../src/rubric/band";

test("a band of 200 characters is read, and a longer one is none", () => {
  const scale = { minimum: zero, maximum: one, step: one };
  const zeros = (length: number) => "0".repeat(length);
  expect(readBand(`${zeros(100)}–${zeros(99)}`, scale)).toEqual({ lower: zero, upper: zero });
  expect(readBand(`${zeros(100)}–${zeros(100)}`, scale)).toBeUndefined();
});
