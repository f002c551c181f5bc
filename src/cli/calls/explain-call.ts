import type { Command } from "commander";
import { Option } from "commander";
import { checkFiles } from "../check-files";
import { explainCommand } from "../commands/explain-command";
import { addInputOptions, adjustmentsOption, localeOption, outOption, summarizedHelp } from "../options";
import { textFormats } from "../output/text-formats";
import { formatOption, outputStyle } from "../output-format";
import type { Finish } from "./finish";

export function defineExplain(command: Command, finish: Finish): void {
  command.description("say in plain sentences how a subject's score came about");
  addInputOptions(command)
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
    .action((file, flags) => {
      checkFiles([file, flags.rubric, flags.profile, flags.adjustments], flags, command);
      const style = outputStyle(flags, textFormats, command);
      return finish(explainCommand(file, flags, flags, style), flags);
    });
}
