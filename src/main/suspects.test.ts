/** Suspects of the ledger are those of an audit of the same file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../test/support/api.ts'
import { ASKED_IN } from '../../test/support/asked.ts'
import { present } from '../../test/support/present.ts'
import { writeWorld } from '../../test/worlds/files/write-world.ts'
import { makeWorld } from '../../test/worlds/make-world.ts'
import { regular } from '../../test/worlds/regular/regular.ts'
import { audit } from '../app/audit/audit.ts'
import { importFiles } from '../app/intake/import-files.ts'
import { keepSuspects } from '../app/suspects/keep-suspects.ts'
import { lookThroughSite } from '../app/suspects/look-through-site.ts'
import { fileReader } from '../connectors/files/reader.ts'
import type { SuspectResult } from '../core/audit/suspects/suspect-result.ts'

let test: TestApi
let pool: Pool
let folder: string
let audited: readonly SuspectResult[]
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-suspects-'))
  const world = makeWorld(regular, { seed: 77, items: 45, sank: false })
  const { movements, companions } = writeWorld(world, folder)
  const files = { paths: [movements], ...companions }
  audited = (await audit(fileReader, files)).suspects
  test = await testApi()
  pool = new Pool({ connectionString: test.databaseUrl, max: 1 })
  const { import: done } = await importFiles(test.store, fileReader, files, { by: 'ann' })
  expect(done.state).toBe('done')
  const announced = world.announcements.map((line) => ({
    ...line,
    quantity: String(line.quantity),
    expectedAt: new Date(line.expectedAt).toISOString(),
    source: 'erp',
  }))
  const told = await test.ask('/v1/expectations', { method: 'POST', payload: announced })
  expect(told.body.every(({ status }: { status: string }) => status === 'announced')).toBe(true)
  await test.store.noteCounts(
    'main',
    world.counts.map((count, at) => ({
      ...count,
      source: 'wms',
      id: String(at),
      lot: null,
      owner: null,
      countedAt: { at: count.countedAt, precision: 'instant' },
      actor: 'counter',
    })),
  )
}, 120_000)
afterAll(async () => {
  await pool?.end()
  await test?.close()
  rmSync(folder, { recursive: true, force: true })
})

const listed = async (query = '') => (await test.ask(`/v1/suspects?limit=500${query}`)).body
const site = async () => present((await test.store.unseenSites())[0])
/** As if the last look were long ago, and as if something had been posted since. */
const again = () => pool.query("update suspect_looks set seen_seq = 0, looked_at = now() - interval '1 day'")

describe('suspects of a site', () => {
  it('are those that an audit of its file suspects, the dearest first', async () => {
    expect(audited.length).toBeGreaterThan(3)
    expect((await listed()).total).toBe(0)
    expect(await lookThroughSite(test.store, await site())).toBe(audited.length)
    const { rows, total } = await listed()
    expect(total).toBe(audited.length)
    const told = (all: readonly SuspectResult[]) =>
      all.map(({ id, code, quantity, money, movements }) => ({ id, code, quantity, money, movements }))
    expect(told(rows)).toEqual(told(audited))
  })

  it('name their stock cards and their movements', async () => {
    const [row] = (await listed()).rows
    const { bookId, item, location, movements, seqs } = row
    expect((await test.ask(`/v1/books/${bookId}`)).body).toMatchObject({ item, location: { path: location } })
    const { body } = await test.ask(`/v1/movements/${row.site}/${seqs.at(-1)}`)
    expect(body.movement.id).toBe(movements.at(-1))
    expect((await listed(`&q=${item.toLowerCase()}`)).rows).toContainEqual(row)
    expect((await listed('&q=no such item')).total).toBe(0)
    expect((await listed('&site=elsewhere')).total).toBe(0)
  })

  it('come page by page', async () => {
    const { rows } = await listed()
    const paged: unknown[] = []
    let after = ''
    do {
      const page = (await test.ask(`/v1/suspects?limit=2${after}`)).body
      paged.push(...page.rows)
      after = page.next === null ? '' : `&after=${page.next}`
    } while (after !== '')
    expect(paged).toEqual(rows)
  })

  it('are looked for once after a posting, by one server', async () => {
    expect(await test.store.unseenSites()).toEqual([])
    await again()
    const waiting = await site()
    const both = await Promise.all([
      lookThroughSite(test.store, waiting),
      lookThroughSite(test.store, waiting),
    ])
    expect(both.toSorted()).toEqual([audited.length, null].toSorted())
    expect(await test.store.unseenSites()).toEqual([])
    await pool.query("update suspect_looks set looked_at = now() - interval '1 day'")
    expect(await test.store.unseenSites()).toEqual([])
  })

  it('are looked for by themselves once a site is quiet', async () => {
    await again()
    await pool.query('delete from suspects')
    const faults: unknown[] = []
    const looker = keepSuspects(test.store, { quietMs: 20, onError: (error) => faults.push(error) })
    looker.wake()
    await expect.poll(async () => (await listed()).total, { timeout: 20_000 }).toBe(audited.length)
    await looker.stop()
    expect(faults).toEqual([])
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.suspects]))
})
