import { escapeCharacter } from "../../aggregation/explanation/printable";

/** JSON as people can read it too. */
export function renderJson(value: unknown): string {
  return `${printableJson(JSON.stringify(value, null, 2))}\n`;
}

/** NDJSON: a line of JSON for each value. */
export function renderJsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${printableJson(JSON.stringify(value))}\n`).join("");
}

/** A value of a list, as {@link renderJson} writes it there. */
export function renderListed(value: unknown): string {
  return `  ${printableJson(JSON.stringify(value, null, 2)).replaceAll("\n", "\n  ")}`;
}

/** JSON that says the same without the control characters that `JSON.stringify` leaves as they are. */
function printableJson(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, escapeCharacter);
}
