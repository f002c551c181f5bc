import { describe, expect, test } from "vitest";
import type { Adapted, Mapping } from "../../src/adapters";
import { fromFreshdesk, fromMapping, fromZendesk } from "../../src/adapters";
import { defineCalendar, evaluateEvidence, parseEvidence } from "../../src/evidence";

const frame = { scope: { constant: "person" }, attributedTo: { constant: "li" } } as const;
const is = (kind: string) => [{ from: "kind", isOneOf: [kind] }];
const matter = { matter: { from: "of" } } as const;
const account = { account: { from: "of" } } as const;
const at = { at: { from: "at" } } as const;
const mapping: Mapping = {
  source: "desk",
  records: [
    { kind: "matter", where: is("matter"), fields: { ...frame, ...at, id: { from: "id" } } },
    { kind: "account", where: is("account"), fields: { ...frame, ...at, id: { from: "id" } } },
    { kind: "request", where: is("request"), fields: { ...frame, ...at, ...matter, id: { from: "id" } } },
    {
      kind: "reply",
      where: [...is("reply"), { from: "isSpam", isNoneOf: ["true"], mayBeAbsent: true }],
      fields: {
        ...frame,
        ...at,
        ...matter,
        id: { from: "id" },
        by: { constant: "human" },
        isPublic: { constant: true },
      },
    },
    {
      kind: "referral",
      where: is("referral"),
      fields: {
        ...{ ...frame, ...at, ...matter, id: { from: "id" }, to: { constant: "sato" }, isVisible: { constant: true } },
        ...{ hasNote: { constant: true }, noticeAt: { from: "at" }, acceptedAt: { from: "at" } },
      },
    },
    {
      kind: "contact",
      where: is("contact"),
      fields: { ...frame, ...at, ...account, id: { from: "id" }, isUseful: { constant: true } },
    },
    { kind: "knowledge", where: is("knowledge"), fields: { ...frame, ...at, ...account, id: { from: "id" } } },
  ],
};

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly at?: string;
  readonly of?: string;
  readonly isSpam?: boolean;
}

const day = "2026-03-02T09:00Z";
const row = (kind: string, id: string, of?: string, change: Partial<Row> = {}): Row => {
  return { kind, id, at: day, ...(of !== undefined && { of }), ...change };
};
const count = 20;
const asked = Array.from({ length: count }, (_, index) => [
  row("matter", `m${index}`),
  row("request", `q${index}`, `m${index}`),
]).flat();
const answers = (change: (index: number) => Partial<Row>) =>
  Array.from({ length: count }, (_, index) => row("reply", `r${index}`, `m${index}`, change(index)));

const calendar = defineCalendar({
  zone: "UTC",
  hours: (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((day) => ({
    day,
    from: "09:00",
    to: "17:00",
  })),
});

function outcomeIn({ evidence }: Adapted, id: string): unknown {
  const { findings } = evaluateEvidence(evidence, {
    ...{ subject: "li", period: "2026-03-01/2026-03-31", asOf: "2026-04-30T12:00Z", calendar },
  });
  return findings.find(({ evaluator }) => typeof evaluator !== "string" && evaluator.id === id)?.outcome;
}
const statements = ({ evidence }: Adapted) =>
  evidence.flatMap((one) => (one.kind === "register" ? [[one.register, one.source, one.isComplete]] : []));

describe("Records that a mapping drops", () => {
  test("leave those of their kind unknown, so that nobody fails by them", () => {
    const some = fromMapping([...asked, ...answers((index) => (index < 6 ? {} : { at: "soon" }))], mapping);
    expect(some.report.incomplete).toEqual(["replies"]);
    expect(statements(some)).toEqual([["replies", "desk", false]]);
    expect(outcomeIn(some, "unanswered-requests")).toBe("inconclusive");
    const none = fromMapping([...asked, ...answers(() => ({ at: "soon" }))], mapping);
    expect(outcomeIn(none, "unanswered-requests")).toBe("no-evidence");
    expect(parseEvidence(some.evidence)).toEqual(some.evidence);
    // As many that were never there.
    const few = fromMapping([...asked, ...answers(() => ({})).slice(0, 6)], mapping);
    expect([few.report.incomplete, statements(few)]).toEqual([[], []]);
    // "Leaves customers without an answer": that it is met is no praise.
    expect(outcomeIn(few, "unanswered-requests")).toBe("met");
  });

  test("are missed in the registers that they belong to, and in none where nothing follows from their absence", () => {
    const missed = (kind: string, of?: string) =>
      fromMapping([...asked, row("account", "a"), row(kind, "x", of, { at: "soon" })], mapping).report.incomplete;
    expect(missed("reply", "m1")).toEqual(["replies"]);
    expect(missed("referral", "m1")).toEqual(["referrals"]);
    expect(missed("contact", "a")).toEqual(["contacts"]);
    expect(missed("knowledge", "a")).toEqual(["knowledge"]);
    expect(missed("matter")).toEqual([]);
    expect(missed("request", "m1")).toEqual([]);
    expect(fromMapping([row("reply", "x", "m1", { at: "soon" })], mapping).evidence).toEqual([]);
  });

  test("miss nothing that is not meant, or is there already", () => {
    const incomplete = (...rows: readonly unknown[]) => fromMapping([...asked, ...rows], mapping).report.incomplete;
    const reply = row("reply", "r1", "m1");
    expect(incomplete(reply, { ...reply, id: "r2", isSpam: true })).toEqual([]);
    expect(incomplete(reply, reply)).toEqual([]);
    expect(incomplete(reply, { ...reply, of: "m2" })).toEqual(["replies"]);
    // A row that is none may be of any kind.
    expect(incomplete(reply, "no row")).toEqual(["contacts", "knowledge", "referrals", "replies"]);
  });
});

describe("Messages that a service desk's adapter cannot read", () => {
  const ticket = { id: 7, requester_id: 99, created_at: day };
  test("are missed among the replies of Zendesk, whatever ticket they belong to", () => {
    const incomplete = (...audits: readonly unknown[]) =>
      fromZendesk({ tickets: [{ ...ticket, status: "open", assignee_id: 12 }], audits }).report.incomplete;
    const audit = { id: 1, ticket_id: 7, author_id: 99, created_at: day, events: [{ id: 2, type: "Create" }] };
    expect(incomplete(audit)).toEqual([]);
    expect(incomplete(audit, { ...audit, id: 3, ticket_id: 8 })).toEqual([]);
    // The ticket's own matter says that something is missing.
    expect(incomplete(audit, { ...audit, id: 3, created_at: "soon" })).toEqual([]);
    expect(incomplete(audit, { ...audit, id: 3, ticket_id: null })).toEqual(["replies"]);
    expect(incomplete(audit, { ...audit, id: {} })).toEqual(["replies"]);
    expect(incomplete(audit, "no audit")).toEqual(["replies"]);
  });

  test("are missed among the replies of Freshdesk", () => {
    const adapted = (...conversations: readonly unknown[]) =>
      fromFreshdesk({ tickets: [{ ...ticket, status: 2, responder_id: 12 }], conversations });
    const said = { id: 1, ticket_id: 7, user_id: 12, incoming: false, created_at: day };
    expect(adapted(said).report.incomplete).toEqual([]);
    expect(adapted(said, { ...said, id: 2, ticket_id: 8 }).report.incomplete).toEqual([]);
    expect(adapted(said, { ...said, id: 2, ticket_id: null }).report.incomplete).toEqual(["replies"]);
    expect(statements(adapted(said, "no conversation"))).toEqual([["replies", "freshdesk", false]]);
  });
});
