import { printable } from "../../aggregation/explanation/printable";
import { isScoringError } from "../../errors";
import type { Decimal } from "../../exact/decimal";
import type { SqlDialect } from "../../sql/engine";
import type { SqlColumns, SqlScores } from "../../sql/sql-options";
import { toSql } from "../../sql/to-sql";
import type { RubricOptions } from "../input/choose-rubric";
import { chooseRubric } from "../input/choose-rubric";
import type { ColumnMapping } from "../input/column-mapping";
import { readTableName } from "../input/table-name";
import type { Failure, Outcome } from "../outcome";

/** What a query is written for, as the command line has it. */
export interface SqlCommandOptions extends RubricOptions {
  readonly dialect: SqlDialect;
  /** Parts of a name are parted by dots. */
  readonly table: string;
  readonly columns?: ColumnMapping | undefined;
  /** Such as `decimal:2` or `integer:0.01`. */
  readonly scores?: string | undefined;
}

/** The query that scores a table inside an engine. */
export async function sqlCommand(options: SqlCommandOptions): Promise<Outcome> {
  const { dialect, columns = [] } = options;
  const table = readTableName(options.table);
  if ("messages" in table) return table;
  const scores = readScores(options.scores);
  if (scores === "unreadable") return wrongUsage("error: --scores is decimal:2 or integer:0.01, or the like");
  const misnamed = wrongColumns(columns);
  if (misnamed !== undefined) return wrongUsage(misnamed);
  const chosen = await chooseRubric(options);
  if ("messages" in chosen) return chosen;
  const named: SqlColumns = Object.fromEntries(columns.map(({ content, title }) => [content, title]));
  try {
    return { output: toSql(chosen.rubric, { dialect, table, columns: named, scores }) };
  } catch (error) {
    if (!isScoringError(error)) throw error;
    if (error.code === "unsupported-rubric") return { messages: [`error: ${printable(error.message)}`] };
    return wrongUsage(`error: ${printable(error.message)}`);
  }
}

const knownColumns = ["subject", "period", "assessor", "role", "criterion", "score", "level", "status"] as const;
const columnNames: readonly string[] = knownColumns satisfies readonly (keyof SqlColumns)[];

/** What is wrong with the names of columns by themselves. */
function wrongColumns(columns: ColumnMapping): string | undefined {
  const contents = columns.map(({ content }) => content);
  const unknown = contents.find((content) => !columnNames.includes(content));
  if (unknown !== undefined) {
    return `error: --columns of a table are ${columnNames.join(", ")}, and not ${printable(unknown)}`;
  }
  const twice = contents.find((content, index) => contents.indexOf(content) !== index);
  return twice === undefined ? undefined : `error: --columns names ${twice} twice`;
}

function wrongUsage(message: string): Failure {
  return { messages: [message], isWrongUsage: true };
}

function readScores(text: string | undefined): SqlScores | undefined | "unreadable" {
  if (text === undefined) return undefined;
  const [, form, detail] = /^(decimal|integer)(?::(.*))?$/.exec(text) ?? [];
  if (form === "integer") return detail === undefined ? { form } : { form, unit: detail as Decimal };
  if (form !== "decimal" || (detail !== undefined && !/^\d$/.test(detail))) return "unreadable";
  return detail === undefined ? { form } : { form, places: Number(detail) };
}
