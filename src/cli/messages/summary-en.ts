import { describe } from "../../errors";
import type { NamedRubric } from "../input/fault";
import { placeEn } from "./places-en";
import { mostNames } from "./quotation";
import type { SummaryMessages } from "./summary-messages";

export const summaryEn: SummaryMessages = {
  faults: {
    "no-teams": ({ of, received = "none" }) => ({
      expected:
        of === "people"
          ? "rows of a person and a team each, below a header with subject and team"
          : "rows of a team and what it is part of, below a header with team (or id) and parent",
      received,
    }),
    "other-team-column": ({ of, title }) => ({
      expected: `a column ${of === "people" ? "subject or team" : "team (or id) or parent"}, and no other`,
      received: describe(title),
    }),
    "missing-team-column": ({ column }) => ({ expected: `a column ${describe(column)}`, received: "none" }),
    "missing-team-cell": ({ column }) => ({
      expected: column === "subject" ? "a person" : "a team",
      received: "nothing",
    }),
    "several-periods": ({ count, subject, periods, counting }) => {
      const people = count === 1 ? describe(subject) : `${count} people (${describe(subject)} is one)`;
      const why = {
        teams: "since nobody is in a team twice",
        groups: "since --anonymous counts people",
        guideline: "since --guideline is about people",
      }[counting];
      const otherwise = counting === "guideline" ? "leave --guideline out" : "show all with --by period";
      return {
        expected: `one result for each person, ${why}`,
        received: `several of ${people}: choose a period with --period (${listed(periods)}), or ${otherwise}`,
      };
    },
    "repeated-result": ({ subject, period, see }) => ({
      expected: "one result for each person and period",
      received: `another one of ${describe(subject)}${period === undefined ? "" : ` in ${period}`} (see ${placeEn(see)})`,
    }),
    "unknown-period": ({ subject, period, known, near }, { file }) => {
      const question = near === undefined ? "." : `: did you mean ${describe(near)}?`;
      const whose = subject === undefined ? "" : ` of ${describe(subject)}`;
      const has =
        known.length === 0
          ? subject === undefined
            ? "Its results name no period."
            : `The results${whose} name no period.`
          : `It has ${listed(known)}.`;
      const results = subject === undefined ? "results of" : `result${whose} in`;
      return { line: `error: ${file} has no ${results} the period ${describe(period)}${question} ${has}` };
    },
    "results-of-other-rubrics": ({ used, others, isMixed }) => {
      const named = others.map((other) => `${other.count} by ${rubricName(other)}`);
      return {
        expected: `results by the rubric ${rubricName(used)}`,
        received: isMixed
          ? `${named.join(", ")}: no figure is made of several rubrics together: summarise each period by itself, with --period and the --rubric, --weights and --policy that it was scored with`
          : `${named.join(", ")}: give the --rubric, --weights and --policy that they were scored with`,
      };
    },
  },
  notes: {
    "subjects-without-team": ({ file, subjects }) =>
      `${file}: in no team, and so in no figure: ${listed(subjects.map((subject) => describe(subject)))}`,
    "people-without-team": ({ file, count }) =>
      `${file}: in no team, and so in no figure: ${count === 1 ? "1 person" : `${count} people`}`,
    "teams-not-in-tree": ({ file, teams }) => {
      const named = teams.map(({ team, count, near }) => {
        const question = near === undefined ? "" : ` (did you mean ${describe(near)}?)`;
        return `${describe(team)}${question}, ${count === 1 ? "1 person" : `${count} people`}`;
      });
      return `${file}: has not these teams, whose people are in no figure: ${listed(named, "; ")}`;
    },
    "fiscal-periods": ({ file, periods }) =>
      `${file}: the days of ${listed(periods)} are not known, so that no change from one to the next is shown: say with --first-month in which month (1–12) fiscal years begin`,
    "rounded-shares": ({ file, sum }) =>
      `${file}: its shares sum to ${sum}, as they are rounded: they are taken in proportion, so that they come to 1`,
    "no-advice": ({ file }) =>
      `${file}: nothing is said of the guideline, since that would tell how many are in levels that are not shown`,
    "smallest-teams": ({ anonymous, minimumSize }) =>
      `--by team shows nothing of fewer than ${minimumSize} people, with --anonymous ${anonymous} too: a larger number hides more, a smaller one shows no more`,
    "results-of-several-periods": ({ results, people }) =>
      `${results} results of ${people} people are summarised, as each period of a person counts: ` +
      "--by period shows periods apart, and --period chooses one",
    "explained-periods": ({ subject, results, periods }) =>
      `${describe(subject)} has ${results} results, all of which are explained: --period chooses one (${listed(periods)})`,
  },
};

function listed(names: readonly string[], between = ", "): string {
  const rest = names.length > mostNames ? ` and ${names.length - mostNames} more` : "";
  return `${names.slice(0, mostNames).join(between)}${rest}`;
}

function rubricName({ id, version, fingerprint }: NamedRubric): string {
  return `${describe(id)} ${version} (fingerprint ${fingerprint})`;
}
