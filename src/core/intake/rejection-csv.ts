/** Rejected rows as CSV (RFC 4180): where, why, what to do. */
import { cell } from '../csv.ts'

/** The names of the columns, with their line end. */
export const REJECTION_CSV_HEADER = 'row,file,code,what,todo,column,value\r\n'

export interface RejectedRow {
  readonly file: string
  readonly row: number
  readonly code: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** One rejected row as a line of CSV, with its line end; `what` and `todo` are the words of its code. */
export function rejectionCsvRow(
  { file, row, code, detail }: RejectedRow,
  { what, todo }: { what: string; todo: string },
): string {
  const text = (value: unknown) => cell(value === undefined || value === null ? null : String(value), 'text')
  const { column, value } = detail
  return `${[cell(row, 'figure'), ...[file, code, what, todo, column, value].map(text)].join(',')}\r\n`
}
