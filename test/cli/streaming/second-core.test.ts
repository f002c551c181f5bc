import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScoreOptions } from "../../../src/cli/input/score-file";
import { noProgress } from "../../../src/cli/progress";
import { createScratchFile } from "../../../src/cli/streaming/byte-file";
import type { ReportSettings } from "../../../src/cli/streaming/report-part";
import { scoreParts } from "../../../src/cli/streaming/score-parts";
import type { OtherThread } from "../../../src/cli/streaming/second-core";
import { threadWhereItHelps } from "../../../src/cli/streaming/second-core";
import { customerCentric } from "../../../src/rubric/customer-centric";
import { partsOutcome, wholeOutcome, writeAdjustments, writeInput } from "./outcomes";
import { buildWorker, workersTold, writeWorker } from "./worker-file";

const directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-second-core-"));
afterAll(() => rmSync(directory, { recursive: true }));

const header = "subject,period,assessor,role,criterion,score\n";
const good =
  header +
  Array.from({ length: 400 }, (_, index) => {
    return `person ${index % 40},2026-H1,assessor ${index % 30},peer,needs,${(index % 1000) / 100}\n`;
  }).join("");
const bad = `${good}person 3,2026-H1,x,chief,needs,8\n,2026-H1,x,peer,needs,8\nperson 7,2026-H1,y,peer,needs,11\n`;

const adjustments = `subject,period,score,at,by,reason
person 7,2026-H1,9,2026-08-01T09:00Z,Chen,calibrated
person 33,2026-H1,2,2026-08-01T09:00Z,Chen,calibrated
`;

let file: URL;
beforeAll(async () => {
  file = await buildWorker();
});

describe("parts that another thread scores", () => {
  const changed = { ...JSON.parse(JSON.stringify(customerCentric)), id: "ours", version: "3", minimumCoverage: 0 };
  const rubric = join(directory, "rubric.json");
  writeFileSync(rubric, JSON.stringify(changed));
  const cases: readonly (readonly [name: string, text: string, options: ScoreOptions])[] = [
    ["by the built-in rubric", good, {}],
    ["by a rubric of one's own", good, { rubric }],
    ["by weights and policies that options change", good, { weights: ["peer=2"], policy: ["not-rated=lowest"] }],
    ["with problems", bad, {}],
    ["without the rows that have problems", bad, { skipInvalid: true }],
    [
      "with columns that options name",
      good.replace("assessor", "who"),
      { columns: [{ title: "who", content: "assessor" }] },
    ],
    ["with adjustments", good, { adjustments: writeAdjustments(adjustments) }],
  ];

  test.each(cases)("come to the same results, fingerprints, problems and notes: %s", async (_, text, options) => {
    writeInput(text);
    workersTold();
    for (const format of ["json", "csv", "table", "ndjson"] as const) {
      const style = { format, ...(options.skipInvalid && { rejects: "rejects.csv" }) };
      const whole = await wholeOutcome(options, style);
      for (const isFirst of [true, false]) {
        expect(await partsOutcome(options, style, { bytesOfPart: 500, thread: { file, isFirst } })).toBe(whole);
      }
      expect(await partsOutcome(options, style, { bytesOfPart: 500, thread: "none" })).toBe(whole);
    }
    expect(workersTold()).toEqual({ begun: 8, done: 8 });
  });
});

describe("a thread that cannot do what it took", () => {
  const take = `
    import { writeSync } from "node:fs";
    import { workerData } from "node:worker_threads";
    Atomics.add(workerData.turns, 0, 3);
  `;
  const failures: readonly (readonly [name: string, code: string])[] = [
    ["is not there", ""],
    ["cannot be read", "this is no program"],
    ["does nothing", "export {};"],
    ["throws", `${take} throw new Error("It failed.");`],
    ["throws what is no error", `${take} throw undefined;`],
    ["ends", `${take} process.exit(3);`],
    ["writes half of a result", `${take} writeSync(workerData.files.results, "half", 0); throw new Error("no space");`],
    ["needs too much memory", `${take} const all = []; for (;;) all.push(new Array(1e5).fill(all.length + 0.5));`],
  ];

  test.each(failures)("changes nothing when it %s", async (name, code) => {
    const failing = writeWorker(name.replaceAll(" ", "-"), code);
    if (code === "") rmSync(failing);
    for (const text of [good, bad]) {
      writeInput(text);
      const whole = await wholeOutcome({}, {});
      for (const isFirst of [true, false]) {
        expect(await partsOutcome({}, {}, { bytesOfPart: 500, thread: { file: failing, isFirst } })).toBe(whole);
      }
    }
  });
});

test("a thread that cannot be started changes nothing", async () => {
  writeInput(good);
  const thread = { file: new URL("http://localhost/part-worker.js") };
  expect(await partsOutcome({}, {}, { bytesOfPart: 500, thread })).toBe(await wholeOutcome({}, {}));
});

describe("an error", () => {
  const damaged = (descriptor: number, thread: OtherThread | "none") => {
    const column = { title: "subject", number: 1, holds: "subject" } as const;
    const settings: ReportSettings = {
      ...{ name: "f", options: {}, mark: "point", signs: undefined, end: undefined, isLenient: false },
      ...{ layout: { kind: "long", columns: [column], width: 1, blank: [], firstRow: 0 } },
      decisions: undefined,
      ...{ descriptor, format: "csv", locale: "en", hasRejects: false },
    };
    const parts = Array.from({ length: 30 }, () => [{ start: 0, length: 10 }]);
    const by = { rubric: customerCentric, base: customerCentric };
    return scoreParts({ parts, rows: 30 }, settings, by, noProgress, thread);
  };

  test("is the same in either thread, and ends a thread that would never end", async () => {
    const scratch = createScratchFile();
    const endless = writeWorker("endless", "for (;;) {}");
    for (const thread of ["none", { file, isFirst: true }, { file }, { file: endless }] as const) {
      await expect(damaged(scratch.descriptor, thread)).rejects.toThrow("A scratch file is damaged.");
    }
    scratch.close();
  });
});

test("another thread helps with many parts alone", () => {
  expect(threadWhereItHelps(23)).toBeUndefined();
});
