/**
 * The expectations and counts companion files: what was announced, and what was counted.
 *
 * A row that cannot be understood stops the reading, with its place: what is announced in the wrong place or number
 * would speak for the wrong cause. Whether it is anything of the movements is not asked here.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Counted } from '../../core/counts/counted.ts'
import type { Announced } from '../../core/expectations/announced.ts'
import { expectationTypeOf } from '../../core/expectations/expectation-type.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { timeReader } from '../../core/intake/values/times/time-reader.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'
import { type ImpreciseTime, parseTime } from '../../core/time.ts'
import { readTable } from './table/read-table.ts'

/** What holds for rows that do not say it. */
export interface Unsaid {
  readonly site: string | null
  /** IANA zone; null: a time must name its own. */
  readonly zone: string | null
}

/** What was announced. A FileError where a column is missing, or a cell of one that is needed cannot be read. */
export async function readExpectations(
  connection: DuckDBConnection,
  path: string,
  unsaid: Unsaid,
): Promise<Announced[]> {
  const required = ['type', 'document', 'item', 'quantity', 'expected_at']
  const rows = await readTable(connection, path, required)
  const time = timeOf(unsaid.zone)
  return rows.map(({ row, cells }) => {
    const cell = cellsOf(cells, path, row)
    return {
      type: cell('type', expectationTypeOf),
      document: cell('document', asItIs),
      line: cells.line ?? null,
      item: cell('item', asItIs),
      written: writtenOf(cell('quantity', quantityText), cells.unit),
      expectedAt: cell('expected_at', time),
      site: cells.site ?? unsaid.site,
      path: cells.location ?? null,
      closed: false,
      row,
    }
  })
}

/** What was counted; a FileError as of expectations. A blank lot is none, a lot without a column any. */
export async function readCounts(
  connection: DuckDBConnection,
  path: string,
  unsaid: Unsaid,
): Promise<Counted[]> {
  const required = ['item', 'location', 'quantity', 'counted_at']
  const rows = await readTable(connection, path, required)
  const time = timeOf(unsaid.zone)
  const isNamed = (column: string) => rows.some(({ cells }) => cells[column] !== undefined)
  const lots = isNamed('lot')
  const owners = isNamed('owner')
  return rows.map(({ row, cells }) => {
    const cell = cellsOf(cells, path, row)
    return {
      item: cell('item', asItIs),
      site: cells.site ?? unsaid.site,
      path: cell('location', asItIs),
      ...(lots ? { lot: cells.lot ?? null } : {}),
      ...(owners ? { owner: cells.owner ?? null } : {}),
      written: writtenOf(cell('quantity', quantityText), cells.unit),
      countedAt: cell('counted_at', time),
      actor: cells.actor ?? null,
      row,
    }
  })
}

type Cells = Readonly<Record<string, string | undefined>>

/** Reads cells that are needed; a FileError names the one that is missing or cannot be read. */
function cellsOf(cells: Cells, file: string, row: number) {
  return <Value>(column: string, read: (text: string) => Value | null): Value => {
    const value = cells[column]
    const found = value === undefined ? null : read(value)
    if (found === null) throw new FileError('broken-line', { file, row, column, value })
    return found
  }
}

function asItIs(text: string): string {
  return text
}

function quantityText(text: string): string | null {
  return parseQuantity(text, SCALE_MAX).ok ? text : null
}

function writtenOf(quantity: string, unit: string | undefined): Announced['written'] {
  return unit === undefined ? { quantity } : { quantity, unit }
}

/** ISO 8601; a date alone is a day. What names no zone is of `zone`, where there is one. */
function timeOf(zone: string | null): (text: string) => ImpreciseTime | null {
  const local = zone === null ? null : timeReader(null, zone)
  return (text) => {
    const parsed = parseTime(text)
    if (parsed.ok) return parsed.time
    if (local === null || parsed.code !== 'time-without-zone') return null
    const time = local(text)
    return typeof time === 'string' ? null : { at: time.at, precision: time.precision }
  }
}
