import { describe } from "../../errors";
import type { EvaluationMessages, MistakenWords } from "./evaluation-messages";
import { documentIssue } from "./evaluation-messages";

const mistaken: MistakenWords = {
  ratings: "ratings: name the file with --ratings",
  results: "results, as score writes them",
  evaluation: "what evaluate has written itself",
  rubric: "a rubric: name the file with --rubric",
  calendar: "a calendar: name the file with --calendar",
  mapping: "a mapping: name the file with --from",
  payload: "what a service desk has written: say with --from whose it is",
  evidence: "evidence as the library has it: leave out --from",
  workbook: "a workbook",
  "web-page": "a web page (HTML)",
  pdf: "a PDF",
  table: "a table: say with --from what it means",
  empty: "an empty file",
  "something-else": "something else",
};
/** Beside a --from that has said what a table means. */
const mistakenBeside: MistakenWords = { ...mistaken, table: "a table" };
const desks = { zendesk: "Zendesk", freshdesk: "Freshdesk" } as const;

export const evaluationEn: EvaluationMessages = {
  faults: {
    issue: ({ issue, see }, place) => documentIssue(issue, place, see),
    "no-evidence": ({ received }) => ({
      expected: "evidence: a list of records as JSON, or a record on each line",
      received: mistaken[received],
    }),
    "evidence-for-ratings": () => ({
      expected: "ratings",
      received: "evidence, which customer-centric-rubric evaluate takes, without --ratings",
    }),
    "evaluations-for-ratings": () => ({
      expected: "ratings",
      received: "what evaluate has written (explain says it in sentences, and verify checks it)",
    }),
    "no-payload": ({ desk, received }) => ({
      expected:
        desk === "zendesk"
          ? "JSON of Zendesk: tickets, audits, ticket_metrics, satisfaction_ratings, users, schedules, holidays or sla_policies"
          : "JSON of Freshdesk (tickets, conversations or satisfaction ratings), or its export of tickets as CSV",
      received: received === "payload" ? `no known part of what ${desks[desk]} gives` : mistakenBeside[received],
    }),
    "no-mapped-rows": ({ received }) => ({
      expected: "rows as the mapping says (its format, and where in the JSON they are)",
      received: mistakenBeside[received],
    }),
    "other-export": () => ({
      expected: "the same columns as in the other export",
      received: "others: evaluate them one by one, or export them alike",
    }),
    "nobody-in-evidence": () => ({ expected: "evidence of somebody's work", received: "none" }),
  },
  notes: {
    "no-calendar": ({ evaluators }) =>
      "nothing says when people work (--calendar does): days are those of UTC, and what is counted in working time is not " +
      `judged (${evaluators.join(", ")})`,
    "calendar-of-desk": ({ zone }) => `working time is counted by the service desk's own schedule (${zone})`,
    "period-taken": ({ period, from }) =>
      from === "files"
        ? `period: ${period}, as the files name it (--period says another)`
        : `period: ${period}, from the day of the first event in the evidence to that of --as-of (--period says another)`,
    "ratings-of-other-periods": ({ file, count, period }) =>
      `${file}: ${count === 1 ? "1 rating is" : `${count} ratings are`} of another period than ${period}, and left out`,
    "teams-of-nobody": ({ file, teams }) => {
      const named = teams.map(({ team, near }) =>
        near === undefined ? team : `${team} (did you mean ${describe(near)}?)`,
      );
      return (
        `${file}: nobody is in ${named.join(", ")}: registers of theirs count for nobody, and outages only for people ` +
        "whose teams are not known"
      );
    },
    "records-left-out": ({ count, records }) => `${count} of ${records} records of evidence left out`,
    "records-may-be-missing": ({ names, sources }) =>
      `what is left out may be some of these, so that nothing is held against anybody, or in anybody's favour, because there ` +
      `are no others: ${names.join(", ")} (of ${sources.join(", ")})`,
    "evaluators-failed": ({ evaluators, message }) =>
      `failed, so that what they judge is not known: ${evaluators.join(", ")} (${describe(message)})`,
    adapted: ({ source, of, read, kept, dropped }) => {
      const reasons = dropped.map(([reason, count]) => `${count} ${reason}`).join(", ");
      return `${source}: ${of}: ${read} read, ${kept} kept${reasons === "" ? "" : `, dropped: ${reasons}`}`;
    },
    "ways-not-found": ({ source, ways }) =>
      `${source}: no row has these keys that the mapping names: ` +
      `${ways.map(({ of, from }) => `${describe(from)} (${of})`).join(", ")}: check that they are not misspelt`,
    unavailable: ({ source, evaluators }) =>
      `${source}: not all is recorded that these need: ${evaluators.join(", ")} (--format json says what and why)`,
    "similar-subjects": ({ rated, evidenced }) =>
      `${describe(rated)} in the ratings and ${describe(evidenced)} in the evidence are taken for two people: give one person one id`,
    "registers-fall-short": ({ registers, period }) =>
      `no register of ${registers.join(", ")} covers all of ${period}, so that nothing is shown by what is not in it: name with --period the time that it covers`,
    "unattributed-in-desk": ({ source, of, count, why }) => {
      const reason = {
        "no-agent": "no agent is named",
        "unknown-holder":
          "since when their agents have had them is not known: see --desk authorOfReplies " +
          '({"authorOfReplies":"assignee"} makes them the assignee\'s)',
        "unknown-name": "who their agents are is not known by these names: see --desk agentNames",
      };
      return `${source}: ${of}: ${count} attributed to no person: ${reason[why]}`;
    },
    unattributed: ({ count, source }) => {
      const records = count === 1 ? "1 record is" : `${count} records are`;
      const where = {
        mapping: "see the fields scope and attributedTo of the mapping",
        records: "see scope and attributedTo",
      };
      return `${records} attributed to no person: ${where[source]}`;
    },
  },
};
