/** What a cell of a spreadsheet holds: a number that can be computed with, or text that never is a formula. */
export type WrittenCell = number | string;

/** A column of a sheet. */
export interface WrittenColumn {
  readonly title: string;
  /** How many digits its numbers have after the point; as many as they need when left out. */
  readonly places?: number;
  /** Its numbers are shares of 1, which people read in per cent. */
  readonly isShare?: boolean;
}

/** A table for programs: its columns depend on the rubric, and on whether anything was adjusted, and its numbers are numbers. */
export interface WrittenSheet {
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
}
