/** The rows that a reading refuses: all are counted, the first REJECTIONS_LISTED_MAX are kept. */
import type { RejectionCode } from '../../../core/file-codes.ts'
import type { UnreadRow } from '../../../core/history/unread-row.ts'
import { REJECTIONS_LISTED_MAX } from '../../../core/limits.ts'
import { type ChunkVectors, textAt } from '../chunks/chunk-vectors.ts'
import type { TextVector } from '../chunks/text-vector.ts'
import type { RowNumbers } from './row-numbers.ts'
import type { ReadColumn } from './row-state.ts'

export interface Refusal {
  readonly file: number
  /** Record of the file, counted from 0. */
  readonly record: number
  readonly code: RejectionCode
  readonly column: ReadColumn
  readonly value: string
  /** The stock card it is about, as far as the row says. */
  readonly item: string
  readonly site: string | null
  readonly location: string | null
}

export interface Refusals {
  readonly list: Refusal[]
  count: number
}

const VALUE_LENGTH_MAX = 80

/** Counts a refused row, and keeps it with the beginning of what stands in the column, while there is room. */
export function refuse(
  refusals: Refusals,
  refusal: Pick<Refusal, 'file' | 'record' | 'code' | 'column'>,
  v: ChunkVectors,
  row: number,
): void {
  refusals.count++
  if (refusals.list.length >= REJECTIONS_LISTED_MAX) return
  const vector = vectorOf(v, refusal.column)
  const text = vector === null ? '' : textAt(vector, row)
  const value = text.length > VALUE_LENGTH_MAX ? `${text.slice(0, VALUE_LENGTH_MAX)}…` : text
  const own = (one: TextVector | null) => (one === null ? null : textAt(one, row).trim() || null)
  const location = own(v.location) ?? own(v.from) ?? own(v.to)
  refusals.list.push({ ...refusal, value, item: own(v.item) ?? '', site: own(v.site), location })
}

function vectorOf(v: ChunkVectors, column: ReadColumn): TextVector | null {
  if (column === 'recorded_at') return (v.recorded ?? v.occurred).text
  if (column === 'occurred_at') return v.occurred.text
  return column === 'reported_at' ? (v.reported?.text ?? null) : v[column]
}

/** The rows that were refused, with the stock cards they are about. */
export function unreadRows({ list }: Refusals, names: readonly string[], { rowOf }: RowNumbers): UnreadRow[] {
  return list
    .filter(({ item }) => item !== '')
    .map(({ file, record, code, item, site, location }) => ({
      file: names[file],
      row: rowOf(file, record),
      code,
      item,
      site,
      location,
    }))
}
