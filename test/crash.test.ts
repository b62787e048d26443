/**
 * Killed in the middle of an import, again and again: the importer, the server whose database it uses, PostgreSQL
 * itself. What was posted stays, nothing is there by half, and importing again leads to the fold of the file.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plimsoll, plimsollServer } from './support/cli.ts'

const ROWS = 210_000
let folder: string
let file: string
let env: { DATA_DIR: string; PORT: string }
const fold = new Map<string, number>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-crash-'))
  // As root the database runs as another user, who must be able to get here.
  chmodSync(folder, 0o755)
  file = join(folder, 'movements.csv')
  env = { DATA_DIR: join(folder, 'data'), PORT: '0' }
  const lines = ['id,item,location,quantity,recorded_at']
  let state = 1
  for (let row = 1; row <= ROWS; row++) {
    state = (state * 48_271) % 2_147_483_647
    const [item, bin] = [`item ${state % 401}`, `A/0${state % 4}`]
    const quantity = (state % 2 === 0 ? 1 : -1) * (1 + (state % 7))
    const at = new Date(Date.UTC(2026, 0, 1) + row * 1000).toISOString()
    lines.push(`m${row},${item},${bin},${quantity},${at}`)
    fold.set(`${item} ${bin}`, (fold.get(`${item} ${bin}`) ?? 0) + quantity)
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const postmaster = () =>
  readFileSync(join(env.DATA_DIR, 'postgres', 'postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number)

/** Asks the database that runs under the data folder; null where none answers. */
async function ask<Row>(sql: string): Promise<Row[] | null> {
  try {
    const password = readFileSync(join(env.DATA_DIR, 'password'), 'utf8').trim()
    const { 3: port } = postmaster()
    const client = new Client(`postgres://plimsoll:${password}@127.0.0.1:${port}/plimsoll`)
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  } catch {
    return null
  }
}

async function postedSoFar(): Promise<number> {
  const rows = await ask<{ last_seq: string }>('select last_seq from sites')
  return Number(rows?.[0]?.last_seq ?? 0)
}

/** Waits until so many movements are posted, and a moment longer, so that the next batch is under way. */
async function posted(movements: number): Promise<number> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const now = await postedSoFar()
    if (now >= movements) {
      await wait(150)
      return now
    }
    await wait(20)
  }
  throw new Error(`${movements} movements were never posted`)
}

async function expectSound(atLeast: number): Promise<void> {
  const { exit, out, err } = plimsoll(['verify'], { env })
  expect([exit, err]).toEqual([0, ''])
  expect(Number(/: ([\d,]+) movements/.exec(out)?.[1].replaceAll(',', ''))).toBeGreaterThanOrEqual(atLeast)
}

it('nothing posted is lost, nothing stays by half, and the same import goes on', async () => {
  const killed = plimsollServer(env, ['import', file])
  const first = await posted(50_000)
  killed.kill('SIGKILL')
  await killed.ended
  await expectSound(first)

  const orphaned = plimsollServer(env, ['import', file])
  const second = await posted(first + 50_000)
  process.kill(postmaster()[0], 'SIGKILL')
  expect(await orphaned.ended).toMatchObject({
    exit: 1,
    out: '',
    err: expect.stringMatching(/^database-unreachable: .+\n$/),
  })
  await expectSound(second)

  const server = plimsollServer(env)
  await server.ready
  const beside = plimsollServer(env, ['import', file])
  const third = await posted(second + 50_000)
  server.kill('SIGKILL')
  await server.ended
  // The next server ends the database that was left behind, and the import with it.
  const next = plimsollServer(env)
  await next.ready
  const { exit, out } = await beside.ended
  if (exit === 0) expect(out).toMatch(/movements posted/)
  else expect(exit).toBe(1)
  next.kill('SIGTERM')
  await next.ended
  await expectSound(third)

  const last = plimsoll(['import', file], { env })
  expect([last.exit, last.err]).toEqual([0, ''])
  await expectSound(ROWS)
  expect(plimsoll(['import', file], { env }).out).toMatch(/^Nothing changed/)

  const looked = plimsollServer(env)
  await looked.ready
  const books = await ask<{ book: string; balance: string }>(
    `select code || ' ' || location as book, balance from balances join items using (item_id) where shelf`,
  )
  const [counted] = (await ask<{ posted: string; repeated: string; state: string }>('select * from imports'))!
  looked.kill('SIGTERM')
  await looked.ended
  expect(new Map(books!.map(({ book, balance }) => [book, Number(balance)]))).toEqual(fold)
  expect(counted).toMatchObject({ posted: String(ROWS), state: 'done' })
}, 240_000)
