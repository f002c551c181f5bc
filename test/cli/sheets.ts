import { writeXlsx } from "hucre/xlsx";

/** The same ratings in every layout: three subjects, four assessors, all kinds of answers. */
export const longRows: readonly (readonly string[])[] = [
  ["subject", "period", "assessor", "role", "criterion", "score"],
  ["李伟", "2026-H1", "赵敏", "manager", "needs", "8.5"],
  ["李伟", "2026-H1", "赵敏", "manager", "relationship", "good"],
  ["李伟", "2026-H1", "王芳", "peer", "needs", "7.25"],
  ["李伟", "2026-H1", "王芳", "peer", "relationship", "n/a"],
  ["田中 健", "2026-H1", "佐藤", "manager", "needs", "9"],
  ["田中 健", "2026-H1", "佐藤", "manager", "relationship", "8.99"],
  ["田中 健", "2026-H1", "鈴木", "customer", "needs", "n/o"],
  ["田中 健", "2026-H1", "鈴木", "customer", "relationship", ""],
  ["Ana Lima", "2026-H1", "赵敏", "manager", "needs", "6.005"],
  ["Ana Lima", "2026-H1", "赵敏", "manager", "relationship", "outstanding"],
];

/** A row for each assessor and subject, with the criteria beside each other. */
export function wideRows(header: readonly string[]): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  for (const [subject = "", period = "", assessor = "", role = "", , score = ""] of longRows.slice(1)) {
    const key = JSON.stringify([subject, assessor]);
    const row = rows.get(key) ?? [subject, period, assessor, role];
    rows.set(key, row);
    row.push(score);
  }
  return [header, ...rows.values()];
}

export function csvOf(rows: readonly (readonly string[])[], delimiter = ",", lineEnd = "\n"): string {
  const quote = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join(delimiter) + lineEnd).join("");
}

/** A workbook in which what looks like a number is one. */
export async function workbookOf(
  ...sheets: readonly { readonly name: string; readonly rows: readonly (readonly (string | Date)[])[] }[]
): Promise<Uint8Array> {
  const contentOf = (cell: string | Date) => {
    if (typeof cell !== "string") return cell;
    if (cell === "") return null;
    return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
  };
  return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(contentOf)) })) });
}
