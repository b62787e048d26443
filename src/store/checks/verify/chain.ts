/** Checks of a site's chain of balances: every movement, then what the books hold. */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { type ChainFault, createChain } from '../../../core/posting/chain.ts'
import { int8, type RowShape, select, selectOne, text } from '../../database/rows.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'

const MOVEMENTS_A_READ = 20_000

/** Books as texts, as the chain goes by them. */
const MOVEMENT = {
  seq: int8,
  from_book: text,
  to_book: text,
  quantity: int8,
  from_balance: int8,
  to_balance: int8,
} satisfies RowShape

/** The first movement that does not follow on the ones before it, or book that does not hold what they left there. */
export async function brokenChain(
  client: PoolClient,
  site: CheckedSite,
  onProgress: (movements: number) => void,
): Promise<LedgerFault | null> {
  const chain = createChain()
  for (;;) {
    const rows = await select(
      client,
      MOVEMENT,
      `select seq, from_book::text, to_book::text, quantity, from_balance, to_balance
       from movements
       where site_id = $1 and seq > $2
       order by seq
       limit ${MOVEMENTS_A_READ}`,
      [site.site_id, chain.last()],
    )
    for (const row of rows) {
      const fault = chain.next({
        seq: row.seq,
        fromBook: row.from_book,
        toBook: row.to_book,
        quantity: row.quantity,
        fromBalance: row.from_balance,
        toBalance: row.to_balance,
      })
      if (fault !== null) return chainFault(site, row.seq, fault)
    }
    onProgress(chain.last())
    if (rows.length < MOVEMENTS_A_READ) break
  }
  const last = chain.last()
  if (last !== site.last_seq)
    return ledgerFault({
      code: 'seq-gap',
      site: site.name,
      expected: String(site.last_seq),
      found: String(last),
    })
  return wrongBalance(client, site, chain.balances)
}

function chainFault(site: CheckedSite, seq: number, fault: ChainFault): LedgerFault {
  return ledgerFault({
    code: fault.code,
    site: site.name,
    seq: String(seq),
    bookId: fault.code === 'broken-chain' ? `${site.site_id}-${fault.book}` : null,
    expected: String(fault.expected),
    found: String(fault.found),
  })
}

const BALANCE = { book_id: text, balance: int8 } satisfies RowShape

async function wrongBalance(
  client: PoolClient,
  site: CheckedSite,
  expectedBalances: ReadonlyMap<string, number>,
): Promise<LedgerFault | null> {
  const left = new Map(expectedBalances)
  const rows = await select(
    client,
    BALANCE,
    'select book_id::text, balance from balances where site_id = $1 order by balances.book_id',
    [site.site_id],
  )
  const fault = (book: string, expected: number, found: string) =>
    ledgerFault({
      code: 'wrong-balance',
      site: site.name,
      bookId: `${site.site_id}-${book}`,
      expected: String(expected),
      found,
    })
  for (const { book_id, balance } of rows) {
    const expected = left.get(book_id) ?? 0
    left.delete(book_id)
    if (expected !== balance) return fault(book_id, expected, String(balance))
  }
  for (const [book, expected] of left) return fault(book, expected, '')
  return null
}

const ITEM = { code: text, found: text } satisfies RowShape

/** The first item whose books do not sum to zero: movements neither make goods nor lose them. */
export async function unbalancedItem(client: PoolClient, site: CheckedSite): Promise<LedgerFault | null> {
  const row = await selectOne(
    client,
    ITEM,
    `select code, sum(balance)::text as found
     from balances join items using (item_id)
     where site_id = $1
     group by code
     having sum(balance) <> 0
     order by code
     limit 1`,
    [site.site_id],
  )
  if (row === null) return null
  return ledgerFault({
    code: 'unbalanced-item',
    site: site.name,
    item: row.code,
    expected: '0',
    found: row.found,
  })
}
