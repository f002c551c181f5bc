/** Files that were good once: with bytes flipped, and with pieces cut, doubled, moved and put in. */
import * as fc from "fast-check";

interface Cut {
  readonly kind: "flip" | "cut" | "double" | "move" | "insert" | "end";
  /** Where, as a share of the file. */
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly piece: Uint8Array;
}

const pieces = [
  ...[
    '"',
    '""',
    ",",
    ";",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\0",
    "\ufeff",
    "\u202e",
    "e\u0301",
    " ",
    "\u3000",
    "=",
    "{",
    "[",
    "}",
  ],
  ...[
    "8,5",
    "8.5",
    "1e400",
    "-",
    "9".repeat(50),
    "__proto__",
    "constructor",
    "n/a",
    "good",
    "needs",
    "分",
    "８",
    "null",
  ],
  ...[
    "2026-13",
    "2026/2/30",
    "\u001b[2J",
    "x".repeat(300),
    " ".repeat(300),
    '"ratings":[',
    "manager=2",
    "not-rated=fail",
  ],
].map((text) => new TextEncoder().encode(text));

/** No text in one encoding or another. */
const badBytes = [[0xff], [0xfe, 0xff], [0xc3], [0x81, 0x20], [0xed, 0xa0, 0x80], [0x82, 0xa0]].map((bytes) =>
  Uint8Array.from(bytes),
);

const share = fc.integer({ min: 0, max: 9999 }).map((parts) => parts / 10_000);

const cut: fc.Arbitrary<Cut> = fc.record({
  kind: fc.constantFrom("flip", "cut", "double", "move", "insert", "insert", "insert", "end"),
  at: share,
  to: share,
  length: fc.integer({ min: 1, max: 60 }),
  piece: fc.constantFrom(...pieces, ...badBytes),
});

/** One of the files with up to five changes, and now and then plain garbage. */
export function damagedBytes(good: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const damaged = fc
    .tuple(fc.constantFrom(...good), fc.array(cut, { maxLength: 5 }))
    .map(([file, cuts]) => cuts.reduce(withCut, file));
  const garbage = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 60 }).map((text) => new TextEncoder().encode(text)),
    fc.array(fc.constantFrom(...pieces, ...badBytes), { maxLength: 20 }).map((parts) => joined(...parts)),
  );
  return fc.oneof({ weight: 9, arbitrary: damaged }, { weight: 1, arbitrary: garbage });
}

/** As {@link damagedBytes}, of text. */
export function damagedText(good: readonly string[]): fc.Arbitrary<string> {
  return damagedBytes(good.map((text) => new TextEncoder().encode(text))).map((bytes) =>
    new TextDecoder().decode(bytes),
  );
}

function withCut(file: Uint8Array, { kind, at, to, length, piece }: Cut): Uint8Array {
  const start = Math.floor(at * file.length);
  const target = Math.floor(to * file.length);
  const part = file.subarray(start, start + length);
  const without = () => joined(file.subarray(0, start), file.subarray(start + length));
  switch (kind) {
    case "flip":
      return file.map((byte, index) => (index === start ? byte ^ (1 << (length % 8)) : byte));
    case "cut":
      return without();
    case "double":
      return joined(file.subarray(0, start + length), part, file.subarray(start + length));
    case "move":
      return joined(without().subarray(0, target), part, without().subarray(target));
    case "insert":
      return joined(file.subarray(0, start), piece, file.subarray(start));
    case "end":
      return file.subarray(0, start);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
