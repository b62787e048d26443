/**
 * Checks the ledger against itself, in one snapshot: sealed rows as they were, seq without gaps, every book a chain,
 * chains ending in the balances, every item summing to zero, as-posted episodes equal to a fold from scratch, the
 * activity of sources equal to a count, promises equal to open reservations. Returns the first fault.
 */
import type { Pool, PoolClient } from 'pg'
import type { LedgerFault } from '../../app/checks/port.ts'
import { createChain } from '../../core/posting/chain.ts'
import type { SqlRow } from '../database/page.ts'
import { inTransaction } from '../database/transaction.ts'
import { foldPosted } from '../episodes/replay-posted.ts'
import { brokenSeal, missingEntry, wrongReserved } from './verify-guard.ts'
import { wrongSourceDays } from './verify-source-days.ts'

const MOVEMENTS_A_READ = 20_000
const BOOKS_A_READ = 500

/** Called every few thousand rows, after the movements too; what it throws ends the check. */
type Progress = (movements: number) => void

export function verify(pool: Pool, onProgress: Progress = () => {}): Promise<LedgerFault | null> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    let done = 0
    const { rows: sites } = await client.query('select site_id, name, last_seq from sites order by site_id')
    for (const site of sites) {
      const progress: Progress = (movements) => onProgress(done + movements)
      // Whoever alters a row may make all that follows fit, and what follows from it is wrong as well: the row first.
      const fault =
        (await brokenSeal(client, site.site_id, site.name, () => progress(0))) ??
        (await brokenChain(client, site, progress)) ??
        (await unbalancedItem(client, site)) ??
        (await wrongEpisodes(client, site, () => progress(Number(site.last_seq)))) ??
        (await wrongSourceDays(client, site)) ??
        (await wrongReserved(client, site)) ??
        (await missingEntry(client, site.site_id, site.name))
      if (fault !== null) return fault
      done += Number(site.last_seq)
    }
    return (await brokenSeal(client, 0, '', () => onProgress(done))) ?? (await missingEntry(client, 0, ''))
  })
}

async function brokenChain(
  client: PoolClient,
  site: SqlRow,
  progress: Progress,
): Promise<LedgerFault | null> {
  const chain = createChain()
  for (;;) {
    const { rows } = await client.query(
      `select seq, from_book, to_book, quantity, from_balance, to_balance
       from movements
       where site_id = $1 and seq > $2
       order by seq
       limit ${MOVEMENTS_A_READ}`,
      [site.site_id, chain.last()],
    )
    for (const row of rows) {
      const fault = chain.next({
        ...{
          seq: Number(row.seq),
          fromBook: row.from_book,
          toBook: row.to_book,
          quantity: Number(row.quantity),
        },
        ...{ fromBalance: Number(row.from_balance), toBalance: Number(row.to_balance) },
      })
      if (fault === null) continue
      const bookId = fault.code === 'broken-chain' ? `${site.site_id}-${fault.book}` : null
      const [expected, found] = [String(fault.expected), String(fault.found)]
      return { code: fault.code, site: site.name, seq: row.seq, bookId, item: null, expected, found }
    }
    progress(chain.last())
    if (rows.length < MOVEMENTS_A_READ) break
  }
  const last = chain.last()
  const balances = new Map(chain.balances)
  const none = { site: site.name, seq: null, bookId: null, item: null }
  if (last !== Number(site.last_seq))
    return { ...none, code: 'seq-gap', expected: site.last_seq, found: String(last) }
  const { rows } = await client.query(
    'select book_id, balance from balances where site_id = $1 order by book_id',
    [site.site_id],
  )
  for (const row of rows) {
    const expected = balances.get(row.book_id) ?? 0
    balances.delete(row.book_id)
    const bookId = `${site.site_id}-${row.book_id}`
    if (expected !== Number(row.balance))
      return { ...none, code: 'wrong-balance', bookId, expected: String(expected), found: row.balance }
  }
  for (const [book, expected] of balances) {
    return {
      ...none,
      code: 'wrong-balance',
      bookId: `${site.site_id}-${book}`,
      expected: String(expected),
      found: '',
    }
  }
  return null
}

async function unbalancedItem(client: PoolClient, site: SqlRow): Promise<LedgerFault | null> {
  const { rows } = await client.query(
    `select code, sum(balance)::text as found
     from balances join items using (item_id)
     where site_id = $1
     group by code
     having sum(balance) <> 0
     order by code
     limit 1`,
    [site.site_id],
  )
  if (rows.length === 0) return null
  const { code: item, found } = rows[0]
  return { code: 'unbalanced-item', site: site.name, seq: null, bookId: null, item, expected: '0', found }
}

async function wrongEpisodes(
  client: PoolClient,
  site: SqlRow,
  progress: () => void,
): Promise<LedgerFault | null> {
  for (let last = '0'; ; ) {
    progress()
    const { rows: books } = await client.query(
      `select book_id from balances
       where site_id = $1 and shelf and book_id > $2
       order by book_id
       limit ${BOOKS_A_READ}`,
      [site.site_id, last],
    )
    if (books.length === 0) return null
    const ids = books.map((row) => row.book_id)
    last = ids[ids.length - 1]
    const folded = await foldPosted(
      client,
      site.name,
      site.site_id,
      ids,
      ids.map(() => '-infinity'),
    )
    const { rows: kept } = await client.query(
      `select * from episodes where site_id = $1 and book_id = any($2) and "order" = 'as-posted'`,
      [site.site_id, ids],
    )
    const expected = byBook(folded.map((one) => [String(one.bookId), told(one)]))
    const found = byBook(
      kept.map((row) => [
        row.book_id,
        told({
          startedAt: row.started_at.getTime(),
          endedAt: row.ended_at?.getTime() ?? null,
          deepest: Number(row.deepest),
          unitMs: row.unit_ms,
          uncovered: Number(row.uncovered),
          trigger: row.trigger_id,
          closer: row.closer_id,
        }),
      ]),
    )
    for (const id of ids) {
      const [right, wrong] = [expected.get(id) ?? '', found.get(id) ?? '']
      const bookId = `${site.site_id}-${id}`
      if (right !== wrong)
        return {
          code: 'wrong-episodes',
          site: site.name,
          seq: null,
          bookId,
          item: null,
          expected: right,
          found: wrong,
        }
    }
  }
}

interface Told {
  readonly startedAt: number
  readonly endedAt: number | null
  readonly deepest: number
  readonly unitMs: bigint | string
  readonly uncovered: number
  readonly trigger: string
  readonly closer: string | null
}

/** What must agree. The integral of an open episode depends on how far it was measured, so it is left out. */
function told({ startedAt, endedAt, deepest, unitMs, uncovered, trigger, closer }: Told): string {
  const integral = endedAt === null ? 'open' : unitMs
  return [startedAt, endedAt, deepest, integral, uncovered, trigger, closer].join(' ')
}

function byBook(told: readonly (readonly [string, string])[]): Map<string, string> {
  const books = new Map<string, string[]>()
  for (const [book, text] of told) books.set(book, [...(books.get(book) ?? []), text])
  return new Map([...books].map(([book, texts]) => [book, texts.sort().join('; ')]))
}
