import { describe, expect, test } from "vitest";
import type { FieldMapping, Mapping, RecordMapping } from "../../src/adapters";
import { fromMapping } from "../../src/adapters";

const fields: Readonly<Record<string, FieldMapping>> = {
  id: { from: "id" },
  at: { from: "opened" },
  scope: { constant: "person" },
  attributedTo: { from: "agent" },
};
const table = "id,opened,agent,state\n1,2026-03-02T09:00Z,li,spam\n2,2026-03-03T09:00Z,li,open\n";
const rows = [
  { id: 1, opened: "2026-03-02T09:00Z", agent: "li", state: "spam" },
  { id: 2, opened: "2026-03-03T09:00Z", agent: "li" },
];

function adapt(given: unknown, change: Partial<RecordMapping>, whole: Partial<Mapping> = {}) {
  const record = { kind: "matter" as const, ...change, fields: { ...fields, ...change.fields } };
  const { evidence, report } = fromMapping(given, { source: "desk", records: [record], ...whole });
  const found = report.notFound.map(({ path, from, isRefused }) => [path.slice(2).join("."), from, isRefused]);
  return { kept: evidence.map(({ id }) => id), found, report };
}
const ofTable = (change: Partial<RecordMapping>, text = table) => adapt(text, change, { format: "csv" });
const ofRows = (change: Partial<RecordMapping>, given: unknown = rows) => adapt(given, change);

describe("A column that the header of a table lacks", () => {
  test("leaves no record of the mapping, and is named beside the columns that there are", () => {
    const { kept, found, report } = ofTable({ fields: { closedAt: { from: "closed" } } });
    expect(kept).toEqual([]);
    expect(found).toEqual([["fields.closedAt.from", "closed", true]]);
    expect(report.notFound[0]?.columns).toEqual(["id", "opened", "agent", "state"]);
    expect(report.dropped.map(({ kind, index, reason }) => [kind, index, reason])).toEqual([
      ["matter", 0, "unknown-column"],
      ["rows", 0, "no-record"],
      ["matter", 1, "unknown-column"],
      ["rows", 1, "no-record"],
    ]);
    expect(report.dropped[0]?.detail).toBe('closed: expected one of the columns "id", "opened", "agent", "state"');
    expect(report.read).toEqual({ rows: 2, matter: 2 });
  });

  test("is refused wherever it is named", () => {
    const isNoneOf = ["spam"];
    const all = (change: Partial<RecordMapping>) => ofTable(change).found.map(([path]) => path);
    expect(all({ where: [{ from: "sate", isNoneOf }] })).toEqual(["where.0.from"]);
    expect(all({ groupBy: "ticket" })).toEqual(["groupBy"]);
    expect(all({ fields: { closings: { items: "closed", split: ";" } } })).toEqual(["fields.closings.items"]);
    const own = { from: "opened", where: [{ from: "sate", isNoneOf }] };
    expect(all({ fields: { closedAt: own } })).toEqual(["fields.closedAt.where.0.from"]);
    const at = { from: "tme", next: [{ from: "sate", isOneOf: ["open"] }] };
    const assignments = { items: ".", where: [{ from: "stat", isNoneOf }], fields: { to: { from: "who" }, at } };
    expect(all({ fields: { assignments } })).toEqual([
      "fields.assignments.where.0.from",
      "fields.assignments.fields.to.from",
      "fields.assignments.fields.at.from",
      "fields.assignments.fields.at.next.0.from",
    ]);
  });

  test("is none where the header has it, though no row says anything there, and though there is no row", () => {
    const change = { where: [{ from: "state", isNoneOf: ["spam"] }] };
    expect(ofTable(change)).toMatchObject({ kept: ["2"], found: [] });
    expect(ofTable(change, "id,opened,agent,state\n1,2026-03-02T09:00Z,li\n")).toMatchObject({
      kept: ["1"],
      found: [],
    });
    expect(ofTable(change, "id,opened,agent,state\n").found).toEqual([]);
    expect(ofTable(change, "id,opened,agent\n").found).toEqual([["where.0.from", "state", true]]);
    expect(ofTable(change, "").found).toEqual([]);
  });

  test("may be absent where a filter says so", () => {
    const where = [{ from: "sate", isNoneOf: ["spam"], mayBeAbsent: true }];
    expect(ofTable({ where })).toMatchObject({ kept: ["1", "2"], found: [["where.0.from", "sate", false]] });
  });

  test("leaves the records of other mappings", () => {
    const good = { kind: "request" as const, fields: { ...fields, id: { from: "id", prefix: "request:" } } };
    const bad = { kind: "matter" as const, fields: { ...fields, closedAt: { from: "closed" } } };
    const { evidence } = fromMapping(table, { source: "desk", format: "csv", records: [bad, good] });
    expect(evidence.map(({ id }) => id)).toEqual(["request:1", "request:2"]);
  });
});

describe("A key that no row has", () => {
  test("is named, and no more: it may be absent by right", () => {
    const closed = { fields: { closedAt: { from: "dates.closed" } } };
    expect(ofRows(closed)).toMatchObject({
      kept: ["1", "2"],
      found: [["fields.closedAt.from", "dates.closed", false]],
    });
    const some = [...rows, { ...rows[0], id: 3, dates: { closed: null } }];
    expect(ofRows(closed, some)).toMatchObject({ kept: ["1", "2", "3"], found: [] });
    expect(ofRows(closed, []).found).toEqual([]);
  });

  test("is refused in a filter, which would let everything pass", () => {
    const where = [{ from: "sate", isNoneOf: ["spam"] }];
    const { kept, found, report } = ofRows({ where });
    expect([kept, found]).toEqual([[], [["where.0.from", "sate", true]]]);
    expect(report.notFound[0]?.columns).toBe(undefined);
    expect(report.dropped[0]?.detail).toBe("sate: expected a key that any of the rows has");
    expect(ofRows({ where: [{ from: "state", isNoneOf: ["spam"] }] })).toMatchObject({ kept: ["2"], found: [] });
    expect(ofRows({ where: where.map((filter) => ({ ...filter, mayBeAbsent: true })) }).kept).toEqual(["1", "2"]);
  });

  test("is sought in the items of lists, where there are any", () => {
    const log = (change: object) => ({
      fields: {
        assignments: { items: ["log", "items"], fields: { to: { from: "to" }, at: { from: "^.at" } }, ...change },
      },
    });
    const row = (items: readonly object[]) => [{ ...rows[0], log: [{ at: "2026-03-02T10:00Z", items }] }];
    const full = row([{ to: "li", field: "assignee" }]);
    expect(ofRows(log({}), full)).toMatchObject({ kept: ["1"], found: [] });
    expect(ofRows(log({ where: [{ from: "field", isOneOf: ["assignee"] }] }), full).found).toEqual([]);
    const misspelt = log({ where: [{ from: "feld", isNoneOf: ["status"] }] });
    expect(ofRows(misspelt, full)).toMatchObject({
      kept: [],
      found: [["fields.assignments.where.0.from", "feld", true]],
    });
    expect(ofRows(misspelt, row([]))).toMatchObject({ kept: ["1"], found: [] });
    const inner = log({ fields: { to: { from: "too" }, at: { from: "^.time" } } });
    expect(ofRows(inner, full).found).toEqual([
      ["fields.assignments.fields.to.from", "too", false],
      ["fields.assignments.fields.at.from", "^.time", false],
    ]);
    expect(ofRows(log({ items: ["log", "itms"] }), full).found).toEqual([
      ["fields.assignments.items.1", "itms", false],
    ]);
  });
});
