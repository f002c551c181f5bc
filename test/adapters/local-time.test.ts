import { describe, expect, test } from "vitest";
import { instantFrom, isTimeFormat } from "../../src/adapters/local-time";

const read = (text: string, format: string) => instantFrom(text, format, "UTC")?.at.replace(":00[UTC]", "");

describe("A time by a pattern", () => {
  test("of half days is before noon or after it", () => {
    const format = "M/d/yyyy h:mm a";
    for (const [text, at] of [
      ["12:00 AM", "00:00"],
      ["12:59 am", "00:59"],
      ["1:00 AM", "01:00"],
      ["11:59 a.m.", "11:59"],
      ["12:00 PM", "12:00"],
      ["12:59 p.m.", "12:59"],
      ["1:00 pm", "13:00"],
      ["11:59\u202fPM", "23:59"],
    ]) {
      expect(read(`3/2/2026 ${text}`, format)).toBe(`2026-03-02T${at}`);
    }
    for (const text of ["0:30 AM", "13:00 PM", "1:00", "1:00 XM", "01:00 AM", "1:00 A", "1:00 a.m"]) {
      expect(read(`3/2/2026 ${text}`, format)).toBeUndefined();
    }
    expect(read("3/2/2026 09:05:00PM", "M/d/yyyy hh:mm:ssa")).toBe("2026-03-02T21:05");
    expect(read("3/2/2026 9:05:00PM", "M/d/yyyy hh:mm:ssa")).toBeUndefined();
  });

  test("has months by their English names, short or whole, in any case", () => {
    expect(read("2-Mar-2026 09:00", "d-MMM-yyyy HH:mm")).toBe("2026-03-02T09:00");
    expect(read("DEC 31, 2026", "MMM dd, yyyy")).toBe("2026-12-31T00:00");
    expect(read("2 september 2026", "d MMMM yyyy")).toBe("2026-09-02T00:00");
    expect(read("2 May 2026", "d MMMM yyyy")).toBe("2026-05-02T00:00");
    for (const [text, format] of [
      ["2 Sept 2026", "d MMM yyyy"],
      ["2 Mar 2026", "d MMMM yyyy"],
      ["2 März 2026", "d MMMM yyyy"],
      ["2 March 2026", "d MMM yyyy"],
      ["30 Feb 2026", "d MMM yyyy"],
    ] as const) {
      expect(read(text, format)).toBeUndefined();
    }
  });

  test("of two digits for the year is one of this century", () => {
    expect(read("02.03.26 09:00", "dd.MM.yy HH:mm")).toBe("2026-03-02T09:00");
    expect(read("31/12/99", "dd/MM/yy")).toBe("2099-12-31T00:00");
    expect(read("01/01/00", "dd/MM/yy")).toBe("2000-01-01T00:00");
    expect(read("31/12/2026", "dd/MM/yy")).toBeUndefined();
    // Only where the pattern says so.
    expect(read("31/12/26", "dd/MM/yyyy")).toBeUndefined();
  });

  test("has each part once, and an hour that is beyond doubt", () => {
    for (const format of ["M/d/yy h:mm a", "dd MMMM yyyy", "yyyy-MM-ddTHH:mm:ss", "d.M.yyyy hha"])
      expect(isTimeFormat(format)).toBe(true);
    for (const format of [
      "M/d/yy h:mm",
      "M/d/yy HH:mm a",
      "M/d/yy h:HH a",
      "MMM/M/d/yy",
      "yyyy yy M d",
      "MMMMM d yy",
      "d MMM",
    ])
      expect(isTimeFormat(format)).toBe(false);
  });
});
