import { formatRatio, ratioOf } from "../../exact/ratio";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "../../rubric/rubric-identity";
import { engine } from "../../version";
import type { ToldReason } from "../output/reason-words";

/** What an engine's query says of one subject and period: no ledger, and nothing that explains it. */
export type EngineResult = EngineFrame & (EngineScore | EngineAbsence);

interface EngineFrame {
  readonly subject: string;
  readonly period?: string;
  /** As in results of reviews: 0 to 1, rounded down to 0.01. */
  readonly coverage: number;
  readonly rubric: RubricIdentity;
  readonly engine: typeof engine;
  /** What the query was run in. */
  readonly database: { readonly name: "DuckDB"; readonly version: string };
}

interface EngineScore {
  readonly status: "scored";
  readonly score: number;
  readonly level: string;
  readonly exactScore: string;
}

interface EngineAbsence {
  readonly status: "unscored";
  readonly reasons: readonly ToldReason[];
}

/** What is read of the rows that a query answers with, in this order. */
export const answerColumns =
  "subject, period, status, reasons, level, score, exact_numerator, exact_denominator, coverage_hundredths";

type Answer = readonly (string | null)[];

/** Makes results of the rows of one run. */
export function resultMaker(rubric: Rubric, version: string): (answer: Answer) => EngineResult {
  const identity = identityOf(rubric);
  const database = { name: "DuckDB", version } as const;
  return ([subject, period, status, reasons, level, score, numerator, denominator, coverage]) => {
    const name = { subject: String(subject), ...(period !== null && { period: String(period) }) };
    const frame = { coverage: Number(coverage) / 100, rubric: identity, engine, database };
    if (status === "unscored") return { ...name, status, reasons: readReasons(reasons ?? "", rubric), ...frame };
    const exactScore = formatRatio(ratioOf(BigInt(numerator ?? 0), BigInt(denominator ?? 1)));
    return { ...name, status: "scored", score: Number(score), level: String(level), exactScore, ...frame };
  };
}

/** The reasons that a query lists, in the order in which it lists them; ids of gates may hold commas. */
function readReasons(listed: string, { gates, minimumCoverage }: Rubric): readonly ToldReason[] {
  const known: readonly (readonly [string, ToldReason])[] = [
    ...(["no-applicable-criterion", "self-ratings-only", "no-score"] as const).map((code) => [code, { code }] as const),
    ["coverage-below-minimum", { code: "coverage-below-minimum", minimum: minimumCoverage }],
    ...gates.map(({ id }) => [`gate ${id}`, { code: "gate", gate: id } as const] as const),
  ];
  let rest = listed;
  return known.flatMap(([words, reason]) => {
    if (rest !== words && !rest.startsWith(`${words}, `)) return [];
    rest = rest.slice(words.length + 2);
    return [reason];
  });
}
