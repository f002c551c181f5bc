/**
 * Text of unknown origin in one line: control characters, which could move a terminal's cursor, and characters that turn
 * the direction of writing around, with which the line could say something else, are shown as `\u202e`.
 */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, escapeCharacter);
}

export function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
