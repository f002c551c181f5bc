export type { Issue, IssueCode, PathSegment, ScoringErrorCode, ScoringErrorDetails } from "./errors";
export { isScoringError, ScoringError } from "./errors";
export type { Decimal } from "./exact/decimal";
export type { SqlDialect } from "./sql/engine";
export { sqlDialects } from "./sql/engine";
export { sqlProblems } from "./sql/problems";
export type { SqlColumns, SqlOptions, SqlScores } from "./sql/sql-options";
export { toSql } from "./sql/to-sql";
