import { printable } from "../aggregation/explanation/printable";

/** As {@link printable}, for text of several lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
