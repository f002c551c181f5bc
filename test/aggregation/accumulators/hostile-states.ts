/** States that are none, made of a good one that lists at least two items, and the check that all are refused. */
import { expect } from "vitest";
import type { Accumulator } from "../../../src/aggregation/accumulators/accumulator";
import type { ScoringErrorCode } from "../../../src/index";
import { refusal } from "../../exact/refusal";

function hostileStates(good: object, list: string): readonly unknown[] {
  const entries: readonly unknown[] = Reflect.get(good, list);
  const [first, second] = entries as readonly [object, object];
  const other = (...changed: readonly unknown[]) => ({ ...good, [list]: changed });
  const throwing = (key: string, from: object) => {
    return Object.defineProperty({ ...from }, key, {
      enumerable: true,
      get: () => {
        throw new Error("none of yours");
      },
    });
  };
  const withOwnProto = (from: object) =>
    JSON.parse(`${JSON.stringify(from).slice(0, -1)},"__proto__":{"isAdmin":true}}`);
  const missing = Object.keys(good).map((key) => ({ ...good, [key]: undefined }));
  const shorter = Object.keys(first).map((key) => other({ ...first, [key]: undefined }, second));
  const wrong = Object.keys(first).flatMap((key) => {
    return [Number.NaN, {}, [], "\ud800", Symbol("x"), 2n].map((value) => other({ ...first, [key]: value }, second));
  });
  return [
    ...[null, undefined, true, 7, "state", [], {}, () => good, [good]],
    ...missing,
    { ...good, kind: "another" },
    { ...good, extra: 1 },
    withOwnProto(good),
    throwing("kind", good),
    throwing(list, good),
    new Proxy(good, {
      get: () => {
        throw new Error("none of yours");
      },
    }),
    { ...good, [list]: {} },
    { ...good, [list]: "x" },
    { ...good, [list]: new Array(3) },
    other(second, first),
    other(first, first, second),
    ...[null, 7, "x", [], {}].map((value) => other(first, value)),
    other({ ...first, extra: 1 }, second),
    other(withOwnProto(first), second),
    other(throwing("subject", first), second),
    // Keys that may be left out are no problem where they are.
    ...shorter.filter((_, index) => !optionalKeys.includes(Object.keys(first)[index] as string)),
    ...wrong,
  ];
}

const optionalKeys: readonly string[] = [
  "period",
  "team",
  "isAdjusted",
  "relation",
  "contact",
  "comment",
  "at",
  "position",
];

export function expectRefused<State extends object>(
  { add, merge, finish, create }: Accumulator<never, State, unknown>,
  good: State,
  list: string,
  code: ScoringErrorCode = "invalid-state",
): void {
  expect(() => finish(good)).not.toThrow();
  for (const [index, hostile] of hostileStates(good, list).entries()) {
    const state = hostile as State;
    for (const call of [
      () => add(state, []),
      () => merge([state]),
      () => merge([create(), state]),
      () => finish(state),
    ]) {
      expect(call, `hostile state ${index}`).toThrow(refusal(code));
    }
  }
}
