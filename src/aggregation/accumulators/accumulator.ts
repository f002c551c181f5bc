/**
 * An aggregate made bit by bit: in one pass, or in shards on workers, in streams or on a cluster, which come to the same
 * bytes. Whatever the order of items, however they were shared out, and however states were merged, the same items make
 * the same state, and the same aggregate as the function that takes all of them at once.
 *
 * States are plain JSON, to be stored and sent; one that comes back is checked before it is used. All four functions leave
 * what they are given as it is. Adding reads and writes a whole state: many items at once are many times faster than one by one.
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
