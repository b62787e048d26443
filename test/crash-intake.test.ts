/**
 * A server killed in the middle of an import that came over HTTP, and in the middle of its undo: what was posted stays,
 * nothing is there by half, and asking again goes on to the end.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plimsoll, plimsollServer } from './support/cli.ts'
import { asked, comeIn } from './support/signed-in.ts'

const ROWS = 110_000
let folder: string
let env: { DATA_DIR: string; PORT: string }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-crash-intake-'))
  // As root the database runs as another user, who must be able to get here.
  chmodSync(folder, 0o755)
  env = { DATA_DIR: join(folder, 'data'), PORT: '0' }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ask<Row>(sql: string): Promise<Row[]> {
  const password = readFileSync(join(env.DATA_DIR, 'password'), 'utf8').trim()
  const port = readFileSync(join(env.DATA_DIR, 'postgres', 'postmaster.pid'), 'utf8')
    .split('\n')[3]
    .trim()
  const client = new Client(`postgres://plimsoll:${password}@127.0.0.1:${port}/plimsoll`)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Asks until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; await wait(20)) if (await isSo()) return
  throw new Error('it never came to that')
}

const post = async (url: string, body: unknown, type = 'application/json') => {
  const response = await asked(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body: type === 'application/json' ? JSON.stringify(body) : (body as string),
  })
  return { status: response.status, body: await response.json() }
}

async function killed(server: ReturnType<typeof plimsollServer>): Promise<void> {
  server.kill('SIGKILL')
  await server.ended
}

/** Nobody was seen at it for a while. */
const silence = () => ask(`update imports set updated_at = now() - interval '1 hour'`)
const lastSeq = async () =>
  Number((await ask<{ last: string }>('select sum(last_seq) as last from sites'))[0]?.last)

it('goes on after kill -9, in the middle of the import and of the undo', async () => {
  const lines = ['id,item,location,quantity,recorded_at']
  for (let row = 1; row <= ROWS; row++) {
    const at = new Date(Date.UTC(2026, 0, 1) + row * 1000).toISOString()
    lines.push(`m${row},item ${row % 97},A/0${row % 5},${row % 3 === 0 ? -2 : 1},${at}`)
  }
  let server = plimsollServer(env)
  let url = await server.ready
  await comeIn(url)
  const file = await post(
    `${url}/v1/uploads?name=long.csv`,
    `${lines.join('\n')}\n`,
    'application/octet-stream',
  )
  const set = { files: [{ upload: file.body.id }] }
  const begun = await post(`${url}/v1/imports`, set)
  expect(begun.status).toBe(202)
  await until(async () => (await lastSeq()) >= 50_000)
  await killed(server)

  server = plimsollServer(env)
  url = await server.ready
  await comeIn(url)
  const one = async () => (await asked(`${url}/v1/imports/${begun.body.id}`)).json()
  await silence()
  expect((await one()).state).toBe('interrupted')
  // The file is still there, and so is what was posted of it.
  expect((await post(`${url}/v1/imports`, set)).body.id).toBe(begun.body.id)
  await until(async () => (await one()).state === 'done')
  expect(await one()).toMatchObject({ posted: ROWS, rejected: 0, canUndo: true })
  expect(await lastSeq()).toBe(ROWS)

  expect((await post(`${url}/v1/imports/${begun.body.id}/undo`, {})).status).toBe(202)
  await until(async () => (await lastSeq()) >= ROWS + 20_000)
  await killed(server)

  server = plimsollServer(env)
  url = await server.ready
  await comeIn(url)
  await silence()
  expect(await one()).toMatchObject({ state: 'interrupted', canUndo: true })
  expect((await post(`${url}/v1/imports`, set)).body.code).toBe('import-busy')
  expect((await post(`${url}/v1/imports/${begun.body.id}/undo`, {})).status).toBe(202)
  await until(async () => (await one()).state === 'undone')
  // Each was met once.
  expect(await lastSeq()).toBe(ROWS * 2)
  expect(await ask('select 1 from balances where balance <> 0')).toEqual([])
  server.kill('SIGTERM')
  await server.ended
  expect(plimsoll(['verify'], { env })).toMatchObject({ exit: 0, err: '' })
}, 240_000)
