import type { AbsencePolicy } from "../rubric/rubric";
import { weighingRoles } from "./gather-sql";
import type { PlannedCriterion, PlannedGate, SqlPlan } from "./plan";
import { problemText } from "./problems";
import type { QueryStep } from "./read-ratings-sql";
import { atLeastOne, caseOf, select } from "./select";
import type { ReadSqlOptions } from "./sql-options";

/**
 * The steps from sums and counts to the exact score, by whole numbers over one denominator. With L the least common
 * multiple of all counts of a subject, and M that of the weights of the roles that scored each criterion, every mean of a
 * criterion is a whole number over L × M: each quotient on the way there leaves no remainder.
 */
export function weighingSteps(plan: SqlPlan, options: ReadSqlOptions): readonly QueryStep[] {
  return [
    ["ccr_weights", weighRoles(plan, options)],
    ["ccr_multiples", findMultiples(plan, options)],
    ["ccr_shared", shareDenominator(plan, options)],
    ["ccr_criteria", scoreCriteria(plan, options)],
    ["ccr_totals", addUp(plan, options)],
    ["ccr_settled", settle(plan, options)],
  ];
}

function weighRoles({ criteria, roles }: SqlPlan, { engine }: ReadSqlOptions): string {
  const weighing = weighingRoles(roles);
  const weights = criteria.map((_, index) => {
    const parts = weighing.map(({ number, weight }) => {
      return `CASE WHEN s.count_${index + 1}_${number} > 0 THEN ${engine.wide(weight)} ELSE ${engine.wide(0n)} END`;
    });
    return [parts.join(" + "), `weight_${index + 1}`] as const;
  });
  return select(["s.*", ...weights], "ccr_subjects AS s");
}

function findMultiples({ criteria, roles, mostShared }: SqlPlan, { engine }: ReadSqlOptions): string {
  const counts = criteria.flatMap((_, index) =>
    weighingRoles(roles).map(({ number }) => atLeastOne(`w.count_${index + 1}_${number}`)),
  );
  const weights = criteria.map((_, index) => atLeastOne(`w.weight_${index + 1}`));
  const states = criteria.map((_, index) => {
    const isInapplicable = `w.inapplicable_${index + 1}_ever = 1 AND w.scored_${index + 1} = 0`;
    return [
      caseOf(
        [
          [`w.weight_${index + 1} > 0`, "1"],
          [isInapplicable, "2"],
        ],
        "0",
      ),
      `state_${index + 1}`,
    ] as const;
  });
  return select(
    [
      "w.*",
      ...states,
      [engine.commonMultiple(counts, mostShared), "count_multiple"],
      [engine.commonMultiple(weights, mostShared), "weight_multiple"],
    ],
    "ccr_weights AS w",
  );
}

/** Where the denominator is too large, zeros take the place of what would overflow; the result is refused. */
function shareDenominator({ mostShared }: SqlPlan, { engine }: ReadSqlOptions): string {
  if (mostShared === undefined) {
    return select(
      [
        "m.*",
        ["1", "fits"],
        ["m.count_multiple", "of_counts"],
        ["m.weight_multiple", "of_weights"],
        ["m.count_multiple * m.weight_multiple", "shared"],
      ],
      "ccr_multiples AS m",
    );
  }
  const most = engine.wide(mostShared);
  const fits = `m.count_multiple <= ${most} AND m.weight_multiple <= ${engine.quotient(most, "m.count_multiple")}`;
  const ifFits = (value: string, otherwise: bigint) =>
    `CASE WHEN ${fits} THEN ${value} ELSE ${engine.wide(otherwise)} END`;
  return select(
    [
      "m.*",
      [`CASE WHEN ${fits} THEN 1 ELSE 0 END`, "fits"],
      [ifFits("m.count_multiple", 0n), "of_counts"],
      [ifFits("m.weight_multiple", 0n), "of_weights"],
      [ifFits("m.count_multiple * m.weight_multiple", 1n), "shared"],
    ],
    "ccr_multiples AS m",
  );
}

/** The scores of criteria above the scale's minimum, over the shared denominator; what counts as the lowest is 0. */
function scoreCriteria({ criteria, roles }: SqlPlan, { engine }: ReadSqlOptions): string {
  const scores = criteria.map((_, index) => {
    const parts = weighingRoles(roles).map(({ number, weight }) => {
      const ofRole = `${index + 1}_${number}`;
      const each = engine.quotient("d.of_counts", engine.wide(atLeastOne(`d.count_${ofRole}`)));
      return `${engine.wide(`d.sum_${ofRole}`)} * ${each}${weight === 1n ? "" : ` * ${engine.wide(weight)}`}`;
    });
    const factor = engine.quotient("d.of_weights", engine.wide(atLeastOne(`d.weight_${index + 1}`)));
    return [`(${parts.join(" + ")}) * ${factor}`, `score_${index + 1}`] as const;
  });
  const counting = criteria.map((criterion, index) => {
    const isCounted = [`d.state_${index + 1} = 1`, ...absent(criterion, "lowest", `d.state_${index + 1}`)].join(" OR ");
    return [`CASE WHEN ${isCounted} THEN 1 ELSE 0 END`, `counts_${index + 1}`] as const;
  });
  return select(["d.*", ...scores, ...counting], "ccr_shared AS d");
}

/** The conditions under which a criterion without a score falls under a policy. */
function absent(
  { notApplicable, notRated }: PlannedCriterion,
  policy: AbsencePolicy,
  state: string,
): readonly string[] {
  return [...(notApplicable === policy ? [`${state} = 2`] : []), ...(notRated === policy ? [`${state} = 0`] : [])];
}

function addUp({ criteria, gates }: SqlPlan, { engine }: ReadSqlOptions): string {
  const sum = (part: (criterion: PlannedCriterion, number: number) => string | undefined) => {
    const parts = criteria.map((criterion, index) =>
      criterion.weight === 0n ? undefined : part(criterion, index + 1),
    );
    return parts.filter((text) => text !== undefined).join(" + ");
  };
  const weightIf = (condition: string, weight: bigint) =>
    `CASE WHEN ${condition} THEN ${engine.wide(weight)} ELSE ${engine.wide(0n)} END`;
  const anyAbsent = (policy: AbsencePolicy) => {
    const conditions = criteria.flatMap((criterion, index) => absent(criterion, policy, `c.state_${index + 1}`));
    return conditions.length === 0 ? "0" : `CASE WHEN ${conditions.join(" OR ")} THEN 1 ELSE 0 END`;
  };
  return select(
    [
      "c.*",
      [sum(({ weight }, number) => `c.score_${number}${weight === 1n ? "" : ` * ${engine.wide(weight)}`}`), "total"],
      [sum(({ weight }, number) => weightIf(`c.counts_${number} = 1`, weight)), "counting"],
      [sum(({ weight }, number) => weightIf(`c.state_${number} = 1`, weight)), "covered"],
      [sum(({ weight }, number) => weightIf(`c.state_${number} <> 2`, weight)), "applicable"],
      [anyAbsent("forbid"), "is_forbidden"],
      [anyAbsent("fail"), "is_failed"],
      ...gates.map((gate, index) => [firing(gate, engine.wide), `gate_${index + 1}`] as const),
    ],
    "ccr_criteria AS c",
  );
}

/** Whether a criterion's rounded score is too low: its exact one is below what rounds to the gate's bound. */
function firing({ criteria, bound, firesAtBound }: PlannedGate, wide: ReadSqlOptions["engine"]["wide"]): string {
  const comparison = firesAtBound ? "<=" : "<";
  const conditions = criteria.map((index) => {
    return `(c.counts_${index + 1} = 1 AND 2 * c.score_${index + 1} ${comparison} ${wide(bound)} * c.shared)`;
  });
  return `CASE WHEN ${conditions.join(" OR ")} THEN 1 ELSE 0 END`;
}

/** The total after the policy `fail` and after the lowest cap that lowers it, over the denominator `whole`. */
function settle(plan: SqlPlan, { engine }: ReadSqlOptions): string {
  const whole = "CASE WHEN t.counting > 0 THEN t.shared * t.counting ELSE t.shared END";
  const caps = plan.gates
    .flatMap(({ cap }, index) => (cap === undefined ? [] : [{ cap, number: index + 1 }]))
    .sort((left, right) => (left.cap < right.cap ? -1 : left.cap > right.cap ? 1 : left.number - right.number))
    .map(({ cap, number }) => {
      const capped = `${engine.wide(cap)} * (${whole})`;
      return [`t.gate_${number} = 1 AND ${capped} < t.total`, capped] as const;
    });
  const settled = caseOf([["t.is_failed = 1", engine.wide(0n)], ...caps], "t.total");
  const problem = caseOf([
    ["t.rating_problem IS NOT NULL", "t.rating_problem"],
    ["t.is_forbidden = 1", problemText("forbidden-absence")],
    ["t.fits = 0", problemText("beyond-bounds")],
  ]);
  return select(["t.*", [whole, "whole"], [settled, "settled"], [problem, "problem"]], "ccr_totals AS t");
}
