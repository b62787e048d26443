/**
 * COPY in PostgreSQL's binary format: rows written as bytes, in blocks, so that neither side makes or reads texts of
 * numbers and times, and memory stays flat. Format: https://www.postgresql.org/docs/current/sql-copy.html
 */
import { once } from 'node:events'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const BLOCK_BYTES = 1 << 18
/** What a row takes, more or less. */
const ROW_BYTES = 512
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const TRAILER = Buffer.from([0xff, 0xff])
/** Milliseconds from 1970 to 2000, where PostgreSQL counts from. */
const EPOCH_2000_MS = 946_684_800_000
const HIGH = 4_294_967_296

export type RowWriter = ReturnType<typeof createRowWriter>

/** Copies rows 0 … count-1 into a table; `write` writes the fields of one in the order of `columns`. */
export async function copyBinary(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  count: number,
  write: (row: RowWriter, index: number) => void,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format binary)`))
  const done = new Promise<void>((resolve, reject) => stream.on('finish', resolve).on('error', reject))
  // Awaited below; until then a failure must not count as unhandled.
  done.catch(() => {})
  const row = createRowWriter(Math.min(BLOCK_BYTES, count * ROW_BYTES))
  stream.write(SIGNATURE)
  for (let index = 0; index < count; index++) {
    row.begin(columns.length)
    write(row, index)
    if (row.size() < BLOCK_BYTES) continue
    if (!stream.write(row.take())) await Promise.race([once(stream, 'drain'), done])
  }
  stream.write(row.take())
  stream.end(TRAILER)
  await done
}

function createRowWriter(blockBytes: number) {
  let block = Buffer.allocUnsafe(blockBytes + ROW_BYTES)
  let end = 0

  function room(bytes: number): void {
    if (end + bytes <= block.length) return
    const larger = Buffer.allocUnsafe(Math.max(block.length * 2, end + bytes))
    block.copy(larger, 0, 0, end)
    block = larger
  }

  function int32(value: number): void {
    block[end++] = value >>> 24
    block[end++] = value >>> 16
    block[end++] = value >>> 8
    block[end++] = value
  }

  function nothing(): void {
    room(4)
    int32(-1)
  }

  /** A safe integer, in two halves. */
  function bigint(value: number): void {
    room(12)
    int32(8)
    int32(Math.floor(value / HIGH))
    int32(value)
  }

  return {
    size: () => end,
    /** What was written since the last time. */
    take(): Buffer {
      const taken = block.subarray(0, end)
      block = Buffer.allocUnsafe(blockBytes + ROW_BYTES)
      end = 0
      return taken
    },
    begin(fields: number): void {
      room(2)
      block[end++] = fields >>> 8
      block[end++] = fields
    },
    null: nothing,
    integer(value: number): void {
      room(8)
      int32(4)
      int32(value)
    },
    bigint,
    boolean(value: boolean): void {
      room(5)
      int32(1)
      block[end++] = Number(value)
    },
    /** An instant, ms. */
    timestamptz: (at: number) => bigint((at - EPOCH_2000_MS) * 1000),
    text(value: string | null): void {
      if (value === null) {
        nothing()
        return
      }
      room(4 + value.length * 3)
      const start = end
      end += 4
      for (let index = 0; index < value.length; index++) {
        const code = value.charCodeAt(index)
        if (code > 127) {
          end = start + 4 + block.write(value, start + 4)
          break
        }
        block[end++] = code
      }
      const length = end - start - 4
      end = start
      int32(length)
      end += length
    },
  }
}
