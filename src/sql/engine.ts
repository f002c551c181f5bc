/**
 * The engines that queries are written for. Spark's are written by its manual, and are executed in no test.
 *
 * @example
 * ```ts
 * import { sqlDialects } from "customer-centric-rubric/sql";
 *
 * sqlDialects; // ["duckdb", "postgresql", "clickhouse", "spark"]
 * ```
 */
export const sqlDialects = ["duckdb", "postgresql", "clickhouse", "spark"] as const;

/** An engine whose SQL is spoken. */
export type SqlDialect = (typeof sqlDialects)[number];

/**
 * How an engine says what engines say differently. Expressions go in and come out as text; whatever is made of several
 * parts comes out in brackets or as a call.
 */
export interface SqlEngine {
  /** The largest integer that its widest exact type holds; `undefined` when it holds any. */
  readonly most: bigint | undefined;
  /** The largest quotient of two wide numbers; `undefined` when it may be as wide as they are. */
  readonly mostDivided: bigint | undefined;
  /** The most bytes of a name, beyond which it would be cut short silently. */
  readonly longestName: number | undefined;
  /** The most columns of a step of a query. */
  readonly mostColumns: number | undefined;
  /** What it puts something else in place of, between quotes too. */
  readonly replaced: string | undefined;
  /** What keeps the step of a query from being merged with the next one. */
  readonly stepEnd: string | undefined;
  /** What a query ends with, beside what it asks for. */
  readonly settings: string | undefined;
  readonly quoteName: (name: string) => string;
  readonly quoteText: (text: string) => string;
  readonly asText: (value: string) => string;
  /** A whole number of the widest exact type: of an expression, or of a number itself. */
  readonly wide: (value: string | bigint) => string;
  /** A value of a column as a whole number, or NULL when it is none; never rounded. */
  readonly wholeNumber: (value: string) => string;
  /** Text that is a decimal of at most so many places, as a whole number of the last place. */
  readonly wholeOfText: (text: string, places: number) => string;
  readonly matches: (text: string, pattern: string) => string;
  /** Adds up whole numbers of which each is at most `largest`. */
  readonly sum: (value: string, largest: bigint) => string;
  /** The whole part of a quotient of wide numbers, the dividend not negative and the divisor above 0. */
  readonly quotient: (dividend: string, divisor: string) => string;
  /** The least common multiple of whole numbers above 0, as a wide number: exact up to the cap, and above it otherwise. */
  readonly commonMultiple: (values: readonly string[], cap: bigint | undefined) => string;
  /** A whole number of the last place as a decimal of so many places. */
  readonly decimal: (value: string, places: number) => string;
}
