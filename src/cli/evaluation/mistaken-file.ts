import type { MistakenFile } from "../input/evidence-faults";
import type { Vocabulary } from "../input/vocabulary";
import type { ReadFile } from "./read-documents";

/** What a file is that holds none of what was expected, by its keys or its header. */
export function whatIs(file: ReadFile, vocabulary: Vocabulary): MistakenFile {
  if ("is" in file) return file.is;
  if ("text" in file) {
    const [header = ""] = file.text.split(/\r\n|\n|\r/, 1);
    const titles = header.replace(/^\ufeff/, "").split(/[,;\t|]/);
    if (areOfRatings(titles, vocabulary)) return "ratings";
    return titles.length > 1 ? "table" : "something-else";
  }
  const [first] = file.documents.map(({ value }) => value).filter(isObject);
  return first === undefined
    ? file.documents.length === 0
      ? "empty"
      : "something-else"
    : whatIsObject(first, vocabulary);
}

function whatIsObject(value: object, vocabulary: Vocabulary): MistakenFile {
  const has = (...keys: readonly string[]) => keys.every((key) => Object.hasOwn(value, key));
  if (has("kind", "source")) return "evidence";
  if (has("results", "evaluations") || has("findings", "indicators") || has("result", "evaluation"))
    return "evaluation";
  if (has("exactCoverage") || has("engine", "criteria")) return "results";
  if (has("levels", "criteria")) return "rubric";
  if (has("zone", "hours")) return "calendar";
  if (has("source", "records")) return "mapping";
  if (has("ratings", "subject") && !has("ticket_id")) return "ratings";
  if (payloadKeys.some((key) => has(key)) || has("requester_id") || has("ticket_id")) return "payload";
  return areOfRatings(Object.keys(value), vocabulary) ? "ratings" : "something-else";
}

const payloadKeys = ["tickets", "ticket_metrics", "satisfaction_ratings", "audits"];

/** A rating has an assessor and says of what, in whatever language. */
function areOfRatings(titles: readonly string[], { columns, criteria }: Vocabulary): boolean {
  const known = titles.map((title) => columns.meaningOf(title.trim()));
  const isRated = known.includes("score") || known.includes("level") || known.includes("criterion");
  return known.includes("assessor") && (isRated || titles.some((title) => criteria.meaningOf(title) !== undefined));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
