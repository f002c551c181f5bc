import { ScoringError } from "../errors";

/**
 * The one JSON text of a value, by RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, numbers and
 * strings as ECMAScript writes them, no white space. Keys whose value is `undefined` are left out, as in JSON.
 *
 * @throws {ScoringError} `not-json` for what JSON cannot carry: infinities, NaN, functions, dates, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string" && /\p{Cs}/u.test(value)) throw notJson("text with a lone surrogate");
  if (typeof value === "number" && !Number.isFinite(value)) throw notJson(String(value));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isPlainObject(value)) throw notJson(typeof value === "object" ? "an instance of a class" : `a ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notJson(received: string): ScoringError {
  return new ScoringError("not-json", `Expected a value that JSON can carry, got ${received}.`, { received });
}
