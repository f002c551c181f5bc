import { printable } from "../../aggregation/explanation/printable";
import { isScoringError } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import type { SqlOptions } from "../../sql/sql-options";
import { toSql } from "../../sql/to-sql";
import type { ChosenRubric } from "../input/choose-rubric";
import { chooseRubric } from "../input/choose-rubric";
import { resolveMapping } from "../input/column-mapping";
import type { Layout } from "../input/layout";
import { readLayout } from "../input/layout";
import { placeProblems } from "../input/problem";
import { wrongMapping } from "../input/read-ratings-file";
import { readTableName } from "../input/table-name";
import { vocabularyOf } from "../input/vocabulary";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import type { Session } from "./duckdb-session";
import { withDuckdb } from "./duckdb-session";
import type { EngineOptions } from "./engine-options";
import { engineRefusals } from "./engine-refusals";
import type { EngineResult } from "./engine-result";
import { answerColumns, resultMaker } from "./engine-result";
import { loadDuckdb } from "./load-duckdb";
import { findRatings } from "./ratings-source";
import { ratingsView, teamsOfRows, viewColumns } from "./ratings-view";
import { withScratch } from "./scratch";

/** What an engine made of a file, and the rubric that it was made with. */
export interface EngineScores extends ChosenRubric {
  /** By subject and period. */
  readonly results: readonly EngineResult[];
}

/** Scores a file in DuckDB; or all that is wrong with it. */
export async function scoreInDuckdb(file: string, options: EngineOptions): Promise<EngineScores | Failure> {
  const table = options.table === undefined ? undefined : readTableName(options.table);
  if (table !== undefined && "messages" in table) return table;
  const by = await chooseRubric(options);
  if ("messages" in by) return by;
  const library = await loadDuckdb(file);
  if ("messages" in library) return library;
  return withScratch(async (scratch) => {
    try {
      return await withDuckdb(library, scratch, options.memory, (session) =>
        scoreFile(file, { options, by, table }, session),
      );
    } catch (error) {
      return failure({ file }, { kind: "cannot-read", reason: { words: engineWords(error as Error) } });
    }
  });
}

interface Call {
  readonly options: EngineOptions;
  readonly by: ChosenRubric;
  readonly table: readonly string[] | undefined;
}

async function scoreFile(
  file: string,
  { options, by, table }: Call,
  session: Session,
): Promise<EngineScores | Failure> {
  const { rubric } = by;
  const vocabulary = vocabularyOf(rubric);
  const resolved = resolveMapping(options.columns ?? [], vocabulary);
  if ("unknown" in resolved) return wrongMapping(resolved, vocabulary);
  const { mapping } = resolved;
  const source = await findRatings(file, session, { vocabulary, mapping, options, table });
  if ("messages" in source) return source;
  const layout = readLayout([{ number: 1, cells: source.header }], vocabulary, mapping);
  const placeOf = ({
    column,
  }: {
    readonly column?: { readonly title: string; readonly number: number } | undefined;
  }) => (column === undefined ? { file } : { file, title: column.title, column: column.number });
  if ("problems" in layout) return { messages: placeProblems(placeOf, layout.problems) };
  const position = layout.columns.find(({ holds }) => holds === "position");
  if (position !== undefined) {
    return failure(placeOf({ column: position }), { kind: "positions-in-engine", title: position.title });
  }
  const query = queryFor(rubric, layout);
  if (typeof query === "object") return query;
  await session.connection.run(`CREATE TEMP VIEW ratings AS ${ratingsView(source, layout, rubric)}`);
  await session.connection.run(`CREATE TEMP TABLE scored AS ${query}`);
  if (viewColumns(layout).period === undefined)
    await session.connection.run("ALTER TABLE scored ADD COLUMN period VARCHAR");
  const refusals = await engineRefusals(file, "scored", teamsOfRows(source, layout), session);
  if (refusals.length > 0) return { messages: refusals };
  const answers = await session.rows(`SELECT ${answerColumns} FROM scored ORDER BY subject, period NULLS FIRST`);
  if (answers.length === 0) return failure({ file }, { kind: "no-rows" });
  const [[version] = [""]] = await session.rows("SELECT version()");
  return { ...by, results: answers.map(resultMaker(rubric, version ?? "")) };
}

/** The query, or what in the rubric no query can do. */
function queryFor(rubric: Rubric, layout: Layout): string | Failure {
  const scores = { form: "decimal", places: placesFor(rubric) } as const;
  const options: SqlOptions = { dialect: "duckdb", table: "ratings", columns: viewColumns(layout), scores };
  try {
    return toSql(rubric, options);
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return { messages: [`error: ${printable(error.message)}`] };
  }
}

/** As many digits after the point as there is room for, since ratings may have more than the rubric's step. */
function placesFor({ scale }: Rubric): number {
  const digits = Math.max(
    ...[scale.minimum, scale.maximum].map((end) => /^-?(\d+)/.exec(String(end))?.[1]?.length ?? 1),
  );
  const least = String(scale.step).split(".")[1]?.length ?? 0;
  return Math.max(least, Math.min(9, mostDigits - digits));
}

/** A query has at most 10^12 units of a scale. */
const mostDigits = 12;

/** What went wrong in the engine's own words, without the line that it is in, and advice on what nobody here can set. */
function engineWords({ message }: Error): string {
  const [said = ""] = message.split(/\n(?:Possible|LINE \d)/);
  const lines = said.split("\n").filter((line) => line !== "");
  return [...new Set([lines[0], lines.at(-1)])].filter((line) => !line?.startsWith("Original Line:")).join("; ");
}
