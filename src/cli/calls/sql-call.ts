import type { Command } from "commander";
import { Option } from "commander";
import { sqlDialects } from "../../sql/engine";
import { checkFiles } from "../check-files";
import { localeOption, outOption, policyOption, readColumns, rubricOption, weightsOption } from "../options";
import type { Finish } from "./finish";

export function defineSql(command: Command, finish: Finish): void {
  command
    .description("print the query that scores a table of ratings inside a database engine, exactly")
    .addOption(new Option("--dialect <dialect>", "of which engine").choices(sqlDialects).makeOptionMandatory())
    .requiredOption("--table <NAME>", "the table of ratings: ratings, or hr.ratings; a name with a dot is quoted")
    .addOption(new Option("--columns <COLUMN=NAME,...>", sqlColumnsHelp).argParser(readColumns))
    .option("--scores <FORM>", scoresHelp)
    .addOption(rubricOption())
    .addOption(weightsOption())
    .addOption(policyOption())
    .addOption(localeOption())
    .addOption(outOption())
    .action((flags) => {
      checkFiles([flags.rubric], flags, command);
      // Nobody else needs to wait for what writes queries.
      const outcome = import("../commands/sql-command").then(({ sqlCommand }) => sqlCommand(flags));
      return finish(outcome, flags);
    })
    .addHelpText("after", sqlHelp);
}

const sqlColumnsHelp =
  "what columns are called: subject, assessor, role, criterion and score, if not so; and period, status and level, which " +
  "are read only where they are named: period=period,status=status";

const scoresHelp =
  "how scores stand in their column: decimal:2, as decimals of at most two places (the default is as many as the rubric's " +
  "step has), or integer:0.01, as whole numbers of 0.01";

const sqlHelp = `
The table has a row for each rating: subject, assessor, role, criterion (or overall for all of them), and score, which is
NULL where there is none. Three columns more are read only where --columns names them, even if they are called so: status
says not-applicable or not-observed (NULL: not rated yet), level is a level in place of a score, and with period every
period is scored by itself; without it all rows of a subject are one review. Every other column of the table is ignored
(team, relation, contact, comment, at, and whatever else there is). A comment at the head of the query says which are read.
The query answers with a row for each subject and period: status, reasons, level, score, score_steps, coverage_hundredths,
exact_numerator and exact_denominator. Subjects whose ratings cannot be right are refused, with the reason, and all others
are scored. Spark's query is written by its manual and is not executed in this library's tests.`;
