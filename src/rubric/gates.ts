import type { Gate } from "./rubric";

/**
 * A ready-made gate for rubrics on the built-in scale: when any criterion is below 6.00, the total is at most 5.99.
 * The built-in rubric does not have it, and then a weak criterion can be made up for by a strong one.
 *
 * @example
 * ```ts
 * import { customerCentric, defineRubric, noCriterionFailing } from "customer-centric-rubric";
 *
 * const strict = defineRubric({ ...customerCentric, gates: [noCriterionFailing] });
 * strict.gates.length; // 1
 * ```
 */
export const noCriterionFailing: Gate<never> = /* @__PURE__ */ Object.freeze({
  id: "no-criterion-failing",
  criterion: "any",
  below: 6,
  effect: /* @__PURE__ */ Object.freeze({ cap: 5.99 }),
});
