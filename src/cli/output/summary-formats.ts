/** How summaries can be written. */
export const summaryFormats = ["table", "json", "csv", "xlsx"] as const;

export type SummaryFormat = (typeof summaryFormats)[number];
