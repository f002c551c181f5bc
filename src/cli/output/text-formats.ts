/** How what a command says can be written: for people, for programs, line by line, and for spreadsheets. */
export const textFormats = ["table", "json", "ndjson", "csv"] as const;

export type TextFormat = (typeof textFormats)[number];
