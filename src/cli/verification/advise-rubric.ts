import type { RubricIdentity } from "../../aggregation/result";
import { describe } from "../../errors";
import { customerCentric } from "../../rubric/customer-centric";
import type { Rubric } from "../../rubric/rubric";
import { fingerprintsOf } from "../../rubric/seal";
import { readAssignment, splitParts } from "../input/assignments";
import type { ChosenRubric } from "../input/choose-rubric";
import type { StoredResult } from "../input/read-results";
import { policyWords, readRubricChanges } from "../input/rubric-changes";

/** More rubrics than these, and the file is not one that anybody needs advice on. */
const mostRubrics = 5;

/** How to verify results that were scored with other rubrics than the one at hand: a line for each such rubric. */
export async function adviseOnRubrics(stored: readonly StoredResult[], by: ChosenRubric): Promise<readonly string[]> {
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
    const results = count === 1 ? "1 result was" : `${count} results were`;
    const named = `${nameOf(identity)} and not with ${nameOf(identityOf(by.rubric))}`;
    lines.push(`hint: ${results} scored with ${named}: ${await adviseRubric(identity, by)}`);
  }
  const more = counts.size - mostRubrics;
  return more > 0 ? [...lines, `hint: ${more} more rubrics are named`] : lines;
}

/** What results name a rubric by. */
export function identityOf(rubric: Rubric): RubricIdentity {
  return { id: rubric.id, version: rubric.version, fingerprints: fingerprintsOf(rubric) };
}

function nameOf({ id, version, fingerprints }: RubricIdentity): string {
  const [scoring, document] = [fingerprints.scoring.slice(0, 12), fingerprints.document.slice(0, 12)];
  return `${describe(id)} ${version} (fingerprints ${scoring}, ${document})`;
}

/**
 * With which options the rubric is had that a result names: tried out, so that they are sure to give that very rubric.
 * Where none do, what is left to try, in words.
 */
async function adviseRubric(stored: RubricIdentity, { base }: ChosenRubric): Promise<string> {
  const isBuiltIn = fingerprintsOf(base).document === fingerprintsOf(customerCentric).document;
  const file = isBuiltIn ? "" : "the same --rubric and ";
  const fromBase = await optionsFor(stored, base);
  if (fromBase !== undefined) return `verify with ${file}${fromBase === "" ? noChanges : fromBase}`;
  const fromBuiltIn = isBuiltIn ? undefined : await optionsFor(stored, customerCentric);
  if (fromBuiltIn !== undefined)
    return `verify without --rubric and with ${fromBuiltIn === "" ? noChanges : fromBuiltIn}`;
  return "verify with its file as --rubric, and the --weights and --policy that its version names, if any";
}

const noChanges = "neither --weights nor --policy";

/** The options that make the stored rubric of this one; empty when it is this one, undefined when none do. */
async function optionsFor({ version, fingerprints }: RubricIdentity, base: Rubric): Promise<string | undefined> {
  if (fingerprints.document === fingerprintsOf(base).document) return "";
  if (!version.startsWith(`${base.version}+`)) return undefined;
  const parts = splitParts(version.slice(base.version.length + 1));
  const isPolicy = (part: string) => policyWords.some((word) => word === readAssignment(part)?.value);
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
