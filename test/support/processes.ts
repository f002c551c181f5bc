/** Runs programs in processes of their own. */
import { execFile } from "node:child_process";

/** The environment of a process: where it believes to be. */
export interface Surroundings {
  /** An IANA name such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** A POSIX name such as `tr_TR.UTF-8`. */
  readonly locale: string;
}

/** What a Node program prints when it is given text on its standard input; what it complains of becomes an error. */
export function runNode(program: string, input: string, { timeZone, locale }: Surroundings): Promise<string> {
  const env = { ...process.env, TZ: timeZone, LANG: locale, LC_ALL: locale };
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [program], { env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${program} ended with ${error.code}: ${stderr}`));
    });
    // A program that ends before it has read its input says why on its standard error.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}
