/** A row of a file that could not be read, and the stock card it would have moved, as far as its cells say. */
import type { RejectionCode } from '../file-codes.ts'

export interface UnreadRow {
  readonly file: string
  /** As a spreadsheet counts. */
  readonly row: number
  readonly code: RejectionCode
  readonly item: string
  /** Null where the row does not say. */
  readonly site: string | null
  readonly location: string | null
}
