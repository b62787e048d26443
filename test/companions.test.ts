/** What was announced and counted reaches the causes: files in, and what each analysis sees around its episodes. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { audit } from '../src/app/audit/audit.ts'
import { explainEpisodes } from '../src/app/episodes/explain-episodes.ts'
import type { ExplainedItem, ExplainPort } from '../src/app/episodes/port.ts'
import { dryRun } from '../src/app/intake/dry-run.ts'
import type { FileReader } from '../src/app/intake/files-port.ts'
import { fileReader } from '../src/connectors/files/reader.ts'
import type { Surroundings } from '../src/core/causes/around/surroundings.ts'
import { historyOf } from '../src/core/history/history.ts'
import { DAY_MS, HOUR_MS } from '../src/core/time.ts'
import { openLedgerStore } from '../src/store/ledger-store.ts'
import { testDatabase } from './support/database.ts'
import { plainMovement, receiptOf } from './support/plain-movement.ts'
import { file } from './support/reader.ts'

/** What the analyses had around them, in order: looked at while each goes on, since a history holds until the next. */
const seen = vi.hoisted(() => ({ around: [] as Known[][] }))
vi.mock('../src/core/causes/around/surroundings.ts', async (original) => {
  const real = await original<typeof import('../src/core/causes/around/surroundings.ts')>()
  return {
    surroundingsOf: (...given: Parameters<typeof real.surroundingsOf>) => {
      const around = real.surroundingsOf(...given)
      seen.around.push(known(around))
      return around
    },
  }
})
beforeEach(() => {
  seen.around.length = 0
})

const DAY = Date.UTC(2026, 0, 1)
const MOVEMENTS = [
  'item,location,quantity,occurred_at,recorded_at,id',
  ...['BOLT', 'NUT', 'PIN'].flatMap((item) => [
    `${item},A/01,5,2026-01-01T08:00:00Z,2026-01-01T08:00:00Z,${item}-1`,
    `${item},A/01,-9,2026-01-03T08:00:00Z,2026-01-03T08:00:00Z,${item}-2`,
  ]),
].join('\n')
const EXPECTATIONS = [
  'type,document,line,item,quantity,unit,expected_at,location',
  'PO,PO-1,1,BOLT,1,case,2026-01-02,A/01',
  'PO,PO-2,1,PIN,7,,2026-01-02T09:00:00Z,Z/99',
  'PO,PO-3,1,GHOST,7,,2026-01-02,',
  'PO,PO-4,1,BOLT,0.3,case,2026-01-02,A/01',
].join('\n')
const COUNTS =
  'item,location,quantity,counted_at,actor\nNUT,A/01,8,2026-01-02,ann\nGHOST,A/01,1,2026-01-02,ann\n'
const ITEMS = 'item,base_unit,unit,factor\nBOLT,each,case,12\n'

const files = () => ({
  paths: [file(MOVEMENTS)],
  items: file(ITEMS, 'items.csv'),
  expectations: file(EXPECTATIONS, 'expectations.csv'),
  counts: file(COUNTS, 'counts.csv'),
})

interface Known {
  readonly code: string
  readonly announced: readonly (readonly unknown[])[]
  readonly counted: readonly (readonly unknown[])[]
}

/** What is known of the items of a history, by item. */
function known({ history, neighbours }: Surroundings): Known[] {
  return [...new Set(history.item)].map((item) => ({
    code: history.items[item].code,
    announced: neighbours
      .expectations(item, DAY, DAY + 9 * DAY_MS)
      .map(({ document, quantity, location }) => [document, quantity, location !== null]),
    counted: history.locations
      .flatMap((_, location) => neighbours.counts({ item, location, lot: 0, owner: 0 }))
      .map(({ quantity, actor, precision }) => [quantity, actor, precision]),
  }))
}

const KNOWN = [
  { code: 'BOLT', announced: [['PO-1', 12, true]], counted: [] },
  { code: 'NUT', announced: [], counted: [[8, 'ann', 'day']] },
  { code: 'PIN', announced: [['PO-2', 7, false]], counted: [] },
]

describe('a ledger', () => {
  it('has them around the episodes of each of its items', async () => {
    const at = (hour: number) => DAY + hour * HOUR_MS
    const line = {
      type: 'purchase-order',
      document: 'PO-1',
      line: '1',
      item: 'BOLT',
      written: { quantity: '12' },
      expectedAt: { at: at(24), precision: 'instant' },
      site: 'main',
      path: 'A/01',
      closed: false,
      row: null,
    } as const
    const count = {
      item: 'NUT',
      site: 'main',
      path: 'A/01',
      written: { quantity: '8' },
      countedAt: { at: at(24), precision: 'day' },
      actor: 'ann',
      row: null,
    } as const
    const explained: ExplainedItem[] = []
    const waiting = new Set(['BOLT', 'NUT', 'PIN'])
    const store: ExplainPort = {
      dirtyItems: async () =>
        [...waiting].map((item) => ({ site: 'main', item, mark: '1', turn: '0', movements: 2 })),
      historiesOfItems: async (_site, items) =>
        new Map(
          items.map((item) => [item, historyOf([receiptOf({ item }), plainMovement({ item, quantity: 9 })])]),
        ),
      companionsOfItems: async () =>
        new Map([
          ['BOLT', { announced: [line], counted: [] }],
          ['NUT', { announced: [], counted: [count] }],
        ]),
      replaceExplained: async (_site, all) => {
        for (const one of all) {
          explained.push(one)
          waiting.delete(one.item.item)
        }
        return all.length
      },
    }
    expect(await explainEpisodes(store)).toBe(3)
    expect(explained.every(({ episodes }) => episodes.length > 0)).toBe(true)
    expect(seen.around.flat()).toEqual([KNOWN[0], KNOWN[1], { code: 'PIN', announced: [], counted: [] }])
  })
})

describe('a dry run of an import', () => {
  it('has those of its files around what would come of them', async () => {
    const database = await testDatabase()
    const store = await openLedgerStore(database.url)
    try {
      const start = {
        fingerprint: 'companions',
        files: ['movements.csv'],
        site: 'main',
        by: 'ann',
        dryRun: true,
      }
      const { id } = await store.beginImport(start)
      const done = await dryRun(store, fileReader, files(), { id, by: 'ann' })
      expect(done).toMatchObject({ state: 'done', effect: { movements: 6, episodes: 6 } })
      expect(seen.around.flat()).toEqual(KNOWN)
    } finally {
      await store.close()
      await database.drop()
    }
  })
})

describe('an audit', () => {
  it('has what was announced and counted around every episode, in the units of the movements', async () => {
    await audit(fileReader, files())
    expect(seen.around).toEqual([KNOWN])
  })

  it('in several passes has that of its items in each, and tells what is left once', async () => {
    const inPasses: FileReader = {
      ...fileReader,
      open: (given, options) => fileReader.open(given, { ...options, passMovementsMax: 2 }),
    }
    const { findings } = await audit(inPasses, files())
    expect(seen.around.length).toBeGreaterThan(1)
    expect(seen.around.flat().toSorted((left, right) => (left.code < right.code ? -1 : 1))).toEqual(KNOWN)
    expect(findings.filter(({ code }) => code.startsWith('companion'))).toMatchObject([
      {
        code: 'companion-item-unknown',
        rows: 2,
        books: 1,
        examples: [
          { item: 'GHOST', facts: { file: 'expectations', row: '4', reason: 'unknown-item' } },
          { item: 'GHOST', facts: { file: 'counts', row: '3', reason: 'unknown-item' } },
        ],
      },
      { code: 'companion-row-unclear', rows: 2, books: 2 },
    ])
    const unclear = findings.find(({ code }) => code === 'companion-row-unclear')
    expect(unclear?.examples.map(({ facts }) => [facts.row, facts.reason, facts.value]).toSorted()).toEqual([
      ['3', 'unknown-location', 'Z/99'],
      ['5', 'inexact-quantity', '0.3'],
    ])
  })

  it('without companions has nothing around, and finds nothing of them', async () => {
    const { findings } = await audit(fileReader, { paths: [file(MOVEMENTS)] })
    expect(seen.around.flat().flatMap(({ announced, counted }) => [...announced, ...counted])).toEqual([])
    expect(findings.map(({ code }) => code)).not.toContain('companion-item-unknown')
  })
})
