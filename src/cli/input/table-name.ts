import type { Failure } from "../outcome";

/** The parts of `hr.ratings` or of `hr."ratings.2026"`, as `--table` says it. */
export function readTableName(text: string): readonly string[] | Failure {
  if (!/^("([^"]|"")*"|[^."]+)(\.("([^"]|"")*"|[^."]+))*$/.test(text)) {
    const message = "error: --table is a name, or names parted by dots: hr.ratings";
    return { messages: [message], isWrongUsage: true };
  }
  return [...text.matchAll(/"((?:[^"]|"")*)"|[^."]+/g)].map(([part, quoted]) => quoted?.replaceAll('""', '"') ?? part);
}
