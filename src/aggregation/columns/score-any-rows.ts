import type { Integer } from "../../exact/integer";
import { add, floorDivide, multiply } from "../../exact/integer";
import { placeExact } from "../../rubric/exact-scale";
import type { ColumnPlan } from "./column-plan";
import type { ScoredColumns } from "./columns";
import { wholeUnits } from "./whole-units";

/** As `sumRows` and `placeRows` together, in integers of any size, and many times slower. The first bad cell, or −1. */
export function scoreAnyRows(plan: ColumnPlan, scored: ScoredColumns): number {
  const { scores, weights, missing, offsets, width, minimum, maximum, scale, unit } = plan;
  const { numerator: least, denominator: whole } = plan.minimumCoverage;
  for (let row = 0, cell = 0; row < plan.rows; row++) {
    const begin = plan.hasWeightPerCell ? 0 : cell;
    const end = offsets === undefined ? cell + width : (offsets[row + 1] as number);
    let [product, weight, rated, applicable]: [Integer, Integer, Integer, Integer] = [0, 0, 0, 0];
    let fails = false;
    for (; cell < end; cell++) {
      const part = weights[cell - begin] as Integer;
      const absence = missing?.[cell] ?? 0;
      const policy = absence === 1 ? plan.notRated : plan.notApplicable;
      if (absence > 2 || (absence > 0 && policy === "forbid")) return cell;
      if (absence < 2) applicable = add(applicable, part);
      if (absence > 0) {
        if (policy === "fail") fails = true;
        if (policy !== "lowest") continue;
        product = add(product, multiply(minimum, part));
      } else {
        const given = scores[cell] as number;
        const score = plan.isDouble ? wholeUnits(given, unit) : given;
        if (!(score >= minimum && score <= maximum)) return cell;
        product = add(product, multiply(score, part));
        rated = add(rated, part);
      }
      weight = add(weight, part);
    }
    scored.coverage[row] = applicable === 0 ? 0 : (floorDivide(multiply(rated, 100), applicable) as number);
    if (rated === 0 || multiply(rated, whole) < multiply(applicable, least)) {
      scored.unscored[row] = 1;
      continue;
    }
    const mean = { numerator: multiply(product, unit.numerator), denominator: multiply(weight, unit.denominator) };
    const place = placeExact(fails ? scale.minimum : mean, scale);
    scored.scores[row] = place.steps as number;
    scored.levels[row] = place.level;
  }
  return -1;
}
