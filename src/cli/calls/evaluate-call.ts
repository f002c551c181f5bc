import type { Command } from "commander";
import { Option } from "commander";
import { checkFiles } from "../check-files";
import {
  addEvidenceOptions,
  addRatingOptions,
  adjustmentsOption,
  localeOption,
  momentStated,
  outOption,
} from "../options";
import { textFormats } from "../output/text-formats";
import { formatOption, outputStyle } from "../output-format";
import { evidenceFiles } from "./evidence-files";
import type { Finish } from "./finish";

export function defineEvaluate(command: Command, finish: Finish): void {
  command.description("judge people's work by evidence, such as service records, and score it together with ratings");
  addRatingOptions(addEvidenceOptions(command.argument("<EVIDENCE...>", evidenceHelp), momentStated))
    .addOption(formatOption("how findings and scores are written", textFormats))
    .addOption(localeOption())
    .addOption(outOption())
    .addOption(new Option("--skip-invalid", "leave out records and rows with problems, and judge by the others"))
    .addOption(adjustmentsOption())
    .action((files, flags) => {
      checkFiles([...evidenceFiles(files, flags), flags.adjustments], flags, command);
      const style = outputStyle(flags, textFormats, command);
      // Evidence, evaluators and adapters take long to load, and no other command needs them.
      const outcome = import("../commands/evaluate-command").then(({ evaluateCommand }) =>
        evaluateCommand(files, flags, style),
      );
      return finish(outcome, flags);
    })
    .addHelpText("after", evaluateHelp);
}

const evidenceHelp = "JSON or NDJSON files of evidence, or what --from names; - for standard input";

const evaluateHelp = `
Without --from, the files hold records of evidence: a list as JSON, or a record on each line. With --from zendesk they are
JSON of its API or exports (tickets, audits, ticket_metrics, satisfaction_ratings, users, schedules, holidays, sla_policies),
with --from freshdesk JSON of its API or its CSV export of tickets; what is in which is told by its keys. With --from and
a mapping they are CSV, JSON or NDJSON of anything.
Ratings are read as score reads them, and the options from --weights to --duplicates are about them. People's scores
stand; the evidence's stand beside them, or in their place where there are none.`;
