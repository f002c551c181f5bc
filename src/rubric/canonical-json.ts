/**
 * The one JSON text of a value, by RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, numbers and
 * strings as ECMAScript writes them, no white space. Keys whose value is `undefined` are left out, as in JSON. For what
 * has been read: plain objects, lists, well-formed text, finite numbers, booleans and null.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
