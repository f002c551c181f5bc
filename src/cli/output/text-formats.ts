/** How what a command says can be written: for people, for programs, line by line, and for spreadsheets. */
export const textFormats = ["table", "json", "ndjson", "csv"] as const;

export type TextFormat = (typeof textFormats)[number];

/** How results are written: a table for people, the library's results as JSON, or a sheet for spreadsheets. */
export const resultFormats = ["table", "json", "ndjson", "csv", "xlsx"] as const;

export type ResultFormat = (typeof resultFormats)[number];
