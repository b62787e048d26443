/**
 * Keyset pages. A cursor is the sort key and the row's id, as the database wrote them, in base64url JSON: rows that
 * come or go between two pages neither repeat nor hide others.
 */

import type { Pool } from 'pg'
import { parseId } from '../../core/ids.ts'
import { PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX } from '../../core/limits.ts'
import { BadCursor, type Few, type Page, type PageRequest } from '../../core/page.ts'
import type { TimeBound } from '../../core/time.ts'
import { isUnreadableValue } from './faults.ts'
import { type Column, int4, type RowOf, type RowShape, select, selectRow, text } from './rows.ts'

/** A list that is read page by page. */
export interface PageQuery<Shape extends RowShape> {
  /**
   * From and where, with $1 … for `values`; or a function that puts the bounds of the page (the rest of the where, the
   * order and the limit) where they are cheap.
   */
  readonly from: string | ((bounds: string) => string)
  readonly columns: string
  /** What these columns hold. */
  readonly shape: Shape
  readonly values: readonly unknown[]
  /** Not-null SQL expressions with the type a cursor's text is cast to; all in one direction. */
  readonly keys: readonly { readonly sql: string; readonly type: string }[]
  readonly direction: 'asc' | 'desc'
  /** How many rows there are on all pages; counted where it is not given. */
  readonly total?: number
}

/** The page after a cursor, or the first one. Throws BadCursor for a cursor that this list has not given. */
export async function page<Shape extends RowShape, Row>(
  pool: Pool,
  { after, limit = PAGE_ROWS_DEFAULT }: PageRequest,
  query: PageQuery<Shape>,
  rowOf: (row: RowOf<Shape>) => Row,
): Promise<Page<Row>> {
  const size = Math.min(Math.max(1, limit), PAGE_ROWS_MAX)
  const cursor = after === undefined ? null : readCursor(after, query.keys.length)
  const [found, total] = await Promise.all([
    readPage(pool, query, cursor, size + 1),
    query.total ?? countRows(pool, query),
  ])
  const last = found[size - 1]
  return {
    rows: found.slice(0, size).map(rowOf),
    next: found.length > size ? cursorOf(JSON.parse(last.page_cursor)) : null,
    total,
  }
}

async function readPage<Shape extends RowShape>(
  pool: Pool,
  { from, columns, values, keys, direction, shape }: PageQuery<Shape>,
  cursor: readonly string[] | null,
  limit: number,
): Promise<PageRow<Shape>[]> {
  const place = (index: number) => `$${values.length + index + 1}::text::${keys[index].type}`
  const beyond =
    cursor === null
      ? ''
      : `and (${keys.map((key) => key.sql).join(', ')}) ${direction === 'asc' ? '>' : '<'}
           (${keys.map((_, index) => place(index)).join(', ')})`
  const order = `order by ${keys.map((key) => `${key.sql} ${direction}`).join(', ')} limit ${limit}`
  const source = typeof from === 'string' ? `${from} ${beyond}` : from(`${beyond} ${order}`)
  const texts = keys.map((key) => `(${key.sql})::text`).join(', ')
  const statement = `select ${columns}, json_build_array(${texts})::text as page_cursor ${source} ${order}`
  const bound = [...values, ...(cursor ?? [])]
  try {
    const rows: unknown = await select(pool, pageShape(shape), statement, bound)
    return rows as PageRow<Shape>[]
  } catch (error) {
    // A cursor that was made up, or is of another list, does not read as the keys of this one.
    throw cursor !== null && isUnreadableValue(error) ? new BadCursor('cursor') : error
  }
}

const COUNT = { total: int4 } satisfies RowShape

async function countRows(
  pool: Pool,
  { from, values }: Pick<PageQuery<RowShape>, 'from' | 'values'>,
): Promise<number> {
  const source = typeof from === 'string' ? from : from('')
  return (await selectRow(pool, COUNT, `select count(*)::integer as total ${source}`, values)).total
}

/** The columns of a list, and the cursor of each row. */
type PageShape<Shape extends RowShape> = Shape & { readonly page_cursor: Column<string> }
type PageRow<Shape extends RowShape> = RowOf<Shape> & { readonly page_cursor: string }

/** Shapes with the cursor beside the columns; remembered, so that a statement is held against one shape once. */
const pageShapes = new WeakMap<RowShape, RowShape>()

function pageShape<Shape extends RowShape>(shape: Shape): PageShape<Shape> {
  const known = pageShapes.get(shape) ?? { ...shape, page_cursor: text }
  pageShapes.set(shape, known)
  return known as PageShape<Shape>
}

/** The cursor of a row, from its keys as the database writes them. */
export function cursorOf(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

function readCursor(cursor: string, length: number): readonly string[] {
  const keys = cursorTexts(cursor)
  if (keys.length !== length) throw new BadCursor('cursor')
  return keys
}

/** The keys of a cursor; none where it is no cursor. */
export function cursorTexts(cursor: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parsed) && parsed.every((one) => typeof one === 'string')) return parsed
  } catch {
    // No JSON, so no cursor.
  }
  return []
}

/** The first rows of a longer list, each of which says how many there are in all. */
export function few<Row extends { readonly total: number }, Listed>(
  rows: readonly Row[],
  rowOf: (row: Row) => Listed,
): Few<Listed> {
  return { rows: rows.map(rowOf), total: rows[0]?.total ?? 0 }
}

/** Collects conditions and their values: `where.add('code = ?', code)`; an undefined value adds nothing. */
export function conditions() {
  const values: unknown[] = []
  const parts = ['true']
  return {
    values,
    add(sql: string, value: unknown): void {
      if (value === undefined) return
      values.push(value)
      parts.push(sql.replaceAll('?', `$${values.length}`))
    },
    /**
     * Narrows to times within a bound; rows of which `isDay`, as SQL, holds are known to their day only. An undefined
     * bound adds nothing.
     */
    bound(column: string, sign: '>=' | '<=', bound: TimeBound | undefined, isDay: string): void {
      if (bound === undefined) return
      const [at, dayAt] = [bound.at, bound.dayAt].map((ms) => new Date(ms).toISOString())
      // The wider of both first, which an index can answer.
      const wider = (sign === '>=') === at < dayAt ? at : dayAt
      this.add(`${column} ${sign} ?`, wider)
      if (at === dayAt) return
      parts.push(
        `case when ${isDay} then ${column} ${sign} '${dayAt}'::timestamptz else ${column} ${sign} '${at}'::timestamptz end`,
      )
    },
    plain(sql: string): void {
      parts.push(sql)
    },
    get sql() {
      return `where ${parts.join(' and ')}`
    },
  }
}

/** Splits `<site number>-<book number>`; null where it is none. */
export function parseBookId(id: string): { siteId: number; bookId: string } | null {
  const named = parseId(id)
  return named === null ? null : { siteId: named.site, bookId: String(named.number) }
}
