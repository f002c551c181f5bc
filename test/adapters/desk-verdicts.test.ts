/** What a desk does not show leads to no verdict: the evidence is evaluated, not counted. */
import { describe, expect, test } from "vitest";
import type { DeskOptions, FreshdeskOptions } from "../../src/adapters";
import { fromFreshdesk, fromZendesk } from "../../src/adapters";
import { evaluateEvidence } from "../../src/evaluation/evaluate-evidence";
import type { Evidence } from "../../src/review/evidence/evidence";
import { defineCalendar } from "../../src/review/working-calendar";

type Fields = Readonly<Record<string, unknown>>;

const calendar = defineCalendar({
  zone: "UTC",
  hours: (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((day) => {
    return { day, from: "09:00", to: "17:00" };
  }),
});

/** Outcome, number and share of an indicator for the agent 12. */
function verdict(evidence: Evidence, indicator: string, subject = "12") {
  const { findings } = evaluateEvidence(evidence, {
    subject,
    period: "2026-H1",
    asOf: "2026-07-10T09:00:00Z",
    calendar,
  });
  const found = findings.find((finding) => finding.indicator === indicator);
  if (found === undefined || !("n" in found)) return [found?.outcome];
  return [found.outcome, found.n, "measured" in found ? found.measured?.estimate : undefined];
}

const nothing = ["no-evidence", 0, undefined];
const ofReplies = ["no-response", "timely-response", "steady-communication"];

/** Whether the report names each of the evaluators, and for how many records. */
function named({ report }: { readonly report: ReturnType<typeof fromZendesk>["report"] }, evaluator: string) {
  return report.unavailable.filter((entry) => entry.evaluator === evaluator).map(({ records }) => records);
}

const says = (author?: number) => ({
  type: "Comment",
  public: true,
  ...(author === undefined ? {} : { author_id: author }),
});
const status = (value: string, type = "Change") => ({ type, field_name: "status", value });
const had = { type: "Create", field_name: "assignee_id", value: "12" };

/** A step: the day of March and the time of day, who did it, and what. */
type Step = readonly [at: string, author: number, ...events: Fields[]];
const asked: Step = ["02T09:00", 99, status("open", "Create"), had, says(99)];

/** Twenty tickets with the same history, in Zendesk, of the agent 12. */
function desk(steps: readonly Step[], ticket: Fields = {}, options: DeskOptions = {}, metric?: Fields) {
  const last = steps.flatMap(([, , ...events]) => events).findLast(({ field_name: name }) => name === "status");
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  const tickets = numbers.map((id) => {
    const own = { id, status: last?.value, requester_id: 99, assignee_id: 12, group_id: 5 };
    return { ...own, created_at: "2026-03-02T09:00:00Z", ...ticket };
  });
  const audits = numbers.flatMap((id) =>
    steps.map(([at, author, ...events], step) => {
      const audit = id * 1000 + step * 10;
      const named = events.map((event, index) => ({ id: audit + index + 1, ...event }));
      return { id: audit, ticket_id: id, author_id: author, created_at: `2026-03-${at}:00Z`, events: named };
    }),
  );
  // The desk records replies, somebody else's too.
  tickets.push({
    id: 900,
    status: "open",
    requester_id: 99,
    assignee_id: 13,
    group_id: 5,
    created_at: "2026-03-02T09:00:00Z",
  });
  const began = [
    { id: 900_001, ...status("open", "Create") },
    { id: 900_002, ...says(99) },
  ];
  audits.push({ id: 900_000, ticket_id: 900, author_id: 99, created_at: "2026-03-02T09:00:00Z", events: began });
  const answer = [{ id: 900_101, ...says() }];
  audits.push({ id: 900_100, ticket_id: 900, author_id: 13, created_at: "2026-03-02T09:10:00Z", events: answer });
  const ticketMetrics = metric === undefined ? [] : numbers.map((id) => ({ id, ticket_id: id, ...metric }));
  const users = [
    { id: 12, role: "agent" },
    { id: 99, role: "end-user" },
  ];
  return fromZendesk({ tickets, audits, ticketMetrics, users }, options);
}

describe("From Zendesk, what may have been said elsewhere", () => {
  test("by telephone, in a chat or in messages is no silence", () => {
    const call: Fields = { type: "VoiceComment", public: true, author_id: 12 };
    const daily = [
      asked,
      ["03T10:00", 12, call],
      ["04T10:00", 12, call],
      ["05T10:00", 12, call, status("solved")],
    ] as const;
    const chat = [asked, ["05T10:00", 12, { type: "ChatEndedEvent" }, status("solved")]] as const;
    for (const adapted of [desk(daily, { via: { channel: "voice" } }), desk(daily), desk(chat)]) {
      for (const indicator of ofReplies) expect(verdict(adapted.evidence, indicator)).toEqual(nothing);
      for (const evaluator of ["reply-within-target", "unanswered-requests", "silent-gaps"])
        expect(named(adapted, evaluator)).toContain(20);
      // How it ended is recorded all the same.
      expect(verdict(adapted.evidence, "resolves-or-relays")).toEqual(["met", 20, "1"]);
    }
  });

  test("in comments that the metric counts and the audits lack is neither silence nor a late answer", () => {
    const replies = { replies: 2, reply_time_in_minutes: { calendar: 30, business: 30 } };
    const without = [asked, ["05T10:00", 12, status("solved")]] as const;
    const late = [asked, ["05T10:00", 12, says(), status("solved")]] as const;
    for (const steps of [without, late]) {
      const adapted = desk(steps, {}, {}, replies);
      for (const indicator of ofReplies) expect(verdict(adapted.evidence, indicator)).toEqual(nothing);
      for (const evaluator of ["reply-within-target", "unanswered-requests", "silent-gaps"])
        expect(named(adapted, evaluator)).toContain(20);
    }
    expect(verdict(desk(late, {}, {}, { ...replies, replies: 1 }).evidence, "timely-response")).toEqual([
      "not-met",
      20,
      "0",
    ]);
  });

  test("is nothing where the metric counts what bots wrote, or the note of a merger", () => {
    const replies = { replies: 2, reply_time_in_minutes: { calendar: 1, business: 1 } };
    const merger = { ...says(), via: { source: { rel: "merge" } } };
    for (const other of [["02T09:01", 7, says()] as const, ["02T09:01", 12, merger] as const]) {
      const adapted = desk([asked, other, ["05T10:00", 12, says(), status("solved")]], {}, { bots: [7] }, replies);
      expect(verdict(adapted.evidence, "timely-response")).toEqual(["not-met", 20, "0"]);
    }
  });

  test("when a ticket was solved without a written reply is not held against anybody, unless that is stated", () => {
    const back: Fields = { type: "Comment", public: false };
    for (const solved of ["02T09:30", "05T10:00"]) {
      const steps = [asked, [solved, 12, back, status("solved")]] as const;
      const adapted = desk(steps);
      for (const indicator of ofReplies) expect(verdict(adapted.evidence, indicator)).toEqual(nothing);
      for (const evaluator of ["reply-within-target", "unanswered-requests", "silent-gaps"])
        expect(named(adapted, evaluator)).toContain(20);
      const stated = desk(steps, {}, { solvedWithoutReply: "unanswered" });
      expect(verdict(stated.evidence, "no-response")).toEqual(["met", 20, "1"]);
      expect(verdict(stated.evidence, "timely-response")).toEqual(["not-met", 20, "0"]);
      expect(named(stated, "silent-gaps")).toEqual([]);
    }
  });

  test("is not supposed where a question came after the ticket was solved, or the customer closed it", () => {
    const reopened = [
      asked,
      ["02T09:30", 12, says(), status("solved")],
      ["03T10:00", 99, says(99), status("open")],
    ] as const;
    expect(verdict(desk(reopened).evidence, "no-response")).toEqual(["met", 40, "1/2"]);
    const closed = [asked, ["05T10:00", 99, status("solved")]] as const;
    expect(verdict(desk(closed).evidence, "no-response")).toEqual(nothing);
    expect(named(desk(closed), "unanswered-requests")).toEqual([]);
  });

  test("by somebody of whom nobody knows whether they are staff is no silence", () => {
    const answered = [asked, ["02T10:00", 77, says()], ["04T10:00", 77, says()]] as const;
    const adapted = desk(answered);
    for (const indicator of ofReplies) expect(verdict(adapted.evidence, indicator)).toEqual(nothing);
    for (const evaluator of ["reply-within-target", "unanswered-requests", "silent-gaps"])
      expect(named(adapted, evaluator)).toContain(20);
    const note = [asked, ["02T09:30", 12, says()], ["02T10:00", 77, { type: "Comment", public: false }]] as const;
    expect(named(desk(note), "silent-gaps")).toEqual([]);
  });

  test("after thanks is not known: that such a ticket is closed in silence is no gap", () => {
    const thanked = [
      asked,
      ["02T09:30", 12, says(), status("solved")],
      ["02T10:00", 99, says(99), status("open")],
      ["05T10:00", 12, status("solved")],
    ] as const;
    const adapted = desk(thanked);
    expect(verdict(adapted.evidence, "steady-communication")).toEqual(nothing);
    expect(verdict(adapted.evidence, "timely-response")).toEqual(["met", 20, "1"]);
    expect(named(adapted, "silent-gaps")).toContain(20);
  });

  test("is nothing where all is recorded: silence is judged, and so is the word in time", () => {
    const silent = [asked, ["05T10:00", 12, says(), status("solved")]] as const;
    expect(verdict(desk(silent).evidence, "steady-communication")).toEqual(["not-met", 20, "0"]);
    const steady = [asked, ["02T09:30", 12, says(), status("solved")]] as const;
    for (const indicator of ["timely-response", "steady-communication"])
      expect(verdict(desk(steady).evidence, indicator)).toEqual(["met", 20, "1"]);
    expect(named(desk(steady), "silent-gaps")).toEqual([]);
  });
});

describe("From Zendesk, tickets solved without a written reply", () => {
  /** Twenty that were answered in time, and others that were solved in silence. */
  const mixed = (silent: number, options: DeskOptions = {}) => {
    const numbers = Array.from({ length: 20 + silent }, (_, index) => index + 1);
    const audits = numbers.flatMap((id) => {
      const of = (step: number, author: number, at: string, ...events: readonly Fields[]) => {
        const named = events.map((event, index) => ({ id: id * 100 + step * 10 + index, ...event }));
        return { id: id * 10 + step, ticket_id: id, author_id: author, created_at: at, events: named };
      };
      const began = of(0, 99, "2026-03-02T09:00:00Z", status("open", "Create"), had, says(99));
      const word = id <= 20 ? [says()] : [];
      return [began, of(1, 12, "2026-03-02T09:30:00Z", ...word, status("solved"))];
    });
    const own = { status: "solved", requester_id: 99, assignee_id: 12, created_at: "2026-03-02T09:00:00Z" };
    return fromZendesk({ tickets: numbers.map((id) => ({ id, ...own })), audits }, options).evidence;
  };

  test("are no faults, and neither do they vanish from among those that were answered", () => {
    expect(verdict(mixed(0), "timely-response")).toEqual(["met", 20, "1"]);
    expect(verdict(mixed(1), "timely-response")[0]).toBe("met");
    expect(verdict(mixed(80), "timely-response")[0]).toBe("inconclusive");
    expect(verdict(mixed(80), "no-response")[0]).toBe("inconclusive");
    expect(verdict(mixed(80, { solvedWithoutReply: "unanswered" }), "no-response")[0]).toBe("met");
  });
});

describe("From Zendesk, without the audits", () => {
  const metric = { assigned_at: "2026-03-02T09:00:00Z", assignee_stations: 1, solved_at: "2026-03-02T11:00:00Z" };
  const byMetric = (more: (id: number) => Fields) =>
    fromZendesk(
      {
        tickets: Array.from({ length: 30 }, (_, index) => ({
          ...{ id: index + 1, requester_id: 100 + index, assignee_id: 12, created_at: "2026-03-02T09:00:00Z" },
          ...more(index),
        })),
      },
      { authorOfReplies: "assignee", solvedWithoutReply: "unanswered" },
    );
  const answered = { replies: 1, reply_time_in_minutes: { calendar: 30, business: 30 } };
  const unanswered = { replies: 0, reply_time_in_minutes: { calendar: null, business: null }, solved_at: null };

  test("what was resolved is no merit, since what lies on is not known for a fault", () => {
    const { evidence, report } = byMetric((index) =>
      index < 20
        ? { status: "solved", metric_set: { ...metric, ...answered } }
        : { status: "open", metric_set: { ...metric, ...answered, solved_at: null } },
    );
    expect(verdict(evidence, "resolves-or-relays").slice(0, 2)).toEqual(["no-evidence", 0]);
    expect(report.unavailable).toContainEqual(
      expect.objectContaining({ evaluator: "resolved-or-relayed", records: 30 }),
    );
    expect(verdict(evidence, "timely-response")).toEqual(["met", 30, "1"]);
  });

  test("tickets that went through several hands count neither as answered nor as unanswered", () => {
    const triaged = (index: number) => ({
      status: "open",
      metric_set: { ...metric, ...(index < 24 ? answered : unanswered), assignee_stations: 2 },
    });
    const { evidence } = byMetric(triaged);
    for (const indicator of ofReplies) expect(verdict(evidence, indicator)).toEqual(nothing);
    const single = byMetric((index) => ({
      ...triaged(index),
      metric_set: { ...triaged(index).metric_set, assignee_stations: 1 },
    }));
    expect(verdict(single.evidence, "no-response").slice(1)).toEqual([30, "1/5"]);
  });
});

describe("From Zendesk, where an update has no time", () => {
  test("what was said in it is missing, and nobody is late for that", () => {
    const [id, ticket] = [7, 1];
    const { evidence } = fromZendesk(
      {
        tickets: [
          { id: ticket, status: "open", requester_id: 99, assignee_id: 12, created_at: "2026-03-02T09:00:00Z" },
        ],
        audits: [
          {
            id,
            ticket_id: ticket,
            author_id: 99,
            created_at: "2026-03-02T09:00:00Z",
            events: [status("open", "Create"), says(99)],
          },
          { id: 8, ticket_id: ticket, author_id: 12, created_at: "soon", events: [says()] },
          { id: 9, ticket_id: ticket, author_id: 12, created_at: "2026-03-05T10:00:00Z", events: [says()] },
        ],
      },
      {},
    );
    expect(evidence.filter(({ kind }) => kind === "request")).toEqual([]);
    expect(evidence.find(({ kind }) => kind === "matter")).toMatchObject({ isConversationWhole: false });
  });
});

describe("From Freshdesk, of its agents", () => {
  const stats = {
    first_responded_at: null,
    agent_responded_at: null,
    resolved_at: null,
    closed_at: null,
    reopened_at: null,
  };
  const payload = (more: (index: number) => Fields) => ({
    tickets: Array.from({ length: 30 }, (_, index) => ({
      ...{ id: index + 1, status: 2, requester_id: 100 + index, responder_id: 12, created_at: "2026-03-02T09:00:00Z" },
      ...{ priority: 2, stats, ...more(index) },
    })),
  });
  const late = payload((index) => ({
    stats: { ...stats, first_responded_at: "2026-03-05T10:00:00Z", agent_responded_at: "2026-03-05T10:00:00Z" },
    conversations: [
      { id: index + 1, incoming: false, private: false, user_id: 12, created_at: "2026-03-05T10:00:00Z" },
    ],
  }));

  test("who answers what lay in the queue for days is not late, unless it is stated that it was theirs", () => {
    for (const indicator of [...ofReplies, "resolves-or-relays"])
      expect(verdict(fromFreshdesk(late).evidence, indicator)).toEqual(nothing);
    expect(verdict(fromFreshdesk(late, { authorOfReplies: "assignee" }).evidence, "timely-response")).toEqual([
      "not-met",
      30,
      "0",
    ]);
  });

  test("answers without stats are no sample of all that was asked", () => {
    const some = payload((index) => ({
      stats: undefined,
      conversations:
        index < 20
          ? [{ id: index + 1, incoming: false, private: false, user_id: 12, created_at: "2026-03-02T09:10:00Z" }]
          : [],
    }));
    const { evidence } = fromFreshdesk(some, { authorOfReplies: "assignee" });
    for (const indicator of ofReplies) expect(verdict(evidence, indicator)).toEqual(nothing);
  });

  test("without the first answer, a later one is not late", () => {
    const first = "2026-03-02T09:10:00Z";
    const { tickets } = late;
    const lacking = tickets.map((ticket) => ({ ...ticket, stats: { ...ticket.stats, first_responded_at: first } }));
    const { evidence } = fromFreshdesk({ tickets: lacking }, { authorOfReplies: "assignee" });
    for (const indicator of ofReplies) expect(verdict(evidence, indicator)).toEqual(nothing);
  });

  test("nothing is said of whether a ticket was resolved, for good or for bad", () => {
    const resolved = payload((index) =>
      index < 20 ? { status: 4, stats: { ...stats, resolved_at: "2026-03-02T11:00:00Z" } } : {},
    );
    const { evidence, report } = fromFreshdesk(resolved, { authorOfReplies: "assignee" });
    expect(verdict(evidence, "resolves-or-relays")).toEqual(nothing);
    expect(report.unavailable.map(({ evaluator }) => evaluator)).toContain("resolved-or-relayed");
  });
});

describe("From an export without any replies", () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  const time = "2026-03-02T09:00:00Z";
  const unmet = ["no-evidence", "inconclusive"];

  test("nobody is failed: whether the desk records replies is not known", () => {
    const tickets = numbers.map((id) => ({
      id,
      status: "open",
      requester_id: 100 + id,
      assignee_id: 12,
      created_at: time,
    }));
    const metric_set = {
      ...{
        replies: 0,
        reply_time_in_minutes: { calendar: null, business: null },
        assignee_stations: 1,
        assigned_at: time,
      },
    };
    const audits = numbers.map((id) => {
      const events = [status("open", "Create"), had, says(100 + id)].map((event, index) => ({
        id: id * 10 + index,
        ...event,
      }));
      return { id, ticket_id: id, author_id: 100 + id, created_at: time, events };
    });
    const none = { first_responded_at: null, agent_responded_at: null, resolved_at: null, closed_at: null };
    const own = { status: 2, responder_id: 12, created_at: time, stats: none };
    for (const { evidence } of [
      fromZendesk({ tickets, audits }, { solvedWithoutReply: "unanswered" }),
      fromZendesk({ tickets: tickets.map((ticket) => ({ ...ticket, metric_set })) }, { authorOfReplies: "assignee" }),
      fromFreshdesk(
        { tickets: numbers.map((id) => ({ ...own, id, requester_id: 100 + id })) },
        { authorOfReplies: "assignee" },
      ),
    ]) {
      expect(evidence.filter(({ kind }) => kind === "request").length).toBe(30);
      for (const indicator of ofReplies) expect(unmet).toContain(verdict(evidence, indicator)[0]);
    }
  });
});

describe("From an export of Freshdesk, of its agents", () => {
  const header =
    "Ticket ID,Status,Created time,Resolved time,Agent,Contact ID,Initial response time,First response time (in hrs),Priority,Source";
  const closed = (id: number, agent = "Li") =>
    `${id},Closed,2026-03-02 09:00:00,2026-03-02 11:00:00,${agent},${id},2026-03-02 09:30:00,00:30:00,Medium,Email`;
  const open = (id: number, source = "Email", agent = "Li") =>
    `${id},Open,2026-03-02 09:00:00,,${agent},${id},,,Medium,${source}`;
  const options: FreshdeskOptions = { zone: "UTC", authorOfReplies: "assignee", agentNames: { Li: "li", Bo: "bo" } };
  const adapt = (rows: readonly string[]) => fromFreshdesk({ csv: [header, ...rows].join("\n") }, options);
  const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, index) => index + from);
  const judged = (rows: readonly string[], indicator: string, subject = "li") =>
    verdict(adapt(rows).evidence, indicator, subject);

  test("the answered rows alone are no sample: where more than one in twenty is untold, none is judged", () => {
    const rows = (told: number, untold: number) => [
      ...numbers(told).map((id) => closed(id)),
      ...numbers(untold, 1001).map((id) => open(id)),
    ];
    for (const indicator of ofReplies) expect(judged(rows(30, 270), indicator)).toEqual(nothing);
    expect(judged(rows(38, 2), "timely-response")).toEqual(["met", 38, "1"]);
    expect(judged(rows(37, 2), "timely-response")).toEqual(nothing);
    expect(adapt(rows(37, 2)).report.unavailable).toContainEqual(
      expect.objectContaining({ evaluator: "reply-within-target", records: 39 }),
    );
  });

  test("each is judged by their own rows, and calls are none of them", () => {
    const rows = [
      ...numbers(20).map((id) => closed(id)),
      ...numbers(20, 101).map((id) => open(id, "Phone")),
      ...numbers(20, 201).map((id) => open(id, "Email", "Bo")),
    ];
    expect(judged(rows, "timely-response")).toEqual(["met", 20, "1"]);
    expect(judged(rows, "timely-response", "bo")).toEqual(nothing);
    expect(judged(rows, "no-response", "bo")).toEqual(nothing);
  });

  test("what was said after the first answer, and whether a ticket was resolved or came back, is not known", () => {
    const { evidence, report } = adapt(numbers(30).map((id) => closed(id)));
    for (const indicator of ["steady-communication", "resolves-or-relays"])
      expect(verdict(evidence, indicator, "li")).toEqual(nothing);
    const of = (evaluator: string) => report.unavailable.find((entry) => entry.evaluator === evaluator)?.reason;
    expect(of("silent-gaps")).toBe("An export does not tell what was said after the first answer.");
    expect(of("repeat-contacts")).toBe("An export does not tell whether a ticket was opened again.");
  });
});

describe("What is nobody's", () => {
  const ticket = { id: 1, status: 2, requester_id: 99, responder_id: 13, created_at: "2026-03-02T09:00:00Z" };
  const told = (more: Fields, options: FreshdeskOptions = {}) =>
    fromFreshdesk({ tickets: [{ ...ticket, ...more }] }, options).report.unattributed.map(
      ({ kind, records, reason }) => [kind, records, /authorOfReplies|names no agent/.exec(reason)?.[0]],
    );

  test("is counted in the report, with the option that would tell more", () => {
    for (const group_id of [undefined, 7]) {
      expect(told({ group_id })).toEqual([["tickets", 1, "authorOfReplies"]]);
      expect(told({ group_id }, { authorOfReplies: "assignee" })).toEqual([]);
      expect(told({ group_id, responder_id: null }, { authorOfReplies: "assignee" })).toEqual([
        ["tickets", 1, "names no agent"],
      ]);
    }
  });

  test("is so in Zendesk without audits, and in rows whose agent is not named in the options", () => {
    const own = { id: 1, status: "open", requester_id: 99, created_at: "2026-03-02T09:00:00Z" };
    const { report } = fromZendesk({
      tickets: [
        { ...own, assignee_id: 12 },
        { ...own, id: 2 },
      ],
    });
    expect(report.unattributed).toEqual([
      { kind: "tickets", records: 1, code: "unknown-holder", reason: expect.stringContaining("authorOfReplies") },
      { kind: "tickets", records: 1, code: "no-agent", reason: "It names no agent." },
    ]);
    const csv = "Ticket ID,Status,Created time,Agent\n1,Open,2026-03-02 09:00:00,Li\n2,Open,2026-03-02 09:00:00,\n";
    const rows = (options: FreshdeskOptions) =>
      fromFreshdesk({ csv }, { zone: "UTC", ...options }).report.unattributed.map(({ reason }) => reason);
    expect(rows({ authorOfReplies: "assignee" })).toEqual([
      "The option agentNames does not say who its agent is.",
      "It names no agent.",
    ]);
    expect(rows({})).toEqual([expect.stringContaining("authorOfReplies"), "It names no agent."]);
  });
});
