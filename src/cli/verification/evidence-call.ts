import type { EvaluateOptions } from "../evaluation/evaluate-files";
import type { StoredResult } from "../input/read-results";

/** How `evaluate` is called again, as far as the call of `verify` and the results themselves say it. */
export type EvidenceCall = { readonly options: EvaluateOptions } | { readonly wrong: string };

/** What `verify` takes for results that rest on evidence, as `evaluate` takes it: what the results name may be left out. */
export type EvidenceOptions = Omit<EvaluateOptions, "asOf"> & { readonly asOf?: string | undefined };

/** Whether results were scored together with evidence: scoring ratings again could never come to them. */
export function restOnEvidence(stored: readonly StoredResult[]): boolean {
  return stored.some(({ document, evaluation }) => evaluation !== undefined || has(document, "evidence"));
}

/** Whether people's ratings are part of results. */
export function restOnRatings(stored: readonly StoredResult[]): boolean {
  return stored.some(
    ({ parsed }) =>
      parsed.success &&
      parsed.data.criteria.some(
        (criterion) => "roles" in criterion && criterion.roles.some(({ weight }) => weight !== "0"),
      ),
  );
}

/** The moment and the period are those that all results name, unless the call says others. */
export function evidenceCall(stored: readonly StoredResult[], options: EvidenceOptions): EvidenceCall {
  const moment = options.asOf ?? only(stored.map(momentOf));
  const period = options.period ?? only(stored.map(({ document }) => textAt(document, "period")));
  if (moment !== undefined) return { options: { ...options, asOf: moment, period } };
  return { wrong: "error: --as-of: the results name not one moment: say which is meant" };
}

function momentOf({ document, evaluation }: StoredResult): string | undefined {
  return (
    textAt(evaluation, "asOf") ??
    textAt(has(document, "evidence") ? Reflect.get(document as object, "evidence") : {}, "asOf")
  );
}

/** What of the options is about evidence: results of ratings alone have no use for it. */
export function optionsOfEvidence(options: EvidenceOptions): readonly string[] {
  const { asOf, period, subject, from, desk, calendar, teams, profile, options: settings, ratings } = options;
  const stated = {
    ...{ "--as-of": asOf, "--period": period, "--subject": subject, "--from": from, "--desk": desk },
    ...{ "--calendar": calendar, "--teams": teams, "--profile": profile, "--options": settings, "--ratings": ratings },
  };
  return Object.entries(stated).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/** The one value that all have who have any. */
function only(values: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(values.filter((value) => value !== undefined));
  return others.length === 0 ? first : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  const text = has(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

function has(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
