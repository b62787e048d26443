/**
 * What was announced, as a file or the ledger says it: in the words of its source, before anything is known of the
 * movements it is held against.
 */
import type { ExpectationType } from '../codes.ts'
import type { WrittenQuantity } from '../quantity/read.ts'
import type { ImpreciseTime } from '../time.ts'

/** One line of a document that announces goods. What was posted against it takes nothing away from it. */
export interface Announced {
  readonly type: ExpectationType
  readonly document: string
  readonly line: string | null
  /** Its code. */
  readonly item: string
  /** As it was announced: in a pack of the item, perhaps. */
  readonly written: WrittenQuantity
  readonly expectedAt: ImpreciseTime
  /** Null where none is stated. */
  readonly site: string | null
  /** The place in the site; null: anywhere there. */
  readonly path: string | null
  /** Its source says that nothing more comes of it: what is missing was cancelled. */
  readonly closed: boolean
  /** Its row in the file, as a spreadsheet counts; null where it is no file. */
  readonly row: number | null
}
