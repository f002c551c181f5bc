type EvidenceFlag = "from" | "desk" | "calendar" | "teams" | "profile" | "options" | "ratings" | "rubric";

/** All files that a call about evidence reads. */
export function evidenceFiles(
  files: readonly string[],
  flags: { readonly [Flag in EvidenceFlag]?: string },
): readonly (string | undefined)[] {
  const { from, desk, calendar, teams, profile, options, ratings, rubric } = flags;
  const mapping = from === "zendesk" || from === "freshdesk" ? undefined : from;
  return [...files, mapping, desk, calendar, teams, profile, options, ratings, rubric];
}
