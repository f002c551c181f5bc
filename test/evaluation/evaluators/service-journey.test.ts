import { describe, expect, test } from "vitest";
import { serviceJourney } from "../../../src/evidence";
import { find, journey, many, matter, noRuns, shown } from "./service-records";

const ran = (change: object, options: object = {}) =>
  shown(serviceJourney, [matter({ id: "m" }), journey({ id: "j", matter: "m", ...change })], { options });

describe("Service journeys", () => {
  test.each(Object.entries(noRuns))("have a run with one more of %s than %s", (name, free) => {
    expect(ran({ [name]: free })).toBe(true);
    expect(ran({ [name]: free + 1 })).toBe(false);
    expect(ran({ [name]: 0 })).toBe(true);
  });

  test("do not count what is exempt", () => {
    expect(ran({ visits: 2, exempt: { visits: 1 } })).toBe(true);
    expect(ran({ visits: 3, exempt: { visits: 1 } })).toBe(false);
    expect(ran({ errands: 1, exempt: { errands: 1 } })).toBe(true);
    expect(ran({ errands: 1, exempt: { errands: 5, visits: 1 } })).toBe(true);
    expect(ran({ errands: 1, exempt: { errands: null } })).toBe("not-counted");
    expect(ran({ errands: 0, exempt: { errands: null } })).toBe(true);
  });

  test("are unknown where a count is, even where another shows a run", () => {
    expect(ran({ refusals: null })).toBe("not-counted");
    expect(ran({ refusals: undefined })).toBe("not-counted");
    expect(ran({ refusals: null, deferrals: 1 })).toBe("not-counted");
    expect(ran({ refusals: null }, { counts: ["visits", "errands"] })).toBe(true);
    expect(ran({ refusals: 1 }, { counts: ["visits", "errands"] })).toBe(true);
  });

  test("of one matter add what they know", () => {
    const two = (first: object, second: object) =>
      shown(serviceJourney, [
        matter({ id: "m" }),
        journey({ id: "j", matter: "m", ...first }),
        journey({ id: "k", matter: "m", ...second }),
      ]);
    expect(two({ visits: null }, { windows: null })).toBe(true);
    expect(two({ visits: null }, { visits: null })).toBe("not-counted");
    expect(two({}, { errands: 1 })).toBe(false);
  });

  test("are the subject's own of the period, in a matter that is recorded, whenever it was opened", () => {
    expect(ran({ attributedTo: "sato", errands: 3 })).toBeUndefined();
    expect(ran({ scope: "team", attributedTo: "desk", errands: 3 })).toBeUndefined();
    expect(shown(serviceJourney, [journey({ id: "j", matter: "m" })])).toBe("no-matter");
    const theirs = matter({ id: "m", attributedTo: "sato" });
    expect(shown(serviceJourney, [theirs, journey({ id: "j", matter: "m" })])).toBe(true);
    const earlier = matter({ id: "m", at: "2026-02-27T12:00Z" });
    const of = (at: string) => [earlier, journey({ id: "j", matter: "m", errands: 1, at })];
    expect(shown(serviceJourney, of("2026-03-01T00:00Z"))).toBe(false);
    expect(shown(serviceJourney, of("2026-02-28T23:59:59.999Z"))).toBeUndefined();
    expect(shown(serviceJourney, of("2026-02-28T23:59:59.999Z"), { period: "2026-02" })).toBe(false);
  });

  test("are judged by the share without a run", () => {
    const records = (good: number, bad: number) =>
      many(good + bad, (index) => [
        matter({ id: `m${index}` }),
        journey({ id: `j${index}`, matter: `m${index}`, errands: index < good ? 0 : 1 }),
      ]);
    expect(find(serviceJourney, records(5, 0)).outcome).toBe("met");
    expect(find(serviceJourney, records(4, 0)).outcome).toBe("inconclusive");
    expect(find(serviceJourney, records(0, 5)).outcome).toBe("not-met");
    expect(find(serviceJourney, records(2, 3)).outcome).toBe("inconclusive");
  });
});
