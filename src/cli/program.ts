/// <reference types="node" />
import type { OutputConfiguration } from "commander";
import { Command, Option } from "commander";
import { engine } from "../version";
import { explainCommand } from "./commands/explain-command";
import { levelFormats, levelsCommand } from "./commands/levels-command";
import { formats, scoreCommand } from "./commands/score-command";
import type { Outcome } from "./outcome";

/**
 * What the command line offers. A command that is called hands what it comes to over to `deliver`, and the file to
 * write, if one is asked for; help, and what is
 * wrong with a call, goes to `output`.
 */
export function createProgram(
  deliver: (outcome: Promise<Outcome>, file: string | undefined) => Promise<void>,
  output: OutputConfiguration,
): Command {
  const program = new Command(engine.name)
    .description("Scores performance reviews exactly: ratings in, a score, a level and the reasons out.")
    .version(engine.version)
    .exitOverride()
    .configureOutput(output)
    .showHelpAfterError(`(${engine.name} --help shows how it is called)`);

  program
    .command("score")
    .description("score everybody in a file of ratings")
    .argument("<FILE>", inputHelp)
    .addOption(new Option("--format <format>", "how the results are written").choices(formats).default("table"))
    .addOption(localeOption())
    .addOption(rubricOption())
    .addOption(weightsOption())
    .addOption(policyOption())
    .addOption(outOption())
    .action((file, { format, locale, out, ...rubric }, command) => {
      checkInputs([file, rubric.rubric], command);
      if (format === "xlsx") refuseTerminal(out, command);
      return deliver(scoreCommand(file, rubric, { format, locale }), out);
    })
    .addHelpText("after", fileHelp);

  program
    .command("explain")
    .description("say in plain sentences how a subject's score came about")
    .argument("<FILE>", inputHelp)
    .requiredOption("--subject <ID>", "whose score, as it is written in the file")
    .addOption(localeOption())
    .addOption(
      new Option("--audience <audience>", "for whom: the subject is told no assessor's name, rating or comment")
        .choices(["subject", "manager"])
        .default("subject"),
    )
    .addOption(rubricOption())
    .addOption(weightsOption())
    .addOption(policyOption())
    .addOption(outOption())
    .action((file, { subject, locale, audience, out, ...rubric }, command) => {
      checkInputs([file, rubric.rubric], command);
      return deliver(explainCommand(file, rubric, subject, { locale, audience }), out);
    })
    .addHelpText("after", fileHelp);

  program
    .command("levels")
    .description("show the levels of a rubric and the scores that belong to each")
    .addOption(new Option("--format <format>", "how the levels are written").choices(levelFormats).default("table"))
    .addOption(localeOption())
    .addOption(rubricOption())
    .addOption(outOption())
    .action(({ rubric, out, ...options }) => deliver(levelsCommand(rubric, options), out));

  return program;
}

const inputHelp = "a CSV file with a row for each rating, or - for standard input";

function rubricOption(): Option {
  return new Option("--rubric <FILE>", "a rubric of your own as a JSON file, in place of the built-in one");
}

function localeOption(): Option {
  return new Option("--locale <locale>", "in which language").choices(["en", "zh", "ja"]).default("en");
}

function weightsOption(): Option {
  const help = "how much roles weigh, such as manager=2,peer=1,self=0.5; the others keep their weights";
  return new Option("--weights <ROLE=WEIGHT,...>", help).argParser(collect);
}

function policyOption(): Option {
  const help =
    "what becomes of criteria without a score: not-rated=… and not-applicable=… with exclude, lowest, fail or forbid; " +
    "needs:not-rated=… for one of them";
  return new Option("--policy <POLICY,...>", help).argParser(collect);
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function checkInputs(files: readonly (string | undefined)[], command: Command): void {
  const fromInput = files.filter((file) => file === "-");
  if (fromInput.length > 1) command.error("error: only one file can come from standard input");
}

/** A workbook is no text, and its bytes would make a terminal do anything. */
function refuseTerminal(out: string | undefined, command: Command): void {
  if ((out === undefined || out === "-") && process.stdout.isTTY) {
    command.error("error: XLSX cannot be shown in a terminal: name a file with --out FILE");
  }
}

function outOption(): Option {
  return new Option("--out <FILE>", "write to this file, which appears whole or not at all, or - for standard output");
}

const fileHelp = `
The file is UTF-8, with commas between the cells, and its first line names the columns, in any order:
  subject    whose work is rated
  assessor   who rates it
  role       manager, peer, report, self, customer or other
  criterion  needs, relationship (or those of your rubric), or overall for all of them
  score      from 0 to 10 (8.5), a level (failing, basic, good, outstanding, excellent), n/a (not applicable),
             n/o (not observed), or empty (not rated yet)
and, if there are any, period (2026-H1), team, relation (internal, external), contact (direct, indirect), comment and
at (2026-06-30).`;
