import * as fc from "fast-check";
import { expect, test } from "vitest";
import { minutesFrom } from "../../src/adapters/duration";
import { instantFrom } from "../../src/adapters/local-time";
import { parseDecimal } from "../../src/exact/decimal";
import { compareRatios, ratioOf } from "../../src/exact/ratio";

const seconds = fc.oneof(
  fc.nat(10_000),
  fc.nat(10_000_000),
  fc.nat(300).map((minutes) => minutes * 60),
);

test("a target in whole minutes is met by the minutes just when it is met by the seconds", () => {
  fc.assert(
    fc.property(seconds, fc.nat(200_000), fc.integer({ min: -1, max: 1 }), (count, far, near) => {
      for (const target of [far, Math.max(0, Math.floor(count / 60) + near)]) {
        const minutes = parseDecimal(minutesFrom(count, "seconds") as number);
        expect(compareRatios(minutes, ratioOf(target)) <= 0).toBe(count <= target * 60);
      }
    }),
  );
});

test("hours, minutes and seconds with colons are as many seconds", () => {
  fc.assert(
    fc.property(seconds, (count) => {
      const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
      const text = `${two(count / 3600)}:${two((count / 60) % 60)}:${two(count % 60)}`;
      expect(minutesFrom(text, "hh:mm:ss")).toEqual(minutesFrom(count, "seconds"));
    }),
  );
});

test("a moment that is written in any format is read as that moment", () => {
  const moments = fc.date({ min: new Date("1973-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      const [, year, month, day, hour, minute, second] =
        /(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(date.toISOString()) ?? [];
      const moment = Math.floor(date.getTime() / 1000) * 1000;
      const written = [
        [`${day}/${month}/${year} ${hour}:${minute}:${second}`, "dd/MM/yyyy HH:mm:ss"],
        [
          `${Number(month)}.${Number(day)}.${year}, ${Number(hour)}h${minute}-${second}`.replace("h", ":"),
          "M.d.yyyy, H:mm-ss",
        ],
        [`${year}-${month}-${day} ${hour}:${minute}:${second}`, "iso"],
        [moment / 1000, "epoch-seconds"],
        [String(moment), "epoch-milliseconds"],
      ] as const;
      for (const [text, format] of written) expect(instantFrom(text, format, "UTC")?.moment).toBe(moment);
    }),
  );
});
