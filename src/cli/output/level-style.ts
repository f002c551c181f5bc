import type { Rubric } from "../../rubric/rubric";
import type { TextStyle } from "../display";

/** From the lowest level to the highest. */
const styles: readonly TextStyle[] = ["red", "yellow", "cyan", "green", "greenBright"];

/** The colour of a level, by its place among the levels of its rubric. */
export function levelStyle(level: string, { levels }: Rubric): TextStyle | undefined {
  const place = levels.findIndex(({ id }) => id === level) / Math.max(1, levels.length - 1);
  return styles[Math.round(place * (styles.length - 1))];
}
