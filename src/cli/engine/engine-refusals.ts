import { isPeriod } from "../../review/period";
import { intervalSpelling } from "../../review/period-interval";
import { quoteText } from "../../sql/engines/duckdb";
import type { sqlProblems } from "../../sql/problems";
import type { PlacedFault } from "../outcome";
import type { Session } from "./duckdb-session";

/** Why a subject's ratings cannot be right: as a query names it, and what only all of its answers together show. */
export type EngineProblem = (typeof sqlProblems)[number] | "invalid-period" | "missing-period" | "conflicting-team";

/** More than that nobody reads. */
const mostRefusals = 100;

/**
 * What is wrong with the ratings that were scored into a table: whom the query refuses, periods that are spelt wrong, and
 * subjects whose ratings have a period only here and there, or name two teams.
 *
 * @param teams - The query of who is in which team, where the file says it.
 */
export async function engineRefusals(
  file: string,
  scored: string,
  teams: string | undefined,
  session: Session,
): Promise<readonly PlacedFault[]> {
  const periods = await session.rows(`SELECT DISTINCT period FROM ${scored} WHERE period IS NOT NULL`);
  const wrong = periods.map(([period]) => period as string).filter((period) => !isPeriod(period));
  const isWrong = wrong.map(quoteText).join(", ");
  const parts = [
    `SELECT subject, period, reasons AS problem FROM ${scored} WHERE status = 'refused'`,
    `SELECT subject, period, 'invalid-id' AS problem FROM ${scored}
     WHERE status <> 'refused' AND REGEXP_MATCHES(subject, '[\\x00-\\x1f\\x7f-\\x9f]')`,
    ...(wrong.length === 0
      ? []
      : [`SELECT subject, period, 'invalid-period' AS problem FROM ${scored} WHERE period IN (${isWrong})`]),
    `SELECT subject, NULL AS period, 'missing-period' AS problem FROM ${scored} WHERE subject IS NOT NULL
     GROUP BY subject HAVING COUNT(period) > 0 AND COUNT(period) < COUNT(*)`,
    ...(teams === undefined
      ? []
      : [
          `SELECT subject, period, 'conflicting-team' AS problem FROM (${teams}) WHERE subject IS NOT NULL
           GROUP BY subject, period HAVING MIN(team) <> MAX(team)`,
        ]),
  ];
  const all = `(${parts.join(" UNION ALL ")}) AS refused`;
  const rows = await session.rows(`SELECT * FROM ${all} ORDER BY ALL NULLS FIRST LIMIT ${mostRefusals + 1}`);
  const faults = rows.slice(0, mostRefusals).map(([subject, period, problem]): PlacedFault => {
    const who = { subject: subject ?? undefined, period: period ?? undefined };
    const spelling = problem === "invalid-period" ? intervalSpelling(period as string) : undefined;
    return { place: { file }, fault: { kind: "refused-subject", ...who, problem: problem as EngineProblem, spelling } };
  });
  if (rows.length <= mostRefusals) return faults;
  const [[count] = ["0"]] = await session.rows(`SELECT COUNT(*) FROM ${all}`);
  return [...faults, { place: { file }, fault: { kind: "more-refused", count: Number(count) - mostRefusals } }];
}
