import * as fc from "fast-check";
import { expect, test } from "vitest";
import { epochMilliseconds } from "../../src/evidence";
import { checkedMilliseconds } from "../../src/review/instant";

const digits = (from: number, to: number, places = 2) =>
  fc.integer({ min: from, max: to }).map((value) => String(value).padStart(places, "0"));

/** Times near what there is, good and bad: months of 29 to 31 days, seconds of 60, years that `Date.UTC` mistakes. */
const texts = fc
  .tuple(
    fc.oneof(digits(0, 120, 4), digits(1890, 2110, 4), digits(0, 9999, 4)),
    digits(0, 13),
    fc.oneof(digits(0, 32), digits(27, 32)),
    digits(0, 25),
    digits(0, 61),
    fc.oneof(
      fc.constant(""),
      digits(0, 61).map((seconds) => `:${seconds}`),
      fc.tuple(digits(0, 59), fc.stringMatching(/^\d{1,10}$/)).map(([seconds, part]) => `:${seconds}.${part}`),
    ),
    fc.oneof(
      fc.constant("Z"),
      fc.tuple(fc.constantFrom("+", "-"), digits(0, 25), digits(0, 61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    ),
  )
  .map(([year, month, day, hour, minute, seconds, offset]) => {
    return `${year}-${month}-${day}T${hour}:${minute}${seconds}${offset}`;
  });

/** By the parser of the language, which takes the hour 24 and days that a month does not have. */
function parsed(text: string): number | undefined {
  const day = text.slice(0, 10);
  const isDay = new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day;
  const milliseconds = Date.parse(text.replace(/(\.\d{3})\d{1,6}(?!\d)/, "$1"));
  const isMoment = isDay && text.slice(11, 13) !== "24" && !/\.\d{10}/.test(text) && !Number.isNaN(milliseconds);
  return isMoment ? milliseconds : undefined;
}

test("an instant is what the language's own parser makes of it, and nothing where that bends it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(epochMilliseconds(text)).toBe(parsed(text));
    }),
    { numRuns: 20_000 },
  );
});

test("what is known to be an instant is read without checking, and to the same moment", () => {
  const known = fc.oneof(
    texts,
    texts.map((text) => `${text.replace(/Z$|[+-]\d\d:\d\d$/, "")}[Europe/Berlin]`),
  );
  fc.assert(
    fc.property(known, (text) => {
      fc.pre(epochMilliseconds(text) !== undefined);
      expect(checkedMilliseconds(text)).toBe(epochMilliseconds(text));
    }),
  );
});
