import type { SqlEngine } from "./engine";
import type { SqlPlan } from "./plan";
import { problemWords } from "./problems";
import type { QueryStep } from "./read-ratings-sql";
import { atLeastOne, caseOf, select } from "./select";
import type { ReadSqlOptions } from "./sql-options";

/** The steps that round, once, and give reasons; and what the query selects in the end. */
export function publishingSteps(plan: SqlPlan, options: ReadSqlOptions): readonly QueryStep[] {
  return [
    ["ccr_placed", roundAndExplain(plan, options)],
    ["ccr_judged", judge(options)],
  ];
}

function roundAndExplain(plan: SqlPlan, { engine }: ReadSqlOptions): string {
  return select(
    [
      "s.*",
      [roundedSteps(plan, engine), "steps_above"],
      [caseOf([["s.applicable = 0", "0"]], engine.quotient("s.covered * 100", atLeastOne("s.applicable"))), "coverage"],
      [unscoredReasons(plan, engine), "reasons_listed"],
    ],
    "ccr_settled AS s",
  );
}

/** Steps above the scale's minimum. The score is not negative there, so that whole parts of quotients are rounded down. */
function roundedSteps({ unitsPerStep, rounding, minimumSteps }: SqlPlan, { wide, quotient }: SqlEngine): string {
  const [score, step] = ["s.settled", `(s.whole * ${wide(unitsPerStep)})`];
  const halfUp = quotient(`(2 * ${score} + ${step})`, `(2 * ${step})`);
  const halfDown = quotient(`(2 * ${score} + ${step} - 1)`, `(2 * ${step})`);
  switch (rounding) {
    case "half-up":
      return halfUp;
    case "half-down":
      return halfDown;
    case "half-even":
      return `CASE WHEN (${halfUp} + ${wide(minimumSteps < 0n ? -minimumSteps : minimumSteps)}) % 2 = 0 THEN ${halfUp} ELSE ${halfDown} END`;
    case "up":
      return quotient(`(${score} + ${step} - 1)`, step);
    case "down":
      return quotient(score, step);
  }
}

/** Each after a comma and a blank; empty for a review that has a score. */
function unscoredReasons({ minimumCoverage, gates }: SqlPlan, { quoteText, wide }: SqlEngine): string {
  const { numerator, denominator } = minimumCoverage;
  const isBelow = `s.covered * ${wide(denominator)} < s.applicable * ${wide(numerator)}`;
  const reasons = [
    caseOf(
      [
        ["s.given_by_all > 0 AND s.given_by_self = s.given_by_all", "', self-ratings-only'"],
        ["s.covered = 0", "', no-score'"],
      ],
      "''",
    ),
    caseOf([[isBelow, "', coverage-below-minimum'"]], "''"),
    ...gates.flatMap(({ id, cap }, index) =>
      cap === undefined ? [caseOf([[`s.gate_${index + 1} = 1`, quoteText(`, gate ${id}`)]], "''")] : [],
    ),
  ];
  return caseOf([["s.applicable = 0", "', no-applicable-criterion'"]], `CONCAT(${reasons.join(", ")})`);
}

function judge({ engine }: ReadSqlOptions): string {
  const status = caseOf(
    [
      ["p.problem IS NOT NULL", "'refused'"],
      ["p.reasons_listed <> ''", "'unscored'"],
    ],
    "'scored'",
  );
  const reasons = caseOf([
    ["p.problem IS NOT NULL", problemWords("p.problem", engine)],
    ["p.reasons_listed <> ''", "SUBSTRING(p.reasons_listed, 3)"],
  ]);
  return select(["p.*", [status, "status"], [reasons, "reasons"]], "ccr_placed AS p");
}

/** What comes out of a query: a row for each subject and period. */
export function publishedColumns(plan: SqlPlan, { engine, columns }: ReadSqlOptions): string {
  const { minimum, minimumSteps, unitsPerPoint, step } = plan;
  const ifScored = (value: string) => caseOf([["j.status = 'scored'", value]]);
  // An engine may work out both branches of a CASE for every row, and a decimal that does not fit stops the query for all.
  const orNothing = (value: string) => caseOf([["j.status = 'scored'", value]], engine.wide(0n));
  const offset = (value: string, by: bigint) => (by === 0n ? value : `${value} + ${negatable(by, engine)}`);
  const steps = offset("j.steps_above", minimumSteps);
  const exact = minimum === 0n ? "j.settled" : `j.settled + ${negatable(minimum, engine)} * j.whole`;
  return select(
    [
      "j.subject",
      columns.period && "j.period",
      "j.status",
      "j.reasons",
      [ifScored(levelOf(plan, engine)), "level"],
      [ifScored(engine.decimal(orNothing(`(${steps}) * ${step.lastPlaces}`), step.places)), "score"],
      [ifScored(steps), "score_steps"],
      [caseOf([["j.status <> 'refused'", "j.coverage"]]), "coverage_hundredths"],
      [ifScored(exact), "exact_numerator"],
      [ifScored(`j.whole * ${engine.wide(unitsPerPoint)}`), "exact_denominator"],
    ],
    "ccr_judged AS j",
  );
}

function negatable(value: bigint, { wide }: SqlEngine): string {
  return value < 0n ? `(0 - ${wide(-value)})` : wide(value);
}

/** The levels from the highest on; the lowest begins where the scale does. */
function levelOf({ levels, placeOnExact, minimumSteps }: SqlPlan, { wide, quoteText }: SqlEngine): string {
  const [lowest, ...higher] = levels.map(({ id, cut, cutSteps }) => {
    const isReached = placeOnExact
      ? `j.settled >= ${wide(cut)} * j.whole`
      : `j.steps_above >= ${wide(cutSteps - minimumSteps)}`;
    return [isReached, quoteText(id)] as const;
  });
  const name = lowest?.[1] ?? "NULL";
  return higher.length === 0 ? name : caseOf(higher.reverse(), name);
}
