/** COPY text format: rows of nullable texts into a table, in blocks, so that memory stays flat. */
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const BLOCK_CHARACTERS = 1 << 17

export async function copyRows(client: PoolClient, sql: string, rows: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(sql))
  const done = new Promise<void>((resolve, reject) => stream.on('finish', resolve).on('error', reject))
  // Awaited below; until then a failure must not count as unhandled.
  done.catch(() => {})
  let block = ''
  for (const row of rows) {
    block += row
    if (block.length < BLOCK_CHARACTERS) continue
    if (!stream.write(block))
      await Promise.race([new Promise((drained) => stream.once('drain', drained)), done])
    block = ''
  }
  stream.end(block)
  await done
}

/** A text as COPY wants it: null is \N; backslash, tab and line ends are escaped. */
export function copyText(value: string | null): string {
  if (value === null) return '\\N'
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found]) : value
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
