import { readDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { subtractRatios } from "../exact/ratio";

/** A printed band as its two inclusive ends; an end that the print leaves open is the end of the scale. */
export interface Band {
  readonly lower: Ratio;
  readonly upper: Ratio;
}

const decimal = String.raw`(-?\d+(?:\.\d+)?)`;
const closedBand = new RegExp(String.raw`^${decimal}\s*(?:[-‐‑‒–—−~～〜]|to)\s*${decimal}$`);
const below = new RegExp(String.raw`^[<＜]\s*${decimal}$`);
const atLeast = new RegExp(String.raw`^(?:>=|≥|≧)\s*${decimal}$`);

/** Reads a band as rubrics print it: `"6.00–7.49"`, `"< 6.00"` or `"≥ 9.50"`; `undefined` for anything else. */
export function readBand(
  text: unknown,
  scale: { readonly minimum: Ratio; readonly maximum: Ratio; readonly step: Ratio },
): Band | undefined {
  if (typeof text !== "string" || text.length > 200) return undefined;
  const trimmed = text.trim();
  const closed = closedBand.exec(trimmed);
  if (closed) return { lower: readDecimal(closed[1]) as Ratio, upper: readDecimal(closed[2]) as Ratio };
  const open = below.exec(trimmed);
  if (open) return { lower: scale.minimum, upper: subtractRatios(readDecimal(open[1]) as Ratio, scale.step) };
  const top = atLeast.exec(trimmed);
  return top ? { lower: readDecimal(top[1]) as Ratio, upper: scale.maximum } : undefined;
}
