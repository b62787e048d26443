/** What a verb does to its case, and to others. */
import type { NewEvent } from './events.ts'
import type { Prepared } from './verbs.ts'

export interface Done extends Prepared {
  readonly others?: OtherCases
}

/** Cases beside the one that is changed: rows that changed too, and what their timelines tell. */
export interface OtherCases {
  readonly cases: readonly number[]
  readonly events: readonly NewEvent[]
  /** The case that was made. */
  readonly made?: number
}
