import type { Command } from "commander";
import { Option } from "commander";
import { checkFiles, refuseTerminal } from "../check-files";
import { scoreCommand } from "../commands/score-command";
import { engines, readMemory, wrongEngineFlags } from "../engine/engine-options";
import { addInputOptions, adjustmentsOption, inputHelp, localeOption, outOption, skipOption } from "../options";
import { resultFormats, textFormats } from "../output/text-formats";
import { formatOption, outputStyle } from "../output-format";
import type { Finish } from "./finish";

export function defineScore(command: Command, finish: Finish): void {
  command.description("score everybody in a file of ratings");
  addInputOptions(command)
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
    .action((file, flags) => {
      const wrong = wrongEngineFlags(file, flags);
      if (wrong !== undefined) command.error(wrong);
      checkFiles([file, flags.rubric, flags.adjustments], flags, command);
      if (flags.engine !== undefined) {
        const style = outputStyle(flags, textFormats, command);
        // Nobody else needs to wait for what writes queries.
        const outcome = import("../commands/score-in-engine-command").then(({ scoreInEngineCommand }) =>
          scoreInEngineCommand(file, flags, style),
        );
        return finish(outcome, flags);
      }
      const style = outputStyle(flags, resultFormats, command);
      if (style.format === "xlsx") refuseTerminal(flags.out, command);
      return finish(scoreCommand(file, flags, style), flags);
    })
    .addHelpText("after", engineNotes);
}

const memoryHelp =
  "of --engine, how much memory it may take: 4GB; beyond that it goes on in the temporary folder (TMPDIR)";

const engineHelp = "leave the scoring to a database engine, for more ratings than fit into memory: see below";

const engineNotes = `
With --engine duckdb, FILE is CSV in UTF-8, Parquet (or several files: 'ratings-*.parquet'), or a DuckDB database, which is
opened for reading only. It needs the package @duckdb/node-api. Scores, levels and coverage are the same; not given are the
scores of criteria, the ledger and explanations, and rows of results come by subject and period. Headers are understood as
above, words are not translated: roles, criteria and levels are the rubric's ids, n/a and n/o stand as they are, scores
are written 8.5, and the header is the first line. Whom it cannot score is told by name and not by row (validate names rows), and
then nothing is written.`;
