import { describe, expect, test } from "vitest";
import type { FieldMapping, Mapping, RecordMapping } from "../../src/adapters";
import { fromMapping, mappingJsonSchema, safeParseMapping } from "../../src/adapters";
import { evidenceJsonSchema } from "../../src/schema";
import { compileJsonSchema } from "../support/json-schema";
import { dropsOf, unsettled } from "./fixtures";

type Fields = Readonly<Record<string, FieldMapping>>;

const frame: Fields = {
  id: { from: "id" },
  at: { from: "opened" },
  scope: { constant: "person" },
  attributedTo: { constant: "li.wei" },
};
const matter = (fields: Fields, more: Partial<RecordMapping> = {}): Mapping => ({
  source: "desk",
  zone: "UTC",
  records: [{ kind: "matter", fields: { ...frame, ...fields }, ...more }],
});
const row = { id: "m1", opened: "2026-03-02T09:00:00Z" };

/** The field of the only record, nothing when it has none, or why it was dropped and where that was found. */
function only(name: string, field: FieldMapping, value: object): unknown {
  const { evidence, report } = fromMapping([{ ...row, ...value }], matter({ [name]: field }));
  expect(unsettled({ evidence, report })).toEqual([]);
  const [record] = evidence;
  const [drop] = report.dropped;
  return record === undefined ? `${drop?.reason}: ${drop?.detail}` : (record as object)[name as never];
}

describe("A list of a record", () => {
  const closings = { items: "closed", item: { format: "dd/MM/yyyy HH:mm" } } as const;

  test("of values is made of a list's items, each read as it is declared", () => {
    expect(only("closings", closings, { closed: ["03/03/2026 10:00", "04/03/2026 11:30"] })).toEqual([
      "2026-03-03T10:00:00[UTC]",
      "2026-03-04T11:30:00[UTC]",
    ]);
    expect(only("closings", { items: "closed" }, { closed: ["2026-03-03T10:00:00Z"] })).toEqual([
      "2026-03-03T10:00:00Z",
    ]);
    const deep = { items: "log.closed", item: { from: "when.at", type: "instant", format: "epoch-seconds" } } as const;
    expect(only("closings", deep, { log: { closed: [{ when: { at: 1772532000 } }] } })).toEqual([
      "2026-03-03T10:00:00.000Z",
    ]);
  });

  test("of parts is made of the parts of a list's items", () => {
    const field: FieldMapping = {
      items: "history.holders",
      fields: {
        to: { from: "who.login", values: { lw: "li.wei", queue: null } },
        at: { from: "since", format: "dd/MM/yyyy HH:mm", zone: "Asia/Shanghai" },
      },
    };
    const holders = [
      { who: { login: "queue" }, since: "02/03/2026 09:00" },
      { who: { login: "lw" }, since: "02/03/2026 10:00" },
      { who: { login: null }, since: "02/03/2026 11:00" },
    ];
    expect(only("assignments", field, { history: { holders } })).toEqual([
      { to: null, at: "2026-03-02T09:00:00[Asia/Shanghai]" },
      { to: "li.wei", at: "2026-03-02T10:00:00[Asia/Shanghai]" },
      { to: null, at: "2026-03-02T11:00:00[Asia/Shanghai]" },
    ]);
  });

  test("that is absent, empty or null is not recorded, recorded as nothing, or what is said of it", () => {
    expect(only("closings", closings, {})).toBe(undefined);
    expect(only("closings", closings, { closed: [] })).toEqual([]);
    for (const nothing of [null, ""]) {
      expect(only("closings", closings, { closed: nothing })).toBe(undefined);
      expect(only("closings", { ...closings, whenNull: "empty" }, { closed: nothing })).toEqual([]);
      expect(only("closings", { ...closings, whenAbsent: "empty" }, { closed: nothing })).toBe(undefined);
    }
    expect(only("closings", { ...closings, whenAbsent: "empty" }, {})).toEqual([]);
    expect(only("closings", { constant: [] }, {})).toEqual([]);
  });

  test("is never cut short: a bad item drops the record and says which item it was", () => {
    const good = "03/03/2026 10:00";
    const why = "expected a time beyond doubt, as dd/MM/yyyy HH:mm";
    expect(only("closings", closings, { closed: [good, "soon"] })).toBe(`invalid-instant: closed.1: ${why}`);
    expect(only("closings", closings, { closed: [good, good, ""] })).toBe("missing: closed.2: expected an item");
    expect(only("closings", closings, { closed: [null] })).toBe("missing: closed.0: expected an item");
    expect(only("closings", closings, { closed: good })).toBe("invalid-value: closed: expected a list");
    expect(only("closings", closings, { closed: { 0: good } })).toBe("invalid-value: closed: expected a list");
    const parts: FieldMapping = { items: "held", fields: { to: { from: "who" }, at: { from: "since" } } };
    expect(only("assignments", parts, { held: [{ who: "a", since: "noon" }] })).toBe(
      "invalid-instant: held.0.since: expected a time beyond doubt, as iso",
    );
    expect(only("assignments", parts, { held: ["a"] })).toMatch(/^missing: assignments\.0\./);
    const early = { closed: ["01/03/2026 10:00"] };
    expect(only("closings", closings, early)).toMatch(/^reversed-span: closings\.0: /);
  });

  test("has the items that are meant, and says of the others nothing", () => {
    const field: FieldMapping = {
      items: "parts",
      where: [
        { from: "type", isOneOf: ["close"] },
        { from: "author.type", isNoneOf: ["bot"], mayBeAbsent: true },
      ],
      item: { from: "at" },
    };
    const parts = [
      { type: "comment", at: "no time" },
      { type: "close", author: { type: "bot" }, at: "no time" },
      { type: "close", author: { type: "admin" }, at: "2026-03-03T10:00:00Z" },
      { type: "close", at: "2026-03-04T10:00:00Z" },
    ];
    expect(only("closings", field, { parts })).toEqual(["2026-03-03T10:00:00Z", "2026-03-04T10:00:00Z"]);
    expect(only("closings", field, { parts: [parts[0], { type: "close", at: "no time" }] })).toMatch(
      /^invalid-instant: parts\.1\.at: /,
    );
  });
});

describe("A cell with several items", () => {
  const field = { items: "closed", split: ";", item: { format: "dd/MM/yyyy" } } as const;

  test("is parted by what is declared to stand between them", () => {
    expect(only("closings", field, { closed: "03/03/2026 ; 04/03/2026" })).toEqual([
      "2026-03-03T00:00:00[UTC]",
      "2026-03-04T00:00:00[UTC]",
    ]);
    expect(only("closings", field, { closed: "03/03/2026" })).toEqual(["2026-03-03T00:00:00[UTC]"]);
    expect(only("closings", field, { closed: ["03/03/2026"] })).toEqual(["2026-03-03T00:00:00[UTC]"]);
    expect(only("closings", field, { closed: "" })).toBe(undefined);
    expect(only("closings", { ...field, whenNull: "empty" }, { closed: "" })).toEqual([]);
    expect(only("closings", field, { closed: "03/03/2026;" })).toBe("missing: closed.1: expected an item");
    expect(only("closings", field, { closed: "03/03/2026;x" })).toMatch(/^invalid-instant: closed\.1: /);
  });

  test("may hold texts and ids, such as those of a case study", () => {
    const texts = (name: string): FieldMapping => ({ items: name, split: "|", whenNull: "empty" });
    const fields: Fields = {
      ...frame,
      problem: { from: "problem" },
      achieved: texts("achieved"),
      notYet: texts("not yet"),
      rootCauses: {
        items: "causes",
        split: "|",
        whenNull: "empty",
        fields: { cause: { from: "." }, scope: { constant: "organisation" } },
      },
      "redo.standard": { from: "standard" },
      "redo.steps": texts("steps"),
      indicators: { ...texts("shows"), item: { values: { need: "underlying-need", value: "unasked-value" } } },
      ratings: { constant: [] },
    };
    const text =
      "id,opened,problem,achieved,not yet,causes,standard,steps,shows\n" +
      "k1,2026-03-02 09:00,late parts,told all | lent one,,planning|stock,same day,ask|tell,need|value\n" +
      "k2,2026-03-02 09:00,late parts,,all,,,,need\n" +
      "k3,2026-03-02 09:00,late parts,,all,,,,else\n";
    const adapted = fromMapping(text, {
      ...{ source: "cases", zone: "UTC", format: "csv" },
      records: [{ kind: "case-study", fields }],
    });
    expect(adapted.evidence).toMatchObject([
      {
        achieved: ["told all", "lent one"],
        notYet: [],
        rootCauses: [
          { cause: "planning", scope: "organisation" },
          { cause: "stock", scope: "organisation" },
        ],
        redo: { standard: "same day", steps: ["ask", "tell"] },
        indicators: ["underlying-need", "unasked-value"],
        ratings: [],
      },
      { id: "k2", achieved: [], notYet: ["all"], rootCauses: [], redo: null, indicators: ["underlying-need"] },
    ]);
    expect(dropsOf(adapted, "case-study")).toEqual([[2, "unknown-value"]]);
    expect(adapted.report.dropped[0]?.detail).toBe("shows.0: expected a value of the table");
  });
});

describe("Lists within lists, as in a log of changes", () => {
  // As trackers of issues keep it: entries with a time, each with the fields that were changed.
  const entry = (created: string, ...items: readonly object[]) => ({ created, items });
  const status = (before: string, after: string) => ({ field: "status", fromString: before, toString: after });
  const log = [
    entry("2026-03-05T09:00:00Z", status("Waiting", "Open")),
    entry("2026-03-02T10:00:00Z", { field: "assignee", to: "u7" }, status("New", "Open")),
    entry("2026-03-03T10:00:00Z", status("Open", "Waiting"), { field: "assignee", to: null }),
    entry("2026-03-06T10:00:00Z", status("Open", "Waiting")),
  ];
  const items = ["changelog.histories", "items"];
  const assignments: FieldMapping = {
    items,
    where: [{ from: "field", isOneOf: ["assignee"] }],
    fields: { to: { from: "to", values: { u7: "li.wei" } }, at: { from: "^.created" } },
  };
  const waits: FieldMapping = {
    items,
    where: [{ from: "toString", isOneOf: ["Waiting"] }],
    fields: {
      from: { from: "^.created" },
      until: { from: "^.created", next: [{ from: "fromString", isOneOf: ["Waiting"] }] },
    },
  };

  test("items are those of all, and reach what they lie in", () => {
    expect(only("assignments", assignments, { changelog: { histories: log } })).toEqual([
      { to: "li.wei", at: "2026-03-02T10:00:00Z" },
      { to: null, at: "2026-03-03T10:00:00Z" },
    ]);
    const far: FieldMapping = { items, item: { from: "^.^.opened" } };
    expect(only("closings", far, { changelog: { histories: [entry("", {}, {})] } })).toEqual([row.opened, row.opened]);
  });

  test("what begins with one item ends with the next in time that is said to end it, whatever their order", () => {
    const expected = [
      { from: "2026-03-03T10:00:00Z", until: "2026-03-05T09:00:00Z" },
      { from: "2026-03-06T10:00:00Z", until: null },
    ];
    expect(only("waitsForCustomer", waits, { changelog: { histories: log } })).toEqual(expected);
    expect(only("waitsForCustomer", waits, { changelog: { histories: log.toReversed() } })).toEqual(
      expected.toReversed(),
    );
    const broken = [...log, entry("some day", status("Waiting", "Done"))];
    expect(only("waitsForCustomer", waits, { changelog: { histories: broken } })).toBe(
      "invalid-instant: changelog.histories.4.items.0.^.created: expected a time beyond doubt, as iso",
    );
  });

  test("an end at the moment of the beginning is that of what was before", () => {
    const moment = "2026-03-03T10:00:00Z";
    const histories = [
      entry(moment, status("Waiting", "Open")),
      entry(moment, status("Open", "Waiting")),
      entry("2026-03-03T10:00:01Z", status("Waiting", "Open")),
    ];
    expect(only("waitsForCustomer", waits, { changelog: { histories } })).toEqual([
      { from: moment, until: "2026-03-03T10:00:01Z" },
    ]);
  });

  test("an entry without its list drops the record, unless that is said to be none", () => {
    const histories = [...log, { created: "2026-03-07T10:00:00Z" }];
    expect(only("assignments", assignments, { changelog: { histories } })).toBe(
      "missing: changelog.histories.4.items: expected a list",
    );
    const lenient = { ...assignments, whenAbsent: "empty" } as const;
    expect(only("assignments", lenient, { changelog: { histories } })).toHaveLength(2);
    expect(only("assignments", assignments, { changelog: {} })).toBe(undefined);
  });
});

describe("Rows that make one record", () => {
  const events = [
    {
      id: 1,
      number: "INC7",
      what: "hold",
      begin: "2026-03-02 10:00",
      end: "2026-03-02 12:00",
      opened: "2026-03-02 09:00",
    },
    { id: 2, number: "INC8", what: "hold", begin: "2026-03-02 10:00", end: "", opened: "2026-03-02 09:30" },
    { id: 3, number: "INC7", what: "close", begin: "2026-03-03 10:00", end: "", opened: "2026-03-02 09:00" },
    { id: 4, number: "INC7", what: "hold", begin: "2026-03-04 10:00", end: "", opened: "2026-03-02 09:00" },
  ];
  const mapping = matter(
    {
      id: { from: "number" },
      closedAt: { from: "begin", where: [{ from: "what", isOneOf: ["close"] }] },
      closings: { items: ".", where: [{ from: "what", isOneOf: ["close"] }], item: { from: "begin" } },
      waitsForCustomer: {
        items: ".",
        where: [{ from: "what", isOneOf: ["hold"] }],
        fields: { from: { from: "begin" }, until: { from: "end" } },
      },
    },
    { groupBy: "number" },
  );
  const at = (text: string) => `${text.replace(" ", "T")}[UTC]`;

  test("are told by what they share, and are the items of its lists", () => {
    const adapted = fromMapping(events, mapping);
    expect(adapted.evidence).toMatchObject([
      {
        id: "INC7",
        at: at("2026-03-02 09:00"),
        closedAt: at("2026-03-03 10:00"),
        closings: [at("2026-03-03 10:00")],
        waitsForCustomer: [
          { from: at("2026-03-02 10:00"), until: at("2026-03-02 12:00") },
          { from: at("2026-03-04 10:00"), until: null },
        ],
      },
      { id: "INC8", closings: [], waitsForCustomer: [{ from: at("2026-03-02 10:00"), until: null }] },
    ]);
    expect(Object.keys(adapted.evidence[1] ?? {})).not.toContain("closedAt");
    expect(adapted.report.read).toEqual({ rows: 4, matter: 2 });
    expect(adapted.report.kept).toEqual({ rows: 4, matter: 2 });
  });

  test("count once when they come twice", () => {
    const adapted = fromMapping([...events, ...events], mapping);
    expect(adapted.evidence).toEqual(fromMapping(events, mapping).evidence);
    expect(adapted.report.kept).toEqual({ rows: 8, matter: 2 });
  });

  test("that contradict one another, or of which one is bad, make none, and the rest stands", () => {
    const adapted = fromMapping(
      [...events, { ...events[0], id: 5, opened: "2026-03-01 09:00" }, { ...events[1], id: 6, end: "later" }],
      mapping,
    );
    expect(adapted.evidence).toEqual([]);
    expect(adapted.report.dropped.map(({ kind, index, reason, detail }) => [kind, index, reason, detail])).toEqual([
      ["matter", 0, "conflicting-values", "rows.4.opened: expected the same in all rows of the record"],
      ["matter", 1, "invalid-instant", "rows.5.end: expected a time beyond doubt, as iso"],
      ...[0, 1, 2, 3, 4, 5].map((index) => ["rows", index, "no-record", undefined]),
    ]);
    expect(fromMapping(events.slice(0, 2).concat({ ...events[1], end: "x" } as never), mapping).evidence).toHaveLength(
      1,
    );
  });

  test("without what they would share belong to no record, nor do those that are not meant", () => {
    const meant = matter(
      { id: { from: "number" } },
      { groupBy: "number", where: [{ from: "what", isNoneOf: ["hold"] }] },
    );
    const adapted = fromMapping([...events, { ...events[2], number: "" }, { ...events[2], number: undefined }], meant);
    expect(adapted.evidence.map(({ id }) => id)).toEqual(["INC7"]);
    expect(adapted.report.dropped.map(({ kind, index, reason }) => [kind, index, reason])).toEqual([
      ...[0, 1].flatMap((index) => [
        ["matter", index, "filtered"],
        ["rows", index, "no-record"],
      ]),
      ["matter", 2, "filtered"],
      ["rows", 3, "no-record"],
      ["matter", 3, "missing"],
      ["rows", 4, "no-record"],
      ["matter", 4, "missing"],
      ["rows", 5, "no-record"],
    ]);
    expect(adapted.report.kept).toEqual({ rows: 1, matter: 1 });
    expect(unsettled(adapted)).toEqual([]);
  });

  test("are kept for other records of theirs as well", () => {
    const records = [...mapping.records, { ...matter({ id: { from: "id", prefix: "row:" } }).records[0] }];
    const adapted = fromMapping([events[1], { ...events[3], opened: "?" }], { ...mapping, records } as Mapping);
    expect(adapted.evidence.map(({ id }) => id)).toEqual(["INC8", "row:2"]);
    expect(adapted.report.kept).toEqual({ rows: 1, matter: 2 });
    expect(unsettled(adapted)).toEqual([]);
  });

  test("may each have a list of items", () => {
    const field: FieldMapping = { items: [".", "done"], item: { from: "^.day" } };
    const by = matter({ closings: field }, { groupBy: "id" });
    const rows = [
      { ...row, day: "2026-03-03T10:00:00Z", done: [1, 2] },
      { ...row, day: "2026-03-04T10:00:00Z", done: [] },
      { ...row, day: "2026-03-05T10:00:00Z", done: [3] },
    ];
    const days = ["2026-03-03T10:00:00Z", "2026-03-03T10:00:00Z", "2026-03-05T10:00:00Z"];
    expect(fromMapping(rows, by).evidence).toMatchObject([{ closings: days }]);
    const { report } = fromMapping([...rows, { ...row, day: "", done: "x" }], by);
    expect(report.dropped[0]?.detail).toBe("rows.3.done: expected a list");
  });

  test("may be as many as in a long log", () => {
    const long = Array.from({ length: 40_000 }, (_, index) => {
      const when = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
      return { id: "m1", opened: "2026-01-01T00:00:00Z", to: index % 2 === 0 ? "waiting" : "open", when };
    });
    const waits: FieldMapping = {
      items: ".",
      where: [{ from: "to", isOneOf: ["waiting"] }],
      fields: { from: { from: "when" }, until: { from: "when", next: [{ from: "to", isOneOf: ["open"] }] } },
    };
    const [made] = fromMapping(long, matter({ waitsForCustomer: waits }, { groupBy: "id" })).evidence;
    expect(made?.kind === "matter" && made.waitsForCustomer?.length).toBe(20_000);
  }, 5000);

  test("without a group, a row is its only item", () => {
    const field: FieldMapping = { items: ".", item: { from: "closed" } };
    expect(only("closings", field, { closed: "2026-03-03T10:00:00Z" })).toEqual(["2026-03-03T10:00:00Z"]);
  });
});

describe("A mapping of lists", () => {
  const codes = (fields: Fields, more?: Partial<RecordMapping>) => {
    const result = safeParseMapping(matter(fields, more));
    return result.success ? [] : result.issues.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
  };

  test("is refused where it does not fit the field", () => {
    expect(
      codes({ closings: { items: "x" }, assignments: { items: ["x", "y"], fields: { to: { from: "z" } } } }),
    ).toEqual([]);
    for (const wrong of [
      { closings: { from: "x" } },
      { closings: { constant: "x" } },
      { closings: { items: "x", fields: { at: { from: "y" } } } },
      { assignments: { items: "x", item: {} } },
      { assignments: { items: "x" } },
      { assignments: { constant: ["x"] } },
      { assignments: { items: "x", fields: { from: { from: "y" } } } },
      { closedAt: { items: "x" } },
      { closedAt: { constant: [] } },
    ] satisfies readonly Fields[]) {
      expect(codes(wrong), JSON.stringify(wrong)).toEqual([`conflicting-values ${Object.keys(wrong)[0]}`]);
    }
    expect(codes({ closings: { items: "x", item: { format: "dd" } } })).toEqual(["unknown-value closings.item.format"]);
    expect(codes({ closings: { items: "x", item: { type: "text", format: "dd.MM.yyyy" } } })).toEqual([
      "conflicting-values closings.item",
    ]);
    const text = { items: "x", fields: { to: { from: "y", format: "dd.MM.yyyy" }, at: { from: "z" } } };
    expect(codes({ assignments: text })).toEqual(["conflicting-values assignments"]);
    expect(codes({ closings: { items: "x", split: "" } })).toHaveLength(1);
  });

  test("can say every list and part that records have", () => {
    const schema = evidenceJsonSchema() as { items: { oneOf: readonly { properties: Record<string, JsonForm> }[] } };
    const said = schema.items.oneOf.flatMap(({ properties }) => {
      const kind = properties.kind?.const as RecordMapping["kind"];
      return Object.entries(properties)
        .filter(([name]) => name !== "kind" && name !== "source")
        .flatMap(([name, form]) => fieldsOf(name, form))
        .map(([name, field]) => [
          kind,
          name,
          safeParseMapping({ source: "x", records: [{ kind, fields: { ...frame, [name]: field } }] }).success,
        ]);
    });
    expect(said.filter(([, , isSaid]) => !isSaid)).toEqual([]);
    expect(said.filter(([, name]) => name === "redo.steps" || name === "assignments")).toHaveLength(3);
  });

  test("has a JSON Schema that takes it", () => {
    const validate = compileJsonSchema(mappingJsonSchema());
    const fields: Fields = {
      closings: {
        items: ["a", "b"],
        split: ";",
        where: [],
        item: { from: "x" },
        whenNull: "empty",
        whenAbsent: "empty",
      },
      waitsForCustomer: { items: ".", fields: { from: { from: "x" }, until: { from: "y", next: [] } } },
    };
    expect(validate(matter(fields, { groupBy: "x" }))).toBe(true);
    expect(validate(matter({ closings: { items: "a", colour: 1 } as never }))).toBe(false);
  });
});

interface JsonForm {
  readonly const?: string;
  readonly type?: string;
  readonly items?: JsonForm;
  readonly properties?: Readonly<Record<string, JsonForm>>;
  readonly anyOf?: readonly JsonForm[];
}

/** The field, or its parts, by a mapping that makes it of anything. */
function fieldsOf(name: string, form: JsonForm): readonly (readonly [string, FieldMapping])[] {
  const forms = [form, ...(form.anyOf ?? [])];
  const parts = forms.flatMap(({ properties = {} }) => Object.entries(properties));
  if (parts.length > 0) return parts.flatMap(([part, own]) => fieldsOf(`${name}.${part}`, own));
  const list = forms.find(({ type }) => type === "array");
  if (list === undefined) return [[name, { from: "x" }]];
  const inner = Object.keys(list.items?.properties ?? {}).map((part) => [part, { from: "y" }] as const);
  return [[name, { items: "x", ...(inner.length > 0 && { fields: Object.fromEntries(inner) }) }]];
}
