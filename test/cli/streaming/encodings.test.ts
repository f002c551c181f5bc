import { describe, expect, test } from "vitest";
import type { ScoreOptions } from "../../../src/cli/input/score-file";
import { partsOutcome, wholeOutcome, writeInput } from "./outcomes";

const english =
  "subject,assessor,role,criterion,score\nJosé,b,peer,overall,8\n李伟,c,peer,overall,7.5\n😀,d,peer,overall,9\n";
const chinese = "被评人,评分人,角色,指标,分数\n李伟,王芳,同事,整体,8\n张三,王芳,同事,整体,7\n";

/** GB18030 and Shift_JIS of texts that this platform can only read. */
const gb = Buffer.from(
  "b1bbc6c0c8cb2cc6c0b7d6c8cb2cbdc7c9ab2cd6b8b1ea2cb7d6cafd0ac0eecea02ccdf5b7bc2ccdacd0c22cd5fbcce52c380a",
  "hex",
);

function utf16(text: string, isBig: boolean, hasMark: boolean): Buffer {
  const bytes = Buffer.from((hasMark ? "\ufeff" : "") + text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

const utf8 = (text: string) => Buffer.from(text);
const damaged = Buffer.concat([utf8(english), Buffer.from([0xff, 0x41, 0x0a])]);

describe("text of any encoding in parts", () => {
  const files: readonly (readonly [name: string, bytes: Uint8Array, options?: ScoreOptions])[] = [
    ["UTF-8", utf8(english)],
    ["UTF-8 with a mark", utf8(`\ufeff${english}`)],
    ["UTF-8 with two marks", utf8(`\ufeff\ufeff${english}`)],
    ["UTF-16 with a mark", utf16(english, false, true)],
    ["UTF-16 big-endian with a mark", utf16(chinese, true, true)],
    ["UTF-16 without a mark", utf16(english, false, false)],
    ["UTF-16 big-endian without a mark", utf16(chinese, true, false)],
    ["UTF-16 that ends within a character", utf16(english, false, true).subarray(0, -1)],
    ["UTF-16 with half a pair", Buffer.concat([utf16(english, false, true), Buffer.from([0x3d, 0xd8, 0x0a, 0])])],
    ["GB18030", gb],
    ["GB18030 that is said to be", gb, { encoding: "gb18030" }],
    ["GB18030 that is said to be Shift_JIS", gb, { encoding: "shift_jis" }],
    ["GB18030 that is said to be UTF-8", gb, { encoding: "utf-8" }],
    ["Windows-1252", Buffer.from("subject,assessor,role,criterion,score\nJos\xe9,b,peer,overall,8\n", "latin1")],
    [
      "Windows-1252 that is said to be",
      Buffer.from("subject,assessor,role,criterion,score\nJos\xe9,b,peer,overall,8\n", "latin1"),
      { encoding: "windows-1252" },
    ],
    ["nothing", new Uint8Array()],
    ["a mark alone", utf8("\ufeff")],
    ["blanks alone", utf8(" \n\r\n,,\n")],
    ["a wrong byte at the end", damaged],
    ["a wrong byte in what is said to be UTF-8", damaged, { encoding: "utf-8" }],
    ["a mark and another encoding", utf8(`\ufeff${english}`), { encoding: "gb18030" }],
    ["a NUL", utf8(`${english}a\0,b,peer,overall,8\n`)],
    [
      "a NUL in what is said to be UTF-8",
      utf8(`${english.replaceAll("\n", "\r\n")}\r\na\0,b,peer,overall,8\n`),
      { encoding: "utf-8" },
    ],
    ["a NUL at once in what is said to be UTF-8", utf8("\0"), { encoding: "utf-8" }],
    ["noise", Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251))],
    ["a wide row", utf8(`${english}${"a,".repeat(17_000)}\n`)],
    ["a long row", utf8(`${english}"${"a".repeat(400_000)}\n${"b".repeat(700_000)}",b,peer,overall,8\n`)],
    ["a long line", utf8(`${english}a,b,peer,overall,8\r\n${"a".repeat(1_000_001)},b,peer,overall,8\n`)],
    ["a line that is nearly too long", utf8(`${english}${"a".repeat(999_983)},b,peer,overall,8\n`)],
    ["an open quote", utf8(`${english}"a,b,peer,overall,8\n`)],
    ["text behind a quote", utf8(`${english}"a"x,b,peer,overall,8\nc,b,chief,overall,8\n`)],
    ["a quote within a cell", utf8(`${english}a"b,b,chief,overall,8\n`)],
    ["results", utf8("subject,exact score,coverage,status\na,8,1.00,scored\n")],
    ["no header", utf8("a,b\nc,d\n")],
    ["a header alone", utf8("subject,assessor,role,criterion,score\n")],
    ["another sign between cells", utf8("subject|assessor|role|criterion|score\na|b|peer|overall|8\n")],
    ["one decimal that may be thousands", utf8('subject;assessor;role;criterion;score\na;b;peer;overall;"7,500"\n')],
  ];

  test.each(files.map(([name, bytes, options = {}]) => ({ name, bytes, options })))(
    "$name",
    async ({ bytes, options }) => {
      writeInput(bytes);
      const whole = await wholeOutcome(options, {});
      for (const bytesOfChunk of bytes.length > 100_000 ? [50_000] : [4, 5, 1000, 2 ** 18]) {
        expect(await partsOutcome(options, {}, { bytesOfPart: 30, bytesOfChunk })).toBe(whole);
      }
      expect(await partsOutcome(options, {})).toBe(whole);
    },
  );

  test("writes a workbook of the same bytes", async () => {
    writeInput(english);
    const style = { format: "xlsx", out: "results.xlsx" } as const;
    expect(await partsOutcome({}, style)).toBe(await wholeOutcome({}, style));
  });
});
