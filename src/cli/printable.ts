import { escapeCharacter, printable } from "../aggregation/explanation/printable";

/** As {@link printable}, for text of several lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** JSON that says the same without the control characters that `JSON.stringify` leaves as they are. */
export function printableJson(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, escapeCharacter);
}
