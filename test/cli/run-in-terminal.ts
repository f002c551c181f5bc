import { spawnSync } from "node:child_process";
import { expect } from "vitest";
import { command } from "./run-command";

/** Which streams are a terminal, and how wide it is. */
export interface TerminalOptions {
  readonly columns?: number;
  /** Standard output and standard error, unless one of them is to be a pipe. */
  readonly streams?: readonly ("stdout" | "stderr")[];
  readonly env?: Readonly<Record<string, string>>;
  /** Presses Ctrl-C as soon as the terminal shows this. */
  readonly interruptAt?: string;
}

/** What a run in a terminal came to: what the terminal was sent, and what went through the pipe. */
export interface TerminalRun {
  /** Negative for the signal that ended it. */
  readonly status: number;
  readonly terminal: string;
  readonly piped: string;
}

/** Node has no pseudo-terminals of its own; Python's standard library has. */
const inTerminal = `
import fcntl, json, os, select, struct, subprocess, sys, termios
given = json.load(sys.stdin)
terminal, inside = os.openpty()
fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 40, given["columns"], 0, 0))
attributes = termios.tcgetattr(inside)
attributes[1] &= ~termios.OPOST
termios.tcsetattr(inside, termios.TCSANOW, attributes)
def take_terminal():
    os.setsid()
    fcntl.ioctl(inside, termios.TIOCSCTTY, 0)
reader, writer = os.pipe()
streams = {name: inside if name in given["streams"] else writer for name in ("stdout", "stderr")}
child = subprocess.Popen(given["args"], stdin=subprocess.DEVNULL, env=given["env"], preexec_fn=take_terminal, **streams)
os.close(inside)
os.close(writer)
shown = {terminal: b"", reader: b""}
open_ends = [terminal, reader]
interrupt = given["interruptAt"]
while open_ends:
    for end in select.select(open_ends, [], [])[0]:
        try: data = os.read(end, 65536)
        except OSError: data = b""
        if not data: open_ends.remove(end)
        shown[end] += data
    if interrupt is not None and interrupt.encode() in shown[terminal]:
        os.write(terminal, b"\\x03")
        interrupt = None
json.dump({"status": child.wait(), "terminal": shown[terminal].decode(), "piped": shown[reader].decode()}, sys.stdout)
`;

/** Runs the built command in a terminal, with nothing on standard input. */
export function runInTerminal(
  args: readonly string[],
  { columns = 80, streams = ["stdout", "stderr"], env = {}, interruptAt }: TerminalOptions = {},
): TerminalRun {
  const { PATH = "" } = process.env;
  const given = {
    columns,
    streams,
    env: { PATH, TERM: "xterm-256color", ...env },
    args: [process.execPath, command, ...args],
    interruptAt: interruptAt ?? null,
  };
  const input = JSON.stringify(given);
  const { status, stdout, stderr } = spawnSync("python3", ["-c", inTerminal], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as TerminalRun;
}
