/** What somebody counted on a shelf, as a file or the ledger says it. It is compared with a book, and moves nothing. */
import type { WrittenQuantity } from '../quantity/read.ts'
import type { ImpreciseTime } from '../time.ts'

export interface Counted {
  /** Its code. */
  readonly item: string
  /** Null where none is stated. */
  readonly site: string | null
  /** The place that was counted. */
  readonly path: string
  /** Null: the goods bear none. Absent: nobody said, and all that lay there was counted. */
  readonly lot?: string | null
  readonly owner?: string | null
  /** Zero or more. */
  readonly written: WrittenQuantity
  readonly countedAt: ImpreciseTime
  readonly actor: string | null
  /** Its row in the file, as a spreadsheet counts; null where it is no file. */
  readonly row: number | null
}
