/** What a row of a file becomes: a movement, a row that is left out, or one that is refused. */
import type { RejectionCode } from '../../file-codes.ts'
import type { ImpreciseTime } from '../../time.ts'
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { LeftOutReason } from '../table/table-layout.ts'

/** What became of a row. */
export type Translation =
  | { readonly kind: 'movement'; readonly movement: TranslatedMovement }
  | { readonly kind: 'left-out'; readonly reason: LeftOutReason }
  | {
      readonly kind: 'refused'
      readonly code: RejectionCode
      readonly column: CanonicalColumn
      readonly value: string
    }

/** Texts by canonical column (blank ones are missing), and what was read of them. */
export interface TranslatedMovement {
  readonly texts: Readonly<Partial<Record<CanonicalColumn, string>>>
  /** A plain decimal; with one place signed, with two ends above zero. */
  readonly quantity: string
  readonly occurredAt: ImpreciseTime
  readonly recordedAt: ImpreciseTime | null
  readonly reportedAt: ImpreciseTime | null
  /** The quantity is what the place holds, and no movement. */
  readonly isLevel: boolean
  /** Cells of columns that are not needed and could not be read. */
  readonly unread: readonly UnreadCell[]
}

export interface UnreadCell {
  readonly column: CanonicalColumn
  readonly value: string
}

/** Texts by canonical column while they are gathered. */
export type Texts = Partial<Record<CanonicalColumn, string>>

/** A row that is left out. */
export function leftOut(reason: LeftOutReason): Extract<Translation, { kind: 'left-out' }> {
  return { kind: 'left-out', reason }
}

/** A row that is refused, with the column and the value that it is refused for. */
export function refused(
  code: RejectionCode,
  column: CanonicalColumn,
  value: string,
): Extract<Translation, { kind: 'refused' }> {
  return { kind: 'refused', code, column, value }
}
