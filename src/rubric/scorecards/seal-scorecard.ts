import { refusal } from "../../errors";
import { fingerprint } from "../fingerprint";
import type { Rubric } from "../rubric";
import { deepFreeze, fingerprintsOf } from "../seal";
import type { Scorecard, ScorecardIdentity } from "./scorecard";

/** What is known of a scorecard that has been checked. */
export interface KnownScorecard {
  readonly scorecard: Scorecard;
  readonly identity: ScorecardIdentity;
  /** A rubric of the scorecard's scale and levels, whose criteria are the parts: what scores rubrics scores those, too. */
  readonly face: Rubric;
}

const mark: unique symbol = Symbol.for("customer-centric-rubric.Scorecard");

/** Freezes a scorecard and marks it as checked, as `seal` does with rubrics. */
export function sealScorecard<S extends Scorecard>(scorecard: S, face: Rubric): S {
  const { id, version } = scorecard;
  const fingerprints = fingerprintsOfScorecard(scorecard);
  const known: KnownScorecard = { scorecard, identity: deepFreeze({ id, version, fingerprints }), face };
  return deepFreeze(Object.defineProperty(scorecard, mark, { value: known }));
}

/** @throws {ScoringError} `undefined-scorecard` for anything that is not sealed. */
export function knownScorecard(scorecard: Scorecard): KnownScorecard {
  try {
    const known = (scorecard as { readonly [mark]?: KnownScorecard })[mark] as KnownScorecard;
    if (known.scorecard === scorecard && Object.hasOwn(scorecard, mark)) return known;
  } catch {
    // Without the mark, nothing at all, or a proxy that throws.
  }
  const expected = "a scorecard made by defineScorecard or parseScorecard";
  throw refusal("undefined-scorecard", "scorecard", expected, scorecard);
}

/** A rubric counts by its own fingerprint of the same kind: its texts change no score of the scorecard either. */
function fingerprintsOfScorecard(scorecard: Scorecard): ScorecardIdentity["fingerprints"] {
  const { id, version, texts, ...scoring } = scorecard;
  const withRubrics = (kind: "scoring" | "document") =>
    scorecard.parts.map((part) => ("rubric" in part ? { ...part, rubric: fingerprintsOf(part.rubric)[kind] } : part));
  return {
    scoring: fingerprint({ ...scoring, parts: withRubrics("scoring") }),
    document: fingerprint({ ...scorecard, parts: withRubrics("document") }),
  };
}
