import { describe, expect, test } from "vitest";
import type { DeskOptions } from "../../src/adapters";
import { fromZendesk } from "../../src/adapters";
import { byId, dropsOf } from "./fixtures";

type Fields = Readonly<Record<string, unknown>>;
const ticket = { id: 1, status: "open", requester_id: 9, assignee_id: 5, created_at: "2026-03-02T09:00:00Z" };

/** What happened to a ticket: who wrote, and what became of its status, minute by minute. */
function story(
  steps: readonly (readonly [author: number, status?: string])[],
  more: Fields = {},
  options: DeskOptions = {},
) {
  const audits = steps.map(([author, status], minute) => ({
    id: minute + 1,
    ticket_id: 1,
    author_id: author,
    created_at: `2026-03-02T09:${String(minute).padStart(2, "0")}:00Z`,
    events: [
      ...(status?.startsWith("=") ? [] : [{ id: 100 + minute, type: "Comment", public: true }]),
      ...(status === undefined
        ? []
        : [
            {
              id: 200 + minute,
              type: minute === 0 ? "Create" : "Change",
              field_name: "status",
              value: status.replace("=", ""),
            },
          ]),
    ],
  }));
  const last = steps.findLast(([, status]) => status !== undefined)?.[1];
  return fromZendesk({ tickets: [{ ...ticket, status: last?.replace("=", ""), ...more }], audits }, options);
}

/** The minute of each request, and that of its answer. */
function answered(adapted: ReturnType<typeof story>): readonly (readonly [number, number | undefined])[] {
  const replies = [...byId(adapted, "reply").values()];
  const minuteOf = (at: string) => Number(at.slice(14, 16));
  return [...byId(adapted, "request").values()].map(({ id, at }) => {
    const reply = replies.find(({ request }) => request === id);
    return [minuteOf(at), reply && minuteOf(reply.at)];
  });
}

describe("A conversation", () => {
  test("has a request from the first of a customer's messages to the next answer", () => {
    expect(answered(story([[9, "open"], [9], [5], [5], [9], [5]]))).toEqual([
      [0, 2],
      [4, 5],
    ]);
  });

  test("that the staff began has no request until the customer asks", () => {
    expect(answered(story([[5, "open"], [9], [5]]))).toEqual([[1, 2]]);
    expect(
      answered(
        story([
          [5, "open"],
          [9, "solved"],
        ]),
      ),
    ).toEqual([[1, undefined]]);
  });

  test("ends with thanks as often as with a question: what is solved after an answer without another is held against nobody", () => {
    const thanks = story([
      [9, "open"],
      [5, "solved"],
      [9, "open"],
      [5, "=solved"],
    ]);
    expect(answered(thanks)).toEqual([[0, 1]]);
    expect(dropsOf(thanks, "comments")).toEqual([["102", "no-answer-needed"]]);
    // A later answer is none to the thanks, and a later question begins anew.
    const later = [
      [9, "open"],
      [5, "solved"],
      [9, "open"],
      [5, "=solved"],
    ] as const;
    expect(answered(story([...later, [5]]))).toEqual([[0, 1]]);
    expect(answered(story([...later, [9, "open"], [5]]))).toEqual([
      [0, 1],
      [4, 5],
    ]);
    // While the ticket is open, it may be a question.
    expect(
      answered(
        story([
          [9, "open"],
          [5, "solved"],
          [9, "open"],
        ]),
      ),
    ).toEqual([
      [0, 1],
      [2, undefined],
    ]);
  });

  test("that was never answered and solved twice is unanswered from its beginning", () => {
    expect(
      answered(
        story(
          [
            [9, "open"],
            [5, "=solved"],
            [9, "open"],
            [5, "=solved"],
          ],
          {},
          { solvedWithoutReply: "unanswered" },
        ),
      ),
    ).toEqual([[0, undefined]]);
  });

  test("of an agent who asks has the agent for its customer", () => {
    const own = story([[5, "open"], [6]], { requester_id: 5, assignee_id: 6 }, { agents: [5] });
    expect(answered(own)).toEqual([[0, 1]]);
    expect([...byId(own, "request").values()].map(({ customer }) => customer)).toEqual([{ id: "5" }]);
  });

  test("with a colleague of the customer's takes both for customers, where users say so", () => {
    const users = [{ id: 10, role: "end-user" }];
    const audits = [
      {
        id: 1,
        ticket_id: 1,
        author_id: 10,
        created_at: ticket.created_at,
        events: [
          { id: 2, type: "Create", field_name: "status", value: "open" },
          { id: 3, type: "Comment", public: true },
        ],
      },
    ];
    expect(byId(fromZendesk({ tickets: [ticket], audits, users }), "request").size).toBe(1);
    expect(dropsOf(fromZendesk({ tickets: [ticket], audits }), "comments")).toEqual([["3", "unknown-author"]]);
  });
});

describe("A customer", () => {
  const relationOf = (more: Fields, options: DeskOptions, users: readonly Fields[] = []) => {
    const [matter] = fromZendesk({ tickets: [{ ...ticket, ...more }], users }, options).evidence;
    return matter?.customer?.relation;
  };
  test("is internal or external by organisation or address, and else neither is said", () => {
    const options = {
      internal: { organisations: [88] },
      external: { organisations: ["89"], emailDomains: ["Client.example"] },
    };
    expect(relationOf({ organization_id: 88 }, options)).toBe("internal");
    expect(relationOf({ organization_id: 89 }, options)).toBe("external");
    expect(relationOf({ organization_id: 90 }, options)).toBeUndefined();
    expect(relationOf({ organization_id: null }, options)).toBeUndefined();
    const user = (email: unknown) => [{ id: 9, email }];
    expect(relationOf({}, options, user("a@client.EXAMPLE"))).toBe("external");
    for (const email of ["a@mail.client.example", "client.example", "a@b@client.example", null]) {
      expect(relationOf({}, options, user(email))).toBeUndefined();
    }
  });
});
