/** A column as it is, or an expression and what it is called. */
export type Selected = string | readonly [expression: string, name: string];

/** A SELECT, with a column on each line; columns that are left out may stand in the list as `undefined`. */
export function select(
  columns: readonly (Selected | undefined)[],
  from: string,
  groupBy: readonly string[] = [],
): string {
  const lines = columns
    .filter((column) => column !== undefined)
    .map((column) => `    ${typeof column === "string" ? column : `${column[0]} AS ${column[1]}`}`);
  const grouping = groupBy.length === 0 ? "" : `\n  GROUP BY ${groupBy.join(", ")}`;
  return `  SELECT\n${lines.join(",\n")}\n  FROM ${from}${grouping}`;
}

/** The first of the values whose condition holds; else the last one, or NULL. */
export function caseOf(cases: readonly (readonly [condition: string, value: string])[], otherwise?: string): string {
  const whens = cases.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(" ");
  return `CASE ${whens}${otherwise === undefined ? "" : ` ELSE ${otherwise}`} END`;
}

/** Expressions joined two by two, halves of halves, as engines bound how deep one may lie in another. At least one. */
export function joinEvenly(values: readonly string[], join: (left: string, right: string) => string): string {
  if (values.length < 2) return values[0] as string;
  const middle = Math.floor(values.length / 2);
  return join(joinEvenly(values.slice(0, middle), join), joinEvenly(values.slice(middle), join));
}

/** What may be divided by: a whole number, or 1 in place of 0. */
export function atLeastOne(value: string): string {
  return `CASE WHEN ${value} > 0 THEN ${value} ELSE 1 END`;
}
