import { printable } from "../../aggregation/explanation/printable";
import type { Speaker } from "../../aggregation/explanation/speaker";
import { speakerFor } from "../../aggregation/explanation/speaker";
import type { CriterionClimb, Evaluation, IndicatorConclusion } from "../../evaluation/evaluation";
import type { Caution, Finding } from "../../evaluation/finding";
import { parseDecimal } from "../../exact/decimal";
import { formatRatio } from "../../exact/ratio";
import { customerCentric } from "../../rubric/customer-centric";
import type { Locale } from "../../rubric/customer-centric-texts";
import { customerCentricTexts } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import { textOf } from "../../rubric/texts";
import type { EvaluatedPerson } from "../evaluation/evaluate-people";
import type { EvaluationWords } from "./evaluation-words";
import { evaluationWords } from "./evaluation-words";
import { adjustmentColumns, adjustmentOf, exactCell } from "./result-sheet";
import { tableWords } from "./table-words";
import type { WrittenCell, WrittenSheet } from "./written-sheet";

/** A row for each person and indicator, and for each figure that was measured, for spreadsheets: what was concluded, and what it rests on. */
export function evaluationSheet(people: readonly EvaluatedPerson[], rubric: Rubric, locale: Locale): WrittenSheet {
  const words = evaluationWords[locale];
  const { subject, period } = tableWords[locale];
  const speaker = speakerFor(rubric, locale);
  const isAdjusted = people.some(({ result }) => adjustmentOf(result) !== undefined);
  const adjustments = isAdjusted ? adjustmentColumns(speaker, tableWords[locale]) : [];
  const { titles } = words;
  const title = indicatorTitles(rubric, locale);
  const titled = [
    ...[subject, period, titles.criterion, titles.level, titles.indicator, titles.id, titles.outcome],
    ...[titles.basis, titles.by, titles.n, titles.estimate, titles.threshold, titles.cautions],
    ...[
      titles.reviewScore,
      titles.reviewLevel,
      titles.criterionScore,
      titles.criterionLevel,
      titles.evidenceScore,
      titles.evidenceLevel,
    ],
  ].map((title) => ({ title }));
  const columns = [...titled, ...adjustments];
  const rows = people.flatMap((person) => {
    const { evaluation } = person;
    const scored = (cells: readonly WrittenCell[], criterion: string) => [
      ...cells,
      ...scoreCells(person, criterion, speaker),
      ...adjustments.map(({ cell }) => cell(person.result)),
    ];
    return [
      ...evaluation.indicators.map((conclusion) =>
        scored(cellsOf(conclusion, evaluation, speaker, words, title), conclusion.criterion),
      ),
      ...evaluation.criteria.flatMap((climb) =>
        measuredCells(climb, evaluation, speaker, words).map((cells) => scored(cells, climb.criterion)),
      ),
    ];
  });
  return {
    columns,
    rows: rows.map((cells) => cells.map((cell) => (typeof cell === "number" ? cell : printable(cell)))),
  };
}

function cellsOf(
  conclusion: IndicatorConclusion,
  { subject, period, findings }: Evaluation,
  speaker: Speaker,
  words: EvaluationWords,
  title: (indicator: string) => string,
): readonly WrittenCell[] {
  const { criterion, level, indicator, verdict, basis } = conclusion;
  const own = findings.filter((finding) => finding.indicator === indicator).filter(isTelling);
  const measured = own.flatMap((finding) => ("measured" in finding && finding.measured ? [finding.measured] : []));
  const cautions = own.flatMap((finding) => finding.cautions.map((caution) => cautionWords(caution, speaker, words)));
  return [
    ...[subject, period, speaker.criterion(criterion), speaker.level(level)],
    title(indicator),
    ...[indicator, words.outcomes[verdict.outcome], words.bases[basis]],
    own.map(({ evaluator }) => (typeof evaluator === "string" ? words.bases.people : evaluator.id)).join("; "),
    cellOf(own.map((finding) => ("n" in finding ? finding.n : 0))),
    cellOf(measured.map(({ estimate }) => exactCell(estimate, speaker))),
    cellOf(measured.map(({ threshold }) => exactCell(threshold, speaker))),
    cautions.join("; "),
  ];
}

/** Of a criterion whose score is that of a measure: the figure, under the id of its record. */
function measuredCells(
  climb: CriterionClimb,
  { subject, period }: Evaluation,
  speaker: Speaker,
  words: EvaluationWords,
): readonly (readonly WrittenCell[])[] {
  if (climb.status !== "scored" || !("measured" in climb)) return [];
  const { id, value } = climb.measured;
  const place = [subject, period, speaker.criterion(climb.criterion), speaker.level(climb.level), "", id, ""];
  return [[...place, words.bases.evaluators, "", 1, exactCell(formatRatio(parseDecimal(value)), speaker), "", ""]];
}

/** A rubric's own words, or the built-in ones for what has the built-in rubric's id; else indicators go by their ids. */
function indicatorTitles(rubric: Rubric, locale: Locale): (indicator: string) => string {
  const builtIn = rubric.id === customerCentric.id ? customerCentricTexts[locale] : undefined;
  const texts = textOf(rubric.texts, locale) ?? builtIn;
  return (indicator) => textOf(texts?.indicators, indicator) ?? indicator;
}

/** The score and the level of the review, of the criterion in it, and of the criterion by evidence; nothing where there is none. */
function scoreCells({ result, evaluation }: EvaluatedPerson, id: string, speaker: Speaker): readonly WrittenCell[] {
  const criterion = result.criteria.find((one) => one.criterion === id);
  const climb = evaluation.criteria.find((one) => one.criterion === id);
  return [result, criterion, climb].flatMap((one) =>
    one?.status === "scored" ? [one.score, speaker.level(one.level)] : ["", ""],
  );
}

type TellingFinding = Exclude<Finding, { readonly evaluator: "profile" }>;

/** Whether there was something to judge by, or the evaluator failed at it. */
function isTelling(finding: Finding): finding is TellingFinding {
  return finding.outcome !== "not-applicable" && finding.outcome !== "no-evidence";
}

/** A number where there is one, and else all of them. */
function cellOf(values: readonly WrittenCell[]): WrittenCell {
  const [first = ""] = values;
  return values.length > 1 ? values.join("; ") : first;
}

function cautionWords(caution: Caution, { share }: Speaker, words: EvaluationWords): string {
  switch (caution.kind) {
    case "dominant-customer":
      return words.dominantCustomer(caution.customer, share(caution.share));
    case "few-customers":
      return words.fewCustomers(caution.customers);
  }
}
