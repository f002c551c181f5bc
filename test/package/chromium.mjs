/** Debian's Chromium: installed where it is missing, and run without a window. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { run } from "./processes.mjs";

const chromium = "/usr/bin/chromium";
const isRoot = process.getuid?.() === 0;

/** Installs Chromium unless it is there; what it says of its version, and whether it was installed. */
export function ensureChromium() {
  const isNew = !existsSync(chromium);
  if (isNew) install();
  return { version: run(chromium, ["--version", ...(isRoot ? ["--no-sandbox"] : [])]).trim(), isNew };
}

function install() {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) {
    throw new Error(
      `There is no ${chromium}, and only root can install it, by apt-get. On Debian, install the package "chromium" first: ` +
        "sudo apt-get install --no-install-recommends chromium",
    );
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update"], { env });
  run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
}

const quiet = [
  ...["--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", ...(isRoot ? ["--no-sandbox"] : [])],
];

/** Opens a page in a browser that nobody has used before, until the promise is settled or the time is over. */
export async function withPageOpen(address, promise, milliseconds) {
  const profile = mkdtempSync(join(tmpdir(), "customer-centric-rubric-chromium-"));
  const browser = spawn(chromium, [...quiet, `--user-data-dir=${profile}`, address], { stdio: "ignore" });
  const closed = new Promise((resolve) => browser.once("close", resolve).once("error", resolve));
  let timer;
  try {
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds / 1000} s.`)), milliseconds);
      closed.then((status) => reject(new Error(`Chromium ended with ${status} before there was an answer.`)));
    });
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    browser.kill("SIGKILL");
    await closed;
    await remove(profile);
  }
}

/** Chromium's other processes write for a moment longer than the first one lives. */
async function remove(profile) {
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    try {
      return rmSync(profile, { recursive: true, force: true });
    } catch {
      await wait(100);
    }
  }
}
