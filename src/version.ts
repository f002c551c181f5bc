/** What computed a result: results name it, so that a stored one can be told from today's. */
export const engine = { name: "customer-centric-rubric", version: "0.1.0" } as const;
