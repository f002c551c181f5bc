import { describe, expect, test } from "vitest";
import type { FieldMapping, Mapping } from "../../src/adapters";
import { fromMapping, mappingJsonSchema, parseMapping, safeParseMapping } from "../../src/adapters";
import { compileJsonSchema } from "../support/json-schema";
import { dropsOf, unsettled } from "./fixtures";

const fields: Readonly<Record<string, FieldMapping>> = {
  id: { from: "id", prefix: "desk:" },
  at: { from: "opened", type: "instant" },
  scope: { constant: "person" },
  attributedTo: { from: "agent", nulls: ["", "-", "N/A"] },
};
const mapping = (more: Partial<Mapping> = {}, own: Readonly<Record<string, FieldMapping>> = {}): Mapping => ({
  source: "desk",
  records: [{ kind: "request", fields: { ...fields, ...own } }],
  ...more,
});
const row = { id: 1, opened: "2026-03-02T09:00:00Z", agent: "li.wei" };
const only = (more: object, own: Readonly<Record<string, FieldMapping>> = {}, whole: Partial<Mapping> = {}) => {
  const { evidence, report } = fromMapping([{ ...row, ...more }], mapping(whole, own));
  return evidence[0] ?? report.dropped[0]?.reason;
};

describe("A mapping of rows", () => {
  test("keeps absent, null and 0 apart", () => {
    expect(only({})).toEqual({
      kind: "request",
      source: "desk",
      id: "desk:1",
      at: row.opened,
      scope: "person",
      attributedTo: "li.wei",
    });
    for (const agent of ["", "-", "N/A", null]) expect(only({ agent })).toMatchObject({ attributedTo: null });
    expect(only({ agent: undefined })).toBe("missing");
    const nobody = { attributedTo: { from: "agent", whenAbsent: "null" } } as const;
    expect(only({ agent: undefined }, nobody)).toMatchObject({ attributedTo: null });
    const closed = { closedByCustomerAt: { from: "closed", type: "instant" } } as const;
    expect(Object.keys(only({}, closed) as object)).not.toContain("closedByCustomerAt");
    expect(only({ closed: "" }, closed)).toMatchObject({ closedByCustomerAt: null });
    const silent = { closedByCustomerAt: { ...closed.closedByCustomerAt, whenNull: "absent" } } as const;
    expect(Object.keys(only({ closed: "" }, silent) as object)).not.toContain("closedByCustomerAt");
    expect(only({ id: 0 })).toMatchObject({ id: "desk:0" });
  });

  test("takes values from columns, ways and pointers, and only a row's own", () => {
    const customer = (from: string) => ({ "customer.id": { from } });
    const deep = { by: { user: { id: 7 } }, "by.user.id": undefined, "a/b": { "~": "x" }, "x.y": "column" };
    expect(only(deep, customer("by.user.id"))).toMatchObject({ customer: { id: "7" } });
    expect(only(deep, customer("/by/user/id"))).toMatchObject({ customer: { id: "7" } });
    expect(only(deep, customer("/a~1b/~0"))).toMatchObject({ customer: { id: "x" } });
    expect(only(deep, customer("x.y"))).toMatchObject({ customer: { id: "column" } });
    for (const way of ["toString", "__proto__", "by.constructor.name", "id.length"]) {
      expect(Object.keys(only(deep, customer(way)) as object)).not.toContain("customer");
    }
    expect(only({ by: { user: { id: null } } }, customer("by.user.id"))).toMatchObject({ customer: null });
    expect(only({}, { customer: { constant: null } })).toMatchObject({ customer: null });
  });

  test("looks words up in tables, and drops a row with any other", () => {
    const priority = { priority: { from: "level", values: { "1": "low", "4": "urgent", none: null } } } as const;
    expect(only({ level: 1 }, priority)).toMatchObject({ priority: "low" });
    expect(only({ level: "4" }, priority)).toMatchObject({ priority: "urgent" });
    expect(only({ level: "none" }, priority)).toMatchObject({ priority: null });
    expect(only({ level: "" }, priority)).toMatchObject({ priority: null });
    for (const level of ["5", "toString", "__proto__"]) expect(only({ level }, priority)).toBe("unknown-value");
  });

  test("reads times as they are declared, and drops those that are not beyond doubt", () => {
    const at = (opened: unknown, format?: string, zone?: string) => {
      const made = only(
        { opened },
        { at: { from: "opened", type: "instant", ...(format && { format }) } },
        zone ? { zone } : {},
      );
      return typeof made === "object" ? made.at : made;
    };
    expect(at("2026-03-02T09:00:00+05:30")).toBe("2026-03-02T09:00:00+05:30");
    expect(at("2026-03-02 09:00:00")).toBe("invalid-instant");
    expect(at("2026-03-02 09:00:00", undefined, "Asia/Tokyo")).toBe("2026-03-02T09:00:00[Asia/Tokyo]");
    // Some write an offset without a colon.
    expect(at("2026-03-02T09:00:00.123+0530")).toBe("2026-03-02T09:00:00.123+05:30");
    expect(at("2026-03-02 09:00:00-0800")).toBe("2026-03-02T09:00:00-08:00");
    expect(at("2026-03-02T09:00:00+2500")).toBe("invalid-instant");
    expect(at("2026-03-02T0900+0530")).toBe("invalid-instant");
    expect(at(1772442000, "epoch-seconds")).toBe("2026-03-02T09:00:00.000Z");
    expect(at("1772442000123", "epoch-milliseconds")).toBe("2026-03-02T09:00:00.123Z");
    expect(at(1.5, "epoch-seconds")).toBe("invalid-instant");
    expect(at("2/3/2026 9:05", "d/M/yyyy H:mm", "UTC")).toBe("2026-03-02T09:05:00[UTC]");
    expect(at("02.03.2026", "dd.MM.yyyy", "UTC")).toBe("2026-03-02T00:00:00[UTC]");
    expect(at("02x03x2026", "dd.MM.yyyy", "UTC")).toBe("invalid-instant");
    expect(at("31/02/2026", "dd/MM/yyyy", "UTC")).toBe("invalid-instant");
    // In Berlin, the clocks skip half past two on 29 March, and show it twice on 25 October.
    const berlin = (day: string) => at(`${day} 02:30`, "yyyy-MM-dd HH:mm", "Europe/Berlin");
    expect([berlin("2026-03-29"), berlin("2026-10-25"), berlin("2026-10-26")]).toEqual([
      "invalid-instant",
      "invalid-instant",
      "2026-10-26T02:30:00[Europe/Berlin]",
    ]);
  });

  test("turns durations into minutes, exactly, and names the unit", () => {
    const reply = (unit: string, value: unknown, whole: Partial<Mapping> = {}) => {
      const own = {
        ...fields,
        matter: { from: "id" },
        by: { constant: "human" },
        isPublic: { constant: true },
        waitedMinutes: { from: "waited", type: "duration", unit },
      };
      const made = fromMapping([{ ...row, waited: value }], {
        source: "desk",
        records: [{ kind: "reply", fields: own as never }],
        ...whole,
      });
      const [first] = made.evidence;
      return first?.kind === "reply" ? first.waitedMinutes : made.report.dropped[0]?.reason;
    };
    expect([
      reply("seconds", 90),
      reply("minutes", "0.1"),
      reply("hours", 1.5),
      reply("milliseconds", 30),
      reply("days", 1),
    ]).toEqual([1.5, 0.1, 90, 0.0005, 1440]);
    expect([reply("hh:mm:ss", "01:02:30"), reply("hh:mm", "100:01"), reply("hh:mm:ss", "00:60:00")]).toEqual([
      62.5,
      6001,
      "invalid-value",
    ]);
    expect([reply("seconds", 20), reply("seconds", 3600), reply("seconds", 3601)]).toEqual([0.333334, 60, 60.016667]);
    expect([
      reply("hours", "1,5"),
      reply("hours", "1,5", { decimalMark: "," }),
      reply("hours", "1.000,5", { decimalMark: "," }),
    ]).toEqual(["invalid-value", 90, "invalid-value"]);
    expect([reply("minutes", -1), reply("minutes", "soon"), reply("minutes", 0)]).toEqual([
      "invalid-value",
      "invalid-value",
      0,
    ]);
    const { units } = fromMapping([], {
      source: "desk",
      records: [
        { kind: "reply", fields: { ...fields, waitedMinutes: { from: "waited", type: "duration", unit: "hours" } } },
      ],
    }).report;
    expect(units).toEqual([{ field: "waited", from: "hours", to: "reply.waitedMinutes, in minutes" }]);
  });

  test("makes several records of a row, of those that are meant", () => {
    const kinds = { request: ["open", "late"], matter: ["open"] } as const;
    const records = Object.entries(kinds).map(([kind, isOneOf]) => {
      return {
        kind,
        where: [
          { from: "status", isOneOf },
          { from: "tag", isNoneOf: ["test"] },
        ],
        fields: { ...fields, id: { from: "id", prefix: `${kind}:` } },
      };
    });
    const rows = [
      { ...row, status: "open" },
      { ...row, id: 2, status: "late" },
      { ...row, id: 3 },
      { ...row, id: 4, status: "open", tag: "test" },
    ];
    const adapted = fromMapping(rows, { source: "desk", records } as never);
    expect(adapted.evidence.map(({ id }) => id)).toEqual(["matter:1", "request:1", "request:2"]);
    expect(adapted.report.kept).toEqual({ rows: 2, request: 2, matter: 1 });
    expect(dropsOf(adapted, "rows")).toEqual([
      ["3", "no-record"],
      ["4", "no-record"],
    ]);
    expect(dropsOf(adapted, "request").map(([, reason]) => reason)).toEqual(["filtered", "filtered"]);
    expect(unsettled(adapted)).toEqual([]);
  });

  test("counts a row that comes twice once, and drops another one under its id", () => {
    const adapted = fromMapping([row, row, { ...row, agent: "chen" }], mapping());
    expect(dropsOf(adapted, "request").map(([, reason]) => reason)).toEqual(["repeated", "duplicate-id"]);
  });
});

describe("A field of a mapping", () => {
  test("of which a row says nothing is absent", () => {
    const own = { closedByCustomerAt: { from: "done", where: [{ from: "by", isOneOf: ["customer"] }] } };
    const done = "2026-03-03T10:00:00Z";
    expect(only({ done, by: "customer" }, own)).toMatchObject({ closedByCustomerAt: done });
    expect(Object.keys(only({ done, by: "staff" }, own) as object)).not.toContain("closedByCustomerAt");
    const nothing = { closedByCustomerAt: { ...own.closedByCustomerAt, whenAbsent: "null" } } as const;
    expect(Object.keys(only({ done, by: "staff" }, nothing) as object)).not.toContain("closedByCustomerAt");
  });

  test("that takes no null is absent where a cell is empty", () => {
    const own = {
      matter: { from: "matter" },
      "customer.id": { from: "who" },
      "customer.relation": { from: "relation" },
    };
    const made = only({ matter: "", who: "7", relation: "" }, own);
    expect(made).toMatchObject({ customer: { id: "7" } });
    expect(Object.keys(made as object)).not.toContain("matter");
    expect(only({ who: "" }, own)).toMatchObject({ customer: null });
    expect(only({ matter: "" }, { matter: { from: "matter", whenNull: "null" } })).toBe("invalid-value");
    expect(only({ opened: "" })).toBe("missing");
  });

  test("that takes no null is absent where a table says that there is nothing", () => {
    const merged = { disregard: { from: "is_merged", values: { "1": "merged", "0": null } } } as const;
    expect(only({ is_merged: 1 }, merged)).toMatchObject({ disregard: "merged" });
    expect(Object.keys(only({ is_merged: 0 }, merged) as object)).not.toContain("disregard");
    const closed = { closedByCustomerAt: { from: "closed", values: { never: null }, whenNull: "absent" } } as const;
    expect(Object.keys(only({ closed: "never" }, closed) as object)).not.toContain("closedByCustomerAt");
  });

  test("is of the type that its record asks for, unless another is stated", () => {
    const own = { at: { from: "opened", format: "dd/MM/yyyy", zone: "UTC" }, closedByCustomerAt: { from: "closed" } };
    expect(only({ opened: "02/03/2026", closed: "2026-03-02T10:00:00Z" }, own)).toMatchObject({
      at: "2026-03-02T00:00:00[UTC]",
      closedByCustomerAt: "2026-03-02T10:00:00Z",
    });
    expect(only({ opened: "soon" }, own)).toBe("invalid-instant");
    const reply = {
      ...fields,
      matter: { from: "id" },
      by: { constant: "human" },
      isPublic: { from: "open" },
      waitedMinutes: { from: "waited" },
    };
    const records = [{ kind: "reply" as const, fields: reply }];
    const rows = [{ ...row, open: true, waited: "1,5" }];
    const [made] = fromMapping(rows, { source: "desk", decimalMark: ",", records }).evidence;
    expect(made).toMatchObject({ isPublic: true, waitedMinutes: "1.5" });
    const journey = { ...fields, matter: { from: "id" }, visits: { from: "visits" } };
    const [trip] = fromMapping([{ ...row, visits: "2" }], {
      source: "desk",
      records: [{ kind: "journey", fields: journey }],
    }).evidence;
    expect(trip).toMatchObject({ visits: 2, matter: "1" });
    const text = safeParseMapping(mapping({}, { matter: { from: "x", format: "dd/MM/yyyy" } }));
    expect(text.success === false && text.issues.map(({ code }) => code)).toEqual(["conflicting-values"]);
  });

  test("may be a part of a conflict or of what a journey exempts, and a conflict without a choice is none", () => {
    const conflict = { ...fields, "conflict.chosen": { from: "chosen" }, "conflict.noticeAt": { from: "told" } };
    const rows = [
      { ...row, chosen: "internal", told: "" },
      { ...row, id: 2, chosen: "", told: "" },
    ];
    const { evidence } = fromMapping(rows, { source: "desk", records: [{ kind: "matter", fields: conflict }] });
    expect(evidence[0]).toMatchObject({ conflict: { chosen: "internal", noticeAt: null } });
    expect(Object.keys(evidence[1] ?? {})).not.toContain("conflict");
    const journey = { ...fields, matter: { from: "id" }, "exempt.visits": { from: "spared" } };
    const made = fromMapping([{ ...row, spared: "2" }], {
      source: "desk",
      records: [{ kind: "journey", fields: journey }],
    });
    expect(made.evidence[0]).toMatchObject({ exempt: { visits: 2 } });
  });

  test("is refused under a name that no record has, also one that objects have", () => {
    const document = JSON.parse(JSON.stringify(mapping()).replace('"scope"', '"__proto__":{"from":"x"},"scope"'));
    const result = safeParseMapping(document);
    expect(result.success === false && result.issues.map(({ code }) => code)).toEqual(["unknown-key"]);
  });
});

describe("What a mapping makes no records of", () => {
  test("is told, by the evaluators that go without", () => {
    const without = (...kinds: readonly ("matter" | "request" | "reply" | "register" | "answer")[]) => {
      const records = kinds.map((kind) => ({ kind, fields: { id: { from: "id" }, at: { from: "at" } } }));
      const { unavailable } = fromMapping([], { source: "desk", records }).report;
      expect(unavailable.every(({ reason }) => reason.length > 0)).toBe(true);
      return unavailable.map(({ evaluator }) => evaluator);
    };
    const matters = ["silent-gaps", "repeat-contacts", "resolved-or-relayed"];
    expect(without("matter")).toEqual(expect.not.arrayContaining(["repeat-contacts", "resolved-or-relayed"]));
    expect(without("matter")).toEqual(expect.arrayContaining(["reply-within-target", "cold-referrals", "survey-item"]));
    expect(without("request", "reply")).toEqual(expect.arrayContaining(matters));
    // A register alone shows nothing of anybody.
    expect(without("register")).toContain("upheld-incidents");
    expect(without("answer")).not.toContain("survey-item");
  });

  test("is told of who had what when, without which one is taken to have had it all along", () => {
    const told = (hasAssignments: boolean) => {
      const assignments = { items: "log", fields: { to: { from: "to" }, at: { from: "at" } } };
      const fields = { id: { from: "id" }, at: { from: "at" } };
      const held = { ...fields, ...(hasAssignments && { assignments }) };
      const records = [
        { kind: "matter", fields: held },
        { kind: "request", fields: held },
        { kind: "reply", fields },
      ] as const;
      const { report } = fromMapping([], { source: "desk", records });
      return report.unavailable.flatMap(({ evaluator, reason }) => (/assignments/.test(reason) ? [evaluator] : []));
    };
    expect(told(false)).toEqual(["unanswered-requests", "reply-within-target", "silent-gaps"]);
    expect(told(true)).toEqual([]);
  });
});

describe("A mapping of text", () => {
  const zone = "UTC";
  test("reads CSV with a byte order mark, quotes, any line ends and a delimiter of its own", () => {
    const text =
      '\ufeffid;opened;agent\r\n1;2026-03-02 09:00;"li;""wei"\n\n2;2026-03-02 10:00; chen \r3;2026-03-02 11:00\n4;x;y;z\n';
    const adapted = fromMapping(text, mapping({ format: "csv", delimiter: ";", zone }));
    expect(adapted.evidence.map(({ id, attributedTo }) => [id, attributedTo])).toEqual([
      ["desk:1", 'li;"wei'],
      ["desk:2", "chen"],
    ]);
    expect(adapted.report.dropped.map(({ kind, index, reason }) => [kind, index, reason])).toEqual([
      ["rows", 3, "unreadable"],
      ["request", 2, "missing"],
      ["rows", 2, "no-record"],
    ]);
  });

  test("keeps the rows before a quote that is never closed", () => {
    const adapted = fromMapping('id,opened,agent\n1,2026-03-02 09:00,a\n2,"2026', mapping({ format: "csv", zone }));
    expect(adapted.evidence).toHaveLength(1);
    expect(dropsOf(adapted, "rows")).toEqual([[1, "unreadable"]]);
  });

  test("takes a stray quote as it stands, and loses one row at most to another", () => {
    const read = (second: string) => {
      const text = `id,opened,agent\n1,2026-03-02 09:00,a\n${second}\n3,2026-03-02 09:00,"c"\n4,2026-03-02 09:00,d\n`;
      return fromMapping(text, mapping({ format: "csv", zone }));
    };
    const kept = read('2,2026-03-02 09:00,12" screen');
    expect(kept.evidence.map(({ attributedTo }) => attributedTo)).toEqual(["a", '12" screen', "c", "d"]);
    for (const second of ['2,2026-03-02 09:00,"open', '2,2026-03-02 09:00,"x" y', '2,"2026-03-02 09:00,ä']) {
      const adapted = read(second);
      expect(adapted.evidence.map(({ attributedTo }) => attributedTo)).toEqual(["a", "c", "d"]);
      expect(dropsOf(adapted, "rows")).toEqual([[1, "unreadable"]]);
      expect(adapted.report.read.rows).toBe(4);
    }
  });

  test("reads JSON, also within other JSON, and a record on each line", () => {
    expect(fromMapping(JSON.stringify([row]), mapping()).evidence).toHaveLength(1);
    expect(
      fromMapping(JSON.stringify({ data: { rows: [row] } }), mapping({ rows: "data.rows" })).evidence,
    ).toHaveLength(1);
    const lines = fromMapping(
      `${JSON.stringify(row)}\nnonsense\n${JSON.stringify({ ...row, id: 2 })}\n`,
      mapping({ format: "ndjson" }),
    );
    expect(lines.evidence).toHaveLength(2);
    expect(dropsOf(lines, "rows")).toEqual([[1, "unreadable"]]);
    expect(dropsOf(fromMapping("nonsense", mapping()), "rows")).toEqual([[0, "unreadable"]]);
  });
});

describe("A mapping itself", () => {
  test("is refused with all its problems at once", () => {
    const wrong = {
      source: "",
      zone: "Berlin",
      records: [
        { kind: "ticket", fields },
        { kind: "request", fields: { ...fields, colour: { from: "x" } } },
        { kind: "request", fields: { id: fields.id } },
        { kind: "request", fields: { ...fields, at: { from: "x", type: "instant", format: "dd/MM" } } },
        { kind: "reply", fields: { ...fields, waitedMinutes: { from: "x", type: "duration" } } },
      ],
    };
    const result = safeParseMapping(wrong);
    expect(result.success === false && result.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown-value", "source"],
      ["unknown-zone", "zone"],
      ["unknown-value", "records.0.kind"],
      ["unknown-key", "records.1.fields.colour"],
      ["missing", "records.2"],
      ["unknown-value", "records.3.fields.at.format"],
      ["conflicting-values", "records.4.fields.waitedMinutes"],
    ]);
    expect(() => parseMapping(wrong)).toThrow(expect.objectContaining({ code: "invalid-mapping" }));
    expect(() => fromMapping([], wrong as never)).toThrow(expect.objectContaining({ code: "invalid-mapping" }));
  });

  test("has a JSON Schema that takes what is good, and refuses what has another form", () => {
    const validate = compileJsonSchema(mappingJsonSchema());
    expect(validate(mapping({ format: "csv", zone: "UTC" }))).toBe(true);
    expect(validate({ ...mapping(), colour: 1 })).toBe(false);
  });
});
