import type { Decimal } from "../../exact/decimal";
import { formatDecimal, parseDecimal } from "../../exact/decimal";
import { multiplyRatios } from "../../exact/ratio";

/** A share of 1 in per cent, exactly: `"60%"` for 0.6. */
export function percent(share: Decimal): string {
  return `${formatDecimal(multiplyRatios(parseDecimal(share), { numerator: 100, denominator: 1 }))}%`;
}
