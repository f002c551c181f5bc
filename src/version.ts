/**
 * What computed a result: results name it, so that a stored one can be told from today's. Frozen, since all share it.
 *
 * @example
 * ```ts
 * import { engine } from "customer-centric-rubric";
 *
 * engine.name; // "customer-centric-rubric"
 * ```
 */
export const engine: { readonly name: "customer-centric-rubric"; readonly version: string } =
  /* @__PURE__ */ Object.freeze({
    name: "customer-centric-rubric",
    version: "0.2.0",
  });
