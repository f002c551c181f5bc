/** Long enough for a fingerprint in its quotes. */
const longest = 70;

/** How much is shown before the first difference. */
const lead = 10;

/** Two values as JSON has them, and a word where there is none; long ones only around the place where they part. */
export function excerpts(left: unknown, right: unknown, nothing: string): readonly [string, string] {
  const [leftText, rightText] = [textOf(left, nothing), textOf(right, nothing)];
  if (leftText.length <= longest && rightText.length <= longest) return [leftText, rightText];
  let start = 0;
  while (start < leftText.length && leftText[start] === rightText[start]) start++;
  start = Math.max(0, start - lead);
  return [cut(leftText, start), cut(rightText, start)];
}

function textOf(value: unknown, nothing: string): string {
  if (value === undefined) return nothing;
  return Object.is(value, -0) ? "-0" : JSON.stringify(value);
}

function cut(text: string, start: number): string {
  const end = start + longest;
  // A character of two units that is cut in half is none.
  const whole = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${start > 0 ? "…" : ""}${whole}${end < text.length ? "…" : ""}`;
}
