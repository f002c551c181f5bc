/** JSON documents that were good once, with changes at places of them. */
import * as fc from "fast-check";

type Holder = Record<string, unknown>;

interface Change {
  readonly place: number;
  readonly kind: "replace" | "remove" | "double" | "add";
  readonly key: string;
  readonly value: unknown;
}

const keys = ["score", "level", "status", "subject", "period", "id", "weight", "__proto__", "constructor", "toString"];

const texts = ["", " ", "needs", "overall", "self", "good", "2026-13", "8,5", "1e9", "-0", "\0", "\ud800", "\ufeff8"];

const oddTexts = [
  "\u202e8",
  "e\u0301".repeat(50),
  "9".repeat(400),
  "x".repeat(5000),
  "__proto__",
  "👩‍👩‍👧",
  "need\u200bs",
];

const numbers = [0, -0, 8, 8.5, -1, 10.01, 0.005, 1e21, 5e-324, 1e308, 2 ** 53];

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...texts, ...oddTexts, ...numbers, null, true),
  fc.constantFrom("[]", "{}", "[null]", '{"__proto__":1}', '{"cap":5}', "[[[[]]]]").map((json) => JSON.parse(json)),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.double({ noNaN: true }),
);

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(10_000),
  kind: fc.constantFrom("replace", "replace", "remove", "double", "add"),
  key: fc.constantFrom(...keys),
  value,
});

/** One of the documents with up to four changes, and now and then no document at all. */
export function damagedDocument(good: readonly unknown[]): fc.Arbitrary<unknown> {
  const sources = good.map((document) => JSON.stringify(document));
  const damaged = fc
    .tuple(fc.constantFrom(...sources), fc.array(change, { maxLength: 4 }))
    .map(([source, changes]) => changes.reduce(withChange, JSON.parse(source) as unknown));
  return fc.oneof({ weight: 19, arbitrary: damaged }, { weight: 1, arbitrary: fc.oneof(value, fc.jsonValue()) });
}

function withChange(document: unknown, { place, kind, key: added, value: given }: Change): unknown {
  const holder: Holder = { document };
  const places = placesIn(holder, "document");
  const [parent, key] = places[place % places.length] ?? [holder, "document"];
  const isList = Array.isArray(parent);
  // What is put in at two places must not be one object.
  const fresh: unknown = typeof given === "object" ? structuredClone(given) : given;
  if (kind === "replace") parent[key] = fresh;
  else if (kind === "remove" && isList) parent.splice(Number(key), 1);
  else if (kind === "double" && isList) parent.push(structuredClone(parent[Number(key)]));
  else if (kind === "add" && isList) parent.push(fresh);
  else if (kind === "add")
    Object.defineProperty(parent, added, { value: fresh, enumerable: true, writable: true, configurable: true });
  else if (parent !== holder) delete parent[key];
  return holder.document;
}

function placesIn(parent: Holder, key: string): readonly (readonly [parent: Holder, key: string])[] {
  const inside = Reflect.get(parent, key) as unknown;
  const own = [parent, key] as const;
  if (typeof inside !== "object" || inside === null) return [own];
  return [own, ...Object.keys(inside).flatMap((inner) => placesIn(inside as Holder, inner))];
}
