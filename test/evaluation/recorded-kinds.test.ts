import { describe, expect, test } from "vitest";
import { openCaseFile } from "../../src/evaluation/case-file";
import type { Register } from "../../src/evidence";
import { parseEvidence } from "../../src/evidence";
import type { EvidenceRecord } from "../../src/review/evidence/record";
import { atMinute, matter, referral, reply, request } from "./evaluators/service-records";
import { calendar, record, subject } from "./evidence-records";

/** What the source of requests, matters and accounts is known to record, by the evidence of one who has none. */
function isRecorded(
  kind: "replies" | "referrals" | "contacts" | "knowledge",
  records: readonly EvidenceRecord[],
  { source = "desk", asOf = "2026-07-10T09:00+08:00" } = {},
): boolean {
  const file = openCaseFile(parseEvidence(records), { subject, period: "2026-H1", asOf, calendar });
  return file.context.isRecorded(kind, source);
}

const ofSomebody = { attributedTo: "somebody" } as const;
const asked = request({ id: "q1", ...ofSomebody });
const inMatter = request({ id: "q2", matter: "m1", ...ofSomebody });
const opened = matter({ id: "m1", ...ofSomebody });
const account = record("account", { id: "a1", source: "desk", ...ofSomebody });

describe("one record of somebody's shows that its source records", () => {
  test.each<[what: string, kind: Parameters<typeof isRecorded>[0], records: readonly EvidenceRecord[]]>([
    ["replies, by the request", "replies", [asked, reply({ id: "r", request: "q1" })]],
    ["replies, by a matter's request", "replies", [inMatter, reply({ id: "r", matter: "m1" })]],
    ["replies, by a matter", "replies", [opened, reply({ id: "r", matter: "m1" })]],
    ["replies, by the request of a matter", "replies", [opened, inMatter, reply({ id: "r", request: "q2" })]],
    [
      "replies, whatever the source of the reply",
      "replies",
      [asked, reply({ id: "r", source: "mail", request: "q1" })],
    ],
    ["referrals", "referrals", [opened, referral({ id: "r", matter: "m1" })]],
    ["contacts", "contacts", [account, record("contact", { id: "c", ...ofSomebody })]],
    ["knowledge", "knowledge", [account, record("knowledge", { id: "k", ...ofSomebody })]],
  ])("%s", (_, kind, records) => {
    expect(isRecorded(kind, records)).toBe(true);
    expect(isRecorded(kind, records, { source: "mail" })).toBe(false);
  });

  test("from its own moment on", () => {
    const records = [asked, reply({ id: "r", request: "q1", at: "2026-07-10T09:00+08:00" })];
    expect(isRecorded("replies", records)).toBe(true);
    expect(isRecorded("replies", records, { asOf: "2026-07-10T08:59:59.999+08:00" })).toBe(false);
  });
});

describe("nothing shows that a source records", () => {
  test.each<[what: string, kind: Parameters<typeof isRecorded>[0], records: readonly EvidenceRecord[]]>([
    ["replies, where there are none", "replies", [asked, inMatter, opened]],
    ["replies, where only bots write", "replies", [asked, reply({ id: "r", request: "q1", by: "bot" })]],
    [
      "replies, where nothing is for the customer",
      "replies",
      [asked, reply({ id: "r", request: "q1", isPublic: false })],
    ],
    ["replies, where one names what is not known", "replies", [asked, reply({ id: "r", request: "Q1" })]],
    ["replies, where one names an unknown matter", "replies", [inMatter, reply({ id: "r", matter: "M1" })]],
    [
      "replies, where one comes before its request",
      "replies",
      [request({ id: "q1", at: atMinute(1) }), reply({ id: "r", request: "q1" })],
    ],
    ["replies, where one is disregarded", "replies", [asked, reply({ id: "r", request: "q1", disregard: "test" })]],
    ["referrals, where none can be seen", "referrals", [opened, referral({ id: "r", matter: "m1", isVisible: false })]],
    ["contacts, by knowledge", "contacts", [account, record("knowledge", { id: "k" })]],
    [
      "knowledge of an account that is not known",
      "knowledge",
      [account, record("knowledge", { id: "k", account: "A1" })],
    ],
  ])("%s", (_, kind, records) => {
    expect(isRecorded(kind, records)).toBe(false);
  });
});

describe("a register", () => {
  const stating = (part: Partial<Register>) =>
    record("register", { id: "s", source: "desk", register: "replies", ...part } as Register);

  test("says that its source records all of it, of the whole period", () => {
    expect(isRecorded("replies", [stating({})])).toBe(true);
    expect(isRecorded("referrals", [stating({})])).toBe(false);
    expect(isRecorded("replies", [stating({})], { source: "mail" })).toBe(false);
    expect(isRecorded("replies", [stating({ at: "2026-01-01T00:01+08:00" })])).toBe(false);
  });

  test("of a part of the period says nothing against what is there", () => {
    const records = [asked, reply({ id: "r", request: "q1" }), stating({ at: "2026-06-01T00:00+08:00" })];
    expect(isRecorded("replies", records)).toBe(true);
  });

  test.each<[what: string, part: Partial<Register>, expected: boolean]>([
    ["in the period", {}, false],
    ["after it", { at: "2026-07-10T08:59+08:00", until: "2026-08-01T00:00+08:00" }, false],
    ["not before asOf", { at: "2026-07-10T09:00+08:00", until: "2026-08-01T00:00+08:00" }, true],
    ["before it", { at: "2025-01-01T00:00+08:00", until: "2026-01-01T00:00+08:00" }, true],
    ["to its first moment", { at: "2025-01-01T00:00+08:00", until: "2026-01-01T00:00:00.001+08:00" }, false],
    ["elsewhere", { source: "mail" }, true],
  ])("outweighs what is there where it says that some may be missing %s", (_, part, expected) => {
    const records = [asked, reply({ id: "r", request: "q1" }), stating({ isComplete: false, ...part })];
    expect(isRecorded("replies", records)).toBe(expected);
  });
});
