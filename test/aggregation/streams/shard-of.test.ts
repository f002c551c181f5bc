import { describe, expect, test } from "vitest";
import { shardOf } from "../../../src/index";

/** FNV-1a with the finish of MurmurHash3, written with whole numbers of any size. */
function oracle(text: string, shards: number): number {
  const most = 2n ** 32n;
  let hash = 0x811c9dc5n;
  for (const unit of text.split("")) hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 0x01000193n) % most;
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % most;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % most;
  return Number((hash ^ (hash >> 16n)) % BigInt(shards));
}

describe("the part that a review goes in", () => {
  test("is the same for ever, also for text beyond ASCII", () => {
    for (const subject of ["li.wei", "sato", "李伟", "😀", "a\u0000b", "", "__proto__"]) {
      for (const shards of [1, 2, 16, 1000, 2 ** 31]) {
        expect(shardOf({ subject }, shards)).toBe(oracle(subject, shards));
        expect(shardOf({ subject, period: "2026-H1" }, shards)).toBe(oracle(`${subject}\n2026-H1`, shards));
      }
    }
  });

  test("is about even", () => {
    const counts = new Array<number>(64).fill(0);
    for (let index = 0; index < 64_000; index++) {
      const shard = shardOf({ subject: `person ${index}`, period: "2026" }, 64);
      counts[shard] = (counts[shard] as number) + 1;
    }
    // A thousand each, and five times the deviation that chance has.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(160);
  });

  test("needs a number of parts", () => {
    for (const shards of [0, -1, 1.5, Number.NaN, 2 ** 31 + 1, "4"]) {
      expect(() => shardOf({ subject: "a" }, shards as number)).toThrow(
        /shards: expected a whole number from 1 to 2\^31/,
      );
    }
  });

  test("is none of what names no subject, which would all come into one part", () => {
    const foreign = ["e1", { Subject: "e1" }, {}, null, undefined, 7, ["e1"]];
    const unnamed = [undefined, null, 7, {}].map((subject) => ({ subject }));
    for (const key of [...foreign, ...unnamed]) {
      expect(() => shardOf(key as never, 64)).toThrow(/^key\.subject: expected text, such as \{ subject: "li\.wei" \}/);
      expect(() => shardOf(key as never, 64)).toThrow(expect.objectContaining({ code: "invalid-option" }));
    }
  });
});
