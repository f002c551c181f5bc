import type { Command } from "commander";
import { checkFiles } from "../check-files";
import { levelsCommand } from "../commands/levels-command";
import { localeOption, outOption, rubricOption } from "../options";
import { textFormats } from "../output/text-formats";
import { formatOption, outputStyle } from "../output-format";
import type { Finish } from "./finish";

export function defineLevels(command: Command, finish: Finish): void {
  command
    .description("show the levels of a rubric and the scores that belong to each")
    .addOption(formatOption("how the levels are written", textFormats))
    .addOption(localeOption())
    .addOption(rubricOption())
    .addOption(outOption())
    .action((flags) => {
      checkFiles([flags.rubric], flags, command);
      const style = outputStyle(flags, textFormats, command);
      return finish(levelsCommand(flags.rubric, style), flags);
    });
}
