import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoreOptions } from "../../../src/cli/input/score-file";
import type { Style } from "./outcomes";
import { partsOutcome, wholeOutcome, writeAdjustments, writeInput } from "./outcomes";

/** Mostly the first; now and then one of the others, which may be wrong. */
const mostly = (usual: readonly string[], rare: readonly string[], weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });

const people = ["li.wei", "sato", "Ann", "李伟", "person 5", "person 55"];
const periods = fc.constantFrom("2026-H1", "2026-H1", "2026-H2");

const rating = fc
  .tuple(
    ...[mostly(people, ["", "x"], 60), periods, fc.constantFrom("chen", "mori"), mostly(["peer"], ["boss"], 60)],
    mostly(["6", "7.25", "9.5", "8.416"], ["11", "n/a", ""], 20),
  )
  .map(([subject, period, assessor, role, score]) => [subject, period, assessor, role, "overall", score].join());

const decision = fc
  .tuple(
    ...[mostly(people, ["person", "lee.wei", "li.wei "], 25), mostly(["2026-H1"], ["2026-H2", ""], 5)],
    ...[mostly(["5.5", "8.6", "10"], ["11", "x", "8.601"], 25), mostly(["ito"], ["sato", ""], 40)],
    mostly(["2026-07-10T09:00Z", "2026-07-11T09:00Z"], ["2026-07-10", "2026-07-10 9:00"], 25),
    mostly(["Two hard accounts"], ["", '"a, b"'], 40),
  )
  .map((cells) => cells.join());

const ratings = fc.uniqueArray(rating, { minLength: 1, maxLength: 30, selector: (row) => row.split(",", 3).join() });

const options: fc.Arbitrary<ScoreOptions> = fc.record({
  skipInvalid: fc.boolean(),
  offset: fc.constantFrom(undefined, "+08:00"),
});

const styles: fc.Arbitrary<Style> = fc.record({
  format: fc.constantFrom("csv", "json", "ndjson", "table"),
  locale: fc.constantFrom("en", "zh", "ja"),
});

const sizes = fc.record({ bytesOfPart: fc.constantFrom(1, 50, 300, 1e6) });

const seen = { adjusted: 0, refused: 0 };

describe("adjustments of a file that is scored in parts", () => {
  test("come to the same bytes, problems and notes as those of one that is scored as a whole", async () => {
    const decisions = fc.array(decision, { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(ratings, decisions, options, styles, sizes, async (rows, changes, ...asked) => {
      const [chosen, style, parts] = asked;
      // Most decisions are about somebody who has a result.
      const others = people.slice(1).map((subject) => `${subject},2026-H1,base,manager,overall,7`);
      writeInput(["subject,period,assessor,role,criterion,score", ...rows, ...others].join("\n"));
      const adjustments = writeAdjustments(["subject,period,score,by,at,reason", ...changes].join("\n"));
      const whole = await wholeOutcome({ ...chosen, adjustments }, style);
      expect(await partsOutcome({ ...chosen, adjustments }, style, parts)).toBe(whole);
      seen[whole.includes("\n---\n") ? "adjusted" : "refused"] += 1;
    });
    await fc.assert(property, { numRuns: 150 });
    expect(Math.min(seen.adjusted, seen.refused)).toBeGreaterThan(15);
  });

  test("name whoever may be meant, in the order in which results begin, and of rows that are left out nobody", async () => {
    const row = (subject: string, score = "8") => `${subject},chen,peer,overall,${score}`;
    const rows = [row("person 2"), row("person 1"), row("persons", "11"), row("person 3")];
    writeInput(["subject,assessor,role,criterion,score", ...rows].join("\n"));
    const said = "9,ito,2026-07-10T09:00Z,x";
    const adjustments = writeAdjustments(
      `subject,score,by,at,reason\npersons,${said}\nperson 1,${said}\nson 3,${said}\n`,
    );
    const outcome = await partsOutcome({ skipInvalid: true, adjustments }, {}, { bytesOfPart: 1 });
    expect(outcome.split("\n")).toEqual([
      `${adjustments}:2: column "subject" (1): expected somebody who has a result, got "persons": did you mean "person 2"?`,
      `${adjustments}:4: column "subject" (1): expected somebody who has a result, got "son 3": did you mean "person 3"?`,
    ]);
  });
});
