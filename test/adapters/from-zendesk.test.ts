import { describe, expect, test } from "vitest";
import { fromZendesk } from "../../src/adapters";
import { evaluateEvidence } from "../../src/evaluation/evaluate-evidence";
import { defineCalendar } from "../../src/review/working-calendar";
import { byId, dropsOf, unsettled, zendeskPayload } from "./fixtures";

const options = { bots: [600], internal: { emailDomains: ["ACME.example"] } };
const adapted = fromZendesk(zendeskPayload, options);
const requests = byId(adapted, "request");
const replies = byId(adapted, "reply");
const matters = byId(adapted, "matter");
const reasonFor = (evaluator: string, { report } = adapted) =>
  report.unavailable.filter((entry) => entry.evaluator === evaluator).map(({ records }) => records);

/** One ticket, asked on a Monday at nine, and what happened to it. */
const asked = {
  id: 1,
  status: "open",
  requester_id: 9,
  assignee_id: 5,
  created_at: "2026-03-02T09:00:00Z",
  priority: "high",
};
type Fields = Readonly<Record<string, unknown>>;
let ids = 0;
const audit = (minutes: number, author: number, events: readonly Fields[], more: Fields = {}) => ({
  id: ++ids,
  ticket_id: 1,
  author_id: author,
  created_at: new Date(Date.UTC(2026, 2, 2, 9, minutes)).toISOString(),
  events: events.map((event) => ({ id: ++ids, ...event })),
  ...more,
});
const says = { type: "Comment", public: true };
const status = (value: string, type = "Change") => ({ type, field_name: "status", value });
const begin = audit(0, 9, [says, status("open", "Create")]);
const adapt = (audits: readonly object[], ticket: Fields = {}, more: Fields = {}) =>
  fromZendesk({ tickets: [{ ...asked, ...ticket }], audits, ...more }, { agents: [5, 6], bots: [7] });

const weekdays = defineCalendar({
  zone: "UTC",
  hours: (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((day) => {
    return { day, from: "09:00", to: "17:00" };
  }),
});

describe("From Zendesk, a ticket", () => {
  test("becomes a matter, with its end, its waits and whose it was", () => {
    expect(matters.get("zendesk:ticket:1")).toEqual({
      kind: "matter",
      id: "zendesk:ticket:1",
      source: "zendesk",
      at: "2026-03-02T09:00:00Z",
      scope: "person",
      attributedTo: "501",
      customer: { id: "9001" },
      closedAt: "2026-03-03T09:00:00Z",
      closedBy: "staff",
      resolvedAt: "2026-03-03T09:00:00Z",
      closings: ["2026-03-03T09:00:00Z", "2026-03-20T09:00:00Z"],
      reopenings: ["2026-03-03T08:00:00Z", "2026-03-20T09:00:00Z"],
      waitsForCustomer: [{ from: "2026-03-02T10:00:00Z", until: "2026-03-02T12:00:00Z" }],
      // It was opened again for what may have been thanks.
      isConversationWhole: false,
      assignments: [
        { to: "501", at: "2026-03-02T09:20:00Z" },
        { to: "502", at: "2026-03-02T13:00:00Z" },
        { to: "501", at: "2026-03-03T09:00:00Z" },
      ],
    });
  });

  test("that is open has no end, and waits as long as it is pending", () => {
    const { closedAt, resolvedAt, waitsForCustomer, customer } = matters.get("zendesk:ticket:2") ?? {};
    expect([closedAt, resolvedAt]).toEqual([null, null]);
    expect(waitsForCustomer).toEqual([{ from: "2026-03-03T08:01:00Z", until: null }]);
    expect(customer).toEqual({ id: "9002", relation: "internal" });
  });

  test("whose audits are not at hand has no end that anybody knows, nor waits", () => {
    expect(Object.keys(matters.get("zendesk:ticket:6") ?? {})).toEqual(
      expect.not.arrayContaining(["closedAt", "resolvedAt", "reopenings", "waitsForCustomer", "assignments"]),
    );
  });

  test("that nobody has belongs to its group", () => {
    expect(matters.get("zendesk:ticket:5")).toMatchObject({ scope: "team", attributedTo: "70" });
    expect(requests.get("zendesk:comment:145")).toMatchObject({ scope: "team", attributedTo: "70", priority: null });
  });

  test("that was merged, spam or a test does not count, and all of it with it", () => {
    expect(matters.get("zendesk:ticket:3")?.disregard).toBe("merged");
    const disregards = (ticket: Fields) => {
      const declared = { test: { tags: ["trial"], requesters: [9] }, spam: { tags: ["junk"] }, agents: [5] };
      const { evidence } = fromZendesk(
        { tickets: [{ ...asked, requester_id: 8, ...ticket }], audits: [begin] },
        declared,
      );
      return [...new Set(evidence.map(({ disregard }) => disregard))];
    };
    expect(disregards({})).toEqual([undefined]);
    expect(disregards({ tags: ["trial"] })).toEqual(["test"]);
    expect(disregards({ requester_id: 9 })).toEqual(["test"]);
    expect(disregards({ tags: ["junk", "trial"] })).toEqual(["spam"]);
    expect(disregards({ via: { channel: "sample_ticket" } })).toEqual(["test"]);
    expect(disregards({ tags: ["closed_by_merge"] })).toEqual(["merged"]);
  });

  test("that is deleted, unknown in its status or without a time is dropped, and the rest is kept", () => {
    expect(dropsOf(adapted, "tickets")).toEqual([
      ["4", "deleted"],
      ["8", "invalid-instant"],
    ]);
    expect(dropsOf(adapt([begin], { status: "resting" }), "tickets")).toEqual([["1", "unknown-value"]]);
    expect(adapted.report.kept.tickets).toBe(6);
  });

  test("that comes in two versions is taken in the later one", () => {
    const versions = [
      { ...asked, updated_at: "2026-03-02T10:00:00Z", priority: "low" },
      { ...asked, updated_at: "2026-03-02T11:00:00Z", priority: "urgent" },
      { ...asked, updated_at: "2026-03-02T09:00:00Z", priority: "low" },
    ];
    const result = fromZendesk({ tickets: versions, audits: [begin] });
    expect([...byId(result, "request").values()].map(({ priority }) => priority)).toEqual(["urgent"]);
    expect(dropsOf(result, "tickets")).toEqual([
      ["1", "superseded"],
      ["1", "superseded"],
    ]);
  });
});

describe("From Zendesk, a ticket given back to the queue", () => {
  const assign = (minutes: number, to: number | null) =>
    audit(minutes, 5, [{ type: "Change", field_name: "assignee_id", value: to }]);

  test("is nobody's from then on, until somebody else has it", () => {
    const matterOf = (audits: readonly object[], ticket: Fields) =>
      byId(adapt([begin, ...audits], ticket), "matter").get("zendesk:ticket:1");
    const back = matterOf([assign(0, 5), assign(5, null)], { assignee_id: null, group_id: 70 });
    expect(back?.assignments).toEqual([
      { to: "5", at: "2026-03-02T09:00:00.000Z" },
      { to: null, at: "2026-03-02T09:05:00.000Z" },
    ]);
    expect(matterOf([assign(1, null), assign(5, 6)], { assignee_id: 6 })?.assignments).toEqual([
      { to: "6", at: "2026-03-02T09:05:00.000Z" },
    ]);
  });

  test("is not held against who had it for five minutes", () => {
    const { evidence } = adapt([begin, assign(0, 5), assign(5, null)], { assignee_id: null, group_id: 70 });
    const asOf = "2026-04-10T09:00:00Z";
    const { findings } = evaluateEvidence(evidence, { subject: "5", period: "2026-03", asOf, calendar: weekdays });
    for (const indicator of ["steady-communication", "resolves-or-relays"]) {
      expect(findings.find((finding) => finding.indicator === indicator)).toMatchObject({ n: 0 });
    }
  });

  test("and answered there by somebody belongs to the author of the answer", () => {
    const result = adapt([begin, assign(0, 5), assign(5, null), audit(9, 6, [says])], { assignee_id: null });
    expect([...byId(result, "request").values()].map(({ attributedTo }) => attributedTo)).toEqual(["6"]);
  });
});

describe("From Zendesk, a ticket of whoever asked for it", () => {
  test("is a note to oneself: it is dropped with all of it", () => {
    const result = adapt([begin], { assignee_id: "9" }, { ticketMetrics: [{ id: 3, ticket_id: 1 }] });
    expect(result.evidence).toEqual([]);
    expect(result.report.dropped.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["tickets", "own-ticket"],
      ["comments", "no-ticket"],
      ["ticketMetrics", "no-ticket"],
    ]);
    expect(adapt([begin], { assignee_id: null, requester_id: null }).report.kept.tickets).toBe(1);
  });
});

describe("From Zendesk, a ticket that comes back", () => {
  const assign = audit(0, 5, [{ type: "Change", field_name: "assignee_id", value: 5 }]);
  const outcome = (evidence: ReturnType<typeof adapt>["evidence"], indicator: string) =>
    evaluateEvidence(evidence, {
      subject: "5",
      period: "2026-03",
      asOf: "2026-04-20T09:00:00Z",
      calendar: weekdays,
    }).findings.find((finding) => finding.indicator === indicator);

  test("as a follow-up waits there, and no longer itself", () => {
    const followUp = (id: number, day: number) => ({
      ...asked,
      id,
      created_at: `2026-03-0${day}T09:00:00Z`,
      via: { channel: "web", source: { rel: "follow_up", from: { ticket_id: 1 } } },
    });
    const audits = [begin, assign, audit(10, 5, [says, status("solved")])];
    const tickets = [{ ...asked, status: "closed" }, followUp(2, 4), followUp(3, 5)];
    const closing = { ...audit(20, 7, [status("closed")]), author_id: -1 };
    const { evidence } = fromZendesk({ tickets, audits: [...audits, closing] }, { agents: [5] });
    expect(evidence.find(({ id }) => id === "zendesk:ticket:1")).toMatchObject({
      reopenings: ["2026-03-04T09:00:00Z"],
      closings: ["2026-03-02T09:10:00.000Z", "2026-03-04T09:00:00Z"],
    });
    const own = evidence.filter((record) => record.id === "zendesk:ticket:1" || record.kind === "reply");
    expect(outcome(own, "steady-communication")).toMatchObject({ n: 1, measured: { estimate: "1" } });
    expect(outcome(own, "ownership")).toMatchObject({ n: 1, measured: { estimate: "0" } });
  });

  test("counts where the staff had closed it, unless that may have been for thanks", () => {
    const closingsOf = (steps: readonly object[]) => {
      const matter = byId(adapt([begin, assign, ...steps], { status: "solved" }), "matter").get("zendesk:ticket:1");
      return matter?.closings?.map((at) => Number(at.slice(14, 16)));
    };
    const [back, again] = [audit(20, 9, [says, status("open")]), audit(30, 5, [says, status("solved")])];
    expect(closingsOf([audit(10, 5, [says, status("solved")]), back, again])).toEqual([10, 30]);
    expect(closingsOf([audit(10, 9, [status("solved")]), back, again])).toEqual([30]);
    expect(closingsOf([audit(10, -1, [status("solved")]), back, again])).toEqual([30]);
    expect(closingsOf([audit(10, 5, [says, status("solved")]), back, audit(30, 5, [status("solved")])])).toEqual([30]);
  });

  test("the next day is counted for who had closed it", () => {
    const steps = [audit(10, 5, [says, status("solved")]), audit(1500, 9, [says, status("open")])];
    const { evidence } = adapt([begin, assign, ...steps, audit(1510, 5, [says, status("solved")])], {
      status: "solved",
    });
    expect(outcome(evidence, "ownership")).toMatchObject({ n: 1, measured: { estimate: "0" } });
  });
});

describe("From Zendesk, a ticket without its whole history", () => {
  const holderOf = (ticket: Fields, statement: boolean) => {
    const tickets = [{ ...asked, ...ticket }];
    const [matter] = fromZendesk({ tickets }, statement ? { authorOfReplies: "assignee" } : {}).evidence;
    return matter;
  };
  const metric = { assigned_at: "2026-03-09T09:00:00Z" };

  test("is nobody's, or its group's: who has it now may have got it yesterday", () => {
    expect(holderOf({ metric_set: metric }, false)).toMatchObject({ scope: "person", attributedTo: null });
    expect(holderOf({ group_id: 70 }, false)).toMatchObject({ scope: "team", attributedTo: "70" });
    expect(holderOf({}, true)).toMatchObject({ scope: "person", attributedTo: null });
  });

  test("is the assignee's from the metric's assignment on, where that is stated", () => {
    expect(holderOf({ metric_set: metric, group_id: 70 }, true)).toMatchObject({
      scope: "person",
      attributedTo: "5",
      assignments: [{ to: "5", at: "2026-03-09T09:00:00Z" }],
    });
  });

  test("does not tell whether it should be resolved while it waits for the customer", () => {
    const pending = holderOf({ metric_set: metric, status: "pending" }, true);
    expect(pending).toMatchObject({ closedAt: null });
    expect(Object.keys(pending ?? {})).not.toContain("resolvedAt");
  });
});

describe("From Zendesk, comments", () => {
  test("become requests and replies by who wrote them and who could read them", () => {
    const [first, second] = [...requests.values()].filter(({ matter }) => matter === "zendesk:ticket:1");
    expect(first).toMatchObject({ at: "2026-03-02T09:00:00Z", attributedTo: "501", priority: "normal" });
    expect(second).toMatchObject({ at: "2026-03-02T12:00:00Z", attributedTo: "502" });
    const own = [...replies.values()].filter(({ matter }) => matter === "zendesk:ticket:1");
    expect(
      own.map(({ at, by, isPublic, attributedTo, request }) => [at.slice(11, 16), by, isPublic, attributedTo, request]),
    ).toEqual([
      ["09:00", "automatic", true, null, undefined],
      ["09:20", "human", false, "501", undefined],
      ["10:00", "human", true, "501", first?.id],
      ["13:00", "human", true, "502", second?.id],
    ]);
  });

  test("that wait for the same answer, give thanks or note a merger are dropped by name", () => {
    expect(dropsOf(adapted, "comments").map(([, reason]) => reason)).toEqual([
      "same-request",
      "no-answer-needed",
      "no-reply",
    ]);
    expect(dropsOf(adapted, "audits")).toEqual([["150", "no-ticket"]]);
  });

  test("of a bot are no answer: the request stays open", () => {
    const result = adapt([begin, audit(5, 7, [says])]);
    expect([...byId(result, "reply").values()].map(({ by, request }) => [by, request])).toEqual([["bot", undefined]]);
    expect(byId(result, "request").size).toBe(1);
  });

  test("of nobody knows whom make nothing of what they may have answered", () => {
    const result = adapt([begin, audit(5, 77, [says]), audit(6, 5, [says])]);
    expect(byId(result, "request").size).toBe(0);
    expect(dropsOf(result, "comments").map(([, reason]) => reason)).toEqual(["unknown-author", "unknown-answer"]);
  });

  test("that are missing fail nobody: without the creation, or all replies that are counted, nothing is unanswered", () => {
    expect(byId(adapt([begin]), "request").size).toBe(1);
    const late = audit(3, 9, [says]);
    expect(byId(adapt([late]), "request").size).toBe(0);
    const metric = { id: 3, ticket_id: 1, replies: 1 };
    const result = adapt([begin], {}, { ticketMetrics: [metric] });
    expect(dropsOf(result, "comments").map(([, reason]) => reason)).toEqual(["unknown-answer"]);
    expect(reasonFor("reply-within-target", result)).toEqual([1]);
    expect(byId(adapt([begin], {}, { ticketMetrics: [{ ...metric, replies: 0 }] }), "request").size).toBe(1);
    expect(byId(adapt([begin], { status: "pending" }), "request").size).toBe(0);
  });

  test("are not looked for where people talk or chat", () => {
    for (const channel of ["voice", "chat", "whatsapp"])
      expect(byId(adapt([begin], { via: { channel } }), "request").size).toBe(0);
    expect(byId(adapt([begin, audit(2, 5, [{ type: "ChatStartedEvent" }])]), "request").size).toBe(0);
    expect(byId(adapt([begin], { via: { channel: "web" } }), "request").size).toBe(1);
  });

  test("of a ticket that was solved without a reply are not known to be unanswered, unless that is stated", () => {
    const audits = [begin, audit(30, 5, [status("solved")])];
    const called = adapt(audits, { status: "solved" });
    expect(byId(called, "matter").get("zendesk:ticket:1")).toMatchObject({ isConversationWhole: false });
    const tickets = [{ ...asked, status: "solved" }];
    const written = fromZendesk({ tickets, audits }, { agents: [5], solvedWithoutReply: "unanswered" });
    expect(Object.keys(byId(written, "matter").get("zendesk:ticket:1") ?? {})).not.toContain("isConversationWhole");
    expect([called, written].map((result) => byId(result, "request").size)).toEqual([1, 1]);
  });

  test("of a customer who closes the ticket need no answer any more", () => {
    const { evidence } = adapt([begin, audit(10, 9, [status("solved")])], { status: "solved" });
    expect(evidence).toContainEqual(
      expect.objectContaining({ kind: "request", closedByCustomerAt: "2026-03-02T09:10:00.000Z" }),
    );
    expect(evidence).toContainEqual(expect.objectContaining({ kind: "matter", closedBy: "customer" }));
  });
});

describe("From Zendesk, a reassignment behind the counter", () => {
  test("is no referral, however often it happens", () => {
    const moves = [5, 6, 5, 6].map((to, index) =>
      audit(10 + index, 5, [{ type: "Change", field_name: "assignee_id", value: String(to) }]),
    );
    const result = adapt([begin, ...moves]);
    expect(result.evidence.map(({ kind }) => kind).sort()).toEqual(["matter", "request"]);
    expect(reasonFor("cold-referrals", result)).toEqual([undefined]);
  });
});

describe("From Zendesk, ratings", () => {
  test("are answers when they are good or bad, and belong to whoever had the ticket then", () => {
    const answers = byId(adapted, "answer");
    expect(
      [...answers.values()].map(({ id, value, attributedTo, scope, at, disregard }) => [
        id.slice(-2),
        value,
        attributedTo,
        scope,
        at.slice(11, 13),
        disregard,
      ]),
    ).toEqual([
      ["11", 1, "502", "person", "11", undefined],
      ["12", 0, "502", "person", "11", "merged"],
      ["13", null, "502", "person", "10", undefined],
      ["16", 1, "70", "team", "10", undefined],
    ]);
    expect(dropsOf(adapted, "satisfactionRatings")).toEqual([
      ["14", "not-asked"],
      ["15", "unknown-value"],
    ]);
  });
});

describe("From Zendesk, metrics", () => {
  const metric = {
    id: 33,
    ticket_id: 1,
    replies: 2,
    assignee_stations: 1,
    assigned_at: "2026-03-02T09:00:30Z",
    solved_at: null,
    reply_time_in_minutes: { calendar: 90, business: 45 },
  };
  const byMetric = (more: Fields = {}, ticket: Fields = {}, statement = true) =>
    fromZendesk(
      { tickets: [{ ...asked, ...ticket }], ticketMetrics: { ticket_metrics: [{ ...metric, ...more }] } },
      statement ? { authorOfReplies: "assignee" } : {},
    );

  test("say nothing of who replied, unless it is stated", () => {
    const result = byMetric({}, {}, false);
    expect(result.evidence.map(({ kind }) => kind)).toEqual(["matter"]);
    expect(reasonFor("reply-within-target", result)).toEqual([1]);
  });

  test("give the first reply with its business minutes when the ticket was with its assignee from the first minute on", () => {
    expect([...byId(byMetric(), "reply").values()]).toMatchObject([
      { at: "2026-03-02T10:30:00.000Z", attributedTo: "5", request: "zendesk:ticket:1:request", waitedMinutes: 45 },
    ]);
    const later = byMetric({ assigned_at: "2026-03-02T09:01:00Z" });
    expect([...byId(later, "reply").values()].map(({ waitedMinutes }) => waitedMinutes)).toEqual([undefined]);
    expect([...byId(later, "request").values()].map(({ assignments }) => assignments)).toEqual([
      [{ to: "5", at: "2026-03-02T09:01:00Z" }],
    ]);
  });

  test("give nothing when the ticket was with several people, or came to its assignee after the reply", () => {
    for (const more of [{ assignee_stations: 2 }, { assigned_at: "2026-03-02T10:31:00Z" }, { assigned_at: null }]) {
      const result = byMetric(more);
      expect(result.evidence.map(({ kind }) => kind)).toEqual(["matter"]);
      expect(dropsOf(result, "ticketMetrics")).toEqual([["33", "unknown-answer"]]);
    }
    expect(byId(byMetric({ assigned_at: "2026-03-02T10:30:59Z" }), "reply").size).toBe(1);
  });

  test("of an unanswered ticket have nulls, which are not zeros", () => {
    const unanswered = byMetric({ replies: 0, reply_time_in_minutes: { calendar: null, business: null } });
    expect(unanswered.evidence.map(({ kind }) => kind)).toEqual(["matter", "request"]);
    expect(unanswered.evidence).toMatchObject([{}, { assignments: [{ to: "5", at: "2026-03-02T09:00:30Z" }] }]);
    const never = { replies: 0, reply_time_in_minutes: { calendar: null, business: null }, assigned_at: null };
    expect(byMetric(never).evidence.map(({ kind }) => kind)).toEqual(["matter"]);
    expect(byMetric(never, { assignee_id: null }).evidence).toMatchObject([
      {},
      { kind: "request", attributedTo: null },
    ]);
    const atOnce = byMetric({ reply_time_in_minutes: { calendar: 0, business: 0 } });
    expect([...byId(atOnce, "reply").values()].map(({ waitedMinutes }) => waitedMinutes)).toEqual([0]);
    const forever = { calendar: Number.MAX_SAFE_INTEGER, business: 1 };
    for (const time of [null, undefined, { calendar: null, business: null }, forever]) {
      expect(byMetric({ reply_time_in_minutes: time }).evidence.map(({ kind }) => kind)).toEqual(["matter"]);
    }
  });

  test("tell when a ticket was solved", () => {
    const result = byMetric({ solved_at: "2026-03-04T09:00:00Z" }, { status: "solved" }, false);
    expect(result.evidence).toMatchObject([{ closedAt: "2026-03-04T09:00:00Z" }]);
    // Of those that are open, nobody knows how long they waited for the customer.
    expect(Object.keys(result.evidence[0] ?? {})).not.toContain("resolvedAt");
    expect(result.report.kept.ticketMetrics).toBe(1);
  });

  test("come along with tickets too", () => {
    const { ticket_id: _, ...embedded } = metric;
    const tickets = [{ ...asked, metric_set: embedded }];
    expect(byId(fromZendesk({ tickets }, { authorOfReplies: "assignee" }), "reply").size).toBe(1);
  });
});

describe("From Zendesk, the whole", () => {
  test("adds up", () => {
    expect(unsettled(adapted)).toEqual([]);
    expect(adapted.report.read).toEqual({
      tickets: 8,
      ticketMetrics: 3,
      satisfactionRatings: 6,
      audits: 16,
      comments: 13,
      users: 4,
    });
    expect(dropsOf(adapted, "ticketMetrics").map(([, reason]) => reason)).toEqual([
      "not-needed",
      "not-needed",
      "no-ticket",
    ]);
  });

  test("carries no names, addresses or texts over", () => {
    expect(JSON.stringify(zendeskPayload)).toMatch(/Quill/);
    expect(JSON.stringify(adapted)).not.toMatch(/quill|mara|brook|stone|vale|@|\.example/i);
  });

  test("is the same from pages, from lists, from text and from text with a record on each line", () => {
    const { tickets } = zendeskPayload.tickets as { tickets: readonly object[] };
    for (const form of [
      tickets,
      [{ tickets: tickets.slice(0, 3) }, { tickets: tickets.slice(3) }],
      JSON.stringify(tickets),
      tickets.map((one) => JSON.stringify(one)).join("\n"),
    ]) {
      expect(fromZendesk({ ...zendeskPayload, tickets: form }, options)).toEqual(adapted);
    }
  });

  test("counts people by the ids that they have in reviews, where those are told", () => {
    const { evidence } = fromZendesk(zendeskPayload, { ...options, people: { "501": "li.wei" } });
    expect(new Set(evidence.map(({ attributedTo }) => attributedTo))).toEqual(new Set(["li.wei", "502", "70", null]));
  });

  test("refuses options that are wrong, and says all that is", () => {
    expect(() => fromZendesk({}, { agents: "all", authorOfReplies: "me" } as never)).toThrow(
      /agents.*\n.*authorOfReplies/,
    );
  });

  test("is judged as by hand: of two requests that were Edda's to answer, one was answered in time", () => {
    const asOf = "2026-03-10T09:00:00Z";
    const judged = (subject: string) =>
      evaluateEvidence(adapted.evidence, { subject, period: "2026-03", asOf, calendar: weekdays }).findings.find(
        ({ indicator }) => indicator === "timely-response",
      );
    // Ticket 1: assigned at 9:20, answered at 10:00. Ticket 2: urgent, and after a week still unanswered but by a bot.
    expect(judged("501")).toMatchObject({
      outcome: "inconclusive",
      n: 2,
      used: ["zendesk:comment:101", "zendesk:comment:131"],
    });
    expect(judged("501")).toMatchObject({ measured: { estimate: "1/2" } });
    // Ticket 1 again: asked at 12:00, assigned and answered at 13:00.
    expect(judged("502")).toMatchObject({ n: 1, measured: { estimate: "1" } });
  });
});
