/** Imports on the real reader and a real database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { importFiles } from '../app/intake/import-files.ts'
import type { LedgerStore } from '../app/ledger-store.ts'
import { errorLine } from '../cli/error-line.ts'
import { fileReader } from '../connectors/files/reader.ts'
import { openLedgerStore } from '../store/ledger-store.ts'

let folder: string
let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let files = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-import-'))
  database = await testDatabase()
  store = await openLedgerStore(database.url)
})
afterAll(async () => {
  await store?.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function imported(lines: readonly string[], name = `${++files}.csv`) {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  const outcome = await importFiles(store, fileReader, { paths: [path] }, { by: 'ann' })
  const { rows } = await store.listRejections(outcome.import.id, {})
  const { posted, repeated, rejected } = outcome.import
  return { unchanged: outcome.unchanged, posted, repeated, rejected, rejections: rows, path }
}

const row = (item: string, quantity: number | string, minute: number, site = 'one') =>
  `${item},A/01,${quantity},2026-01-01T10:${String(minute).padStart(2, '0')}:00Z,${site}`
const HEADER = 'item,location,quantity,recorded_at,site'

it('the same file changes nothing, and a longer export of the same ledger adds what is new', async () => {
  const first = [HEADER, row('BOLT', 5, 1), row('BOLT', -1, 2), row('BOLT', -1, 2), row('NUT', 3, 3)]
  expect(await imported(first, 'a.csv')).toMatchObject({ unchanged: false, posted: 4, repeated: 0 })
  expect(await imported(first, 'a.csv')).toMatchObject({ unchanged: true, posted: 4 })
  expect(await imported(first, 'renamed.csv')).toMatchObject({ unchanged: false, posted: 0, repeated: 4 })
  // Rows without ids, in another order, one equal row more, one new.
  const longer = [HEADER, row('NUT', 3, 3), row('WASHER', 1, 0), ...first.slice(1, 4), row('BOLT', -1, 2)]
  expect(await imported(longer)).toMatchObject({ posted: 2, repeated: 4, rejected: 0 })
  const { rows } = await store.listBooks({ site: 'one' })
  expect(rows.map(({ item, balance }) => [item, balance])).toEqual([
    ['BOLT', '2'],
    ['NUT', '3'],
    ['WASHER', '1'],
  ])
  expect(await store.verify()).toBeNull()
})

it('equal rows are told apart by everything they say, so that another order of the export changes nothing', async () => {
  const head = 'source,item,location,quantity,recorded_at,document,line,reason,actor'
  const said = ['wms', 'erp'].flatMap((source) =>
    ['1,wrong', '2,wrong', '2,damaged'].map(
      (rest) => `${source},PIN,A/01,-1,2026-01-01T10:00:00Z,D1,${rest},ann`,
    ),
  )
  expect(await imported([head, ...said])).toMatchObject({ posted: 6, rejected: 0 })
  expect(await imported([head, ...said.toReversed()])).toMatchObject({ posted: 0, repeated: 6, rejected: 0 })
  const { rows } = await store.listMovements({ item: 'PIN', direction: 'asc' })
  expect(rows.map(({ document, line }) => [document, line])).toEqual(
    ['1', '2', '2', '1', '2', '2'].map((line) => ['D1', line]),
  )
})

it('rows that cannot be read, and rows the ledger does not take, are kept and listed; the rest goes in', async () => {
  await store.setSiteMode('two', 'observe')
  await imported([HEADER, row('BOLT', 6, 1, 'two'), row('BOLT', -1, 1, 'two')])
  await store.setSiteMode('two', 'guard')
  const told = await imported([
    HEADER,
    row('BOLT', -4, 2, 'two'),
    row('BOLT', 'many', 3, 'two'),
    row('BOLT', -4, 4, 'two'),
    row('SCREW', 1, 5, 'two'),
  ])
  // What has happened is let in, guarded or not; what names nothing that is registered is not.
  expect(told).toMatchObject({ posted: 2, rejected: 2 })
  expect(told.rejections.map(({ file, row, code }) => [file === told.path, row, code])).toEqual([
    [true, 3, 'bad-quantity'],
    [true, 5, 'unknown-item'],
  ])
  expect(told.rejections[0].detail).toMatchObject({ column: 'quantity', value: 'many' })
  expect(await store.verify()).toBeNull()
})

it('one id with other content in a later file is a conflict with what was posted', async () => {
  const head = 'id,source,item,location,quantity,recorded_at'
  const said = (quantity: number) => `m1,wms,RIVET,A/01,${quantity},2026-01-01T10:00:00Z`
  await imported([head, said(5)])
  const told = await imported([head, said(6), 'm2,wms,RIVET,A/01,1,2026-01-01T11:00:00Z'])
  expect(told).toMatchObject({ posted: 1, repeated: 0, rejected: 1 })
  expect(told.rejections).toMatchObject([{ row: 2, code: 'conflict', detail: { value: 'm1' } }])
})

it('rows that say what was in stock are listed and move nothing; what books held before is posted', async () => {
  const path = join(folder, 'levels.csv')
  const opening = join(folder, 'levels-opening.csv')
  const lines = [
    HEADER.replace('item', 'type,item'),
    `count,${row('LEVEL', 40, 1)}`,
    `out,${row('LEVEL', -3, 2)}`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  writeFileSync(opening, 'item,location,quantity,site\nLEVEL,A/01,7,one\nNONE,A/01,0,one\n')
  const mapping = {
    files: [
      {
        match: 'levels.csv',
        columns: {
          item: 'item',
          location: 'location',
          quantity: 'quantity',
          recorded_at: 'recorded_at',
          site: 'site',
        },
        levels: [{ column: 'type', in: ['count'] }],
      },
    ],
  }
  const done = await importFiles(store, fileReader, { paths: [path], opening, mapping }, { by: 'ann' })
  expect(done.import).toMatchObject({ posted: 2, rejected: 1 })
  const { rows } = await store.listRejections(done.import.id, {})
  expect(rows).toMatchObject([{ row: 2, code: 'states-level' }])
  const books = await store.listBooks({ site: 'one', item: 'LEVEL' })
  expect(books.rows.map(({ item, balance }) => [item, balance])).toEqual([['LEVEL', '4']])
})

it('posts nothing while the clock of the machine differs, says so, and goes on once it is right', async () => {
  const path = join(folder, 'clock.csv')
  writeFileSync(path, `${[HEADER, row('BOLT', 5, 1, 'clock')].join('\n')}\n`)
  let ahead = 3_600_000
  const other = await openLedgerStore(database.url, { machine: () => Date.now() + ahead })
  const bring = () => importFiles(other, fileReader, { paths: [path] }, { by: 'ann' })
  const error = await bring().catch((error: unknown) => error)
  expect(errorLine(error)).toMatchObject({
    line: expect.stringMatching(
      /^clock-differs: The clock of this server shows .* 1 hour ahead, so nothing is/,
    ),
    exit: 1,
  })
  expect((await store.listBooks({ site: 'clock' })).total).toBe(0)
  const { rows } = await store.listImports({ limit: 1 })
  expect(rows).toMatchObject([{ state: 'failed', error: { code: 'clock-differs' }, posted: 0 }])
  ahead = 0
  expect((await bring()).import).toMatchObject({ state: 'done', posted: 1 })
  await other.close()
})
