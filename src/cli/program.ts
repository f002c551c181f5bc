/// <reference types="node" />
import type { OutputConfiguration } from "commander";
import { Command, Option } from "commander";
import type { Locale } from "../rubric/customer-centric-texts";
import { sqlDialects } from "../sql/engine";
import { engine } from "../version";
import { checkFiles, refuseTerminal } from "./check-files";
import { explainCommand } from "./commands/explain-command";
import { levelsCommand } from "./commands/levels-command";
import { scoreCommand } from "./commands/score-command";
import { validateCommand } from "./commands/validate-command";
import { verifyCommand } from "./commands/verify-command";
import { displayFor } from "./display";
import { engines, readMemory, wrongEngineFlags } from "./engine/engine-options";
import { wordMessage } from "./messages/word-problem";
import {
  addEvidenceOptions,
  addInputOptions,
  addRatingOptions,
  adjustmentsOption,
  anonymousOption,
  firstMonthOption,
  inputHelp,
  localeOption,
  momentOfResult,
  momentStated,
  outOption,
  policyOption,
  readColumns,
  rubricOption,
  skipOption,
  viewOption,
  weightsOption,
} from "./options";
import type { Outcome } from "./outcome";
import { summaryFormats } from "./output/summary-formats";
import { resultFormats, textFormats } from "./output/text-formats";
import { formatOption, outputFormat } from "./output-format";

/** Which file to write, if one is asked for, and in which language to say what is wrong. */
export interface Delivery {
  readonly out?: string;
  readonly locale: Locale;
}

/**
 * What the command line offers. A command that is called hands what it comes to over to `deliver`; help, and what is
 * wrong with a call, goes to `output`.
 */
export function createProgram(
  deliver: (outcome: Outcome, to: Delivery) => Promise<void>,
  output: OutputConfiguration,
): Command {
  const program = new Command(engine.name)
    .description("Scores performance reviews exactly: ratings in, a score, a level and the reasons out.")
    .version(engine.version)
    .exitOverride()
    .configureOutput(output)
    .showHelpAfterError(`(${engine.name} --help shows how it is called)`);
  /** Of a call that is wrong the help of its own command says more than that of all. */
  const addCommand = (name: string) =>
    program.command(name).showHelpAfterError(`(${engine.name} ${name} --help shows how it is called)`);
  /** What is wrong with an option may show only in view of a rubric: such a call ends like any other wrong one. */
  const finish = async (outcome: Promise<Outcome>, to: Delivery, command: Command) => {
    const reached = await outcome;
    if ("messages" in reached && reached.isWrongUsage) {
      command.error(reached.messages.map((message) => wordMessage(message, to.locale)).join("\n"));
    }
    return deliver(reached, to);
  };

  const scoring = addCommand("score").description("score everybody in a file of ratings");
  addInputOptions(scoring)
    .argument("<FILE>", inputHelp)
    .addOption(formatOption("how the results are written", resultFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .addOption(skipOption())
    .addOption(adjustmentsOption())
    .option("--rejects <FILE>", "write the rows that are left out to this CSV file, with the reasons")
    .option("--stream", "take little memory for a CSV file, as is done anyway for one of more than 32 MiB")
    .addOption(new Option("--engine <engine>", engineHelp).choices(engines))
    .option("--table <NAME>", "of a database that --engine reads, the table of ratings; a name with a dot is quoted")
    .addOption(new Option("--memory <SIZE>", memoryHelp).argParser(readMemory))
    .action((file, flags, command) => {
      const wrong = wrongEngineFlags(file, flags);
      if (wrong !== undefined) command.error(wrong);
      checkFiles([file, flags.rubric, flags.adjustments], flags, command);
      if (flags.engine !== undefined) {
        const style = { ...flags, format: outputFormat(flags, textFormats, command), display: displayFor(flags.out) };
        // Nobody else needs to wait for what writes queries.
        const outcome = import("./commands/score-in-engine-command").then(({ scoreInEngineCommand }) =>
          scoreInEngineCommand(file, flags, style),
        );
        return finish(outcome, flags, command);
      }
      const format = outputFormat(flags, resultFormats, command);
      if (format === "xlsx") refuseTerminal(flags.out, command);
      const style = { ...flags, format, display: displayFor(flags.out) };
      return finish(scoreCommand(file, flags, style), flags, command);
    })
    .addHelpText("after", engineNotes);

  const explaining = addCommand("explain").description("say in plain sentences how a subject's score came about");
  addInputOptions(explaining)
    .argument("<FILE>", summarizedHelp)
    .requiredOption("--subject <ID>", "whose score, as it is written in the file")
    .option("--period <PERIOD>", "explain the result of this period alone, such as 2026-H1, where there are several")
    .addOption(formatOption("how it is said", textFormats))
    .addOption(localeOption())
    .addOption(
      new Option("--audience <audience>", "for whom: the subject is told no assessor's name, rating or comment")
        .choices(["subject", "manager"])
        .default("subject"),
    )
    .option("--profile <FILE>", "the job profile that evaluate was given, where it weighs criteria")
    .addOption(adjustmentsOption())
    .addOption(outOption())
    .action((file, flags, command) => {
      checkFiles([file, flags.rubric, flags.profile, flags.adjustments], flags, command);
      const format = outputFormat(flags, textFormats, command);
      const style = { ...flags, format, display: displayFor(flags.out) };
      return finish(explainCommand(file, flags, flags, style), flags, command);
    });

  const validating = addCommand("validate").description("say how a file of ratings is read, and what is wrong in it");
  addInputOptions(validating)
    .argument("<FILE>", inputHelp)
    .addOption(formatOption("how it is said", textFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .action((file, flags, command) => {
      checkFiles([file, flags.rubric], flags, command);
      const format = outputFormat(flags, textFormats, command);
      const style = { ...flags, format, display: displayFor(flags.out) };
      return finish(validateCommand(file, flags, style), flags, command);
    });

  const verifying = addCommand("verify")
    .description("score ratings or evidence again and say where stored results differ from what they come to")
    .argument("<RESULT>", "what score or evaluate wrote with --format json or ndjson, or - for standard input");
  addInputOptions(addEvidenceOptions(verifying.argument("<INPUT...>", verifiedHelp), momentOfResult))
    .addOption(formatOption("how the differences are written", textFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .addOption(skipOption())
    .action((resultFile, files, flags, command) => {
      checkFiles([resultFile, ...evidenceFiles(files, flags)], flags, command);
      const format = outputFormat(flags, textFormats, command);
      const style = { ...flags, format, display: displayFor(flags.out) };
      return finish(verifyCommand(resultFile, files, flags, style), flags, command);
    })
    .addHelpText("after", verifyHelp);

  const evaluating = addCommand("evaluate").description(
    "judge people's work by evidence, such as service records, and score it together with ratings",
  );
  addRatingOptions(addEvidenceOptions(evaluating.argument("<EVIDENCE...>", evidenceHelp), momentStated))
    .addOption(formatOption("how findings and scores are written", textFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .addOption(new Option("--skip-invalid", "leave out records and rows with problems, and judge by the others"))
    .addOption(adjustmentsOption())
    .action((files, flags, command) => {
      checkFiles([...evidenceFiles(files, flags), flags.adjustments], flags, command);
      const format = outputFormat(flags, textFormats, command);
      const style = { ...flags, format, display: displayFor(flags.out) };
      // Evidence, evaluators and adapters take long to load, and no other command needs them.
      const outcome = import("./commands/evaluate-command").then(({ evaluateCommand }) =>
        evaluateCommand(files, flags, style),
      );
      return finish(outcome, flags, command);
    })
    .addHelpText("after", evaluateHelp);

  addCommand("levels")
    .description("show the levels of a rubric and the scores that belong to each")
    .addOption(formatOption("how the levels are written", textFormats))
    .addOption(localeOption())
    .addOption(rubricOption())
    .addOption(outOption())
    .action((flags, command) => {
      const { rubric, out, locale } = flags;
      checkFiles([rubric], { out }, command);
      const format = outputFormat(flags, textFormats, command);
      return finish(levelsCommand(rubric, { format, locale, display: displayFor(out) }), flags, command);
    });

  const summarizing = addCommand("summary").description(
    "say what the results of everybody, of teams, of periods or of levels come to together",
  );
  addRatingOptions(summarizing.argument("<FILE>", summarizedHelp))
    .addOption(viewOption())
    .option("--period <PERIOD>", "summarise the results of this period alone, such as 2026-H1")
    .addOption(firstMonthOption())
    .addOption(
      new Option("--named-for <end>", "the end of a fiscal year by which it is named").choices(["end", "start"]),
    )
    .option("--tree <FILE>", treeHelp)
    .option("--guideline <FILE>", guidelineHelp)
    .addOption(anonymousOption())
    .option("--profile <FILE>", "the job profile that evaluate was given, where it weighs criteria")
    .addOption(adjustmentsOption())
    .addOption(formatOption("how the summary is written", summaryFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .addOption(skipOption())
    .action((file, flags, command) => {
      checkFiles([file, flags.rubric, flags.profile, flags.tree, flags.guideline, flags.adjustments], flags, command);
      const format = outputFormat(flags, summaryFormats, command);
      if (format === "xlsx") refuseTerminal(flags.out, command);
      const style = { ...flags, format, display: displayFor(flags.out) };
      // What adds up results is of no use to anybody else.
      const outcome = import("./commands/summary-command").then(({ summaryCommand }) =>
        summaryCommand(file, flags, style),
      );
      return finish(outcome, flags, command);
    })
    .addHelpText("after", summaryHelp);

  addCommand("sql")
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
    .action((flags, command) => {
      const { rubric, out } = flags;
      checkFiles([rubric], { out }, command);
      // Nobody else needs to wait for what writes queries.
      const outcome = import("./commands/sql-command").then(({ sqlCommand }) => sqlCommand(flags));
      return finish(outcome, flags, command);
    })
    .addHelpText("after", sqlHelp);

  return program;
}

type EvidenceFlag = "from" | "desk" | "calendar" | "teams" | "profile" | "options" | "ratings" | "rubric";

/** All files that a call about evidence reads. */
function evidenceFiles(
  files: readonly string[],
  flags: { readonly [Flag in EvidenceFlag]?: string },
): readonly (string | undefined)[] {
  const { from, desk, calendar, teams, profile, options, ratings, rubric } = flags;
  const mapping = from === "zendesk" || from === "freshdesk" ? undefined : from;
  return [...files, mapping, desk, calendar, teams, profile, options, ratings, rubric];
}

const summarizedHelp = `${inputHelp}; or what score or evaluate wrote with --format json or ndjson`;
const treeHelp =
  "what each team is part of, a CSV, XLSX, JSON or NDJSON file with columns team (or id) and parent; else all are alike";
const guidelineHelp = "what shares are meant for which levels, as a JSON file, to see how --by level stands to it";

const summaryHelp = `
Without --by it is everybody: mean, quartiles, how many are in each level, the best and the worst criterion, and coverage.
All of it is reckoned from exact scores, and rounded once, at the end.
--anonymous N shows no figures of fewer than N people with a score, nor what would tell them by subtraction: no team, no period,
and no level, nor how many are in it, of any team either; and it names nobody. So it must be without those whose score a gate or a
policy has set, too, since whoever knows of it knows the score. It changes no score, and assessors are in no summary anyway. With --by team
there is always such a rule about teams, of 5 people unless N says otherwise; but only --anonymous keeps to itself how many of a
team that is shown are in a level, where they are fewer than N.
With --by team, and with --anonymous, nobody may have two results: --period chooses a period, --by period shows all.`;
const engineHelp = "leave the scoring to a database engine, for more ratings than fit into memory: see below";
const memoryHelp =
  "of --engine, how much memory it may take: 4GB; beyond that it goes on in the temporary folder (TMPDIR)";

const engineNotes = `
With --engine duckdb, FILE is CSV in UTF-8, Parquet (or several files: 'ratings-*.parquet'), or a DuckDB database, which is
opened for reading only. It needs the package @duckdb/node-api. Scores, levels and coverage are the same; not given are the
scores of criteria, the ledger and explanations, and rows of results come by subject and period. Headers are understood as
above, words are not translated: roles, criteria and levels are the rubric's ids, n/a and n/o stand as they are, scores
are written 8.5, and the header is the first line. Whom it cannot score is told by name and not by row (validate names rows), and
then nothing is written.`;

const verifiedHelp = "the ratings or the evidence that RESULT was made of, as score or evaluate take them";
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

const evidenceHelp = "JSON or NDJSON files of evidence, or what --from names; - for standard input";

const evaluateHelp = `
Without --from, the files hold records of evidence: a list as JSON, or a record on each line. With --from zendesk they are
JSON of its API or exports (tickets, audits, ticket_metrics, satisfaction_ratings, users, schedules, holidays, sla_policies),
with --from freshdesk JSON of its API or its CSV export of tickets; what is in which is told by its keys. With --from and
a mapping they are CSV, JSON or NDJSON of anything.
Ratings are read as score reads them, and the options from --weights to --duplicates are about them. People's scores
stand; the evidence's stand beside them, or in their place where there are none.`;

const verifyHelp = `
It ends with 0 when every review of INPUT has one result in RESULT and that is the same, whatever the order; else with 1
and the differences. Give the --rubric, --weights and --policy that RESULT was scored with: the results name their rubric.
What evaluate wrote is verified by evaluating again: INPUT is the evidence, and --from, --desk, --calendar, --teams, --profile,
--options, --ratings and --subject are what evaluate was given. Only --as-of and --period may be left out: then they are
what RESULT says itself.
A table lists only what differs, if anything does, and counts the rest; the other formats have every result.
Another version of this library alone is shown, and is no difference.`;
