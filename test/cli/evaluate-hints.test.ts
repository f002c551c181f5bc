import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { problemsOf, run, write } from "./run-command";

const calendar = resolve("examples/data/calendar.json");
const usual = ["--calendar", calendar, "--as-of", "2026-07-10", "--period", "2026-H1"] as const;
const tickets = resolve("test/fixtures/freshdesk/tickets.json");

const praise = {
  ...{ kind: "praise", id: "p1", source: "letters", scope: "person", attributedTo: "anna.berg" },
  ...{ at: "2026-03-02T09:00Z", customer: { id: "c-1" }, isUnasked: true },
};

describe("evidence of which nothing is anybody's", () => {
  const nobodys = JSON.parse(readFileSync(tickets, "utf8")).map((ticket: object) => ({
    ...ticket,
    responder_id: null,
  }));
  const file = write("nobodys.json", JSON.stringify(nobodys));

  it("is told to be nobody's, with the setting that would say whose", () => {
    const told = problemsOf(run("evaluate", file, "--from", "freshdesk", ...usual)).join("\n");
    expect(told).toContain("expected evidence of somebody's work, got none");
    // Whoever has it would be told by an option; where nobody has it, there is none that would.
    expect(told).toMatch(/freshdesk: tickets: \d+ attributed to no person: no agent is named\n/);
    expect(told).not.toContain("authorOfReplies (");
    const had = problemsOf(run("evaluate", tickets, "--from", "freshdesk", ...usual)).join("\n");
    expect(had).toMatch(
      /freshdesk: tickets: \d+ attributed to no person: since when their agents have had them is not known: see --desk authorOfReplies \(/,
    );
    const one = write("one-praise.json", JSON.stringify([{ ...praise, attributedTo: null }]));
    expect(problemsOf(run("evaluate", one, ...usual))[1]).toBe(
      "1 record is attributed to no person: see scope and attributedTo",
    );
  });

  it.each(["zh", "ja"])("is told so in %s as well", (locale) => {
    const told = (name: string) =>
      problemsOf(run("evaluate", name, "--from", "freshdesk", ...usual, "--locale", locale)).join("\n");
    expect(told(file)).toContain(locale === "zh" ? "未写明受理人" : "担当者が記載されていません");
    expect(told(tickets)).toContain("--desk");
    expect(told(tickets)).toContain('{"authorOfReplies":"assignee"}');
  });

  it("comes with the adapter's report as JSON, as the hint promises", () => {
    const { status, stdout, stderr } = run("evaluate", file, "--from", "freshdesk", ...usual, "--format", "json");
    expect(status).toBe(1);
    expect(stderr).toContain("(--format json says what and why)");
    expect(stderr).toContain("expected evidence of somebody's work, got none");
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ results: [], evaluations: [], report: { source: "freshdesk" } });
    expect(told.report.unavailable.length).toBeGreaterThan(0);
  });
});

describe("a table in another encoding", () => {
  const mapping = write(
    "mapping.json",
    JSON.stringify({
      ...{ source: "letters", format: "csv", zone: "Europe/Berlin" },
      records: [
        {
          kind: "praise",
          fields: {
            ...{ id: { from: "Nr" }, at: { from: "Tag" }, scope: { constant: "person" } },
            ...{ attributedTo: { from: "Wer" }, isUnasked: { constant: true } },
          },
        },
      ],
    }),
  );
  const table = "Nr,Tag,Wer\n1,2026-03-02T09:00Z,J\u00f6rg M\u00fcller\n";
  const args = ["--from", mapping, ...usual, "--format", "json"] as const;

  it("is read as --encoding says", () => {
    const file = write("latin.csv", Buffer.from(table, "latin1"));
    const { status, stdout } = run("evaluate", file, ...args, "--encoding", "windows-1252");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).results[0].subject).toBe("J\u00f6rg M\u00fcller");
  });

  it("is refused without it, with the option that would settle it", () => {
    const file = write("latin.csv", Buffer.from(table, "latin1"));
    expect(problemsOf(run("evaluate", file, ...args))[0]).toMatch(/--encoding windows-1252/);
  });

  it("is UTF-8 where it is that, whatever --encoding says of the ratings", () => {
    const file = write("utf8.csv", table);
    const { stdout } = run("evaluate", file, ...args, "--encoding", "windows-1252");
    expect(JSON.parse(stdout).results[0].subject).toBe("J\u00f6rg M\u00fcller");
  });
});

describe("a misspelt key or word", () => {
  it("is asked about, in evidence, options and a desk's settings", () => {
    const { isUnasked: _, ...rest } = praise;
    const bad = write(
      "bad.json",
      JSON.stringify([
        { ...rest, isunasked: true },
        { ...praise, id: "p2", scope: "persons" },
      ]),
    );
    const options = write("options.json", '{"reply-within-target":{"treshold":"0.9"},"silent-gap":{}}');
    const problems = problemsOf(run("evaluate", bad, ...usual, "--options", options)).join("\n");
    expect(problems).toMatch(
      /isunasked: expected one of the keys kind, id, .*, got "isunasked": did you mean isUnasked\?/,
    );
    expect(problems).toMatch(/scope: expected one of .*, got "persons": did you mean person\?/);
    expect(problems).toMatch(/treshold: expected one of the keys .*: did you mean threshold\?/);
    expect(problems).toMatch(/silent-gap: expected one of the keys .*: did you mean silent-gaps\?/);
    const desk = write("desk.json", '{"agent":[7]}');
    const told = problemsOf(run("evaluate", tickets, "--from", "freshdesk", "--desk", desk, ...usual)).join("\n");
    expect(told).toMatch(/agent: expected one of the keys .*: did you mean agents\?/);
  });
});

describe("a table where a desk's JSON is expected", () => {
  it("is called a table, without a word about --from, which is there", () => {
    const table = write("table.csv", "a,b\n1,2\n");
    expect(problemsOf(run("evaluate", table, "--from", "zendesk", ...usual))[0]).toMatch(/got a table$/);
  });
});

describe("what may be a mistake, though nothing is wrong", () => {
  const file = write("praise.json", JSON.stringify([praise]));

  it("is one person under two ids: both are named", () => {
    const ratings = write("named.csv", "subject,assessor,role,criterion,score\nAnna Berg,chen,manager,overall,9\n");
    const { status, stderr } = run("evaluate", file, ...usual, "--ratings", ratings);
    expect(status).toBe(0);
    expect(stderr).toBe(
      '"Anna Berg" in the ratings and "anna.berg" in the evidence are taken for two people: give one person one id\n',
    );
  });

  it("is a register that does not reach as far as the period that was taken", () => {
    const register = { ...praise, kind: "register", id: "g1", scope: "organisation", register: "complaints" };
    const { isUnasked: _, customer: __, ...statement } = { ...register, at: "2026-01-01T00:00+08:00" };
    const records = (until: string) => JSON.stringify([praise, { ...statement, until, isComplete: true }]);
    const args = ["--calendar", calendar, "--as-of", "2026-07-10"] as const;
    const short = run("evaluate", write("short.json", records("2026-07-01T00:00+08:00")), ...args);
    expect(short.stderr).toContain("no register of complaints covers all of 2026-01-01/2026-07-10");
    expect(short.stderr).toContain("--period");
    const long = run("evaluate", write("long.json", records("2026-07-11T00:00+08:00")), ...args);
    expect(long.stderr).not.toContain("register");
    const named = run(
      "evaluate",
      write("short.json", records("2026-07-01T00:00+08:00")),
      ...args,
      "--period",
      "2026-H1",
    );
    expect(named.stderr).toBe("");
  });
});
