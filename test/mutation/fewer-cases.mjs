/** Property tests with fewer cases, the same in every run: no mutant is killed by chance, or lives on by it. */
export function withFewerCases(fastCheck) {
  const assert = (property, parameters = {}) => {
    const numRuns = Math.min(300, Math.ceil((parameters.numRuns ?? 100) / 12));
    return fastCheck.assert(property, { ...parameters, numRuns, seed: 20_260_101, endOnFailure: true });
  };
  const changed = { ...fastCheck, assert };
  return { ...changed, default: changed };
}
