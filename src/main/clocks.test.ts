/** Real processes on one database, the machine of one of them an hour fast. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement } from '../../test/support/api.ts'
import { plimsoll, plimsollServer } from '../../test/support/cli.ts'
import { testDatabase } from '../../test/support/database.ts'
import { asked, comeIn } from '../../test/support/signed-in.ts'

const SHIFT = 'const real = Date.now; Date.now = () => real() + 3_600_000'
const AN_HOUR_FAST = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(SHIFT)}` }

let folder: string
let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-clocks-'))
  database = await testDatabase()
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

it('the fast one posts nothing, by HTTP or by command, and says so once; the right one goes on', async () => {
  const env = { DATABASE_URL: database.url, PORT: '0' }
  const [right, fast] = [plimsollServer(env), plimsollServer({ ...env, ...AN_HOUR_FAST })]
  const [rightUrl, fastUrl] = await Promise.all([right.ready, fast.ready])
  await comeIn(rightUrl)
  await comeIn(fastUrl)
  const post = async (url: string, id: string) => {
    const body = JSON.stringify([aMovement({ id, actor: 'ann' })])
    const headers = { 'content-type': 'application/json' }
    return (await asked(`${url}/v1/movements`, { method: 'POST', headers, body })).status
  }
  for (const id of ['a', 'b', 'c'])
    expect([await post(fastUrl, id), await post(rightUrl, id)]).toEqual([503, 200])
  expect((await asked(`${fastUrl}/v1/movements`)).status).toBe(200)
  expect(await (await asked(`${fastUrl}/healthz`)).json()).toMatchObject({ clock: 'differs' })

  const file = join(folder, 'movements.csv')
  writeFileSync(file, 'item,quantity,location,occurred_at\nNUT,10,A/01,2026-01-01T09:00:00Z\n')
  expect(plimsoll(['import', file], { env: { ...env, ...AN_HOUR_FAST } })).toMatchObject({
    exit: 1,
    err: expect.stringMatching(
      /^clock-differs: The clock of this server shows .+: 1 hour ahead, so nothing is/m,
    ),
  })
  expect(plimsoll(['import', file], { env })).toMatchObject({ exit: 0 })

  for (const server of [right, fast]) server.kill('SIGINT')
  expect((await right.ended).err).not.toContain('clock')
  const lines = (await fast.ended).err.split('\n').filter((line) => line.startsWith('clock-differs'))
  expect(lines).toEqual([expect.stringContaining('1 hour ahead')])
  expect((await fast.ended).err).not.toContain('internal')
}, 120_000)
