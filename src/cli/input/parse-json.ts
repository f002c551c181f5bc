import type { PlacedFault } from "../outcome";

/** A key that an object has once more: `JSON.parse` would take the last of its values, and say nothing. */
export interface RepeatedKey {
  readonly key: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A JSON value, or why there is none. */
export type ParsedJson =
  | {
      readonly value: unknown;
      /** The numbers that are text in the value, since a number would have lost digits of theirs. */
      readonly exactNumbers: ReadonlySet<string>;
    }
  | { readonly problem: string }
  | { readonly repeated: readonly RepeatedKey[] };

/** Reads JSON that begins on this line of its file, without losing any value or digit of it. */
export function parseJson(text: string, line = 1): ParsedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: (error as Error).message };
  }
  const { repeated, longNumbers } = lossesOf(text, line);
  if (repeated.length > 0) return { repeated };
  if (longNumbers.length === 0) return { value, exactNumbers: none };
  const exactNumbers = new Set(longNumbers.map(([start, end]) => text.slice(start, end)));
  return { value: JSON.parse(quote(text, longNumbers)), exactNumbers };
}

const none: ReadonlySet<string> = new Set();

/** A fault for each key that is there once more. */
export function repeatedKeys(file: string, repeated: readonly RepeatedKey[]): readonly PlacedFault[] {
  return repeated.map(({ key, line, column }) => {
    return { place: { file, line, character: column }, fault: { kind: "repeated-key", key } };
  });
}

type Span = readonly [start: number, end: number];

interface Losses {
  readonly repeated: readonly RepeatedKey[];
  readonly longNumbers: readonly Span[];
}

/** More of them need no naming, and would fill the memory. */
const mostRepeated = 100_000;

/** What `JSON.parse` would lose of a text that is good JSON: gone through once, without recursion. */
function lossesOf(text: string, firstLine: number): Losses {
  const repeated: RepeatedKey[] = [];
  const longNumbers: Span[] = [];
  const open: (KeySet | undefined)[] = [];
  let line = firstLine;
  let lineStart = 0;
  for (let at = 0; at < text.length && repeated.length < mostRepeated; at++) {
    const character = text[at] as string;
    if (character === '"') {
      const end = endOfString(text, at);
      if (isBeforeColon(text, end)) {
        const key = keyOf(text.slice(at, end));
        if (open.at(-1)?.hasAdded(key) === false) repeated.push({ key, line, column: at - lineStart + 1 });
      }
      at = end - 1;
    } else if (character === "{") open.push(keySet());
    else if (character === "[") open.push(undefined);
    else if (character === "}" || character === "]") open.pop();
    else if (character === "-" || isDigit(character)) {
      const end = endOfNumber(text, at);
      if (losesDigits(text.slice(at, end))) longNumbers.push([at, end]);
      at = end - 1;
    } else if (character === "\n" || (character === "\r" && text[at + 1] !== "\n")) {
      line++;
      lineStart = at + 1;
    }
  }
  return { repeated, longNumbers };
}

interface KeySet {
  /** Whether the key was not there yet. */
  readonly hasAdded: (key: string) => boolean;
}

/** Most objects have a handful of keys, for which a list is faster; a list of thousands would take hours. */
const longestList = 16;

function keySet(): KeySet {
  const few: string[] = [];
  let many: Set<string> | undefined;
  return {
    hasAdded: (key) => {
      if (many === undefined && few.length === longestList) many = new Set(few);
      if (many?.has(key) ?? few.includes(key)) return false;
      if (many === undefined) few.push(key);
      else many.add(key);
      return true;
    },
  };
}

/** Behind the quote that ends the string which begins here. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isBeforeColon(text: string, end: number): boolean {
  let at = end;
  while (/[ \t\r\n]/.test(text[at] ?? "")) at++;
  return text[at] === ":";
}

/** However it is spelt: `"a"` and `"\u0061"` are one key. */
function keyOf(quoted: string): string {
  return quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (/[\d.eE+-]/.test(text[at] ?? "")) at++;
  return at;
}

/** Up to 15 digits a number keeps; of more it keeps what its shortest text comes back to. */
function losesDigits(number: string): boolean {
  if (number.length <= 15 && !/[eE]/.test(number)) return false;
  const value = Number(number);
  if (!/[eE]/.test(number) && Number.isInteger(value) && !Number.isSafeInteger(value)) return true;
  return number.length > longestNumber || significance(number) !== significance(String(value));
}

/** Longer ones are no decimals to the library either. */
const longestNumber = 1000;

/** The digits of a number without the zeros around them, and their power of ten: the same for all its spellings. */
function significance(number: string): string {
  const [, sign, whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return whole === "" ? "none" : "0";
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

function quote(text: string, numbers: readonly Span[]): string {
  const parts: string[] = [];
  let behind = 0;
  for (const [start, end] of numbers) {
    parts.push(text.slice(behind, start), '"', text.slice(start, end), '"');
    behind = end;
  }
  return parts.concat(text.slice(behind)).join("");
}
