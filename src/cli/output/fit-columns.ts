/** How wide the content of a column would be, and how narrow it can be without breaking its words. */
export interface ColumnNeeds {
  readonly natural: number;
  readonly least: number;
}

/**
 * The widths of columns that share a line: as wide as their content where there is room, else the widest give way
 * first; `undefined` where not even their words fit beside one another.
 */
export function fitColumns(needs: readonly ColumnNeeds[], available: number): readonly number[] | undefined {
  const widthsBelow = (limit: number) => needs.map(({ natural, least }) => Math.min(natural, Math.max(least, limit)));
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  if (sum(widthsBelow(Number.POSITIVE_INFINITY)) <= available) return widthsBelow(Number.POSITIVE_INFINITY);
  if (sum(widthsBelow(0)) > available) return undefined;
  let limit = 0;
  while (sum(widthsBelow(limit + 1)) <= available) limit++;
  const widths = widthsBelow(limit);
  let rest = available - sum(widths);
  return widths.map((width, index) => {
    const grows = rest > 0 && width === limit && width < (needs[index]?.natural ?? 0);
    if (grows) rest--;
    return grows ? width + 1 : width;
  });
}
