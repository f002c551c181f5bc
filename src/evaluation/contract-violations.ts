import { isScoringError } from "../errors";
import type { Evidence } from "../review/evidence/evidence";
import type { EvidenceKind, EvidenceRecord } from "../review/evidence/record";
import { canonicalJson } from "../rubric/canonical-json";
import { deepFreeze } from "../rubric/seal";
import type { CaseOptions } from "./case-file";
import { evidenceFor, openCaseFile } from "./case-file";
import type { Evaluator, EvidenceOf, Judgement } from "./evaluator";
import { answerViolations, idsIn, judgementViolations } from "./judgement-violations";

/** Evidence about somebody that an evaluator is tried with. */
export interface ContractSample extends CaseOptions {
  readonly evidence: Evidence;
  /** Those of the evaluator; its defaults when left out. */
  readonly options?: object | undefined;
}

/**
 * The contract test of evaluators: tries one with samples of evidence and lists, in a sentence each, where it departs from
 * what `evaluateEvidence` relies on. An empty list is what every evaluator should give, whatever the samples.
 *
 * An evaluator describes itself fully; its options have defaults; without evidence it finds no evidence; it gives the same
 * answer to the same evidence in any order, does not change what it is given, reads no other kinds than it says, and
 * cites only evidence that it was given, never the same as used and as left out; its figures suit its outcome.
 *
 * @param samples - At least one in which the evaluator comes to a finding other than no evidence.
 * @example
 * ```ts
 * import { accountKnowledge, contractViolations, defineCalendar } from "customer-centric-rubric/evidence";
 *
 * const calendar = defineCalendar({ zone: "UTC", hours: [{ day: "monday", from: "09:00", to: "17:00" }] });
 * const record = { source: "crm", scope: "person", attributedTo: "li.wei" } as const;
 * const evidence = [
 *   { kind: "account", id: "a1", at: "2025-01-01T00:00Z", ...record },
 *   { kind: "knowledge", id: "k1", account: "a1", at: "2026-05-01T00:00Z", ...record },
 * ] as const;
 * const sample = { evidence, subject: "li.wei", period: "2026-H1", asOf: "2026-07-01T00:00Z", calendar };
 * contractViolations(accountKnowledge, [sample]); // []
 * ```
 */
export function contractViolations(evaluator: Evaluator, samples: readonly ContractSample[]): readonly string[] {
  const incomplete = incompleteParts(evaluator);
  if (incomplete.length > 0) return incomplete;
  const violations = [...metaViolations(evaluator), ...optionViolations(evaluator)];
  // Without good options, nothing can be tried.
  if (violations.length > 0) return violations;
  const outcomes = new Set<Judgement["outcome"]>();
  for (const [index, sample] of samples.entries()) {
    const found = sampleViolations(evaluator, sample, outcomes);
    violations.push(...found.map((violation) => `Sample ${index}: ${violation}`));
  }
  for (const outcome of outcomes) {
    if (isBlank(evaluator.meta.outcomes[outcome]) && isOutcome(outcome, evaluator))
      violations.push(`meta.outcomes has no sentence for ${outcome}.`);
  }
  if ([...outcomes].every((outcome) => outcome === "no-evidence")) {
    violations.push("No sample leads to a finding: there is nothing to test.");
  }
  return violations;
}

/** What there is nothing to be said of without: evaluators may be written without types, and half of one be there. */
function incompleteParts(evaluator: Evaluator): readonly string[] {
  const { meta, options, evaluate } = Object(evaluator) as Partial<Evaluator>;
  if (Object(meta) !== meta) return ["meta is missing."];
  const parts = Object(meta) as { readonly [Key in keyof Evaluator["meta"]]?: unknown };
  const violations = (["indicators", "reads"] as const)
    .filter((key) => !Array.isArray(parts[key]))
    .map((key) => `meta.${key} is no list.`);
  for (const key of ["outcomes", "reasons"] as const) {
    if (Object(parts[key]) !== parts[key]) violations.push(`meta.${key} is no object of sentences.`);
  }
  if (typeof Object(options).safeParse !== "function") violations.push("options is no zod schema.");
  if (typeof evaluate !== "function") violations.push("evaluate is no function.");
  return violations;
}

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const placeholders = ["n", "estimate", "threshold"];

function metaViolations({ meta }: Evaluator): readonly string[] {
  const violations: string[] = [];
  if (!kebabCase.test(meta.id)) violations.push(`meta.id is no noun in kebab-case: ${meta.id}.`);
  for (const key of ["version", "title", "motivation", "method", "source"] as const) {
    if (isBlank(meta[key])) violations.push(`meta.${key} is empty.`);
  }
  for (const key of ["indicators", "reads"] as const) {
    if (meta[key].length === 0) violations.push(`meta.${key} is empty.`);
    if (new Set(meta[key]).size < meta[key].length) violations.push(`meta.${key} names something twice.`);
  }
  for (const [outcome, sentence] of Object.entries(meta.outcomes)) {
    for (const [, name] of String(sentence).matchAll(/\{(\w*)\}/g)) {
      if (!placeholders.includes(name as string)) violations.push(`meta.outcomes.${outcome} has an unknown {${name}}.`);
    }
  }
  for (const [reason, sentence] of Object.entries(meta.reasons)) {
    if (!kebabCase.test(reason) || isBlank(sentence)) violations.push(`meta.reasons.${reason} has no good sentence.`);
  }
  return violations;
}

/** Evaluators may be written without types. */
function isBlank(text: unknown): boolean {
  return typeof text !== "string" || text.trim() === "";
}

function isOutcome(outcome: string, { meta }: Pick<Evaluator, "meta">): boolean {
  return Object.hasOwn(meta.outcomes, outcome);
}

function optionViolations({ options }: Evaluator): readonly string[] {
  return options.safeParse({}).success ? [] : ["Its options have no defaults: {} is refused."];
}

function sampleViolations(
  evaluator: Evaluator,
  sample: ContractSample,
  outcomes: Set<Judgement["outcome"]>,
): readonly string[] {
  const { meta } = evaluator;
  const file = openCaseFile(sample.evidence, sample);
  const options = deepFreeze(structuredCloneOf(evaluator.options.parse(sample.options ?? {})));
  const touched = new Set<string>();
  const ask = (evidence: EvidenceOf<EvidenceKind>): readonly Judgement[] =>
    evaluator.evaluate({ ...file.context, evidence: watched(evidence, touched), options });
  const given = deepFreeze(structuredCloneOf(evidenceFor(meta.reads, file)));
  const none = evidenceFor(meta.reads, { byKind: new Map() });
  const reversed = meta.reads.map((kind) => [kind, [...given[kind]].reverse()] as const);
  const backwards = evidenceFor(meta.reads, { byKind: new Map<EvidenceKind, readonly EvidenceRecord[]>(reversed) });
  try {
    const judgements = ask(given);
    for (const { outcome } of judgements) outcomes.add(outcome);
    const ids = idsIn(given);
    const violations = [
      ...answerViolations(judgements, evaluator, (id) => ids.has(id)),
      ...judgements.flatMap((judgement) => judgementViolations(judgement, evaluator)),
    ];
    if (spell(judgements) !== spell(ask(given))) violations.push("gives another answer the second time.");
    if (spell(judgements) !== spell(ask(backwards))) violations.push("gives another answer to another order.");
    if (ask(none).some(({ outcome }) => outcome !== "no-evidence")) violations.push("finds something in no evidence.");
    for (const kind of touched) violations.push(`reads ${kind}, which meta.reads does not name.`);
    return violations;
  } catch (error) {
    return [`throws ${isScoringError(error) ? error.code : String(error)}, or changes what it is given.`];
  }
}

/** The evidence, and the kinds that are asked for without being there. */
function watched(evidence: EvidenceOf<EvidenceKind>, touched: Set<string>): EvidenceOf<EvidenceKind> {
  return new Proxy(evidence, {
    get: (target, key) => {
      if (typeof key === "string" && !Object.hasOwn(target, key)) touched.add(key);
      return Reflect.get(target, key);
    },
  });
}

/** One text for judgements that differ in nothing but the order of what they cite. */
function spell(judgements: readonly Judgement[]): string {
  const ordered = judgements.map((judgement) => ({
    ...judgement,
    used: "used" in judgement ? [...judgement.used].sort() : [],
    leftOut: [...judgement.leftOut].sort((left, right) => (left.id < right.id ? -1 : 1)),
  }));
  return canonicalJson(ordered.sort((left, right) => (left.indicator < right.indicator ? -1 : 1)));
}

/** A copy that can be frozen: plain data, as evidence and options are. */
function structuredCloneOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
