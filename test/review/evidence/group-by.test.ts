import { expect, test } from "vitest";
import { groupBy } from "../../../src/review/evidence/group-by";

test("Items stand by their key in the order in which they came, and keys in that in which they first appeared", () => {
  const groups = groupBy(["pear", "apple", "plum", "fig", "avocado"], (fruit) => fruit.charAt(0));
  expect([...groups]).toEqual([
    ["p", ["pear", "plum"]],
    ["a", ["apple", "avocado"]],
    ["f", ["fig"]],
  ]);
});

test("Items without a key are in no group, and those whose key is nothing or 0 are in its group", () => {
  const keys = new Map<string, number | null | undefined>([
    ["absent", undefined],
    ["null", null],
    ["zero", 0],
  ]);
  expect([...groupBy([...keys.keys()], (item) => keys.get(item))]).toEqual([
    [null, ["null"]],
    [0, ["zero"]],
  ]);
});
