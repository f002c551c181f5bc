import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  promises,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const command = resolve("dist/cli.js");
const directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-interrupts-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Where the command has its scratch files, and where it writes: both are to be empty after an interrupt. */
const scratch = join(directory, "scratch");
const written = join(directory, "written");
for (const folder of [scratch, written]) mkdirSync(folder);

const input = join(directory, "ratings.csv");
const out = join(written, "results.json");
const descriptor = openSync(input, "w");
writeSync(descriptor, "subject,assessor,role,criterion,score\n");
for (let block = 0; block < 100; block++) {
  const rows = Array.from({ length: 1500 }, (_, index) => {
    return `person ${(block * 1500 + index) % 40_000},assessor ${block},peer,overall,${(index % 1000) / 100}\n`;
  });
  writeSync(descriptor, rows.join(""));
}
closeSync(descriptor);

/** As many ratings, with as much beside each that two threads score them. */
const large = join(directory, "large.csv");
{
  const remark = "said at length ".repeat(7);
  const lines = readFileSync(input, "utf8").trimEnd().split("\n");
  const rows = lines.map((line, index) => (index === 0 ? `${line},comment` : `${line},${remark}`));
  writeFileSync(large, `${rows.join("\n")}\n`);
}

function start(args: readonly string[], stdin: "ignore" | "pipe" = "ignore"): ChildProcess {
  const env = { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch };
  return spawn(process.execPath, [command, "score", ...args], { env, stdio: [stdin, "pipe", "pipe"] });
}

function ended(child: ChildProcess): Promise<readonly [status: number | null, signal: NodeJS.Signals | null]> {
  return new Promise((done) => child.on("close", (status, signal) => done([status, signal])));
}

/** Waits until the file beside the one that is written is there. */
async function untilWriting(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !readdirSync(written).some((name) => name.endsWith(".tmp"))) {
    await new Promise((done) => setTimeout(done, 2));
  }
}

/** Waits until there are scratch files of two threads beside that of the parts; their names are gone. */
async function untilTwoThreadsScore(child: ChildProcess): Promise<boolean> {
  const open = `/proc/${child.pid}/fd`;
  for (; child.exitCode === null; await new Promise((done) => setTimeout(done, 2))) {
    try {
      const files = readdirSync(open).map((name) => readlinkSync(join(open, name)));
      if (files.filter((file) => file.startsWith(scratch)).length >= 3) return true;
    } catch {
      // One of them was closed meanwhile.
    }
  }
  return false;
}

function leftovers(): readonly string[] {
  return [...readdirSync(scratch), ...readdirSync(written)];
}

describe.runIf(process.platform !== "win32")("an interrupted run", () => {
  test.each([
    ["SIGINT", 100],
    ["SIGTERM", 400],
    ["SIGTERM", 900],
    ["SIGKILL", 700],
    ["SIGINT", 1500],
  ] as const)("leaves nothing behind: %s after %i ms", async (signal, delay) => {
    const child = start([input, "--stream", "--out", out]);
    const end = ended(child);
    await new Promise((done) => setTimeout(done, delay));
    child.kill(signal);
    const [, killed] = await end;
    // On a fast machine it may have been done by then.
    if (killed === null) rmSync(out, { force: true });
    else expect(killed).toBe(signal);
    expect(leftovers()).toEqual([]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("leaves nothing behind while it writes: %s", async (signal) => {
    writeFileSync(join(directory, "before"), "");
    const child = start([input, "--stream", "--out", out]);
    const end = ended(child);
    await untilWriting(child);
    child.kill(signal);
    expect(await end).toEqual([null, signal]);
    expect(leftovers()).toEqual([]);
  });

  test.runIf(process.platform === "linux" && availableParallelism() > 1).each([
    ["SIGINT", 0],
    ["SIGTERM", 30],
    ["SIGHUP", 300],
    ["SIGKILL", 600],
  ] as const)("leaves nothing behind while two threads score: %s after %i ms", async (signal, delay) => {
    const child = start([large, "--stream", "--out", out]);
    const end = ended(child);
    expect(await untilTwoThreadsScore(child)).toBe(true);
    await new Promise((done) => setTimeout(done, delay));
    child.kill(signal);
    expect(await end).toEqual([null, signal]);
    expect(leftovers()).toEqual([]);
  });

  test("keeps the file that was there before", async () => {
    writeFileSync(out, "as before");
    const child = start([input, "--stream", "--out", out]);
    const end = ended(child);
    await untilWriting(child);
    child.kill("SIGTERM");
    await end;
    expect(leftovers()).toEqual(["results.json"]);
    rmSync(out);
  });

  test("ends well when its reader has seen enough", async () => {
    for (const file of [input, large]) {
      const child = start([file, "--stream", "--format", "ndjson"]);
      const end = ended(child);
      child.stdout?.once("data", () => child.stdout?.destroy());
      expect(await end).toEqual([0, null]);
      expect(leftovers()).toEqual([]);
    }
  });

  test("waits for standard input, and leaves nothing behind when that is where it is interrupted", async () => {
    const child = start(["-", "--stream", "--out", out], "pipe");
    const end = ended(child);
    child.stdin?.write("subject,assessor,role,criterion,score\n".padEnd(3000, "a,b,peer,overall,8\n"));
    await new Promise((done) => setTimeout(done, 500));
    child.kill("SIGINT");
    expect(await end).toEqual([null, "SIGINT"]);
    expect(leftovers()).toEqual([]);
  });
});

describe("a run in parts that nobody interrupts", () => {
  const run = (args: readonly string[], stdin: string | undefined = undefined) =>
    spawnSync(process.execPath, [command, "score", ...args], {
      env: { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch },
      input: stdin ?? "",
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });

  test("writes what a run as a whole writes, from a file and from standard input, and leaves nothing else", () => {
    for (const [file, format] of [
      [input, "csv"],
      [input, "ndjson"],
      [large, "ndjson"],
    ] as const) {
      const whole = run([file, "--format", format]);
      const parts = run([file, "--format", format, "--stream"]);
      expect(whole.status).toBe(0);
      expect(parts.stdout === whole.stdout).toBe(true);
    }
    const text = "subject,assessor,role,criterion,score\na,b,peer,overall,8\na,c,chief,overall,8\n";
    const [whole, parts] = [run(["-"], text), run(["-", "--stream"], text)];
    expect(parts).toMatchObject({ status: 1, stdout: "", stderr: whole.stderr });
    expect(parts.stderr).toContain("standard input:3");
    expect(leftovers()).toEqual([]);
  });

  test("reads what is no delimited text as a whole", () => {
    const json = JSON.stringify([{ subject: "a", assessor: "b", role: "peer", criterion: "overall", score: 8 }]);
    const file = join(directory, "ratings.json");
    writeFileSync(file, json);
    const expected = run([file, "--format", "csv"]);
    expect(expected.status).toBe(0);
    expect(run([file, "--format", "csv", "--stream"]).stdout).toBe(expected.stdout);
    expect(run(["-", "--format", "csv", "--stream"], json).stdout).toBe(expected.stdout);
  });

  test.runIf(process.platform !== "win32")("reads a named pipe, which can be read only once", async () => {
    const pipe = join(directory, "pipe");
    spawnSync("mkfifo", [pipe]);
    const child = start([pipe, "--stream", "--format", "csv"]);
    const end = ended(child);
    let stdout = "";
    child.stdout?.on("data", (piece: Buffer) => {
      stdout += piece.toString();
    });
    const text = "subject,assessor,role,criterion,score\na,b,peer,overall,8\n";
    await promises.writeFile(pipe, text);
    expect(await end).toEqual([0, null]);
    expect(stdout).toBe(run(["-", "--format", "csv"], text).stdout);
    expect(leftovers()).toEqual([]);
  });

  test("says what it cannot read, and where it cannot keep what it needs", () => {
    expect(run([join(directory, "none.csv"), "--stream"]).stderr).toContain("there is no such file");
    expect(run([directory, "--stream"]).stderr).toContain("it is a directory");
    const nowhere = join(directory, "nowhere");
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, "score", input, "--stream"], {
      env: { ...process.env, TMPDIR: nowhere, TMP: nowhere, TEMP: nowhere },
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(`error: cannot write ${nowhere}: there is no such directory\n`);
  });
});
