/** One of the last place, as the literal of a decimal: 0.01 for two places. */
export function lastPlace(places: number): string {
  return places === 0 ? "1" : `0.${"1".padStart(places, "0")}`;
}
