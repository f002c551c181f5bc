import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { MappedHeader } from "./input/column-mapping";
import { encodings } from "./input/decode-text";
import { periodText } from "./input/period-text";
import { delimiters } from "./input/read-csv";

/** All that says how a file of ratings is read and by what it is scored, as {@link ScoreOptions} have it. */
export function addInputOptions(command: Command): Command {
  return addRatingOptions(command).addHelpText("after", fileHelp);
}

/** As {@link addInputOptions}, where a file of ratings is not all that there is to say about. */
export function addRatingOptions(command: Command): Command {
  return command
    .addOption(rubricOption())
    .addOption(weightsOption())
    .addOption(policyOption())
    .addOption(new Option("--columns <COLUMN=HEADER,...>", columnsHelp).argParser(readColumns))
    .addOption(
      new Option("--encoding <encoding>", "of a text file that is not UTF-8, where it cannot be told").choices(
        encodings,
      ),
    )
    .addOption(new Option("--delimiter <delimiter>", "what parts the cells of a text file").choices(delimiterNames))
    .addOption(new Option("--decimal <mark>", "whether scores are written 8.5 or 8,5").choices(["point", "comma"]))
    .addOption(new Option("--sheet <NAME>", "which sheet of a workbook"))
    .addOption(new Option("--offset <+HH:MM>", "from UTC, of times that are written without one").argParser(readOffset))
    .addOption(new Option("--duplicates <choice>", duplicatesHelp).choices(["error", "latest"]).default("error"));
}

export const inputHelp = "a CSV, XLSX, JSON or NDJSON file of ratings, or - for standard input";
export const summarizedHelp = `${inputHelp}; or what score or evaluate wrote with --format json or ndjson`;

export function rubricOption(): Option {
  return new Option("--rubric <FILE>", "a rubric of your own as a JSON file, in place of the built-in one");
}

export function weightsOption() {
  return new Option("--weights <ROLE=WEIGHT,...>", weightsHelp).argParser(collect);
}

export function policyOption() {
  return new Option("--policy <POLICY,...>", policyHelp).argParser(collect);
}

export function localeOption(): Option {
  return new Option("--locale <locale>", "in which language").choices(["en", "zh", "ja"]).default("en");
}

export function outOption(): Option {
  return new Option("--out <FILE>", "write to this file, which appears whole or not at all, or - for standard output");
}

export function anonymousOption() {
  return new Option(
    "--anonymous [N]",
    "show nothing of fewer than N people with a score: 3, if no number is given, and 5 at least with --by team",
  )
    .preset("3")
    .argParser(readCount);
}

/** The month that fiscal years begin in. */
export function firstMonthOption(): Option {
  return new Option(
    "--first-month <M>",
    "with --by period, the month (1-12) in which fiscal years such as FY2026-Q1 begin",
  ).argParser((text) => {
    if (/^([1-9]|1[0-2])$/.test(text)) return Number(text);
    throw new InvalidArgumentError("Give a month from 1 to 12, such as 4.");
  });
}

/** What people are told apart by: one view at a time. */
export function viewOption(): Option {
  const views = ["team", "period", "level"];
  return new Option("--by <view>", "what people are told apart by").choices(views).argParser((view, before) => {
    if (before !== undefined) throw new InvalidArgumentError("--by can be given only once.");
    if (views.includes(view)) return view;
    throw new InvalidArgumentError(`Allowed choices are ${views.join(", ")}.`);
  });
}

export function skipOption(): Option {
  return new Option("--skip-invalid", "leave out rows with problems, and score the others");
}

export function adjustmentsOption(): Option {
  return new Option("--adjustments <FILE>", adjustmentsHelp);
}

/** The moment of an evaluation, which nobody but the caller knows; and which stored results name already. */
export const momentStated = { isNeeded: true } as const;
export const momentOfResult = { isNeeded: false } as const;

/** All that says where evidence comes from and how it is judged. */
export function addEvidenceOptions(command: Command, moment: { readonly isNeeded: boolean }): Command {
  return command
    .option("--from <SOURCE>", "whose files these are: zendesk, freshdesk, or the JSON file of a mapping of your own")
    .option("--desk <FILE>", "what the service desk does not say (agents, bots, people, zone …), as a JSON file")
    .addOption(new Option("--as-of <DATE>", asOfHelp).makeOptionMandatory(moment.isNeeded))
    .option("--period <PERIOD>", periodHelp, periodText)
    .addOption(new Option("--subject <ID>", subjectHelp).argParser(collect))
    .option("--calendar <FILE>", "when people work, as a JSON file; without it nothing is judged by working time")
    .option("--teams <FILE>", teamsHelp)
    .option("--profile <FILE>", "what differs for a family of jobs, as a JSON file")
    .option("--options <FILE>", "options of evaluators, as a JSON file")
    .option("--ratings <FILE>", "people's ratings as score reads them, which come before the evidence");
}

const asOfHelp = "what was not known then does not count: a date means its end; or a time with its offset or zone";
const periodHelp =
  "such as 2026-H1; when left out, the one that ratings and decisions name, or else from the day of the first event in " +
  "the evidence (of any kind but account and knowledge, which last) to the day of --as-of, by the calendar's zone";
const teamsHelp =
  "who is in which team, a CSV, XLSX, JSON or NDJSON file with columns subject and team: their outages and registers count";
const subjectHelp = "whose work, as the files name them; may be given more than once; everybody when left out";

const adjustmentsHelp =
  "what scores were changed to once they were known, a CSV, XLSX, JSON or NDJSON file with columns subject, period (if there are " +
  "any), score, by, at and reason";

const delimiterNames = Object.keys(delimiters);
const weightsHelp = "how much roles weigh, such as manager=2,peer=1,self=0.5; the others keep their weights";
const policyHelp =
  "what becomes of criteria without a score: not-rated=… and not-applicable=… with exclude, lowest, fail or forbid; " +
  "needs:not-rated=… for one of them. Reviews of which less than the minimum coverage is rated (built-in: 0.6) stay " +
  "unscored with any of them: minimum-coverage=0.5 lowers it";
const columnsHelp = "what headers mean that it does not know: subject=Name,score=Mark,ignore=Salary";
const duplicatesHelp =
  "what several ratings of one criterion by one assessor are: an error, or the latest of them counts";

const fileHelp = `
The first line of the file names its columns, in any order, in English, Chinese or Japanese:
  subject    whose work is rated
  assessor   who rates it
  role       manager, peer, report, self, customer or other
  criterion  needs, relationship (or those of your rubric), or overall for all of them
  score      from 0 to 10 (8.5), a level (failing, basic, good, outstanding, excellent), n/a (not applicable),
             n/o (not observed), or empty (not rated yet)
and, if there are any, period (2026-H1), team, relation (internal, external), contact (direct, indirect), comment and
at (2026-06-30). In place of criterion and score there may be a column of scores for each criterion.`;

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Headers with commas are quoted, or all of a pair is, as in a CSV file; the option may also be given more than once. */
export function readColumns(value: string, earlier: readonly MappedHeader[] = []): readonly MappedHeader[] {
  const pairs = [...value.matchAll(columnPart)].map(([, pair, name, quoted, plain = ""]): MappedHeader => {
    if (name !== undefined && quoted !== undefined) return mappedHeader(name, unquote(quoted), value);
    const text = pair === undefined ? plain : unquote(pair);
    if (pair === undefined && /^"|=\s*"[^"]*$/.test(text)) throw new InvalidArgumentError("A quote is left open.");
    const at = text.indexOf("=");
    return at < 0 ? mappedHeader(text, "", text) : mappedHeader(text.slice(0, at), text.slice(at + 1), text);
  });
  return [...earlier, ...pairs];
}

const columnPart = /(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^=,"]*)=\s*"((?:[^"]|"")*)"|([^,]*))\s*(?=,|$)/g;

function unquote(text: string): string {
  return text.replaceAll('""', '"');
}

function mappedHeader(name: string, header: string, source: string): MappedHeader {
  const [content, title] = [name.trim(), header.trim()];
  if (content !== "" && title !== "") return { content, title };
  const wrong = `${JSON.stringify(source.trim())} is no column=header.`;
  throw new InvalidArgumentError(`${wrong} A header with a comma is quoted: subject="Name, first"`);
}

function readCount(value: string): number {
  // Fewer people than one are none, and of them there is nothing to hide.
  if (/^[1-9]\d{0,8}$/.test(value) && value !== "1") return Number(value);
  throw new InvalidArgumentError("It is a whole number of people, 2 or more, such as 3.");
}

function readOffset(value: string): string {
  if (/^[+-](0\d|1[0-4]):[0-5]\d$/.test(value)) return value;
  throw new InvalidArgumentError("It is written as +08:00 or -03:30.");
}
