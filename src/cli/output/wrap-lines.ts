import type { Display } from "../display";
import { measureFor } from "./text-width";
import { wrapText } from "./wrap-text";

/** Narrower lines have no room to be set in. */
const leastForIndent = 20;

/** Lines of text as a display has room for them: longer ones go on below, set in. A file has them as they are. */
export async function wrapLines(
  lines: readonly string[],
  { width }: Pick<Display, "width">,
): Promise<readonly string[]> {
  if (width === undefined) return lines;
  const indent = width < leastForIndent ? "" : "  ";
  const measure = await measureFor(lines);
  return lines.flatMap((line) => {
    if (measure(line) <= width) return [line];
    const [first = "", ...others] = wrapText(line, width - indent.length, measure);
    return [first, ...others.map((other) => indent + other)];
  });
}
