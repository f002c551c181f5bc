import * as fc from "fast-check";
import { expect } from "vitest";
import type { Accumulator } from "../../../src/aggregation/accumulators/accumulator";
import { shuffled } from "../../support/arbitrary-review";

/** Items in another order, the shard of each, and the order in which shards are merged. */
export interface Sharding<Item> {
  readonly order: readonly Item[];
  readonly shards: readonly number[];
  readonly mergeOrder: readonly number[];
}

const shardCount = 4;

export function arbitrarySharding<Item>(items: readonly Item[]): fc.Arbitrary<Sharding<Item>> {
  return fc.record({
    order: shuffled([...items]),
    shards: fc.array(fc.nat({ max: shardCount - 1 }), { minLength: items.length, maxLength: items.length }),
    mergeOrder: shuffled([...Array(shardCount).keys()]),
  });
}

/** The same bytes in any order, any sharding and any grouping of merges, through JSON, as in one pass. */
export function expectLaws<Item, State, Aggregate>(
  { create, add, merge, finish }: Accumulator<Item, State, Aggregate>,
  items: readonly Item[],
  { order, shards, mergeOrder }: Sharding<Item>,
  inOnePass: Aggregate,
): void {
  const sent = (state: State): State => JSON.parse(JSON.stringify(state)) as State;
  const whole = JSON.stringify(add(create(), items));
  const parts = mergeOrder.map((shard) => {
    const own = order.filter((_, index) => shards[index] === shard);
    return own.reduce((state, item) => sent(add(state, [item])), create());
  });
  const [a, b, c, d] = parts as [State, State, State, State];
  const merged = (...states: readonly State[]) => sent(merge(states));
  for (const state of [
    merged(a, b, c, d),
    merged(merged(a, b), merged(c, d)),
    merged(a, merged(b, merged(c, d))),
    merged(create(), merged(d, c, b, a)),
  ]) {
    expect(JSON.stringify(state)).toBe(whole);
    expect(JSON.stringify(finish(state))).toBe(JSON.stringify(inOnePass));
  }
}
