import type { Command } from "commander";
import { checkFiles } from "../check-files";
import { verifyCommand } from "../commands/verify-command";
import { addEvidenceOptions, addInputOptions, localeOption, momentOfResult, outOption, skipOption } from "../options";
import { textFormats } from "../output/text-formats";
import { formatOption, outputStyle } from "../output-format";
import { evidenceFiles } from "./evidence-files";
import type { Finish } from "./finish";

export function defineVerify(command: Command, finish: Finish): void {
  command
    .description("score ratings or evidence again and say where stored results differ from what they come to")
    .argument("<RESULT>", "what score or evaluate wrote with --format json or ndjson, or - for standard input");
  addInputOptions(addEvidenceOptions(command.argument("<INPUT...>", verifiedHelp), momentOfResult))
    .addOption(formatOption("how the differences are written", textFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .addOption(skipOption())
    .action((resultFile, files, flags) => {
      checkFiles([resultFile, ...evidenceFiles(files, flags)], flags, command);
      const style = outputStyle(flags, textFormats, command);
      return finish(verifyCommand(resultFile, files, flags, style), flags);
    })
    .addHelpText("after", verifyHelp);
}

const verifiedHelp = "the ratings or the evidence that RESULT was made of, as score or evaluate take them";

const verifyHelp = `
It ends with 0 when every review of INPUT has one result in RESULT and that is the same, whatever the order; else with 1
and the differences. Give the --rubric, --weights and --policy that RESULT was scored with: the results name their rubric.
What evaluate wrote is verified by evaluating again: INPUT is the evidence, and --from, --desk, --calendar, --teams, --profile,
--options, --ratings and --subject are what evaluate was given. Only --as-of and --period may be left out: then they are
what RESULT says itself.
A table lists only what differs, if anything does, and counts the rest; the other formats have every result.
Another version of this library alone is shown, and is no difference.`;
