/** What a reading comes to: its counts, and its rejected rows with their codes, in the order of files and rows. */
import type { ReadReport, Rejection } from '../../../app/intake/files-port.ts'
import { REJECTIONS_LISTED_MAX } from '../../../core/limits.ts'
import type { Columns } from '../columns/columns.ts'
import type { Refusal, Refusals } from './refusals.ts'
import type { Repeat } from './repeats.ts'
import type { RowNumbers } from './row-numbers.ts'

/** Rows whose ids came again: all are counted, the first REJECTIONS_LISTED_MAX are kept. */
export interface Repeated {
  readonly list: Rejection[]
  count: number
}

/** Adds the repeats of a pass; its columns still hold their rows. */
export function noteRepeats(
  repeated: Repeated,
  repeats: readonly Repeat[],
  { file, record, id }: Columns,
  names: readonly string[],
  { rowOf }: RowNumbers,
): void {
  repeated.count += repeats.length
  for (const { row, first, code, differing } of repeats) {
    if (repeated.list.length >= REJECTIONS_LISTED_MAX) return
    const detail = { column: 'id', value: id.text(row), firstRow: rowOf(file[first], record[first]) }
    repeated.list.push({
      file: names[file[row]],
      row: rowOf(file[row], record[row]),
      code,
      detail: code === 'conflict' ? { ...detail, differing } : detail,
    })
  }
}

/** The report of a reading that has come to its end. */
export function reportOf(
  { rows, accepted }: Pick<ReadReport, 'rows' | 'accepted'>,
  names: readonly string[],
  numbers: RowNumbers,
  refusals: Refusals,
  repeated: Repeated,
): ReadReport {
  const broken = numbers.broken.flatMap((lines, file) =>
    lines.map(
      ({ row, value }): Rejection => ({ file: names[file], row, code: 'broken-line', detail: { value } }),
    ),
  )
  const refused = refusals.list.map((refusal) => rejectionOf(refusal, names, numbers))
  const rejections = [...broken, ...refused, ...repeated.list]
    .sort((left, right) => names.indexOf(left.file) - names.indexOf(right.file) || left.row - right.row)
    .slice(0, REJECTIONS_LISTED_MAX)
  return { rows, accepted, rejected: broken.length + refusals.count + repeated.count, rejections }
}

function rejectionOf(
  { file, record, code, column, value }: Refusal,
  names: readonly string[],
  { rowOf }: RowNumbers,
): Rejection {
  return { file: names[file], row: rowOf(file, record), code, detail: { column, value } }
}
