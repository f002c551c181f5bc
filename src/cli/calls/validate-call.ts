import type { Command } from "commander";
import { checkFiles } from "../check-files";
import { validateCommand } from "../commands/validate-command";
import { addInputOptions, inputHelp, localeOption, outOption } from "../options";
import { textFormats } from "../output/text-formats";
import { formatOption, outputStyle } from "../output-format";
import type { Finish } from "./finish";

export function defineValidate(command: Command, finish: Finish): void {
  command.description("say how a file of ratings is read, and what is wrong in it");
  addInputOptions(command)
    .argument("<FILE>", inputHelp)
    .addOption(formatOption("how it is said", textFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .action((file, flags) => {
      checkFiles([file, flags.rubric], flags, command);
      const style = outputStyle(flags, textFormats, command);
      return finish(validateCommand(file, flags, style), flags);
    });
}
