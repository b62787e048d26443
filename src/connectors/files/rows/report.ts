/** What a reading comes to: its counts, and its rejected rows with their codes, in the order of files and rows. */
import type { ReadReport, Rejection } from '../../../app/intake/files-port.ts'
import type { LeftOut } from '../../../core/intake/table/table-layout.ts'
import { REJECTIONS_LISTED_MAX } from '../../../core/limits.ts'
import type { Columns } from '../columns/columns.ts'
import type { Relation } from '../table/relation.ts'
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
  relations: readonly Relation[],
): Omit<ReadReport, 'notes'> {
  const broken = numbers.broken.flatMap((lines, file) =>
    lines.map(
      ({ row, value }): Rejection => ({ file: names[file], row, code: 'broken-line', detail: { value } }),
    ),
  )
  const refused = refusals.list.map((refusal) => rejectionOf(refusal, relations, numbers))
  const early = relations.flatMap(earlyRejections)
  const rejections = [...broken, ...early, ...refused, ...repeated.list]
    .sort((left, right) => names.indexOf(left.file) - names.indexOf(right.file) || left.row - right.row)
    .slice(0, REJECTIONS_LISTED_MAX)
  return {
    rows,
    accepted,
    rejected: broken.length + earlyCount(relations) + refusals.count + repeated.count,
    rejections,
    leftOut: leftOutOf(relations),
    unreadCells: relations.flatMap(unreadCellsOf),
  }
}

function rejectionOf(
  { file, record, code, column, value }: Refusal,
  relations: readonly Relation[],
  { rowOf }: RowNumbers,
): Rejection {
  const { name, translated } = relations[file]
  const header = translated?.sources[column]?.join(' + ') ?? null
  return { file: name, row: rowOf(file, record), code, detail: detailOf(column, header, value) }
}

/** Rows that were refused when the file was translated, in its own words. */
function earlyRejections({ name, translated }: Relation): Rejection[] {
  return (translated?.refusals ?? []).map(({ row, code, column, header, value }) => ({
    file: name,
    row,
    code,
    detail: code === 'broken-line' ? { value } : detailOf(column, header, value),
  }))
}

/** How many rows of some files were refused when they were translated. */
export function earlyCount(relations: readonly Relation[]): number {
  return relations.reduce((sum, { translated }) => sum + (translated?.refused ?? 0), 0)
}

/** The canonical column, and what the file calls it where that is another name. */
function detailOf(column: string, header: string | null, value: string): Rejection['detail'] {
  return header === null || header === column ? { column, value } : { column, header, value }
}

function leftOutOf(relations: readonly Relation[]): LeftOut[] {
  const counts = new Map<LeftOut['reason'], number>()
  for (const { translated } of relations)
    for (const [reason, rows] of translated?.leftOut ?? [])
      counts.set(reason, (counts.get(reason) ?? 0) + rows)
  return [...counts].map(([reason, rows]) => ({ reason, rows }))
}

function unreadCellsOf({ name, translated }: Relation): ReadReport['unreadCells'][number][] {
  return (translated?.unreadCells ?? []).map(({ column, header, rows, first }) => ({
    file: name,
    column,
    header,
    rows,
    first,
  }))
}
