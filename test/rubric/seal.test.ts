import { describe, expect, test } from "vitest";
import { customerCentric, levelOf, rubricFingerprints } from "../../src/index";
import { computedOnce, fingerprintsOf } from "../../src/rubric/seal";
import { refusal } from "../exact/refusal";

describe("a rubric's mark", () => {
  const mark = Symbol.for("customer-centric-rubric.Rubric");
  const fingerprints = rubricFingerprints();

  test("is known to every copy of the library, so that a rubric of one is a rubric of all", () => {
    const rubric = { ...customerCentric, rounding: "down" as const };
    Object.defineProperty(rubric, mark, { value: { rubric, fingerprints } });
    expect(fingerprintsOf(rubric)).toBe(fingerprints);
    expect(levelOf(7.495, rubric)).toBe("basic");
  });

  test("names its rubric, so that neither a proxy that hands it on nor another object that got it is one", () => {
    const other = Object.defineProperty({ ...customerCentric }, mark, {
      value: { rubric: customerCentric, fingerprints },
    });
    for (const rubric of [new Proxy(customerCentric, {}), other]) {
      expect(() => fingerprintsOf(rubric)).toThrow(refusal("undefined-rubric"));
    }
  });
});

test("what is computed from a rubric is computed once", () => {
  const computed: string[] = [];
  const idOf = computedOnce(({ id }) => {
    computed.push(id);
    return id;
  });
  expect([idOf(customerCentric), idOf(customerCentric)]).toEqual(["customer-centric", "customer-centric"]);
  expect(computed).toEqual(["customer-centric"]);
});

describe("what is computed once from what another check lets pass", () => {
  test("is looked at by that check once, and before anything is computed", () => {
    const seen: string[] = [];
    const sizeOf = computedOnce(
      (list: readonly number[]) => {
        seen.push("computed");
        return list.length;
      },
      () => seen.push("checked"),
    );
    const list = [7];
    expect([sizeOf(list), sizeOf(list), sizeOf([7, 8])]).toEqual([1, 1, 2]);
    expect(seen).toEqual(["checked", "computed", "checked", "computed"]);
  });

  test("is nothing where the check throws", () => {
    const sizeOf = computedOnce(
      (list: readonly number[]) => list.length,
      () => {
        throw new TypeError("no");
      },
    );
    expect(() => sizeOf([7])).toThrow(TypeError);
  });
});
