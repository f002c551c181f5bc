/** What a mapping makes of a source that tells a record in another way is that record, as if it were written by hand. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldMapping, Mapping } from "../../src/adapters";
import { fromMapping } from "../../src/adapters";
import { parseEvidence } from "../../src/schema";
import { unsettled } from "./fixtures";

const opened = Date.UTC(2026, 0, 5, 9);
const minutes = fc.integer({ min: 0, max: 500_000 });
const instantAt = (minute: number) => new Date(opened + minute * 60_000).toISOString();
const person = fc.option(fc.constantFrom("li.wei", "chen", "sato"), { nil: null });
const text = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6})?$/);
/** Spans that begin one after the other, of which only the last may be open. */
const waits = fc.tuple(fc.uniqueArray(minutes, { maxLength: 8 }), fc.boolean()).map(([moments, isOpen]) => {
  const sorted = moments.toSorted((left, right) => left - right);
  const spans = sorted.flatMap((from, index) => {
    const until = sorted[index + 1];
    if (index % 2 === 1 || (until === undefined && !isOpen)) return [];
    return [{ from: instantAt(from), until: until === undefined ? null : instantAt(until) }];
  });
  return spans;
});

const lists = fc.record(
  {
    closings: fc.array(minutes.map(instantAt), { maxLength: 4 }),
    reopenings: fc.array(minutes.map(instantAt), { maxLength: 4 }),
    waitsForCustomer: waits,
    assignments: fc.array(fc.record({ to: person, at: minutes.map(instantAt) }), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);

const frame = { scope: "person", attributedTo: "li.wei" } as const;
const written: Readonly<Record<string, FieldMapping>> = {
  id: { from: "key", prefix: "t:" },
  at: { from: "created" },
  scope: { constant: "person" },
  attributedTo: { constant: "li.wei" },
};
const mapping = (
  kind: "matter" | "case-study",
  fields: Readonly<Record<string, FieldMapping>>,
  groupBy?: string,
): Mapping => ({
  source: "tracker",
  records: [{ kind, fields: { ...written, ...fields }, ...(groupBy !== undefined && { groupBy }) }],
});
const row = { key: 7, created: instantAt(0) };
const matter = { kind: "matter", id: "t:7", source: "tracker", at: row.created, ...frame } as const;

function expectMade(rows: unknown, by: Mapping, record: object): void {
  const adapted = fromMapping(rows, by);
  expect(adapted.evidence).toEqual(parseEvidence([JSON.parse(JSON.stringify(record))]));
  expect(unsettled(adapted)).toEqual([]);
}

describe("A list", () => {
  test("of JSON is that of the record, and absent where the source has none", () => {
    const fields: Readonly<Record<string, FieldMapping>> = {
      closings: { items: "log.done", item: { from: "when", type: "instant", format: "epoch-milliseconds" } },
      reopenings: { items: "/log/again" },
      waitsForCustomer: { items: "pauses", fields: { from: { from: "a" }, until: { from: "b", nulls: ["-"] } } },
      assignments: { items: "log.holders", fields: { to: { from: "user.id" }, at: { from: "since" } } },
    };
    fc.assert(
      fc.property(lists, ({ closings, reopenings, waitsForCustomer, assignments, ...rest }) => {
        const source = {
          ...row,
          log: {
            done: closings?.map((at) => ({ when: Date.parse(at) })),
            again: reopenings,
            holders: assignments?.map(({ to, at }) => ({ user: { id: to }, since: at })),
          },
          pauses: waitsForCustomer?.map(({ from, until }) => ({ a: from, b: until ?? "-" })),
        };
        const record = { ...matter, ...rest, closings, reopenings, waitsForCustomer, assignments };
        expectMade(JSON.stringify([source]), mapping("matter", fields), record);
      }),
    );
  });

  test("of a log of events, one row each, is that of the record", () => {
    const of = (what: string) => [{ from: "what", isOneOf: [what] }];
    const fields: Readonly<Record<string, FieldMapping>> = {
      closings: { items: ".", where: of("closed"), item: { from: "when" } },
      reopenings: { items: ".", where: of("opened"), item: { from: "when" } },
      waitsForCustomer: { items: ".", where: of("held"), fields: { from: { from: "when" }, until: { from: "end" } } },
      assignments: { items: ".", where: of("given"), fields: { to: { from: "whom" }, at: { from: "when" } } },
    };
    fc.assert(
      fc.property(
        lists,
        fc.infiniteStream(fc.nat()),
        ({ closings = [], reopenings = [], waitsForCustomer = [], assignments = [] }, chance) => {
          const kinds = [
            closings.map((when) => ({ what: "closed", when })),
            reopenings.map((when) => ({ what: "opened", when })),
            waitsForCustomer.map(({ from, until }) => ({ what: "held", when: from, end: until ?? "" })),
            assignments.map(({ to, at }) => ({ what: "given", whom: to, when: at })),
          ] as object[][];
          const events: object[] = [{ what: "created" }];
          // Of each kind in its order, and the kinds one among the other.
          for (const next of chance) {
            const left = kinds.filter((own) => own.length > 0);
            const event = left[next % left.length]?.shift();
            if (event === undefined) break;
            events.push(event);
          }
          const rows = events.map((event, number) => ({ ...row, number, ...event }));
          expectMade(rows, mapping("matter", fields, "key"), {
            ...matter,
            closings,
            reopenings,
            waitsForCustomer,
            assignments,
          });
        },
      ),
    );
  });

  test("of spans is told by a log of changes in any order", () => {
    const fields: Readonly<Record<string, FieldMapping>> = {
      waitsForCustomer: {
        items: ["changes", "items"],
        where: [{ from: "to", isOneOf: ["waiting"] }],
        fields: {
          from: { from: "^.when" },
          until: { from: "^.when", next: [{ from: "from", isOneOf: ["waiting"] }] },
        },
      },
    };
    const shuffled = waits.chain((spans) => {
      const changes = spans.flatMap(({ from, until }) => [
        { when: from, items: [{ from: "open", to: "waiting" }] },
        ...(until === null ? [] : [{ when: until, items: [{ from: "waiting", to: "open" }] }]),
      ]);
      return fc.tuple(fc.constant(spans), fc.shuffledSubarray(changes, { minLength: changes.length }));
    });
    fc.assert(
      fc.property(shuffled, ([spans, changes]) => {
        const [made] = fromMapping([{ ...row, changes }], mapping("matter", fields)).evidence;
        const found = made?.kind === "matter" ? made.waitsForCustomer : undefined;
        expect([...(found ?? [])].sort((left, right) => (left.from < right.from ? -1 : 1))).toEqual(spans);
      }),
    );
  });

  test("in a cell is that of the record, also of a case study", () => {
    const texts = (items: string): FieldMapping => ({ items, split: " | ", whenNull: "empty" });
    const fields: Readonly<Record<string, FieldMapping>> = {
      problem: { from: "problem" },
      achieved: texts("achieved"),
      notYet: texts("not yet"),
      rootCauses: { items: ".", fields: { cause: { from: "cause" }, scope: { from: "whose" } } },
      "redo.standard": { from: "standard" },
      "redo.steps": texts("steps"),
      indicators: texts("shows"),
      ratings: { constant: [] },
    };
    const texted = fc.array(text, { maxLength: 3 });
    const cases = fc.record({
      problem: text,
      achieved: texted,
      notYet: texted,
      indicators: texted,
      rootCauses: fc.tuple(fc.record({ cause: text, scope: fc.constantFrom("person", "team", "organisation") })),
      redo: fc.option(fc.record({ standard: text, steps: texted }), { nil: null }),
    });
    fc.assert(
      fc.property(cases, (study) => {
        const [{ cause, scope }] = study.rootCauses;
        const { standard = "", steps = [] } = study.redo ?? {};
        const columns = {
          ...{ key: "7", created: row.created, problem: study.problem, cause, whose: scope, standard },
          ...{ achieved: study.achieved.join(" | "), "not yet": study.notYet.join(" | ") },
          ...{ steps: steps.join(" | "), shows: study.indicators.join(" | ") },
        };
        const csv = [Object.keys(columns), Object.values(columns)].map((cells) => cells.join(";")).join("\n");
        const by: Mapping = { ...mapping("case-study", fields), format: "csv", delimiter: ";" };
        expectMade(csv, by, { ...matter, kind: "case-study", ...study, ratings: [] });
      }),
    );
  });
});
