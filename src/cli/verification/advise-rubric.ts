import { customerCentric } from "../../rubric/customer-centric";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "../../rubric/rubric-identity";
import { fingerprintsOf } from "../../rubric/seal";
import { readAssignment, splitParts } from "../input/assignments";
import type { ChosenRubric } from "../input/choose-rubric";
import type { StoredResult } from "../input/read-results";
import { coverageWord, policyWords, readRubricChanges } from "../input/rubric-changes";
import type { VerificationMessages } from "../messages/verification-messages";

/** More rubrics than these, and the file is not one that anybody needs advice on. */
const mostRubrics = 5;

/** With which options the rubric of results is had. */
export interface RubricAdvice {
  /**
   * The built-in one, which is at hand; that of the file at hand; the built-in one and no file; or that of another file, or of
   * another job profile.
   */
  readonly rubric: "built-in" | "same-file" | "no-file" | "its-file" | "its-profile";
  /** The weights and policies as a shell takes them; empty when none are needed, or nobody knows them. */
  readonly options: string;
}

/** How to verify results that were scored with other rubrics than the one at hand: a line for each such rubric. */
export async function adviseOnRubrics(
  stored: readonly StoredResult[],
  by: ChosenRubric,
  say: VerificationMessages,
): Promise<readonly string[]> {
  const used = fingerprintsOf(by.rubric).document;
  const counts = new Map<string, { readonly identity: RubricIdentity; count: number }>();
  for (const { parsed } of stored) {
    if (!parsed.success || parsed.data.rubric.fingerprints.document === used) continue;
    const identity = parsed.data.rubric;
    const { scoring, document } = identity.fingerprints;
    const key = JSON.stringify([identity.id, identity.version, scoring, document]);
    const entry = counts.get(key) ?? { identity, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const lines: string[] = [];
  for (const { identity, count } of [...counts.values()].slice(0, mostRubrics)) {
    const named = nameOf(identity, say);
    const advice = await adviseRubric(identity, by);
    lines.push(say.hint({ count, named, used: nameOf(identityOf(by.rubric), say), advice }));
  }
  const more = counts.size - mostRubrics;
  return more > 0 ? [...lines, say.moreRubrics(more)] : lines;
}

function nameOf({ id, version, fingerprints }: RubricIdentity, say: VerificationMessages): string {
  const shown = [fingerprints.scoring, fingerprints.document].map((fingerprint) => fingerprint.slice(0, 12));
  return say.rubric({ id, version, fingerprints: shown });
}

/**
 * With which options the rubric is had that a result names: tried out, so that they are sure to give that very rubric.
 * Where none do, there is its file left to try.
 */
async function adviseRubric(stored: RubricIdentity, { base }: ChosenRubric): Promise<RubricAdvice> {
  const isBuiltIn = fingerprintsOf(base).document === fingerprintsOf(customerCentric).document;
  const fromBase = await optionsFor(stored, base);
  if (fromBase !== undefined) return { rubric: isBuiltIn ? "built-in" : "same-file", options: fromBase };
  const fromBuiltIn = isBuiltIn ? undefined : await optionsFor(stored, customerCentric);
  if (fromBuiltIn !== undefined) return { rubric: "no-file", options: fromBuiltIn };
  // As `applyProfile` writes it.
  return { rubric: / \(profile .+\)$/.test(stored.version) ? "its-profile" : "its-file", options: "" };
}

/** The options that make the stored rubric of this one; empty when it is this one, undefined when none do. */
async function optionsFor({ version, fingerprints }: RubricIdentity, base: Rubric): Promise<string | undefined> {
  if (fingerprints.document === fingerprintsOf(base).document) return "";
  if (!version.startsWith(`${base.version}+`)) return undefined;
  const parts = splitParts(version.slice(base.version.length + 1));
  const hasRole = base.roles.some(({ id }) => id === coverageWord);
  const isPolicy = (part: string) => {
    const { name, value } = readAssignment(part) ?? {};
    return policyWords.some((word) => word === value) || (name === coverageWord && !hasRole);
  };
  const weights = parts.filter((part) => !isPolicy(part)).join(",");
  const policy = parts.filter(isPolicy).join(",");
  const problems: string[] = [];
  const changes = readRubricChanges(listOf(weights), listOf(policy), base, problems);
  if (problems.length > 0) return undefined;
  const { changeRubric } = await import("../input/change-rubric");
  const changed = changeRubric(base, changes);
  if (fingerprintsOf(changed).document !== fingerprints.document) return undefined;
  return [
    ...listOf(weights).map((text) => `--weights ${quoteArgument(text)}`),
    ...listOf(policy).map((text) => `--policy ${quoteArgument(text)}`),
  ].join(" ");
}

function listOf(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

/** As a shell takes it. */
function quoteArgument(text: string): string {
  return /^[\p{L}\p{M}\p{N}_.,:=-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
