import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { wordProblem } from "../../src/cli/messages/word-problem";
import { safeParseEvidence } from "../../src/schema";
import { fullRecords } from "../review/evidence/records";
import { problemsOf, run, write } from "./run-command";

const calendar = resolve("examples/data/calendar.json");
const time = ["--as-of", "2026-07-10", "--period", "2026-H1"] as const;
const good = {
  ...{ kind: "praise", id: "p", source: "letters", scope: "person", attributedTo: "li.wei" },
  ...{ at: "2026-03-02T09:00Z", isUnasked: true },
};
const matter = { ...good, kind: "matter", isUnasked: undefined };
const reply = { ...good, kind: "reply", by: "human", isPublic: true, isUnasked: undefined };
const bad = [
  { ...good, at: "2026-03-02" },
  { ...good, isUnasked: "yes", colour: 1 },
  { ...good, scope: "firm", id: " x" },
  { ...good, attributedTo: 7, isUnasked: undefined },
  7,
  { ...good, kind: "prise" },
  { ...reply, waitedMinutes: -1 },
  { ...reply, waitedMinutes: "1,5" },
  { ...matter, assignments: {} },
  { ...matter, customer: "c-1" },
];
const told = {
  zh: [
    "bad.json，[0].at：应为带UTC偏移或时区的时间（如2026-03-08T09:00-05:00或2026-03-08T09:00[America/New_York]），实际为“2026-03-02”",
    "bad.json，[1].isUnasked：应为true或false，实际为“yes”",
    expect.stringMatching(/^bad\.json，\[1\]\.colour：应为以下键之一：“kind”、“id”、.*，实际为“colour”/),
    "bad.json，[2].id：应为首尾无空白、不含控制字符的编号，实际为“ x”",
    "bad.json，[2].scope：应为“person”、“team”、“organisation”之一，实际为“firm”",
    "bad.json，[3].attributedTo：应为文本（没有或无人知晓时为null），实际为7",
    "bad.json，[3].isUnasked：应为true或false，实际为没有此项",
    "bad.json，[4]：应为对象，实际为7",
  ],
  ja: [
    "bad.json、[0].at：UTCとの時差またはタイムゾーンのある時刻（例：2026-03-08T09:00-05:00、2026-03-08T09:00[America/New_York]）が必要ですが、「2026-03-02」です",
    "bad.json、[1].isUnasked：trueまたはfalseが必要ですが、「yes」です",
    expect.stringMatching(
      /^bad\.json、\[1\]\.colour：次のいずれかのキー（「kind」、「id」、.*）が必要ですが、「colour」です/,
    ),
    "bad.json、[2].id：前後に空白がなく制御文字を含まないIDが必要ですが、「 x」です",
    "bad.json、[2].scope：「person」、「team」、「organisation」のいずれかが必要ですが、「firm」です",
    "bad.json、[3].attributedTo：文字列（ないか、誰にも分からない場合はnull）が必要ですが、7です",
    "bad.json、[3].isUnasked：trueまたはfalseが必要ですが、ありません",
    "bad.json、[4]：オブジェクトが必要ですが、7です",
  ],
} as const;

/** Without what is the same in every language: places, quoted words, names of keys and zones. */
function ownWords(line: string): string {
  return line
    .replace(/^[^：]*：/, "")
    .replaceAll(/“[^”]*”|「[^」]*」|--[a-z-]+/g, "")
    .replaceAll(
      /\b(true|false|null|UTC|JSON|ID|iso|epoch|seconds|milliseconds|dd|MM|yyyy|HH|mm)\b|America\/New_York|Europe\/Berlin|T\d\d|\w+\.json\S*|holidays\[\d\]/g,
      "",
    );
}

/** Every kind of record, with each of its fields in turn as something else. */
const damaged = Object.values(fullRecords).flatMap((record) =>
  Object.keys(record).flatMap((key) =>
    [7, -1, "", "x", true, [], ["x", {}, 7], {}, { x: 1 }, undefined].map((value) => ({ ...record, [key]: value })),
  ),
);

describe.each(["zh", "ja"] as const)("what may be wrong with records, in %s", (locale) => {
  it("has words in that language for all that the library says of it", () => {
    const issues = damaged.flatMap((record) => {
      const parsed = safeParseEvidence([record]);
      return parsed.success ? [] : parsed.issues;
    });
    expect(issues.length).toBeGreaterThan(1000);
    const untold = issues.flatMap((issue) => {
      const { message } = wordProblem({ place: { file: "甲" }, fault: { kind: "issue", issue } }, locale);
      return /expected/.test(message) ? [issue.expected] : [];
    });
    expect([...new Set(untold)]).toEqual([]);
  });
});

describe.each(["zh", "ja"] as const)("what is wrong with evidence and its settings, in %s", (locale) => {
  const problems = (...args: readonly string[]) => problemsOf(run("evaluate", ...args, "--locale", locale));

  it("is told in that language, as all else is", () => {
    write("bad.json", JSON.stringify(bad));
    const lines = problems("bad.json", ...time);
    expect(lines.slice(0, told[locale].length)).toEqual(told[locale]);
    expect(lines.length).toBeGreaterThan(11);
    for (const line of lines) expect(ownWords(line)).not.toMatch(/[a-z]{3}/i);
  });

  it("is told so of spans, and of records under one id, with the place of the other", () => {
    write(
      "two.json",
      JSON.stringify([good, { ...good, isUnasked: false }, { ...matter, id: "m", closedAt: "2026-03-01T09:00Z" }]),
    );
    const [twice, reversed] = problems("two.json", ...time);
    expect(twice).toContain("two.json");
    expect(twice).toContain("[0]");
    expect(reversed).toContain("2026-03-02T09:00Z");
    for (const line of [twice ?? "", reversed ?? ""])
      expect(ownWords(line).replace(/[\d:TZ-]+/g, "")).not.toMatch(/[a-z]{3}/i);
  });

  it("is told so of a calendar, a job profile, options, a mapping and what a desk does not say", () => {
    write("good.json", JSON.stringify([good]));
    const hours = [
      { day: "monday", from: "9:00", to: "08:00" },
      { day: "monday", from: "09:00", to: "08:00" },
      { day: "someday", from: "09:00", to: "24:30" },
      { day: "friday", from: "09:00", to: "12:00" },
      { day: "friday", from: "11:00", to: "13:00" },
    ];
    const holidays = [{ date: "2026-02-30" }, { date: "2026-12-25" }, { date: "2026-12-25" }];
    write("calendar.json", JSON.stringify({ zone: "Berlin", hours, holidays }));
    write("profile.json", JSON.stringify({ id: "desk", version: "1", weights: { speed: 1 } }));
    write(
      "options.json",
      JSON.stringify({ "survey-itm": {}, "repeat-contacts": { days: -1 }, courtesy: { threshold: 2 } }),
    );
    const all = problems(
      "good.json",
      ...time,
      "--calendar",
      "calendar.json",
      "--profile",
      "profile.json",
      "--options",
      "options.json",
    );
    const frame = { id: { from: "id" }, at: { from: "at" } };
    const records = [
      { kind: "matter", fields: { id: { from: "id" } } },
      { kind: "matter", fields: { ...frame, closings: { from: "x" } } },
      { kind: "matter", fields: { ...frame, colour: { from: "x" } } },
      { kind: "matter", fields: { ...frame, at: { from: "at", format: "dd/MM" } } },
      { kind: "matter", fields: { ...frame, customer: { from: "at", type: "duration" } } },
      { kind: "matter", fields: { id: { from: "id", format: "dd/MM/yyyy" }, at: { from: "at" } } },
      { kind: "reply", fields: { ...frame, waitedMinutes: { from: "w", type: "duration" } } },
      { kind: "reply", fields: { ...frame, matter: { from: "w", type: "text", zone: "UTC" } } },
    ];
    write("mapping.json", JSON.stringify({ source: "x", zone: "Berlin", records }));
    const mapped = problems("good.json", ...time, "--from", "mapping.json", "--calendar", calendar);
    write("desk.json", JSON.stringify({ bots: [true], spam: { tags: [""] }, solvedWithoutReply: "no" }));
    const desk = problems("good.json", ...time, "--from", "zendesk", "--desk", "desk.json");
    expect(all.length).toBeGreaterThan(9);
    expect(mapped.length).toBeGreaterThan(7);
    expect(desk.length).toBeGreaterThan(2);
    for (const line of [...all, ...mapped, ...desk]) expect(ownWords(line), line).not.toMatch(/[a-z]{3}/i);
  });
});
