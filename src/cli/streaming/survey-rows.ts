import { cellAt } from "../input/cell-reading";
import type { ColumnMapping } from "../input/column-mapping";
import type { TakeRow } from "../input/csv-records";
import type { DecimalMark, UndecidedMark } from "../input/decimal-mark";
import { decimalMarkFinder } from "../input/decimal-mark";
import type { Layout } from "../input/layout";
import { readLayout } from "../input/layout";
import type { RatingSource } from "../input/rating-rows";
import { isHeader } from "../input/rating-rows";
import { decimalColumns } from "../input/score-columns";
import type { SheetRow } from "../input/sheet";
import { textOfCell } from "../input/sheet";
import type { SplitSigns, Splitting } from "../input/split-scores";
import { splitPairs, splitSigns } from "../input/split-scores";
import type { PartRow } from "./parts";

/** What rows show together. */
interface SurveyedRows {
  /** The first ones, the header among them. */
  readonly head: readonly SheetRow[];
  readonly mark: DecimalMark | UndecidedMark<RatingSource>;
  /** About scores that commas part; undefined where that is beyond doubt. */
  readonly signs: SplitSigns | undefined;
  /** The line of another header: nothing behind it is read. */
  readonly end: number | undefined;
  /** How many rows are below the header. */
  readonly count: number;
}

export interface RowSurvey {
  readonly add: TakeRow;
  readonly end: () => SurveyedRows;
}

/** A header is among the first twenty rows. */
const rowsOfHead = 21;

/** Scores are few, however many ratings: of each one look is enough. */
const scoresRemembered = 10_000;

/** Takes row by row, hands over each with its subject, and knows in the end what they show together. */
export function surveyRows(
  splitting: Splitting,
  mapping: ColumnMapping,
  mayBeSplit: boolean,
  write: (subject: string, row: PartRow) => void,
): RowSurvey {
  const head: SheetRow[] = [];
  const sources: (string | undefined)[] = [];
  let data: DataSurvey | undefined;
  const begin = (): void => {
    const layout = readLayout(head, splitting.vocabulary, mapping);
    if ("problems" in layout) return;
    data = surveyData(layout, splitting, mayBeSplit, write);
    head.forEach((row, index) => {
      if (index >= layout.firstRow) data?.add(row, sources[index]);
    });
  };
  return {
    add: (row, source) => {
      if (head.length >= rowsOfHead) return data?.add(row, source);
      head.push(row);
      sources.push(source);
      if (head.length === rowsOfHead) begin();
    },
    end: () => {
      if (head.length > 0 && head.length < rowsOfHead) begin();
      return { head, ...(data?.end() ?? { mark: "point", signs: undefined, end: undefined, count: 0 }) };
    },
  };
}

interface DataSurvey {
  readonly add: TakeRow;
  readonly end: () => Omit<SurveyedRows, "head">;
}

function surveyData(
  layout: Layout,
  splitting: Splitting,
  mayBeSplit: boolean,
  write: (subject: string, row: PartRow) => void,
): DataSurvey {
  const { options, isOnScale } = splitting;
  const finder = decimalMarkFinder<RatingSource>(isOnScale);
  const decimals = decimalColumns(layout).map((column) => ({ column, seen: new Set<string>() }));
  const signs = mayBeSplit ? splitSigns(layout, splitting) : undefined;
  const subject = layout.columns.find(({ holds }) => holds === "subject");
  let [end, count]: [number | undefined, number] = [undefined, 0];
  return {
    add: (row, source) => {
      count += 1;
      for (const { column, seen } of decimals) {
        const cell = textOfCell(cellAt(row, column));
        if (options.decimal !== undefined || seen.has(cell)) continue;
        if (seen.size < scoresRemembered) seen.add(cell);
        finder.add(cell, { row, score: column });
      }
      const pairs = signs === undefined ? [] : splitPairs(row, () => source, layout, splitting);
      signs?.add(row, pairs);
      if (end === undefined && isHeader(row, splitting)) end = row.number;
      const whose = subject === undefined ? "" : textOfCell(cellAt(row, subject));
      write(whose, { row, pairs: pairs.map(({ score }) => score.number) });
    },
    end: () => ({ mark: options.decimal ?? finder.mark(), signs: signs?.found(), end, count }),
  };
}
