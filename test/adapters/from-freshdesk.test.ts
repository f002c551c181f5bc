import { describe, expect, test } from "vitest";
import { fromFreshdesk } from "../../src/adapters";
import { byId, dropsOf, freshdeskPayload, unsettled } from "./fixtures";

const options = { zone: "Europe/Berlin", agentNames: { "Edda Brook": "edda" } };
const adapted = fromFreshdesk(freshdeskPayload, options);
const stated = fromFreshdesk(freshdeskPayload, { ...options, authorOfReplies: "assignee" });
const ids = (kind: "request" | "reply", result = adapted) => [...byId(result, kind).keys()];

describe("From Freshdesk, a ticket", () => {
  test("becomes a matter, with its end as stats tell it", () => {
    expect(byId(adapted, "matter").get("freshdesk:ticket:1")).toEqual({
      kind: "matter",
      id: "freshdesk:ticket:1",
      source: "freshdesk",
      at: "2026-03-02T09:00:00Z",
      scope: "team",
      attributedTo: "7",
      customer: { id: "8001" },
      closedAt: "2026-03-02T10:00:00Z",
    });
    expect(byId(adapted, "matter").get("freshdesk:ticket:5")?.disregard).toBe("spam");
  });

  test("of whoever asked for it is a note to oneself, and dropped", () => {
    const ticket = { id: 1, status: 2, requester_id: 13, responder_id: 13, created_at: "2026-03-02T09:00:00Z" };
    const result = fromFreshdesk({ tickets: [{ ...ticket, conversations: [{ id: 2 }] }] });
    expect([result.evidence, dropsOf(result, "tickets"), dropsOf(result, "conversations")]).toEqual([
      [],
      [["1", "own-ticket"]],
      [["2", "no-ticket"]],
    ]);
  });

  test("is its group's, or nobody's: since when its agent has had it is not recorded, unless that is stated", () => {
    const ticket = { id: 1, status: 3, requester_id: 99, responder_id: 13, created_at: "2026-03-02T09:00:00Z" };
    const matterOf = (more: object, own: object = {}) => fromFreshdesk({ tickets: [{ ...ticket, ...more }] }, own);
    const [nobody] = matterOf({}).evidence;
    expect(nobody).toMatchObject({ scope: "person", attributedTo: null });
    expect(matterOf({ group_id: 7 }).evidence[0]).toMatchObject({ scope: "team", attributedTo: "7" });
    const [own] = matterOf({ group_id: 7 }, { authorOfReplies: "assignee" }).evidence;
    expect(own).toMatchObject({ scope: "person", attributedTo: "13", closedAt: null });
  });

  test("that is deleted, of an unknown status, or out of order is dropped, and the rest is kept", () => {
    expect(dropsOf(adapted, "tickets")).toEqual([
      ["4", "reversed-span"],
      ["6", "deleted"],
      ["7", "unknown-value"],
    ]);
    const declared = fromFreshdesk(freshdeskPayload, { statuses: { "12": "closed" } });
    expect(dropsOf(declared, "tickets").map(([id]) => id)).toEqual(["4", "6"]);
  });
});

describe("From Freshdesk, conversations", () => {
  test("become requests and replies where it is stated who had the ticket: the ticket itself is the first message", () => {
    const replies = [...byId(stated, "reply").values()].filter(({ matter }) => matter === "freshdesk:ticket:1");
    expect(replies.map(({ id, attributedTo, isPublic, request }) => [id, attributedTo, isPublic, request])).toEqual([
      ["freshdesk:conversation:41", "301", false, undefined],
      ["freshdesk:conversation:42", "302", true, "freshdesk:ticket:1:request"],
    ]);
    expect(byId(stated, "request").get("freshdesk:ticket:1:request")).toMatchObject({ priority: "normal" });
  });

  test("that are forwarded, of no ticket or without a time are dropped by name", () => {
    expect(dropsOf(adapted, "conversations")).toEqual([
      ["44", "no-ticket"],
      ["43", "no-reply"],
      ["45", "invalid-instant"],
    ]);
  });

  test("that may be missing fail nobody: only where stats agree is a ticket unanswered", () => {
    // 2 and 5 were never answered; 8 has no stats, 3 is a call, 10 was begun by an agent.
    expect(ids("request", stated).filter((id) => /:\d:/.test(id))).toEqual(
      [1, 2, 5, 9].map((id) => `freshdesk:ticket:${id}:request`),
    );
    expect(dropsOf(stated, "openings")).toEqual([["8", "unknown-answer"]]);
    const holderOf = (id: number) => byId(stated, "request").get(`freshdesk:ticket:${id}:request`);
    expect(holderOf(2)).toMatchObject({ scope: "person", attributedTo: "301", priority: "urgent" });
    expect(holderOf(1)).toMatchObject({ scope: "person", attributedTo: "302" });
    const untold = stated.report.unavailable.filter(({ evaluator }) => evaluator === "unanswered-requests");
    expect(untold.map(({ records }) => records)).toEqual([1, 1, 2, undefined]);
  });

  test("hold nobody to an answer unless it is stated since when the agent has had the ticket", () => {
    expect(ids("request")).toEqual([]);
    expect(dropsOf(adapted, "openings")).toEqual([
      ["1", "unknown-holder"],
      ["2", "unknown-holder"],
      ["5", "unknown-holder"],
      ["8", "unknown-answer"],
      ["9", "unknown-answer"],
    ]);
    expect(ids("reply")).toEqual(["freshdesk:conversation:41", "freshdesk:conversation:42"]);
    // Where somebody else has answered, what is stated is not so.
    const [ticket] = freshdeskPayload.tickets as readonly object[];
    const others = { ...freshdeskPayload, tickets: [{ ...ticket, responder_id: 301 }] };
    expect(dropsOf(fromFreshdesk(others, { authorOfReplies: "assignee" }), "openings")).toEqual([
      ["1", "unknown-holder"],
    ]);
  });

  test("are replaced by the first response of stats where its author is stated", () => {
    expect(byId(stated, "reply").get("freshdesk:ticket:9:first-reply")).toMatchObject({
      at: "2026-03-02T11:00:00Z",
      attributedTo: "301",
      request: "freshdesk:ticket:9:request",
    });
    expect(byId(stated, "reply").get("freshdesk:conversation:42")).toMatchObject({ attributedTo: "302" });
  });

  test("come along with tickets too", () => {
    const [ticket] = freshdeskPayload.tickets as readonly { readonly id: number }[];
    const own = (freshdeskPayload.conversations as readonly { readonly ticket_id: unknown }[]).filter(
      ({ ticket_id }) => ticket_id === 1,
    );
    const result = fromFreshdesk({
      tickets: [{ ...ticket, conversations: own.map(({ ticket_id: _, ...rest }) => rest) }],
    });
    expect(ids("reply", result)).toEqual(ids("reply"));
  });

  test("of a bot are no answer", () => {
    const result = fromFreshdesk(freshdeskPayload, { bots: [302] });
    expect(byId(result, "reply").get("freshdesk:conversation:42")).toMatchObject({ by: "bot", attributedTo: null });
  });
});

describe("From Freshdesk, a merged ticket", () => {
  const ticket = { id: 1, status: 5, requester_id: 99, responder_id: 13, created_at: "2026-03-02T09:00:00Z" };
  const stats = { agent_responded_at: null, first_responded_at: null, resolved_at: null, closed_at: null };
  const note = (body: string, own: boolean = true) => ({
    ...{ id: 2, incoming: false, private: own, user_id: 13, created_at: "2026-03-02T10:00:00Z", body_text: body },
  });
  const adapt = (more: object) =>
    fromFreshdesk({ tickets: [{ ...ticket, stats, ...more }] }, { authorOfReplies: "assignee" });

  test("is nobody's unanswered request where a private note says that it was merged", () => {
    const merged = adapt({ conversations: [note("This ticket is closed and merged into ticket 7")] });
    expect(merged.evidence.every(({ disregard }) => disregard === "merged")).toBe(true);
    for (const conversations of [[note("Look at ticket 7")], [note("merged into ticket 7", false)], []]) {
      expect(adapt({ conversations }).evidence.some(({ disregard }) => disregard !== undefined)).toBe(false);
    }
  });

  test("cannot be told otherwise, and the report says so", () => {
    const reasons = adapt({}).report.unavailable.filter(({ reason }) => reason.includes("merged"));
    expect(reasons.map(({ evaluator }) => evaluator)).toEqual([
      "reply-within-target",
      "unanswered-requests",
      "silent-gaps",
    ]);
  });
});

describe("From Freshdesk, answers to surveys", () => {
  test("are one for each question, from -3 to 3", () => {
    const answers = [...byId(adapted, "answer").values()];
    expect(
      answers.map(({ id, value, attributedTo, scope, disregard }) => [
        id.slice(30),
        value,
        attributedTo,
        scope,
        disregard,
      ]),
    ).toEqual([
      ["61:default_question", 3, "302", "person", undefined],
      ["61:question_3", -3, "302", "person", undefined],
      ["62:default_question", 0, "7", "team", undefined],
      ["65:default_question", -1, "302", "person", "spam"],
    ]);
    expect(dropsOf(adapted, "satisfactionRatings")).toEqual([
      ["63", "unknown-value"],
      ["64", "missing"],
    ]);
  });
});

describe("From an export of Freshdesk", () => {
  test("a row is a matter, on the clocks of the account", () => {
    const matters = byId(stated, "matter");
    expect(byId(adapted, "matter").get("freshdesk:ticket:101")).toMatchObject({ attributedTo: null });
    expect(matters.get("freshdesk:ticket:101")).toMatchObject({
      at: "2026-03-02T10:00:00[Europe/Berlin]",
      attributedTo: "edda",
      customer: { id: "8001" },
      closedAt: "2026-03-02T12:00:00[Europe/Berlin]",
    });
    expect(matters.get("freshdesk:ticket:102")).toMatchObject({
      closedAt: "2026-03-03T09:00:00[Europe/Berlin]",
    });
    expect(matters.get("freshdesk:ticket:103")).toMatchObject({ attributedTo: null, closedAt: null });
  });

  test("hours as HH:MM:SS and as a decimal become minutes, and nothing stays nothing", () => {
    const waited = (id: number) => byId(stated, "reply").get(`freshdesk:ticket:${id}:first-reply`)?.waitedMinutes;
    expect([waited(101), waited(102)]).toEqual([45, 33]);
    // Nobody known, a time that there is not, and a call.
    expect(
      [103, 104, 106].map((id) => stated.evidence.some((one) => one.id === `freshdesk:ticket:${id}:first-reply`)),
    ).toEqual([false, false, false]);
    expect(byId(adapted, "reply").has("freshdesk:ticket:101:first-reply")).toBe(false);
  });

  test("a time that the clocks skip, and an unknown status, are drops", () => {
    expect(dropsOf(adapted, "rows")).toEqual([
      ["104", "invalid-instant"],
      ["105", "unknown-value"],
    ]);
    expect(dropsOf(fromFreshdesk({ csv: freshdeskPayload.csv }), "rows").map(([, reason]) => reason)).toContain(
      "invalid-instant",
    );
    expect(fromFreshdesk({ csv: freshdeskPayload.csv }).evidence).toEqual([]);
  });
});

describe("From an export with a stray quote", () => {
  test("the rows after it are kept", () => {
    const row = (id: number, subject: string) => `${id},${subject},Open,2026-03-02 10:00:00\n`;
    const csv = `Ticket ID,Subject,Status,Created time\n${row(1, "a")}${row(2, '12" screen')}${row(3, '"b')}${row(4, "c")}`;
    const result = fromFreshdesk({ csv }, options);
    expect([...byId(result, "matter").keys()].map((id) => id.slice(-1))).toEqual(["1", "2", "4"]);
    expect(dropsOf(result, "rows")).toEqual([[2, "unreadable"]]);
  });
});

describe("From Freshdesk, the whole", () => {
  test("adds up", () => {
    expect(unsettled(adapted)).toEqual([]);
    expect(unsettled(stated)).toEqual([]);
    expect(adapted.report.read).toEqual({
      tickets: 10,
      openings: 5,
      conversations: 5,
      satisfactionRatings: 5,
      rows: 6,
    });
  });

  test("carries no names, addresses or texts over", () => {
    expect(JSON.stringify(freshdeskPayload)).toMatch(/Tilde Marsh/);
    expect(JSON.stringify(stated)).not.toMatch(/tilde|marsh|brook|nobody known|@|\.example/i);
  });
});
