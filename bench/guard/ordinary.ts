/**
 * A transaction a movement, as it is written everywhere: both balances selected for update, in the order of their keys;
 * two updates; the movement inserted; commit. A way like the others, on copies of the ledger's tables with all their
 * indexes; it takes one movement a request, and each caller has a connection.
 */
import { hash } from 'node:crypto'
import { Client } from 'pg'
import type { SubmittedMovement } from '../../src/app/posting/read-movement.ts'
import type { Way } from './course.ts'
import type { PostAnswer } from './posts.ts'
import type { Drawn } from './workload.ts'

export const CONNECTIONS = 8
export const ORDINARY_TABLES = { movements: 'ordinary_movements', balances: 'ordinary_balances' }

/** `ledger` opens the site that is copied, and audits the copies. */
export function ordinary(url: string, ledger: Way<Drawn, PostAnswer>): Way<Drawn, PostAnswer> {
  return {
    name: ledger.name,
    async open(site, shape) {
      const opened = await ledger.open(site, shape)
      const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connected(url)))
      const [client] = clients
      const siteId = await copySite(client, site)
      const { rows } = await client.query('select code, item_id from items')
      const items = new Map<string, number>(rows.map((row) => [row.code, row.item_id]))
      return {
        ...opened,
        ask: async ([{ movement }], caller) => [
          await post(clients[caller], siteId, items.get(movement.item)!, movement),
        ],
        async audit(asked) {
          for (const one of clients) await one.end()
          return opened.audit(asked)
        },
      }
    },
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

async function post(
  client: Client,
  siteId: number,
  item: number,
  movement: SubmittedMovement,
): Promise<PostAnswer> {
  const { id, kind, from, to, occurredAt, source, actor, document, line } = movement
  const quantity = Number(movement.quantity)
  await client.query('begin')
  const { rows } = await client.query(
    `select book_id, location, balance, floor
     from ordinary_balances
     where site_id = $1 and item_id = $2 and location = any($3)
     order by book_id
     for update`,
    [siteId, item, [from, to]],
  )
  const [giver, taker] = [from, to].map((place) => rows.find((row) => row.location === place))
  const left = Number(giver.balance) - quantity
  const held = Number(taker.balance) + quantity
  if (giver.floor !== null && left < Number(giver.floor)) {
    await client.query('rollback')
    return { id, status: 'refused', code: 'would-go-negative', seq: null, fromBalance: null, toBalance: null }
  }
  await client.query(UPDATE, [siteId, giver.book_id, left])
  await client.query(UPDATE, [siteId, taker.book_id, held])
  const inserted = await client.query(INSERT, [
    siteId,
    item,
    kind,
    giver.book_id,
    taker.book_id,
    quantity,
    left,
    held,
    occurredAt,
    source,
    id,
    hash('md5', JSON.stringify(movement), 'base64'),
    document,
    line,
    actor,
  ])
  await client.query('commit')
  const { seq } = inserted.rows[0]
  return { id, status: 'posted', code: null, seq, fromBalance: String(left), toBalance: String(held) }
}

const UPDATE = `update ordinary_balances
  set balance = $3, movements = movements + 1, last_recorded_at = now()
  where site_id = $1 and book_id = $2`

const INSERT = `insert into ordinary_movements
    (site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance, occurred_at,
     source, external_id, content_hash, document, line, actor, occurred_precision, recorded_at)
  values ($1, nextval('ordinary_seq'), $2, $3, $4, $5, $6, $7, $8, $9,
     $10, $11, $12, $13, $14, $15, 'instant', now())
  returning seq`

/** The tables of the ledger with all their indexes, and the site's rows in them; returns the site's number. */
async function copySite(client: Client, site: string): Promise<number> {
  const { rows } = await client.query('select site_id, last_seq from sites where name = $1', [site])
  const [{ site_id, last_seq }] = rows
  for (const [table, copy] of Object.entries(ORDINARY_TABLES)) {
    await client.query(`drop table if exists ${copy}`)
    await client.query(`create table ${copy} (like ${table} including all)`)
    if (table === 'balances') await client.query(`alter table ${copy} set (fillfactor = 80)`)
    await client.query(`insert into ${copy} select * from ${table} where site_id = ${site_id}`)
    await client.query(`analyze ${copy}`)
  }
  await client.query('drop sequence if exists ordinary_seq')
  await client.query(`create sequence ordinary_seq start ${Number(last_seq) + 1}`)
  return site_id
}
