/** What a book's picture is drawn from: the columns that say how much and when, and no others. */
import type { Pool } from 'pg'
import type { BookMark, BookPostings } from '../../app/books/port.ts'
import type { Postings } from '../../core/books/book-lines.ts'
import { TIME_PRECISIONS } from '../../core/codes.ts'
import { copyRows, readBigint, readTime } from '../database/copy-rows.ts'
import { parseBookId } from '../database/page.ts'
import { int4, int8, type RowShape, selectOne } from '../database/rows.ts'
import { type IsVoid, voidSeqs } from '../site/void-ranges.ts'

const PRECISION = `(case occurred_precision ${TIME_PRECISIONS.map((code, index) => `when '${code}' then ${index}`).join(' ')} end)::smallint`
/** seq, delta, occurred_at, recorded_at, precision. */
const WIDTHS = [8, 8, 8, 8, 2]
const ROWS_AT_FIRST = 1024

const MARK = { movements: int8, voids: int8, scale: int4 } satisfies RowShape

/** How far a book has come: differs exactly when its picture does. Null for an unknown book. */
export async function bookMark(pool: Pool, id: string): Promise<BookMark | null> {
  const key = parseBookId(id)
  if (key === null) return null
  return selectOne(
    pool,
    MARK,
    `select movements, scale,
       (select coalesce(sum(last_seq - first_seq + 1), 0)::bigint
        from void_ranges
        where void_ranges.site_id = balances.site_id) as voids
     from balances join items using (item_id)
     where site_id = $1 and book_id = $2`,
    [key.siteId, key.bookId],
  )
}

/** What each movement after a number adds to the book, in the order of numbers; void ones are left out. */
export async function postingsOfBook(pool: Pool, id: string, afterSeq: number): Promise<BookPostings> {
  const key = parseBookId(id)
  const growing = growingPostings(key === null ? () => false : await voidSeqs(pool, key.siteId))
  if (key === null) return growing.done()
  // COPY takes no parameters; these three are digits only.
  const side = (end: string, sign: string) =>
    `(select seq, ${sign}quantity as delta, occurred_at, recorded_at, ${PRECISION}
      from movements
      where site_id = ${key.siteId} and ${end} = ${key.bookId} and seq > ${Math.trunc(afterSeq)})`
  await copyRows(
    pool,
    `${side('from_book', '-')} union all ${side('to_book', '')} order by seq`,
    WIDTHS,
    growing.add,
  )
  return growing.done()
}

function growingPostings(isVoid: IsVoid) {
  let length = 0
  let [read, lastSeq] = [0, 0]
  let columns = roomFor(ROWS_AT_FIRST)
  return {
    add(block: Buffer, [seq, delta, occurredAt, recordedAt, precision]: readonly number[]): void {
      read++
      lastSeq = readBigint(block, seq)
      if (isVoid(lastSeq)) return
      if (length === columns.seq.length) columns = roomFor(length * 2, columns)
      columns.seq[length] = lastSeq
      columns.delta[length] = readBigint(block, delta)
      columns.occurredAt[length] = readTime(block, occurredAt)
      columns.recordedAt[length] = readTime(block, recordedAt)
      columns.occurredPrecision[length++] = block.readInt16BE(precision)
    },
    done(): BookPostings {
      const { seq, delta, occurredAt, recordedAt, occurredPrecision } = columns
      const postings = {
        length,
        seq: seq.slice(0, length),
        delta: delta.slice(0, length),
        occurredAt: occurredAt.slice(0, length),
        recordedAt: recordedAt.slice(0, length),
        occurredPrecision: occurredPrecision.slice(0, length),
      }
      return { postings, read, lastSeq }
    },
  }
}

type Columns = Omit<Postings, 'length'>

function roomFor(rows: number, before?: Columns): Columns {
  const columns = {
    seq: new Float64Array(rows),
    delta: new Float64Array(rows),
    occurredAt: new Float64Array(rows),
    recordedAt: new Float64Array(rows),
    occurredPrecision: new Uint8Array(rows),
  }
  if (before !== undefined)
    for (const name of Object.keys(columns) as (keyof Columns)[]) columns[name].set(before[name])
  return columns
}
