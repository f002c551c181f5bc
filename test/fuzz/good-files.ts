/** What is damaged: good documents and files, with everything in them that they may have. */
import type { CustomerCentricCriterion, CustomerCentricLevel, Review, SubjectRating } from "../../src/index";
import { scoreReview } from "../../src/index";
import { csvOf, longRows, wideRows, workbookOf } from "../cli/sheets";

export const goodReview: Review<CustomerCentricLevel, CustomerCentricCriterion> = {
  subject: "li.wei",
  period: "2026-H1",
  team: "north",
  ratings: [
    { assessor: "chen", role: "manager", criterion: "needs", score: 9, comment: "fine", at: "2026-06-30" },
    { assessor: "chen", role: "manager", criterion: "relationship", score: "5.50" },
    { assessor: "acme", role: "customer", criterion: "needs", level: "good", relation: "external", contact: "direct" },
    { assessor: "acme", role: "customer", criterion: "relationship", level: "good", position: "0.25" },
    { assessor: "mori", role: "peer", criterion: "overall", status: "not-observed" },
    { assessor: "sato", role: "peer", criterion: "relationship", score: null },
  ],
};

const { ratings, ...frame } = goodReview;

export const goodRows = ratings.map((rating) => ({ ...frame, ...rating })) as readonly SubjectRating<
  CustomerCentricLevel,
  CustomerCentricCriterion
>[];

const wideHeader = ["subject", "period", "assessor", "role", "满足客户需求 (0–10)", "relationship"];

export const goodTables: readonly string[] = [
  csvOf(longRows),
  csvOf(longRows, ";", "\r\n").replaceAll(".", ","),
  csvOf(wideRows(wideHeader), "\t", "\r"),
  'subject,assessor,role,criterion,level,status,comment,at\na,b,peer,needs,good,,"one\ntwo, ""three""",2026/6/30\n',
];

export const goodJson: readonly string[] = [
  JSON.stringify(goodReview),
  JSON.stringify(goodRows, null, 1),
  goodRows.map((row) => `${JSON.stringify(row)}\n`).join(""),
];

const stored = [scoreReview(goodReview), scoreReview({ ...goodReview, subject: "zoe", ratings: [] })];

export const goodResults: readonly string[] = [
  JSON.stringify(stored, null, 2),
  stored.map((result) => `${JSON.stringify(result)}\n`).join(""),
];

export const goodWeights: readonly string[] = ["manager=2,peer=1,self=0.5", '"customer" = 3, other=0'];

export const goodPolicies: readonly string[] = [
  'not-rated=lowest,"needs":not-applicable=forbid',
  "needs:not-rated=fail,not-applicable=exclude",
];

/** Files of ratings in every format but that of workbooks, and in encodings other than UTF-8 too. */
export const goodFiles: readonly Uint8Array[] = [
  ...[...goodTables, ...goodJson].map((text) => new TextEncoder().encode(text)),
  Buffer.from(`\ufeff${goodTables[0]}`, "utf16le"),
  // "subject" and "assessor" in Chinese, as GB18030 has them.
  Buffer.from("b1bbc6c0c8cb2cc6c0b7d6c8cb2cbdc7c9ab2cd6b8b1ea2cb7d6cafd0a612c622c706565722c6e656564732c380a", "hex"),
];

export async function goodWorkbooks(): Promise<readonly Uint8Array[]> {
  return [
    await workbookOf({ name: "ratings", rows: longRows }),
    await workbookOf({ name: "notes", rows: [["see the other sheet"]] }, { name: "wide", rows: wideRows(wideHeader) }),
  ];
}
