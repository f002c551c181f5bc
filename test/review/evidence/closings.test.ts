import { expect, test } from "vitest";
import { safeParseEvidence } from "../../../src/evidence";

test("Closings of a matter are instants that are not before its opening", () => {
  const of = (...closings: readonly string[]) => {
    const frame = { id: "m", source: "desk", scope: "person", attributedTo: "li", at: "2026-03-02T09:00Z" };
    const parsed = safeParseEvidence([{ kind: "matter", ...frame, closings }]);
    return parsed.success ? [] : parsed.issues.map(({ code, path }) => [code, ...path]);
  };
  expect(of("2026-03-02T09:00Z", "2026-03-04T09:00Z")).toEqual([]);
  expect(of("2026-03-03T09:00Z", "2026-03-02T08:59:59.999Z")).toEqual([["reversed-span", 0, "closings", 1]]);
  expect(of("2026-03-03")).toEqual([["invalid-instant", 0, "closings", 0]]);
});
