/**
 * A transaction a movement, as it is written everywhere: both balances selected for update, in the order of their keys;
 * two updates; the movement inserted; commit. Eight connections, the same workload, the same columns and indexes.
 */
import { hash } from 'node:crypto'
import { Pool, type PoolClient } from 'pg'
import type { SubmittedMovement } from '../../src/app/read-movement.ts'
import type { Answer, Answered } from './answered.ts'
import { createWorkload, type Shape } from './workload.ts'

const CONNECTIONS = 8
const WARM_MS = 500
export const ORDINARY_TABLES = { movements: 'ordinary_movements', balances: 'ordinary_balances' }

export interface Ordinary {
  readonly rate: number
  readonly answered: Answered[]
}

/** On copies of a site that holds nothing but its opening. */
export async function ordinaryRate(
  url: string,
  site: string,
  shape: Shape,
  seconds: number,
): Promise<Ordinary> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS })
  const answered: Answered[] = []
  try {
    const siteId = await copySite(pool, site)
    const items = new Map<string, number>(
      (await pool.query('select code, item_id from items')).rows.map((row) => [row.code, row.item_id]),
    )
    const draw = createWorkload(site, shape, 7)
    const from = performance.now() + WARM_MS
    const until = from + seconds * 1000
    let posted = 0
    const work = async () => {
      const client = await pool.connect()
      while (performance.now() < until) {
        const [drawn] = draw(1)
        const answer = await post(client, siteId, items.get(drawn.movement.item)!, drawn.movement)
        const now = performance.now()
        if (now >= from && now < until && answer.status === 'posted') posted += 1
        answered.push({ ...drawn, answer })
      }
      client.release()
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, work))
    return { rate: posted / seconds, answered }
  } finally {
    await pool.end()
  }
}

async function post(
  client: PoolClient,
  siteId: number,
  item: number,
  movement: SubmittedMovement,
): Promise<Answer> {
  const { id, kind, from, to, occurredAt, source, actor, document, line } = movement
  const quantity = Number(movement.quantity)
  await client.query('begin')
  const { rows } = await client.query(
    `select book_id, location, balance, floor from ordinary_balances
     where site_id = $1 and item_id = $2 and location = any($3)
     order by book_id
     for update`,
    [siteId, item, [from, to]],
  )
  const [source_, target] = [from, to].map((place) => rows.find((row) => row.location === place))
  const left = Number(source_.balance) - quantity
  const held = Number(target.balance) + quantity
  if (source_.floor !== null && left < Number(source_.floor)) {
    await client.query('rollback')
    return { id, status: 'refused', code: 'would-go-negative', seq: null, fromBalance: null, toBalance: null }
  }
  const update = `update ordinary_balances
    set balance = $3, movements = movements + 1, last_recorded_at = now()
    where site_id = $1 and book_id = $2`
  await client.query(update, [siteId, source_.book_id, left])
  await client.query(update, [siteId, target.book_id, held])
  const inserted = await client.query(
    `insert into ordinary_movements (site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance,
       to_balance, occurred_at, occurred_precision, recorded_at, source, external_id, content_hash, document, line, actor)
     values ($1, nextval('ordinary_seq'), $2, $3, $4, $5, $6, $7, $8, $9, 'instant', now(), $10, $11, $12, $13, $14, $15)
     returning seq`,
    [
      ...[siteId, item, kind, source_.book_id, target.book_id, quantity, left, held, occurredAt, source, id],
      ...[hash('md5', JSON.stringify(movement), 'base64'), document, line, actor],
    ],
  )
  await client.query('commit')
  const { seq } = inserted.rows[0]
  return { id, status: 'posted', code: null, seq, fromBalance: String(left), toBalance: String(held) }
}

/** The tables of the ledger with all their indexes, and the site's rows in them. */
async function copySite(pool: Pool, site: string): Promise<number> {
  const { rows } = await pool.query('select site_id, last_seq from sites where name = $1', [site])
  const [{ site_id, last_seq }] = rows
  for (const table of ['movements', 'balances']) {
    await pool.query(`drop table if exists ordinary_${table}`)
    await pool.query(`create table ordinary_${table} (like ${table} including all)`)
    if (table === 'balances') await pool.query('alter table ordinary_balances set (fillfactor = 80)')
    await pool.query(`insert into ordinary_${table} select * from ${table} where site_id = ${site_id}`)
  }
  await pool.query('drop sequence if exists ordinary_seq')
  await pool.query(`create sequence ordinary_seq start ${Number(last_seq) + 1}`)
  await pool.query('analyze ordinary_movements, ordinary_balances')
  await pool.query('checkpoint')
  return site_id
}
