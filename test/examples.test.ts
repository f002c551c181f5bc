import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./support/run-example-code";
import { examplePrograms, readExample, runExampleProgram } from "./support/run-example-program";

const programs = examplePrograms();

describe("The examples", () => {
  test("are at least six, and every one has its output beside it", () => {
    expect(programs.length).toBeGreaterThanOrEqual(6);
    const outputs = readdirSync(join(root, "examples", "output")).sort();
    expect(outputs).toEqual(programs.map((file) => file.replace(".mjs", ".txt")));
  });

  test.each(programs)("%s prints what it should, without an error", (file) => {
    const expected = readExample(`output/${file.replace(".mjs", ".txt")}`);
    expect(runExampleProgram(file)).toEqual({ status: 0, stdout: expected, stderr: "" });
  });

  test("print the same in another time zone and language", () => {
    const file = "06-a-ratings-file-in-code.mjs";
    const elsewhere = runExampleProgram(file, { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" });
    expect(elsewhere.stdout).toBe(readExample("output/06-a-ratings-file-in-code.txt"));
  });

  test.each(programs)("%s is checked by the compiler and stays under 60 lines", (file) => {
    const lines = readExample(file).trimEnd().split("\n");
    expect(lines[0]).toBe("// @ts-check");
    expect(lines.length).toBeLessThan(60);
  });

  test("are all named in the folder's README", () => {
    const readme = readExample("README.md");
    expect(programs.filter((file) => !readme.includes(`(${file})`))).toEqual([]);
  });
});
