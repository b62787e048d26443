/**
 * Keyset pages. A cursor is the sort key and the row's id, as the database wrote them, in base64url JSON: rows that
 * come or go between two pages neither repeat nor hide others.
 */
import type { Pool } from 'pg'
import { PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX } from '../../core/limits.ts'
import { BadCursor, type Page, type PageAsk } from '../../core/page.ts'

export interface PageQuery {
  /**
   * From and where, with $1 … for `values`; or a function that puts the bounds of the page (the rest of the where, the
   * order and the limit) where they are cheap.
   */
  readonly from: string | ((bounds: string) => string)
  readonly columns: string
  readonly values: readonly unknown[]
  /** Not-null SQL expressions with the type a cursor's text is cast to; all in one direction. */
  readonly keys: readonly { readonly sql: string; readonly type: string }[]
  readonly direction: 'asc' | 'desc'
  /** How many rows there are on all pages; counted where it is not given. */
  readonly total?: number
}

// biome-ignore lint/suspicious/noExplicitAny: rows are as the named query shapes them
export type SqlRow = any

export async function page<Row>(
  pool: Pool,
  { after, limit = PAGE_ROWS_DEFAULT }: PageAsk,
  { from, columns, values, keys, direction, total }: PageQuery,
  shape: (row: SqlRow) => Row,
): Promise<Page<Row>> {
  const size = Math.min(Math.max(1, limit), PAGE_ROWS_MAX)
  const cursor = after === undefined ? [] : readCursor(after, keys.length)
  const place = (index: number) => `$${values.length + index + 1}::text::${keys[index].type}`
  const beyond =
    after === undefined
      ? ''
      : `and (${keys.map((key) => key.sql).join(', ')}) ${direction === 'asc' ? '>' : '<'}
           (${keys.map((_, index) => place(index)).join(', ')})`
  const told = keys.map((key, index) => `(${key.sql})::text as cursor_${index}`).join(', ')
  const order = `order by ${keys.map((key) => `${key.sql} ${direction}`).join(', ')} limit ${size + 1}`
  const source = typeof from === 'string' ? `${from} ${beyond}` : from(`${beyond} ${order}`)
  const [{ rows }, counted] = await Promise.all([
    pool.query(`select ${columns}, ${told} ${source} ${order}`, [...values, ...cursor]),
    total ??
      pool
        .query(`select count(*)::integer as total ${typeof from === 'string' ? from : from('')}`, [...values])
        .then((count) => count.rows[0].total as number),
  ])
  const last = rows[size - 1]
  return {
    rows: rows.slice(0, size).map(shape),
    next: rows.length > size ? cursorOf(keys.map((_, index) => last[`cursor_${index}`])) : null,
    total: counted,
  }
}

/** The cursor of a row, from its keys as the database writes them. */
export function cursorOf(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

function readCursor(text: string, length: number): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(parsed) && parsed.length === length && parsed.every((one) => typeof one === 'string')) {
      return parsed
    }
  } catch {
    // Told below.
  }
  throw new BadCursor('cursor')
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
  const match = /^(\d{1,9})-(\d{1,15})$/.exec(id)
  return match === null ? null : { siteId: Number(match[1]), bookId: match[2] }
}
