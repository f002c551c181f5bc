import { readDescription } from "./messages/quotation";
import type { PlacedFault } from "./outcome";

/** What a program is told that stands where a problem is: no words for it, and no quotes around it. */
export function receivedText({ fault, cell }: PlacedFault): string | null {
  if (cell !== undefined) return cell === "" ? null : cell;
  switch (fault.kind) {
    case "unsettled-decimal-mark":
      return fault.text;
    case "inexact-number":
      return fault.received;
    case "no-rating-object":
    case "no-rating-list":
    case "no-plain-value":
      return describedText(fault.received);
    case "rubric":
      return describedText(fault.issue.received);
    default:
      return null;
  }
}

function describedText(description: string): string | null {
  const described = readDescription(description);
  return "text" in described ? described.text : null;
}
