/**
 * Text of unknown origin for one line of a terminal: control characters, which could move the cursor or change what is
 * already on the screen, and characters that turn the direction of writing around are shown as `\u001b`.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, escapeCharacter);
}

/** As {@link printable}, for text of several lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** JSON that says the same without the control characters that `JSON.stringify` leaves as they are. */
export function printableJson(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
