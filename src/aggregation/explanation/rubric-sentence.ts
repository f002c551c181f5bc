import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { Speaker } from "./speaker";

/**
 * What the sentence about a rubric names: that of the result. Another one that scores alike may tell it, but lends it neither its
 * title nor its version.
 */
export function namedBy(
  { id, version, fingerprints }: RubricIdentity,
  atHand: Pick<RubricIdentity, "id" | "version">,
  speaker: Pick<Speaker, "rubric">,
): { readonly title: string; readonly version: string; readonly fingerprint: string } {
  const isSame = id === atHand.id && version === atHand.version;
  return { title: isSame ? speaker.rubric : id, version, fingerprint: fingerprints.scoring.slice(0, 12) };
}
