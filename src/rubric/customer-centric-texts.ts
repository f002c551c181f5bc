import type { CustomerCentricCriterion, CustomerCentricLevel } from "./customer-centric";
import { en } from "./customer-centric-texts/en";
import { ja } from "./customer-centric-texts/ja";
import { zh } from "./customer-centric-texts/zh";
import { deepFreeze } from "./seal";
import type { RubricTexts } from "./texts";

/** The languages that the library speaks itself. */
export type Locale = "en" | "zh" | "ja";

/** The words of the built-in rubric in one language: none of its levels and criteria is without. */
export type CustomerCentricTexts = RubricTexts<CustomerCentricLevel, CustomerCentricCriterion>;

/**
 * The words of the built-in rubric: titles of its levels and criteria, its ten level descriptors and its 26 indicators.
 * Frozen, since every explanation shares them: for words of your own, give a rubric its `texts`.
 *
 * @example
 * ```ts
 * import { customerCentricTexts } from "customer-centric-rubric";
 *
 * customerCentricTexts.zh.levels.outstanding; // "优秀"
 * ```
 */
export const customerCentricTexts: Readonly<Record<Locale, CustomerCentricTexts>> = /* @__PURE__ */ deepFreeze({
  en,
  zh,
  ja,
});
