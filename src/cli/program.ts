import type { OutputConfiguration } from "commander";
import { Command } from "commander";
import { engine } from "../version";
import { defineEvaluate } from "./calls/evaluate-call";
import { defineExplain } from "./calls/explain-call";
import type { Delivery, Finish } from "./calls/finish";
import { defineLevels } from "./calls/levels-call";
import { defineScore } from "./calls/score-call";
import { defineSql } from "./calls/sql-call";
import { defineSummary } from "./calls/summary-call";
import { defineValidate } from "./calls/validate-call";
import { defineVerify } from "./calls/verify-call";
import { wordMessage } from "./messages/word-problem";
import type { Outcome } from "./outcome";

/** How each command is called, in the order in which help lists them. */
const calls: Readonly<Record<string, (command: Command, finish: Finish) => void>> = {
  score: defineScore,
  explain: defineExplain,
  validate: defineValidate,
  verify: defineVerify,
  evaluate: defineEvaluate,
  levels: defineLevels,
  summary: defineSummary,
  sql: defineSql,
};

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
  for (const [name, define] of Object.entries(calls)) {
    // Of a call that is wrong the help of its own command says more than that of all.
    const help = `(${engine.name} ${name} --help shows how it is called)`;
    const command = program.command(name).showHelpAfterError(help);
    define(command, async (outcome, to) => {
      const reached = await outcome;
      // What is wrong with an option may show only in view of a rubric: such a call ends like any other wrong one.
      if ("messages" in reached && reached.isWrongUsage) {
        command.error(reached.messages.map((message) => wordMessage(message, to.locale)).join("\n"));
      }
      return deliver(reached, to);
    });
  }
  return program;
}
