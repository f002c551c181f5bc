/**
 * An aggregate made bit by bit: in one pass, or in shards on workers, in streams or on a cluster, which come to the same
 * bytes. Whatever the order of items, however they were shared out, and however states were merged, the same items make
 * the same state, and the same aggregate as the function that takes all of them at once.
 *
 * States are plain JSON, to be stored and sent; one that comes back is checked before it is used. All four functions leave
 * what they are given as it is. Adding reads and writes a whole state: many items at once are many times faster than one by one.
 *
 * Made by a factory that takes the options once: `summaryAccumulator`, `reviewsAccumulator`, `groupsAccumulator`,
 * `periodsAccumulator`, `trendsAccumulator`, `scorecardsAccumulator` and `teamsAccumulator`. Whoever goes on with a state makes the accumulator
 * with the same options. What says what a state means is in it, and compared: the rubric, those of `mixing`, the scorecard, the
 * fiscal year. What is asked of it at the end is not: how periods are weighed and which are expected, the rules of groups, the tree
 * of teams, quantiles. The same state answers another question as well; store the question beside it to get the same answer again.
 *
 * @example
 * ```ts
 * import { scoreRatings, summaryAccumulator, trendsAccumulator } from "customer-centric-rubric";
 * import type { Accumulator } from "customer-centric-rubric";
 *
 * // As workers do it: each makes a state of its shard and sends it as text; whoever has them all merges and finishes.
 * const inShards = <Item, State, Aggregate>(
 *   { create, add, merge, finish }: Accumulator<Item, State, Aggregate>,
 *   shards: readonly (readonly Item[])[],
 * ) => {
 *   const sent = shards.map((shard) => JSON.stringify(add(create(), shard)));
 *   return finish(merge(sent.map((text) => JSON.parse(text))));
 * };
 *
 * const rating = { assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const results = scoreRatings([
 *   { ...rating, subject: "li.wei", period: "2026-H1", score: 7 },
 *   { ...rating, subject: "sato", period: "2026-H1", score: 9 },
 *   { ...rating, subject: "li.wei", period: "2026-H2", score: 8.5 },
 * ]);
 * const shards = [results.slice(2), results.slice(0, 2)];
 * inShards(summaryAccumulator(), shards).mean?.exactScore; // "49/6"
 * inShards(trendsAccumulator(), shards).map(({ subject, status }) => [subject, status]); // [["li.wei", "trend"], ["sato", "no-trend"]]
 * ```
 */
export interface Accumulator<Item, State, Aggregate> {
  /** The state of nothing. */
  readonly create: () => State;
  /** The state with these items more; any number, in any order. */
  readonly add: (state: State, items: readonly Item[]) => State;
  /** Several states as one, at least one: what adding all their items to one would have made. */
  readonly merge: (states: readonly State[]) => State;
  /** What all items come to. */
  readonly finish: (state: State) => Aggregate;
}
