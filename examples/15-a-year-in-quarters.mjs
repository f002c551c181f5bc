// @ts-check
// Four quarters become a year: by equal weight, by days and by recency; with a quarter missing; and the trend.

import { aggregatePeriods, isScoringError, periodsWithin, scoreRatings, trendOf } from "customer-centric-rubric";
import { periodOf } from "customer-centric-rubric/calendar";

// The same moment is another quarter in Shanghai than in New York.
for (const zone of ["Asia/Shanghai", "America/New_York"]) {
  console.log(`${zone}: ${periodOf("2026-03-31T20:00:00Z", { unit: "quarter", zone })}`);
}

/** @type {readonly (readonly [period: string, score: string])[]} */
const scores = [
  ["2026-Q1", "7.10"],
  ["2026-Q2", "7.494"],
  ["2026-Q4", "8.90"],
];
const by = /** @type {const} */ ({ subject: "Li Wei", assessor: "chen", role: "manager", criterion: "overall" });
const results = scoreRatings(scores.map(([period, score]) => ({ ...by, period, score })));
const expected = periodsWithin("2026", "quarter");

/** @type {readonly import("customer-centric-rubric").AggregatePeriodsOptions[]} */
const ways = [
  { weighting: "equal" },
  { weighting: "length" },
  { weighting: { halfLife: { months: 6 } } },
  { weighting: "equal", missing: "lowest" },
];
for (const way of ways) {
  const year = aggregatePeriods(results, { ...way, expected });
  if (year.status !== "scored") throw new Error("Three of four quarters are enough.");
  console.log(`\n${JSON.stringify(way)}: ${year.score}, ${year.level}; coverage ${year.coverage}`);
  for (const { period, status, weight, displayContribution } of year.periods) {
    console.log(`  ${period} ${status}: weight ${weight}, contributes ${displayContribution}`);
  }
}

// Half of the quarters are too few for a year, whatever they were.
const half = aggregatePeriods(results.slice(0, 2), { expected });
console.log(`\nTwo quarters: ${half.status === "unscored" && JSON.stringify(half.reasons)}`);
try {
  aggregatePeriods(results, { expected, missing: "forbid" });
} catch (error) {
  if (isScoringError(error)) console.log(`forbid: ${error.details.issues?.[0]?.message}`);
}

const trend = trendOf(results);
if (trend.status === "trend") {
  const { change, exceedsRounding } = trend.change;
  console.log(`\nFrom first to last: ${change}${exceedsRounding ? ", more than rounding can do" : ""}`);
  console.log(`Slope: ${trend.slope} a quarter, exactly ${trend.exactSlope}`);
}
