import { expect, test } from "vitest";
import { customerCentric } from "../../src/index";
import { identityOf } from "../../src/rubric/rubric-identity";
import { fingerprintsOf } from "../../src/rubric/seal";

test("a rubric is named by its id, its version and what can change a score of it", () => {
  expect(identityOf(customerCentric)).toEqual({
    id: "customer-centric",
    version: customerCentric.version,
    fingerprints: fingerprintsOf(customerCentric),
  });
});

test("nothing but a sealed rubric is named", () => {
  expect(() => identityOf({ ...customerCentric })).toThrow(/defineRubric/);
});
