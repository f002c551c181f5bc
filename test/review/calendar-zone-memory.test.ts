import { tzOffset } from "@date-fns/tz/tzOffset";
import { beforeEach, expect, test, vi } from "vitest";
import { isZone, offsetAt } from "../../src/review/calendar-zone";

vi.mock("@date-fns/tz/tzOffset", () => ({ tzOffset: vi.fn(() => 60) }));

const asked = vi.mocked(tzOffset);
const quarterDay = 6 * 3_600_000;

beforeEach(() => {
  asked.mockClear();
});

function askFor(zone: string, quarters: number): number {
  asked.mockClear();
  for (let quarter = 0; quarter < quarters; quarter++) offsetAt(zone, quarter * quarterDay);
  return asked.mock.calls.length;
}

test("what clocks show is asked for once in the evidence of years", () => {
  const years = 5 * 366 * 4;
  expect(askFor("Europe/Berlin", years)).toBe(years + 1);
  expect(askFor("Europe/Berlin", years)).toBe(0);
});

test("what was kept of zones is forgotten before it fills the memory, however many zones there are", () => {
  expect(askFor("Asia/Kathmandu", 8)).toBe(9);
  expect(askFor("Asia/Kathmandu", 8)).toBe(0);
  for (let zone = 0; zone < 16; zone++) askFor(`Zone/${zone}`, 4096);
  expect(askFor("Asia/Kathmandu", 8)).toBe(9);
});

test("what is forgotten is forgotten at once, when there is one too many of it", async () => {
  vi.resetModules();
  const fresh = await import("../../src/review/calendar-zone");
  const { tzOffset: askedAnew } = await import("@date-fns/tz/tzOffset");
  const askForQuarter = (quarter: number) => {
    const before = vi.mocked(askedAnew).mock.calls.length;
    fresh.offsetAt("Europe/Berlin", quarter * quarterDay);
    return vi.mocked(askedAnew).mock.calls.length - before;
  };
  // The first asks for its end as well.
  for (let quarter = 0; quarter < 2 ** 16 - 1; quarter++) askForQuarter(quarter);
  expect(askForQuarter(0)).toBe(0);
  expect(askForQuarter(2 ** 16 - 1)).toBe(1);
  expect(askForQuarter(0)).toBe(2);
});

test("a zone is asked for by one name, however it is spelt: for each the machine would keep its data once more", () => {
  expect(isZone("Europe/BERLIN")).toBe(true);
  offsetAt("europe/Berlin", 0);
  offsetAt("EUROPE/BERLIN", 0);
  expect(new Set(asked.mock.calls.map(([zone]) => zone))).toEqual(new Set(["europe/berlin"]));
});
