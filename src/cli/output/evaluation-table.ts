import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { ReviewResult } from "../../aggregation/result";
import type { CriterionEvidence } from "../../evaluation/review-evidence";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { Display, TextStyle } from "../display";
import type { EvaluatedPerson } from "../evaluation/evaluate-people";
import type { EvaluationWords } from "./evaluation-words";
import { evaluationWords } from "./evaluation-words";
import { levelStyle } from "./level-style";
import type { TableCell, TableColumn } from "./render-table";
import { renderTable } from "./render-table";
import { adjustmentOf } from "./result-sheet";
import { adjustmentColumns } from "./result-table";
import type { TableWords } from "./table-words";
import { tableWords } from "./table-words";

/** In a file or a pipe a row would be as wide as all that is said in it, and nobody could read that. */
const widthOfFiles = 100;

/** What stopped a climb takes a sentence or two: in more lines, and next to short cells, it is read with effort. */
const mostLines = 5;

interface EvaluationColumn extends TableColumn {
  readonly cell: (result: ReviewResult) => string;
  readonly style?: (result: ReviewResult) => TextStyle | undefined;
}

/** A row, or where that has no room a block, for each person: what evidence and people's ratings come to, what stopped the climb, and what people have still to decide. */
export function evaluationTable(
  people: readonly EvaluatedPerson[],
  rubric: Rubric,
  { locale, display }: { readonly locale: Locale; readonly display: Display },
): Promise<string> {
  const results = people.map(({ result }) => result);
  const speaker = speakerFor(rubric, locale);
  const columns = columnsFor(results, rubric, speaker, { ...tableWords[locale], ...evaluationWords[locale] });
  const rows = results.map((result) =>
    columns.map(({ cell, style }): TableCell => ({ text: printable(cell(result)), style: style?.(result) })),
  );
  return renderTable(columns, rows, { ...display, width: display.width ?? widthOfFiles }, { mostLines });
}

type Words = TableWords & EvaluationWords;

function columnsFor(
  results: readonly ReviewResult[],
  rubric: Rubric,
  speaker: Speaker,
  words: Words,
): readonly EvaluationColumn[] {
  const { score, level, criterion } = speaker;
  const isRated = results.some((result) => result.criteria.some(({ roles }) => roles.length > 0));
  const open: EvaluationColumn = {
    title: words.open,
    align: "left",
    cell: (result) => openCell(result, speaker, words),
  };
  return [
    { title: words.subject, align: "left", cell: ({ subject }) => subject },
    { title: words.period, align: "left", cell: ({ period = "" }) => period },
    { title: words.score, align: "right", cell: (result) => (result.status === "scored" ? score(result.score) : "–") },
    {
      title: words.level,
      align: "left",
      cell: (result) => (result.status === "scored" ? level(result.level) : "–"),
      style: (result) => (result.status === "scored" ? levelStyle(result.level, rubric) : undefined),
    },
    ...rubric.criteria.flatMap(({ id }, index): readonly EvaluationColumn[] => {
      const title = printable(criterion(id));
      const people: EvaluationColumn = {
        title: words.people(title),
        align: "right",
        cell: (result) => peopleCell(result, index, speaker),
      };
      return [
        ...(isRated ? [people] : []),
        {
          title: words.evidence(title),
          align: "left",
          cell: ({ evidence }) => evidenceCell(evidence?.criteria[index], speaker, words),
        },
      ];
    }),
    { title: words.stopped, align: "left", cell: (result) => stoppedCell(result, speaker, words) },
    ...(results.some((result) => adjustmentOf(result) !== undefined) ? adjustmentColumns(speaker, words) : []),
    ...(results.some((result) => openCell(result, speaker, words) !== "") ? [open] : []),
  ];
}

/** What others than the subject have scored, or the subject alone where that counts. */
function peopleCell({ criteria }: ReviewResult, index: number, { score }: Speaker): string {
  const outcome = criteria[index];
  return outcome?.status === "scored" && outcome.basis === undefined ? score(outcome.score) : "–";
}

function evidenceCell(evidence: CriterionEvidence | undefined, { score, level }: Speaker, words: Words): string {
  if (evidence?.status === "scored") return `${score(evidence.score)} ${level(evidence.level)}`;
  return evidence?.status === "not-applicable" ? words.notApplicable : words.notRated;
}

/** By criterion, since each has a climb of its own. */
function stoppedCell({ evidence }: ReviewResult, { criterion, indicator, say }: Speaker, words: Words): string {
  return (evidence?.criteria ?? [])
    .flatMap((one): readonly string[] => {
      if (one.status === "not-applicable") return [];
      const obstacles =
        one.status === "scored"
          ? one.stoppedBy
          : one.unknown.map((id) => ({ indicator: id, reason: "unknown" as const }));
      if (obstacles.length === 0) return [];
      const told = obstacles.map(({ indicator: id, reason }) =>
        say.evidence.obstacle({ indicator: indicator(id), reason: say.evidence.reasons[reason], counted: undefined }),
      );
      return [words.within(criterion(one.criterion), told.join(words.comma))];
    })
    .join(words.semicolon);
}

function openCell({ evidence }: ReviewResult, { criterion }: Speaker, words: Words): string {
  const provisional = (evidence?.provisional ?? []).map((id) => words.provisional(criterion(id)));
  const needed = (evidence?.needsReason ?? []).map((id) => words.needsReason(criterion(id)));
  return [...provisional, ...needed].join(words.semicolon);
}
