import { describe, expect, test } from "vitest";
import { epochMilliseconds } from "../../src/evidence";

const hour = 3_600_000;

describe("an instant", () => {
  test.each([
    ["2026-03-08T09:00:00-05:00", "2026-03-08T14:00:00.000Z"],
    ["2026-03-08T09:00-05:00", "2026-03-08T14:00:00.000Z"],
    ["2026-03-08T14:00Z", "2026-03-08T14:00:00.000Z"],
    ["2026-03-08T14:00:00.5Z", "2026-03-08T14:00:00.500Z"],
    ["2026-03-08T14:00:00.123999999Z", "2026-03-08T14:00:00.123Z"],
    ["1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"],
    ["0001-01-01T00:00+14:00", "0000-12-31T10:00:00.000Z"],
    ["2026-03-08T09:00+05:45", "2026-03-08T03:15:00.000Z"],
    ["2028-02-29T00:00Z", "2028-02-29T00:00:00.000Z"],
    ["2026-03-07T09:00[America/New_York]", "2026-03-07T14:00:00.000Z"],
    ["2026-03-08T09:00[America/New_York]", "2026-03-08T13:00:00.000Z"],
    ["2026-03-08T09:00:30.25[America/New_York]", "2026-03-08T13:00:30.250Z"],
    ["2026-03-08T09:00-04:00[America/New_York]", "2026-03-08T13:00:00.000Z"],
    ["2026-03-08T14:00Z[America/New_York]", "2026-03-08T14:00:00.000Z"],
    ["2026-03-08T14:00+00:00[UTC]", "2026-03-08T14:00:00.000Z"],
    ["2026-03-08T14:00[Etc/GMT+10]", "2026-03-09T00:00:00.000Z"],
    ["2026-03-08T14:00[Asia/Shanghai]", "2026-03-08T06:00:00.000Z"],
    ["2026-03-08T14:00[Asia/Kathmandu]", "2026-03-08T08:15:00.000Z"],
    ["1973-01-01T00:00[Africa/Monrovia]", "1973-01-01T00:00:00.000Z"],
    ["2199-12-31T23:59:59.999[UTC]", "2199-12-31T23:59:59.999Z"],
  ])("%s is %s", (text, instant) => {
    expect(epochMilliseconds(text)).toBe(Date.parse(instant));
  });

  test.each([
    ...["2026-03-08", "2026-03-08T09:00", "2026-03-08T09:00:00.000", "2026-03-08 09:00Z", "2026-03-08T09Z", "09:00Z"],
    ...["2026-02-30T09:00Z", "2027-02-29T09:00Z", "2026-13-01T09:00Z", "2026-03-00T09:00Z", "2026-03-08T24:00Z"],
    ...["2026-03-08T24:00:00Z", "2026-03-08T24:00+01:00", "2026-03-08T25:00Z", "2026-03-08T09:60Z"],
    ...["2026-03-08T09:00:60Z", "2026-06-30T23:59:60Z", "2026-03-08T09:00:00.Z", "2026-03-08T09:00:00.1234567890Z"],
    ...["2026-03-08T09:00-0500", "2026-03-08T09:00-05", "2026-03-08T09:00+24:00", "2026-03-08T09:00+05:60"],
    ...["2026-03-08t09:00z", " 2026-03-08T09:00Z", "2026-03-08T09:00Z ", "2026-03-08T09:00Z\n", "20260308T0900Z"],
    ...["2026-03-08T09:00Z[UTC", "2026-03-08T09:00ZZ", "2026-03-08T09:00+01:00:00", "2026-03-08T09:00Z (noon)"],
    ...["+002026-03-08T09:00Z", "26-03-08T09:00Z", "２０２６-03-08T09:00Z", "", "Z", "[UTC]", "1767225600000", "now"],
  ])("is not what %j says", (text) => {
    expect(epochMilliseconds(text)).toBeUndefined();
  });

  test.each([
    ...["2026-03-08T09:00[]", "2026-03-08T09:00[Berlin]", "2026-03-08T09:00[Europe/Bonn]", "2026-03-08[UTC]"],
    ...["2026-03-08T09:00[+08:00]", "2026-03-08T09:00[Foo+05:30]", "2026-03-08T09:00[Foo+05]", "2026-03-08T09:00[+08]"],
    ...["2026-03-08T09:00[Etc/GMT+15]", "2026-03-08T09:00[Etc/GMT-15]", "2026-03-08T09:00[GMT+0530]"],
    ...["2026-03-08T09:00[Etc/GMT+123]", "2026-03-08T09:00[Mars/Etc/GMT+10]", "2026-03-08T09:00[Etc/GMT-05]"],
    ...["+2026-03-08T09:00[UTC]", "[2026-03-08T09:00[UTC]", "Z2026-03-08T09:00Z[UTC]"],
    ...["2026-03-08T09:00[__proto__]", "2026-03-08T09:00[toString]", "2026-03-08T09:00[constructor]"],
    ...["2026-03-08T09:00[UTC][UTC]", "2026-03-08T09:00[UTC]Z", "2026-03-08T09:00 [UTC]", "2026-03-08T09:00[UTC ]"],
    ...["2026-03-08T09:00[u-ca=hebrew]", "2026-03-08T09:00[UTC][u-ca=hebrew]", "2026-03-08T24:00[UTC]", "[UTC]"],
    ...["2026-02-30T09:00[UTC]", "2026-03-08T09:60[UTC]", "2026-03-08T09:00+05:60[UTC]", "2026-03-08T9:00[UTC]"],
    ...["1972-12-31T23:59[UTC]", "2200-01-01T00:00[UTC]", "1971-06-01T09:00[Africa/Monrovia]"],
    ...["2026-03-08T09:00-05:00[America/New_York]", "2026-03-07T09:00-04:00[America/New_York]"],
    ...["2026-03-08T09:00+00:00[Europe/Berlin]", "2026-03-08T09:00-04:59[America/New_York]"],
  ])("of a zone is not what %j says", (text) => {
    expect(epochMilliseconds(text)).toBeUndefined();
  });

  test.each([undefined, null, 1_767_225_600_000, new Date(0), {}, [], ["2026-03-08T14:00Z"], Symbol("now")])(
    "is never what is no text",
    (value) => {
      expect(epochMilliseconds(value as never)).toBeUndefined();
    },
  );
});

describe("a time that the clocks of a zone", () => {
  test.each([
    ["America/New_York", "2026-11-01T01:00", "-04:00", "-05:00", 1],
    ["America/New_York", "2026-11-01T01:59:59.999", "-04:00", "-05:00", 1],
    ["Europe/Berlin", "2026-10-25T02:30", "+02:00", "+01:00", 1],
    ["Australia/Lord_Howe", "2026-04-05T01:45", "+11:00", "+10:30", 0.5],
  ])("of %s show twice, %s, needs its offset", (zone, local, early, late, apart) => {
    expect(epochMilliseconds(`${local}[${zone}]`)).toBeUndefined();
    const [first, second] = [early, late].map((offset) => epochMilliseconds(`${local}${offset}[${zone}]`) as number);
    expect(first).toBe(epochMilliseconds(`${local}${early}`));
    expect((second as number) - (first as number)).toBe(apart * hour);
  });

  test.each([
    ["America/New_York", "2026-03-08T02:00"],
    ["America/New_York", "2026-03-08T02:59:59.999"],
    ["America/New_York", "2026-03-08T02:30-05:00"],
    ["America/New_York", "2026-03-08T02:30-04:00"],
    ["Europe/Berlin", "2026-03-29T02:30"],
    ["Australia/Lord_Howe", "2026-10-04T02:15"],
    ["Africa/Cairo", "2026-04-24T00:30"],
    ["Pacific/Apia", "2011-12-30T00:00"],
    ["Pacific/Apia", "2011-12-30T12:00"],
    ["Pacific/Apia", "2011-12-30T23:59:59"],
  ])("of %s never show, %s, is none", (zone, local) => {
    expect(epochMilliseconds(`${local}[${zone}]`)).toBeUndefined();
  });

  test.each([
    ["America/New_York", "2026-11-01T00:59:59.999", "2026-11-01T04:59:59.999Z"],
    ["America/New_York", "2026-11-01T02:00", "2026-11-01T07:00:00.000Z"],
    ["America/New_York", "2026-03-08T01:59:59.999", "2026-03-08T06:59:59.999Z"],
    ["America/New_York", "2026-03-08T03:00", "2026-03-08T07:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04T02:30", "2026-10-03T15:30:00.000Z"],
    ["Pacific/Apia", "2011-12-29T23:59:59.999", "2011-12-30T09:59:59.999Z"],
    ["Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00.000Z"],
  ])("of %s show once, %s, needs none", (zone, local, instant) => {
    expect(epochMilliseconds(`${local}[${zone}]`)).toBe(Date.parse(instant));
  });
});
