/** How a delimited text is written. */

export interface Dialect {
  /** One character. */
  readonly delimiter: string
  /** Whether a carriage return alone ends a line, as on an old Mac; else it is a character like others. */
  readonly returnEnds: boolean
  /** Whether `\"` is a quote within quotes, as MySQL writes it. */
  readonly backslash: boolean
  /** Cells of most records; 0 where that is not known. */
  readonly width: number
}
