import { addIssue, dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import { describe } from "../errors";
import type { EvidenceKind } from "../review/evidence/record";
import { formOf } from "../rubric/form-issues";
import { builtInEvaluators } from "./built-in-evaluators";
import type { CaseFile } from "./case-file";
import { evidenceFor } from "./case-file";
import { cautionsOn } from "./cautions";
import { checkedFinding } from "./checked-finding";
import type { EvaluatorRun } from "./evaluation";
import type { Evaluator, EvidenceOf, Judgement } from "./evaluator";
import type { Finding } from "./finding";
import { answerViolations, idsIn } from "./judgement-violations";

/** An evaluator and the options that it runs with. */
export interface Run {
  readonly evaluator: Evaluator;
  readonly options: object;
}

/** What the evaluation says of a run. */
export function describeRun({ evaluator: { meta }, options }: Run): EvaluatorRun {
  const run = { id: meta.id, version: meta.version, options };
  return meta.standTogether === true ? { ...run, standTogether: meta.indicators } : run;
}

/** Options of evaluators, by the id of the evaluator. */
type StatedOptions = Readonly<Record<string, object>> | undefined;

/**
 * The evaluators with their options, of which the later ones come before the earlier.
 *
 * @throws {ScoringError} `invalid-option`, with every problem of every evaluator's options.
 */
export function readRuns(evaluators: readonly Evaluator[], ...lists: readonly StatedOptions[]): readonly Run[] {
  const read = readDocument((issues) => {
    const stated = new Map<string, object>();
    for (const [id, own] of lists.flatMap((list) => Object.entries(list ?? {}))) {
      if (typeof own !== "object" || own === null) addIssue(issues, "wrong-type", [id], "an object of options", own);
      else stated.set(id, { ...stated.get(id), ...own });
    }
    const ids = evaluators.map(({ meta }) => meta.id);
    for (const id of stated.keys()) {
      if (!ids.includes(id)) addIssue(issues, "unknown-key", [id], `an evaluator that runs: ${ids.join(", ")}`, id);
    }
    return evaluators.map((evaluator): Run => {
      const { id } = evaluator.meta;
      return { evaluator, options: optionsOf(evaluator, stated.get(id) ?? {}, issues) };
    });
  });
  return dataOf(read, "invalid-option", "call");
}

/** Looked at one evaluator at a time: as keys of one object, ids such as `toString` would find what every object has. */
function optionsOf({ meta, options }: Evaluator, stated: object, issues: Issue[]): object {
  const own: Issue[] = [];
  const read = formOf(options, stated, own);
  for (const { code, path, expected } of own) {
    const value =
      code === "unknown-key"
        ? path.at(-1)
        : path.reduce<unknown>((part, key) => Reflect.get(Object(part), key), stated);
    addIssue(issues, code, [meta.id, ...path], expected, value);
  }
  return (read ?? {}) as object;
}

/** What one evaluator finds on each of its indicators. */
export function findingsOf({ evaluator, options }: Run, file: CaseFile): readonly Finding[] {
  const { meta } = evaluator;
  const source = { id: meta.id, version: meta.version };
  try {
    const evidence = evidenceFor(meta.reads, file);
    const isBuiltIn = (builtInEvaluators as readonly Evaluator[]).includes(evaluator);
    // The built-in ones are held to it by their tests, and looking through all that they cite takes time.
    const checked = isBuiltIn ? <Found extends Finding>(finding: Found) => finding : checkedFinding;
    const judgements = evaluator.evaluate({ ...file.context, evidence, options });
    const findings = meta.indicators.map((indicator): Finding => {
      const judgement = judgements.find((one) => one.indicator === indicator);
      if (judgement === undefined || judgement.outcome === "no-evidence") {
        const leftOut = judgement?.leftOut ?? [];
        const frame = { indicator, evaluator: source, outcome: "no-evidence", n: 0 } as const;
        return checked({ ...frame, used: [], leftOut, cautions: [] });
      }
      const { outcome, n, measured, used, leftOut } = judgement;
      const frame = { indicator, evaluator: source, outcome, n };
      const cautions = cautionsOn(used, file.customers);
      return checked({ ...frame, ...(measured === undefined ? {} : { measured }), used, leftOut, cautions });
    });
    if (!isBuiltIn) checkAnswers(judgements, evaluator, evidence);
    return findings;
  } catch (error) {
    const message = messageOf(error);
    return meta.indicators.map((indicator): Finding => {
      return { indicator, evaluator: source, outcome: "error", message, used: [], leftOut: [], cautions: [] };
    });
  }
}

/** Who answers what was not asked, or from what was not there, is not to be believed in the rest. */
function checkAnswers(judgements: readonly Judgement[], evaluator: Evaluator, given: EvidenceOf<EvidenceKind>): void {
  const ids = idsIn(given);
  const violations = answerViolations(judgements, evaluator, (id) => ids.has(id));
  if (violations.length > 0) throw new Error(`The evaluator ${violations.join(" It ")}`);
}

/** What was thrown, in words; anything may be thrown. */
function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : describe(error);
  } catch {
    return "an error that cannot be read";
  }
}
