/** Documents for every parser: what `npm run fuzz` does, once it is bundled with the source of the command. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandTarget } from "./command-runs";
import { evidenceTargets } from "./evidence-targets";
import { growth } from "./growth";
import { libraryTargets } from "./library-targets";
import { readerTargets } from "./reader-targets";
import type { Target } from "./target";

export interface CampaignOptions {
  /** The same documents come from the same seed, whatever the machine. */
  readonly seed: number;
  /** How many documents in all. */
  readonly count: number;
  /** The file of the built command. */
  readonly command: string;
}

/** What became of the documents of one parser. */
export interface Tally {
  readonly name: string;
  readonly accepted: number;
  readonly refused: number;
  /** In milliseconds. */
  readonly slowest: number;
  readonly seconds: number;
  /** The smallest document found with which something does not hold. */
  readonly failure: string | undefined;
}

export interface Campaign {
  readonly tallies: AsyncGenerator<Tally>;
  /** Of shapes of files, the times of sizes that double. */
  readonly growth: () => Promise<readonly (readonly string[])[]>;
  readonly end: () => void;
}

export async function startCampaign({ seed, count, command }: CampaignOptions): Promise<Campaign> {
  const directory = mkdtempSync(join(tmpdir(), "customer-centric-rubric-fuzz-"));
  const targets = [
    ...libraryTargets,
    ...evidenceTargets,
    ...(await readerTargets(directory)),
    await commandTarget(directory, command),
  ];
  return {
    tallies: talliesOf(targets, seed, count),
    growth: () => growth(directory, 20_000),
    end: () => rmSync(directory, { recursive: true }),
  };
}

async function* talliesOf(targets: readonly Target[], seed: number, count: number): AsyncGenerator<Tally> {
  const shares = targets.reduce((sum, { share }) => sum + share, 0);
  for (const { name, share, search } of targets) {
    const readings = { accepted: 0, refused: 0 };
    let slowest = 0;
    const start = performance.now();
    const failure = await search(Math.ceil((count * share) / shares), seed, (reading, milliseconds) => {
      readings[reading]++;
      slowest = Math.max(slowest, milliseconds);
    });
    yield { name, ...readings, slowest, seconds: (performance.now() - start) / 1000, failure };
  }
}
