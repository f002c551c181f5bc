import type { FreshdeskOptions } from "../../adapters/freshdesk/freshdesk-options";
import { fromFreshdesk } from "../../adapters/freshdesk/from-freshdesk";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { adapterNotes } from "./adapter-notes";
import type { PayloadKind } from "./desk-payload";
import { sortPayload } from "./desk-payload";
import type { ReadFile, ReadOptions } from "./read-documents";
import { readAllDocuments } from "./read-documents";
import type { ReadEvidence } from "./read-evidence";

type Part = "tickets" | "conversations" | "satisfactionRatings";

const kinds: readonly PayloadKind<Part>[] = [
  { part: "tickets", under: ["tickets", "results", "ticket"], has: [["requester_id", "status"]] },
  { part: "conversations", under: ["conversations", "conversation"], has: [["ticket_id", "incoming"]] },
  {
    part: "satisfactionRatings",
    under: ["satisfaction_ratings", "satisfaction_rating"],
    has: [
      ["ticket_id", "ratings"],
      ["survey_id", "ratings"],
    ],
  },
];

/** Evidence from whatever Freshdesk gives: JSON of its API, and exports of its ticket list as CSV. */
export async function adaptFreshdesk(
  files: readonly string[],
  options: FreshdeskOptions,
  { vocabulary, encoding }: ReadOptions,
): Promise<ReadEvidence | Failure> {
  const read = await readAllDocuments(files, { vocabulary, encoding });
  if ("messages" in read) return read;
  const exports = read.filter(isExport);
  const parts = sortPayload(
    read.filter((file) => !isExport(file)),
    kinds,
    "freshdesk",
    vocabulary,
  );
  if ("messages" in parts) return parts;
  const [first, ...others] = exports;
  const other = others.find(({ text }) => headerOf(text) !== headerOf(first?.text ?? ""));
  if (other !== undefined) return failure({ file: other.name }, { kind: "other-export" });
  const csv = [...(first === undefined ? [] : [first.text]), ...others.map(({ text }) => withoutHeader(text))];
  const payload = { ...Object.fromEntries(parts), ...(csv.length > 0 && { csv: csv.join("\n") }) };
  const { evidence, report } = fromFreshdesk(payload, options);
  return { evidence, report, notes: adapterNotes(report) };
}

/** By the header that every export of tickets has. */
function isExport(file: ReadFile): file is ReadFile & { readonly text: string } {
  return "text" in file && /(^|,)"?Ticket ID"?(,|$)/.test(headerOf(file.text));
}

function headerOf(text: string): string {
  return (text.split(/\r\n|\n|\r/, 1)[0] ?? "").replace(/^\ufeff/, "").trim();
}

function withoutHeader(text: string): string {
  return text.replace(/^[^\r\n]*(\r\n|\n|\r|$)/, "");
}
