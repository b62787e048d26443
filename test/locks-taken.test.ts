/**
 * How often a group of callers has to take the lock of its site, over HTTP and with everything running beside it:
 * nearly never. Counted in the database.
 */
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement } from './support/api.ts'
import { plimsollServer } from './support/cli.ts'
import { testDatabase } from './support/database.ts'
import { asked, comeIn } from './support/signed-in.ts'

const ITEMS = Array.from({ length: 60 }, (_, n) => `ITEM-${n}`)
const SHELVES = ['A/01', 'A/02', 'B/01', 'B/02']
const CALLERS = 12

let database: Awaited<ReturnType<typeof testDatabase>>
let pool: Pool
let servers: ReturnType<typeof plimsollServer>[]
let urls: string[]
let made = 0

beforeAll(async () => {
  database = await testDatabase()
  pool = new Pool({ connectionString: database.url, max: 2 })
  servers = [0, 1].map(() => plimsollServer({ DATABASE_URL: database.url, PORT: '0' }))
  urls = [await servers[0]!.ready, await servers[1]!.ready]
  await comeIn(urls[0]!)
  await pool.query(`create table turns (is_lock boolean not null)`)
  await pool.query(
    `create function note_turn() returns trigger language plpgsql as $$
     begin
       insert into turns values (new.turn_before is distinct from old.turn_before);
       return null;
     end $$`,
  )
  await pool.query(
    `create trigger note_turn after update of turn on sites for each row when (old.turn <> new.turn)
     execute function note_turn()`,
  )
  const items = ITEMS.map((code) => ({ code, baseUnit: 'each' }))
  await send(0, '/v1/items', items)
  await send(
    0,
    '/v1/locations',
    [...SHELVES, 'supplier', 'customer'].map((path) => ({ site: 'main', path })),
  )
  await send(0, '/v1/sites/main/mode', { mode: 'guard' }, 'PUT')
  for (const item of ITEMS) {
    const stock = SHELVES.map((shelf) => movement(item, 'supplier', shelf, '1000'))
    await send(0, '/v1/movements', stock)
  }
}, 120_000)

afterAll(async () => {
  for (const server of servers ?? []) server.kill('SIGTERM')
  await Promise.all((servers ?? []).map(({ ended }) => ended))
  await pool?.end()
  await database?.drop()
}, 60_000)

async function send(server: number, path: string, body: unknown, method = 'POST') {
  const answer = await asked(`${urls[server]}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const told = await answer.json()
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`)
  return told
}

function movement(item: string, from: string, to: string, quantity: string) {
  const occurredAt = new Date().toISOString()
  const kind = from === 'supplier' ? ('receipt' as const) : ('pick' as const)
  return aMovement({ id: `m${++made}`, item, from, to, quantity, kind, occurredAt, actor: undefined })
}

/** Callers post one after the other, each to a server of its own turn, until so many groups were written. */
async function groupsOf(count: number, serverOf: (caller: number) => number) {
  await pool.query('truncate turns')
  const counted = async () => (await pool.query('select count(*)::integer as n from turns')).rows[0].n
  let isDone = false
  const call = async (caller: number) => {
    for (let turn = 0; !isDone; turn++) {
      const item = ITEMS[(caller * 7 + turn * 13) % ITEMS.length]!
      const shelf = SHELVES[turn % SHELVES.length]!
      const [answer] = await send(serverOf(caller), '/v1/movements', [
        turn % 3 === 0 ? movement(item, 'supplier', shelf, '2') : movement(item, shelf, 'customer', '1'),
      ])
      expect(answer.status).toBe('posted')
      if (caller === 0 && turn % 20 === 0) isDone = (await counted()) >= count
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)))
  const { rows } = await pool.query(
    'select count(*)::integer as groups, count(*) filter (where is_lock)::integer as locks from turns',
  )
  return rows[0] as { groups: number; locks: number }
}

describe('a site whose callers post one movement each', () => {
  it('takes the lock for one group in ten at most', async () => {
    await groupsOf(200, () => 0)
    const { groups, locks } = await groupsOf(800, () => 0)
    expect(groups).toBeGreaterThanOrEqual(800)
    expect(locks / groups).toBeLessThanOrEqual(0.1)
  }, 120_000)
})
