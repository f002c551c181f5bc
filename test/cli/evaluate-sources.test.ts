import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { fromFreshdesk, fromMapping, fromZendesk, zendeskCalendar, zendeskTargets } from "../../src/adapters";
import { evaluateEvidence } from "../../src/evidence";
import { parseCalendar } from "../../src/schema";
import { problemsOf, run, write } from "./run-command";

const calendar = resolve("examples/data/calendar.json");
const workdays = parseCalendar(JSON.parse(readFileSync(calendar, "utf8")));
const moment = ["--as-of", "2026-06-30T12:00Z", "--period", "2026-H1"] as const;
const usual = ["--calendar", calendar, ...moment] as const;
const frame = { asOf: "2026-06-30T12:00Z", period: "2026-H1", calendar: workdays };

function zendesk(name: string): string {
  return resolve(`test/fixtures/zendesk/${name}.json`);
}

function freshdesk(name: string): string {
  return resolve(`test/fixtures/freshdesk/${name}`);
}

function page(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

const desk = {
  tickets: zendesk("tickets"),
  audits: zendesk("audits"),
  metrics: zendesk("ticket-metrics"),
  ratings: zendesk("satisfaction-ratings"),
  users: zendesk("users"),
};
const adapted = fromZendesk({
  tickets: page(desk.tickets),
  audits: page(desk.audits),
  ticketMetrics: page(desk.metrics),
  satisfactionRatings: page(desk.ratings),
  users: page(desk.users),
});

/** What the command prints as JSON, and what it says beside that. */
function evaluated(...args: readonly string[]) {
  const { status, stdout, stderr } = run("evaluate", ...args, "--format", "json");
  expect(status, stderr).toBe(0);
  return { ...JSON.parse(stdout), stderr };
}

describe("--from zendesk", () => {
  it("comes to what the library comes to, with the adapter's report", () => {
    const { evaluations, report, stderr } = evaluated(...Object.values(desk), "--from", "zendesk", ...usual);
    const expected = ["501", "502"].map((subject) => evaluateEvidence(adapted.evidence, { ...frame, subject }));
    expect(evaluations).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(report).toEqual(JSON.parse(JSON.stringify(adapted.report)));
    expect(stderr).toContain("zendesk: tickets: 8 read, 6 kept, dropped: 1 deleted, 1 invalid-instant\n");
    expect(stderr).toContain("zendesk: audits: 16 read, 15 kept, dropped: 1 no-ticket\n");
  });

  it("tells files apart by their keys: in any order, under any name, in one file, as bare lists and line by line", () => {
    const expected = evaluated(...Object.values(desk), "--from", "zendesk", ...usual);
    const bare = Object.values(desk).map((file, index) => {
      const [list] = Object.values(page(file) as object).filter(Array.isArray) as unknown as [readonly unknown[]];
      const content = index % 2 === 0 ? JSON.stringify(list) : list.map((one) => JSON.stringify(one)).join("\n");
      return write(`export-${index}.txt`, content);
    });
    const { tickets: _, ...others } = desk;
    const one = write("all.json", JSON.stringify(Object.assign({}, ...Object.values(others).map(page))));
    for (const files of [[...bare].reverse(), [one, desk.tickets]]) {
      expect(evaluated(...files, "--from", "zendesk", ...usual)).toEqual(expected);
    }
  });

  it("takes working time from a schedule and targets from policies, unless they are stated", () => {
    const schedules = {
      schedules: [{ id: 1, time_zone: "Berlin", intervals: [{ start_time: 1980, end_time: 2460 }] }],
    };
    const holidays = { holidays: [{ id: 2, start_date: "2026-05-01", end_date: "2026-05-01" }] };
    const metric = { metric: "first_reply_time", business_hours: true, priority: "normal", target: 90 };
    const policies = { sla_policies: [{ id: 3, policy_metrics: [metric] }] };
    const extra = [schedules, holidays, policies].map((value, index) => write(`${index}.json`, JSON.stringify(value)));
    const { evaluations, scheduleReport, targetReport, stderr } = evaluated(
      ...[...Object.values(desk), ...extra, "--from", "zendesk", ...moment],
    );
    const own = zendeskCalendar({ schedules, holidays });
    const { targets, report } = zendeskTargets(policies);
    expect(scheduleReport).toEqual(own.report);
    expect(targetReport).toEqual(report);
    expect(stderr).toContain("working time is counted by the service desk's own schedule (Europe/Berlin)\n");
    const options = { "reply-within-target": { targets: targets as object } };
    const expected = ["501", "502"].map((subject) =>
      evaluateEvidence(adapted.evidence, { ...frame, subject, calendar: own.calendar ?? workdays, options }),
    );
    expect(evaluations).toEqual(JSON.parse(JSON.stringify(expected)));
    const stated = evaluated(...Object.values(desk), ...extra, "--from", "zendesk", ...usual);
    expect(stated.stderr).not.toContain("schedule (");
  });

  it("takes what the desk does not say from --desk, and names all that is wrong there", () => {
    const options = write("desk.json", JSON.stringify({ people: { 501: "li.wei", 502: "sato" }, bots: [999] }));
    const { results } = evaluated(...Object.values(desk), "--from", "zendesk", "--desk", options, ...usual);
    expect(results.map(({ subject }: { subject: string }) => subject)).toEqual(["li.wei", "sato"]);
    const wrong = write("wrong-desk.json", JSON.stringify({ people: { 501: "" }, colour: "red" }));
    const problems = problemsOf(run("evaluate", desk.tickets, "--from", "zendesk", "--desk", wrong, ...usual));
    expect(problems.join("\n")).toMatch(
      /wrong-desk\.json: people\.501: expected .*\n.*wrong-desk\.json: colour: expected /,
    );
  });

  it("drops a bad record or a bad line with its reason, and goes on", () => {
    const [first] = (page(desk.tickets) as { tickets: readonly object[] }).tickets;
    const ticket = { ...first, metric_set: { assigned_at: "2026-03-02T09:20:00Z" } };
    const stated = write("stated.json", JSON.stringify({ authorOfReplies: "assignee" }));
    const file = write("lines.ndjson", `${JSON.stringify(ticket)}\n{"id": 77, "status"\n7\n`);
    const { report } = evaluated(file, "--from", "zendesk", "--desk", stated, ...usual);
    expect([report.read.tickets, report.kept.tickets]).toEqual([3, 1]);
    expect(report.dropped.map(({ reason }: { reason: string }) => reason)).toContain("unreadable");
  });

  it("keeps ids that a number would round", () => {
    const ticket = '{"id": 7, "status": "open", "requester_id": 9, "created_at": "2026-03-02T09:00:00Z"';
    const metric = '"metric_set": {"assigned_at": "2026-03-02T09:00:00Z"}';
    const file = write("long.json", `{"tickets": [${ticket}, "assignee_id": 12345678901234567891, ${metric}}]}`);
    const stated = write("stated.json", JSON.stringify({ authorOfReplies: "assignee" }));
    expect(evaluated(file, "--from", "zendesk", "--desk", stated, ...usual).results[0].subject).toBe(
      "12345678901234567891",
    );
  });

  it("refuses files in which it finds nothing of Zendesk's, each by what it is", () => {
    const other = write("other.json", '{"colour": "red"}');
    const problems = problemsOf(
      run(
        "evaluate",
        desk.tickets,
        other,
        calendar,
        resolve("examples/data/ratings.csv"),
        "--from",
        "zendesk",
        ...usual,
      ),
    );
    expect(problems.map((line) => line.replace(/^.*, got /, ""))).toEqual([
      "something else",
      "a calendar: name the file with --calendar",
      "ratings: name the file with --ratings",
    ]);
  });

  it("says what became of the records also where nobody's work is among them", () => {
    const file = write("nobody.json", '{"tickets": [{"id": 7}]}');
    const lines = problemsOf(run("evaluate", file, "--from", "zendesk", ...usual));
    expect(lines[0]).toMatch(/nobody\.json: expected evidence of somebody's work, got none/);
    expect(lines[1]).toMatch(/^zendesk: tickets: 1 read, 0 kept, dropped: 1 /);
  });
});

describe("--from freshdesk", () => {
  const files = ["tickets.json", "conversations.json", "satisfaction-ratings.json", "export.csv"].map(freshdesk);
  const [tickets = "", conversations = "", satisfaction = "", csv = ""] = files;

  it("comes to what the library comes to, from JSON and CSV together", () => {
    const options = { zone: "Europe/Berlin", agentNames: { "Edda Brook": "301" } };
    const file = write("freshdesk.json", JSON.stringify(options));
    const { evaluations, report } = evaluated(...files, "--from", "freshdesk", "--desk", file, ...usual);
    const own = fromFreshdesk(
      {
        tickets: page(tickets),
        conversations: page(conversations),
        satisfactionRatings: page(satisfaction),
        csv: readFileSync(csv, "utf8"),
      },
      options,
    );
    const expected = ["301", "302"].map((subject) => evaluateEvidence(own.evidence, { ...frame, subject }));
    expect(evaluations).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(report).toEqual(JSON.parse(JSON.stringify(own.report)));
  });

  it("refuses a zone that there is not, and blames the options", () => {
    const wrong = write("zone-desk.json", JSON.stringify({ zone: "Berlin" }));
    for (const file of [tickets, csv]) {
      const problems = problemsOf(run("evaluate", file, "--from", "freshdesk", "--desk", wrong, ...usual));
      expect(problems).toEqual([
        expect.stringMatching(/zone-desk\.json: zone: expected the name of a time zone, got "Berlin"/),
      ]);
    }
  });

  it("takes tickets that bring their conversations along for tickets", () => {
    const [ticket] = page(tickets) as readonly object[];
    const [conversation] = page(conversations) as readonly object[];
    const file = write("along.json", JSON.stringify([{ ...ticket, conversations: [conversation] }]));
    const { report } = evaluated(file, "--from", "freshdesk", ...usual);
    expect([report.read.tickets, report.read.conversations]).toEqual([1, 1]);
  });

  it("takes several exports of the same columns for one, and refuses those of others", () => {
    const header = "Ticket ID,Status,Created time,Agent";
    const zone = write(
      "zone.json",
      JSON.stringify({ zone: "UTC", agentNames: { Ann: "ann" }, authorOfReplies: "assignee" }),
    );
    const first = write("1.csv", `${header}\r\n1,Open,2026-03-02 09:00:00,Ann\r\n`);
    const second = write("2.csv", `\ufeff${header}\n2,Open,2026-03-03 09:00:00,Ann\n`);
    const { report } = evaluated(first, second, "--from", "freshdesk", "--desk", zone, ...usual);
    expect(report.read.rows).toBe(2);
    const other = write("3.csv", "Ticket ID,Created time\n1,2026-03-02 09:00:00\n");
    const [problem] = problemsOf(run("evaluate", first, other, "--from", "freshdesk", "--desk", zone, ...usual));
    expect(problem).toMatch(/3\.csv: expected the same columns as in the other export, got others/);
  });
});

describe("--from a mapping", () => {
  const mapping = {
    source: "helpdesk",
    format: "csv",
    delimiter: ";",
    zone: "Europe/Berlin",
    records: [
      {
        kind: "praise",
        fields: {
          id: { from: "no", prefix: "letter:" },
          at: { from: "day", type: "instant", format: "dd.MM.yyyy HH:mm" },
          scope: { constant: "person" },
          attributedTo: { from: "who" },
          isUnasked: { constant: true },
        },
      },
    ],
  } as const;
  const file = write("mapping.json", JSON.stringify(mapping));

  it("comes to what the library comes to, over all files", () => {
    const header = "no;day;who\n";
    const rows = ["1;02.03.2026 09:00;ann\n", "2;03.03.2026 09:00;ben\nx;yesterday;ben\n", "1;02.03.2026 09:00;ann\n"];
    const parts = rows.map((own, index) => write(`part-${index}.csv`, header + own));
    const { evaluations, report } = evaluated(...parts, "--from", file, ...usual);
    const own = fromMapping(header + rows.join(""), mapping);
    const expected = ["ann", "ben"].map((subject) => evaluateEvidence(own.evidence, { ...frame, subject }));
    expect(evaluations).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(report).toEqual(JSON.parse(JSON.stringify(own.report)));
  });

  it("reads JSON from where the mapping says that the rows are", () => {
    const { format: _format, delimiter: _delimiter, ...rest } = mapping;
    const way = write("way.json", JSON.stringify({ ...rest, rows: "data.letters" }));
    const rows = [{ no: "1", day: "02.03.2026 09:00", who: "ann" }];
    const letters = write("letters.json", JSON.stringify({ data: { letters: rows } }));
    expect(evaluated(letters, "--from", way, ...usual).report.kept.praise).toBe(1);
    const [problem] = problemsOf(run("evaluate", write("none.json", '{"data": 1}'), "--from", way, ...usual));
    expect(problem).toContain("expected rows as the mapping says (its format, and where in the JSON they are), got");
  });

  it("makes one record of the rows of several files, with lists of what they say", () => {
    const of = (what: string) => [{ from: "what", isOneOf: [what] }];
    const events = {
      ...{ source: "log", format: "csv", zone: "UTC" },
      records: [
        {
          ...{ kind: "matter", groupBy: "ticket" },
          fields: {
            ...{
              id: { from: "ticket" },
              at: { from: "opened" },
              scope: { constant: "person" },
              attributedTo: { from: "who" },
            },
            closedAt: { from: "time", where: of("closed") },
            closings: { items: ".", where: of("closed"), item: { from: "time" } },
            reopenings: { items: ".", where: of("opened"), item: { from: "time" } },
          },
        },
      ],
    };
    const row = (what: string, time: string) => `T1,2026-03-02 09:00,ann,${what},${time}\n`;
    const header = "ticket,opened,who,what,time\n";
    const [first, second] = [
      write("first.csv", `${header}${row("closed", "2026-03-03 10:00")}`),
      write("second.csv", `${header}${row("closed", "2026-03-03 10:00")}T2,2026-03-02 09:00,ann,closed,soon\n`),
    ];
    const mapping = write("events.json", JSON.stringify(events));
    const { stdout, stderr } = run("evaluate", first, second, "--from", mapping, ...usual, "--format", "json");
    const [evaluation] = JSON.parse(stdout).evaluations;
    const { outcome, n } = evaluation.findings.find(
      ({ indicator }: { indicator: string }) => indicator === "ownership",
    );
    expect([outcome, n]).toEqual(["inconclusive", 1]);
    expect(stderr).toContain("log: matter: 2 read, 1 kept, dropped: 1 invalid-instant");
    expect(stderr).toContain("log: rows: 3 read, 2 kept, dropped: 1 no-record");
  });

  it("names all that is wrong with the mapping, and refuses files of another format", () => {
    const wrong = write("wrong-mapping.json", JSON.stringify({ source: "letters", zone: "Berlin", records: 1 }));
    const letters = write("letters.csv", "no;day;who\n1;02.03.2026 09:00;ann\n");
    expect(problemsOf(run("evaluate", letters, "--from", wrong, ...usual)).join("\n")).toMatch(
      /wrong-mapping\.json: zone: expected .*/,
    );
    const [problem] = problemsOf(run("evaluate", desk.tickets, "--from", file, ...usual));
    expect(problem).toMatch(/tickets\.json: expected rows as the mapping says/);
  });

  it("refuses a mapping that names a column which no table has, and asks for the nearest", () => {
    const letters = write("letters.csv", "no;day;who\n1;02.03.2026 09:00;ann\n");
    const [record] = mapping.records;
    const misspelt = { ...record, fields: { ...record.fields, attributedTo: { from: "whoo" } } };
    const wrong = write("misspelt.json", JSON.stringify({ ...mapping, records: [misspelt] }));
    const problems = (locale: string) =>
      problemsOf(run("evaluate", letters, "--from", wrong, ...usual, "--locale", locale)).join("\n");
    expect(problems("en")).toMatch(
      /misspelt\.json: records\[0\]\.fields\.attributedTo\.from: expected one of "no", "day", "who", got "whoo": did you mean who\?/,
    );
    expect(problems("zh")).toMatch(/应为.*“who”.*“whoo”/);
    expect(problems("ja")).toContain("who");
    const more = write("more.csv", "whoo\nann\n");
    expect(run("evaluate", letters, more, "--from", wrong, ...usual).stderr).not.toContain("did you mean");
  });

  it("refuses a mapping that filters by a key which no row has, and says which others none has", () => {
    const { format: _format, delimiter: _delimiter, ...rest } = mapping;
    const [record] = mapping.records;
    const rows = write("rows.json", JSON.stringify([{ no: "1", day: "02.03.2026 09:00", who: "ann" }]));
    const of = (change: object, locale = "en") => {
      const own = write("filter.json", JSON.stringify({ ...rest, records: [{ ...record, ...change }] }));
      return run("evaluate", rows, "--from", own, ...usual, "--locale", locale).stderr;
    };
    const where = [{ from: "sort", isNoneOf: ["spam"] }];
    expect(of({ where })).toMatch(
      /filter\.json: records\[0\]\.where\[0\]\.from: expected a key that any of the rows has, got "sort"/,
    );
    expect(of({ where }, "zh")).toContain("任意一行中有的键");
    expect(of({ where }, "ja")).toContain("いずれかの行にあるキー");
    const fields = { ...record.fields, "customer.id": { from: "by" } };
    expect(of({ fields })).toContain('helpdesk: no row has these keys that the mapping names: "by" (praise): check');
    expect(of({ fields }, "zh")).toContain("“by”（praise）");
    expect(of({ fields }, "ja")).toContain("「by」（praise）");
  });
});
