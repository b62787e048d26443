/**
 * COPY out in PostgreSQL's binary format, for rows of fixed width: numbers and times come as bytes, so that a million
 * of them are read without a million texts or objects. https://www.postgresql.org/docs/current/sql-copy.html
 */
import type { Pool } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { onClient } from './transaction.ts'

const HEADER_BYTES = 19
const FIELD_BYTES = 4
/** Milliseconds from 1970 to 2000, where PostgreSQL counts from. */
const EPOCH_2000_MS = 946_684_800_000
const HIGH = 4_294_967_296

/**
 * Reads a select whose columns are not null and as wide as `widths` says; `take` is given each row's block and the
 * fields' places.
 */
export async function copyRows(
  pool: Pool,
  select: string,
  widths: readonly number[],
  take: (block: Buffer, places: readonly number[]) => void,
): Promise<void> {
  const starts = startsOf(widths)
  const rowBytes = 2 + widths.reduce((sum, width) => sum + FIELD_BYTES + width, 0)
  await onClient(pool, async (client, link) => {
    try {
      let rest: Buffer = Buffer.alloc(0)
      let toSkip = HEADER_BYTES
      const places = starts.slice()
      for await (const chunk of client.query(copyTo(`copy (${select}) to stdout (format binary)`))) {
        let block: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
        if (toSkip > 0) {
          if (block.length < toSkip) {
            rest = block
            continue
          }
          block = block.subarray(toSkip)
          toSkip = 0
        }
        let row = 0
        for (; row + rowBytes <= block.length && block.readInt16BE(row) === widths.length; row += rowBytes) {
          for (let field = 0; field < widths.length; field++) places[field] = row + starts[field]
          take(block, places)
        }
        rest = block.subarray(row)
      }
      // The trailer, a row of -1 fields, is all that may be left.
      if (rest.length !== 2) throw new Error(`a copy ended with ${rest.length} bytes that are no row`)
    } catch (error) {
      // A copy that was broken off leaves its connection in the middle of an answer.
      link.lost = error as Error
      throw error
    }
  })
}

/** A bigint, which has to be a safe integer. */
export function readBigint(block: Buffer, place: number): number {
  return block.readInt32BE(place) * HIGH + block.readUInt32BE(place + 4)
}

/** A timestamptz (microseconds since 2000) as an instant. */
export function readTime(block: Buffer, place: number): number {
  return Math.floor(readBigint(block, place) / 1000) + EPOCH_2000_MS
}

function startsOf(widths: readonly number[]): number[] {
  let place = 2
  return widths.map((width) => {
    const start = place + FIELD_BYTES
    place = start + width
    return start
  })
}
