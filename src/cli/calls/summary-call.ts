import type { Command } from "commander";
import { Option } from "commander";
import { checkFiles, refuseTerminal } from "../check-files";
import {
  addRatingOptions,
  adjustmentsOption,
  anonymousOption,
  firstMonthOption,
  localeOption,
  outOption,
  skipOption,
  summarizedHelp,
  viewOption,
} from "../options";
import { summaryFormats } from "../output/summary-formats";
import { formatOption, outputStyle } from "../output-format";
import type { Finish } from "./finish";

export function defineSummary(command: Command, finish: Finish): void {
  command.description("say what the results of everybody, of teams, of periods or of levels come to together");
  addRatingOptions(command.argument("<FILE>", summarizedHelp))
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
    .action((file, flags) => {
      checkFiles([file, flags.rubric, flags.profile, flags.tree, flags.guideline, flags.adjustments], flags, command);
      const style = outputStyle(flags, summaryFormats, command);
      if (style.format === "xlsx") refuseTerminal(flags.out, command);
      // What adds up results is of no use to anybody else.
      const outcome = import("../commands/summary-command").then(({ summaryCommand }) =>
        summaryCommand(file, flags, style),
      );
      return finish(outcome, flags);
    })
    .addHelpText("after", summaryHelp);
}

const treeHelp =
  "what each team is part of, a CSV, XLSX, JSON or NDJSON file with columns team (or id) and parent; else all are alike";

const guidelineHelp = "what shares are meant for which levels, as a JSON file, to see how --by level stands to it";

const summaryHelp = `
Without --by it is everybody: mean, quartiles, how many are in each level, the best and the worst criterion, and coverage.
All of it is reckoned from exact scores, and rounded once, at the end.
--anonymous N shows no figures of fewer than N people with a score, nor what would tell them by subtraction: no team, no period,
and no level, nor how many are in it, of any team either; and it names nobody (only what is wrong with
FILE is told by name, to whoever runs this). So it must be without those whose score a gate or a policy has set, too, since whoever knows of it knows the score. It changes no score, and assessors are in no summary anyway. With --by team
teams of fewer than 5 people are always hidden, and N is 5 at least; but only --anonymous keeps to itself how many of a team that is
shown are in a level or adjusted, where they are fewer.
With --by team, --guideline and --anonymous, nobody may have two results: --period chooses a period, --by period shows all.`;
