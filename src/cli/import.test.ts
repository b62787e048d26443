/** Imports as a user runs them, into a database of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plimsoll } from '../../test/support/cli.ts'
import { testDatabase } from '../../test/support/database.ts'
import type { LedgerStore } from '../app/ledger-store.ts'
import { registerItems, registerLocations } from '../app/registry/register.ts'
import { openLedgerStore } from '../store/ledger-store.ts'

let folder: string
let store: LedgerStore
let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-cli-import-'))
  database = await testDatabase()
  store = await openLedgerStore(database.url)
  await store.setSiteMode('main', 'guard')
})
afterAll(async () => {
  await store?.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const HEADER = 'id,item,location,quantity,occurred_at'
function file(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return name
}
const run = (...args: string[]) =>
  plimsoll(['import', ...args], { cwd: folder, env: { DATABASE_URL: database.url } })

const BY = { id: 'u1', name: 'ann', role: 'supervisor' } as const

it('an import of which no row goes in says so, is no success, and goes in once all is registered', async () => {
  const unknown = file('unknown.csv', HEADER, '1,BOLT,A,5,2026-01-01', '2,NUT,A,5,2026-01-01')
  const told =
    'nothing-imported: None of 2 rows went in. A guarded site takes registered items and places only: register them ' +
    '(POST /v1/items, /v1/locations) and import again.\n'
  const first = run(unknown)
  expect([first.exit, first.err]).toEqual([2, told])
  expect(first.out).toMatch(/^Import 1: 0 movements posted, 0 movements known before, 2 rows rejected\.\n/)
  expect(first.out).toMatch(/unknown-item: unknown\.csv, row 2: /)
  // The same again is no success either.
  expect(run(unknown)).toMatchObject({ exit: 2, err: told })

  await registerItems(store, [{ code: 'BOLT' }], BY)
  await registerLocations(store, [{ path: 'A' }], BY)
  const some = run(unknown)
  expect([some.exit, some.err]).toEqual([0, ''])
  expect(some.out).toMatch(
    /^Import 1: 1 movement posted, .+, 1 row rejected\.\n {2}unknown-item: .+, row 3: /,
  )

  await registerItems(store, [{ code: 'NUT' }], BY)
  expect(run(unknown)).toMatchObject({
    exit: 0,
    err: '',
    out: expect.stringMatching(/, 0 rows rejected\.\n$/),
  })
  expect(run(unknown).out).toBe('Nothing changed: the same files are in already, as import 1.\n')
  const { rows } = await store.listBooks({ site: 'main' })
  expect(rows.map(({ item, balance }) => [item, balance])).toEqual([
    ['BOLT', '5'],
    ['NUT', '5'],
  ])
})

it('where nothing can be read it says to correct it', () => {
  const bad = file('bad.csv', HEADER, '5,BOLT,A,many,2026-01-01')
  const { exit, err } = run(bad)
  expect([exit, err]).toEqual([
    2,
    'nothing-imported: None of 1 row went in. Correct what is listed and import again.\n',
  ])
})
