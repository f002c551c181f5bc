import { TZDate } from "@date-fns/tz";
import { format as write } from "date-fns";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { instantFrom, isTimeFormat } from "../../src/adapters/local-time";
import { epochMilliseconds } from "../../src/review/instant";

const minute = 60_000;

test("what date-fns writes by a pattern is read as the moment that it was", () => {
  const days = fc.constantFrom("yyyy-MM-dd", "d.M.yy", "MMM d, yyyy", "dd MMMM yy", "M/d/yyyy", "yy/MM/d");
  const clocks = fc.constantFrom("HH:mm", "H:mm", "h:mm a", "hh:mma");
  const moments = fc.integer({ min: Date.UTC(2000, 0) / minute, max: Date.UTC(2100, 0) / minute - 1 });
  fc.assert(
    fc.property(days, clocks, moments, (day, clock, count) => {
      const pattern = `${day} ${clock}`;
      expect(isTimeFormat(pattern)).toBe(true);
      const text = write(new TZDate(count * minute, "UTC"), pattern);
      const read = instantFrom(text, pattern, "UTC");
      expect(read === undefined ? text : epochMilliseconds(read.at)).toBe(count * minute);
    }),
  );
});
