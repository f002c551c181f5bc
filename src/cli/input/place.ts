/** Where something is, as far as that is known: in a text file by lines, in a workbook by cells, in JSON by paths. */
export interface Place {
  readonly file: string;
  /** Of a text file, counted from 1; a line of NDJSON is one too. */
  readonly line?: number;
  /** Of the line, counted from 1. */
  readonly character?: number;
  readonly sheet?: string;
  /** Of a sheet, counted from 1. */
  readonly row?: number;
  /** Of a sheet, such as `C3`. */
  readonly cell?: string;
  /** Within a JSON document, such as `[3].ratings[0]`. */
  readonly path?: string;
  /** The title of its column, or its key in JSON. */
  readonly title?: string;
  /** Of the column, counted from 1. */
  readonly column?: number;
}
