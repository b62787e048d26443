/**
 * The auditor: a naive second bookkeeper, who shares no code with the ledger and has a connection of its own.
 *
 * It reads a site's movements in order and adds them up in plain maps of big integers. The seq has no gap, every chain
 * of balances is right, the table of balances says what the movements come to, no shelf was ever below zero, and each
 * item comes to zero over all places. Every answer was true: what was told as posted is there once, as told; what was
 * told as refused is not there, and was refused for a reason; and nothing is there that nobody was told of.
 */
import { Client } from 'pg'
import type { AskedPost } from './posts.ts'

export interface Audited {
  readonly url: string
  readonly site: string
  readonly asked: readonly AskedPost[]
  readonly tables?: { readonly movements: string; readonly balances: string }
}

/** Faults in words, at most as many as one cares to read; none where all is right. */
export async function audit({ url, site, asked, tables }: Audited): Promise<string[]> {
  const faults: string[] = []
  const fault = (text: string) => {
    if (faults.length < FAULTS_TOLD) faults.push(text)
  }
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { movements = 'movements', balances = 'balances' } = tables ?? {}
    const siteId = (await client.query('select site_id from sites where name = $1', [site])).rows[0].site_id
    const books = await readBooks(client, balances, siteId)
    const rows = await addUp(client, movements, siteId, books, fault)
    for (const book of books.values()) {
      if (book.sum !== BigInt(book.kept))
        fault(`book ${book.name} is kept as ${book.kept}, and is ${book.sum}`)
    }
    const items = new Map<string, bigint>()
    for (const { item, sum } of books.values()) items.set(item, (items.get(item) ?? 0n) + sum)
    for (const [item, sum] of items) if (sum !== 0n) fault(`item ${item} comes to ${sum} over all places`)
    compare(asked, rows, fault)
    return faults
  } finally {
    await client.end()
  }
}

const FAULTS_TOLD = 5
const FETCHED = 10_000
const BEYOND = ['supplier', 'customer', 'production', 'adjustment', 'in-transit', 'unknown-origin']

type Row = Record<string, string>
type Tell = (text: string) => void

interface Book {
  readonly name: string
  readonly item: string
  readonly place: string
  readonly shelf: boolean
  readonly kept: string
  sum: bigint
}

async function readBooks(client: Client, table: string, siteId: number): Promise<Map<string, Book>> {
  const { rows } = await client.query(
    `select book_id, code, ${table}.location, kind, balance
     from ${table}
     join items using (item_id)
     join locations on locations.site_id = ${table}.site_id and path = ${table}.location
     where ${table}.site_id = $1`,
    [siteId],
  )
  return new Map(
    rows.map(({ book_id, code, location, kind, balance }) => [
      book_id,
      {
        name: `${code} at ${location}`,
        item: code,
        place: location,
        shelf: !BEYOND.includes(kind),
        kept: balance,
        sum: 0n,
      },
    ]),
  )
}

/** Folds the movements, and returns them by source and id. */
async function addUp(client: Client, table: string, siteId: number, books: Map<string, Book>, fault: Tell) {
  const found = new Map<string, Row & { fromPlace: string; toPlace: string; item: string }>()
  await client.query('begin read only')
  await client.query(
    `declare read cursor for
     select seq, item_id, from_book, to_book, quantity, from_balance, to_balance, source, external_id
     from ${table} where site_id = ${siteId} order by seq`,
  )
  let seq = 0n
  for (;;) {
    const { rows } = await client.query(`fetch ${FETCHED} from read`)
    for (const row of rows as Row[]) {
      seq += 1n
      if (BigInt(row.seq) !== seq) fault(`seq ${row.seq} stands where ${seq} should`)
      const [from, to] = [books.get(row.from_book), books.get(row.to_book)]
      if (from === undefined || to === undefined || from.item !== to.item) {
        fault(`seq ${seq} names books that are not there, or not of one item`)
        continue
      }
      from.sum -= BigInt(row.quantity)
      to.sum += BigInt(row.quantity)
      if (from.sum !== BigInt(row.from_balance) || to.sum !== BigInt(row.to_balance))
        fault(`seq ${seq} says ${row.from_balance} and ${row.to_balance}: ${from.sum} and ${to.sum} are left`)
      if (from.shelf && from.sum < 0n) fault(`seq ${seq} takes ${from.name} to ${from.sum}`)
      const key = `${row.source} ${row.external_id}`
      if (found.has(key)) fault(`${key} is there twice`)
      found.set(key, { ...row, fromPlace: from.place, toPlace: to.place, item: from.item })
    }
    if (rows.length < FETCHED) break
  }
  await client.query('commit')
  return found
}

function compare(asked: readonly AskedPost[], rows: Awaited<ReturnType<typeof addUp>>, fault: Tell): void {
  let posted = 0
  for (const { one, answer } of asked) {
    const { movement, refusable } = one
    const row = rows.get(`${movement.source} ${movement.id}`)
    if (answer.id !== movement.id) fault(`${movement.id} got the answer of ${answer.id}`)
    if (answer.status === 'refused') {
      if (row !== undefined) fault(`${movement.id} was told as refused, and is there`)
      if (!refusable || answer.code !== 'would-go-negative')
        fault(`${movement.id} was refused in vain (${answer.code})`)
      continue
    }
    posted += 1
    if (answer.status !== 'posted') fault(`${movement.id} was answered ${answer.status}`)
    else if (row === undefined) fault(`${movement.id} was told as posted, and is not there`)
    else if (
      row.seq !== answer.seq ||
      row.from_balance !== answer.fromBalance ||
      row.to_balance !== answer.toBalance ||
      row.quantity !== movement.quantity ||
      `${row.item} ${row.fromPlace} ${row.toPlace}` !== `${movement.item} ${movement.from} ${movement.to}`
    )
      fault(`${movement.id} is there, and not as it was told`)
  }
  if (rows.size !== posted) fault(`${rows.size} movements are there, ${posted} were told as posted`)
}
