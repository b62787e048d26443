/** The generators themselves: histories, what layouts write of them, the oracle, the judge. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { auditFiles, bareAudit, type Outcome } from './bare-audit.ts'
import { judgeCase, writeCase } from './cases.ts'
import { bookKey, DAY, legsOf } from './history.ts'
import { judge } from './judge.ts'
import { LAYOUTS } from './layouts.ts'
import { canonicalCsv, expectedBook, finalBalances, plainDecimal } from './oracle.ts'
import { entriesOf, historyFor, type Layout } from './render/lib/layout.ts'
import type { Role } from './render/lib/table.ts'
import { VARIANTS } from './variants.ts'

const SEEDS = [1, 2, 3] as const
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-exports-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('layouts', () => {
  it('are many, and each has a name of its own', () => {
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(48)
    expect(new Set(LAYOUTS.map(({ slug }) => slug)).size).toBe(LAYOUTS.length)
  })

  it.each(LAYOUTS.map((layout) => [layout.slug, layout] as const))(
    '%s writes the same file again',
    (_, layout) => {
      for (const seed of SEEDS) {
        const one = writeCase(layout, seed)!
        expect(one.bytes).toEqual(writeCase(layout, seed)!.bytes)
        expect(one.bytes).not.toEqual(writeCase(layout, seed + 100)!.bytes)
      }
    },
  )

  it.each(LAYOUTS.map((layout) => [layout.slug, layout] as const))(
    '%s holds what it says it holds',
    (_, layout) => {
      for (const seed of SEEDS) holdsItsHistory(layout, seed)
    },
  )

  it('have hostile variants that are files too', () => {
    for (const layout of LAYOUTS) {
      for (const variant of VARIANTS.filter((one) => one !== 'many-rows'))
        expect(writeCase(layout, 1, variant)?.bytes.length ?? 1).toBeGreaterThan(0)
    }
  })
})

describe('histories', () => {
  it('sink at times, and most of their books never', () => {
    let books = 0
    let sunk = 0
    for (const layout of LAYOUTS) {
      const lowest = new Map<string, number>()
      for (const { movement, place, after } of entriesOf({ rows: 'sides' }, historyFor(layout, 1))) {
        const key = bookKey(movement.item, place, movement.lot)
        lowest.set(key, Math.min(lowest.get(key) ?? 0, after))
      }
      books += lowest.size
      sunk += [...lowest.values()].filter((low) => low < 0).length
    }
    expect(sunk / books).toBeGreaterThan(0.05)
    expect(sunk / books).toBeLessThan(0.5)
  })

  it('are booked one after the other, and never before they happened', () => {
    for (const layout of LAYOUTS) {
      const { movements } = historyFor(layout, 2)
      expect(new Set(movements.map(({ recordedAt }) => recordedAt)).size).toBe(movements.length)
      expect(movements.every(({ occurredAt, recordedAt }) => occurredAt <= recordedAt)).toBe(true)
      expect(movements.every(({ number }, at) => number === at + 1)).toBe(true)
    }
  })

  it('hold what their layout has words for, and nothing else', () => {
    for (const layout of LAYOUTS) {
      for (const { kind, from, to, quantity } of historyFor(layout, 4).movements) {
        expect(layout.shape.kinds).toContain(kind)
        expect(quantity > 0 && (from !== null || to !== null)).toBe(true)
      }
    }
  })

  it('of days go one way a day and book', () => {
    for (const layout of LAYOUTS.filter(({ shape }) => shape.happened === 'day')) {
      const ways = new Map<string, Set<number>>()
      for (const movement of historyFor(layout, 3).movements) {
        for (const { place, delta } of legsOf(movement)) {
          const key = `${bookKey(movement.item, place, movement.lot)}|${Math.floor(movement.occurredAt / DAY)}`
          ways.set(key, (ways.get(key) ?? new Set()).add(Math.sign(delta)))
        }
      }
      expect([...ways.values()].every(({ size }) => size === 1)).toBe(true)
    }
  })
})

describe('the oracle', () => {
  it.each(LAYOUTS.map((layout) => [layout.slug, layout] as const))(
    'of %s equals a replay',
    async (_, layout) => {
      const { history, written } = writeCase(layout, 1)!
      const { carries } = written
      const path = join(folder, `${layout.slug}.csv`)
      writeFileSync(path, canonicalCsv(history, carries))
      const outcome = await auditFiles({ paths: [path] })
      if (outcome.kind !== 'result') throw new Error(outcome.kind)
      expect(outcome.result.input.rejected).toBe(0)
      const found = new Map(
        outcome.balances!.map((one) => [[one.item, one.location, one.lot].join('|'), one.quantity]),
      )
      expect(found).toEqual(finalBalances(history, carries))
      if (carries.booked !== null || carries.happened === 'day') return
      const deepest = new Map<string, string>()
      for (const one of outcome.result.episodes.filter(({ order }) => order === 'as-happened')) {
        const key = [one.item, one.location, one.lot ?? ''].join('|')
        const known = deepest.get(key)
        if (known === undefined || Number(one.deepest) < Number(known)) deepest.set(key, one.deepest)
      }
      expect(deepest).toEqual(lowestBalances(layout))
    },
  )
})

describe('a bare audit', () => {
  const verdicts: string[] = []

  it.each(LAYOUTS.map((layout) => [layout.slug, layout] as const))(
    'reads %s right, or asks what it cannot tell',
    async (_slug, layout) => {
      const verdict = (await judgeCase(bareAudit, folder, layout, SEEDS[0]))?.verdict
      verdicts.push(verdict ?? 'none')
      expect(['right', 'asked']).toContain(verdict)
    },
  )

  it('hardly ever asks', () => {
    expect(verdicts.length).toBe(LAYOUTS.length)
    const right = verdicts.filter((verdict) => verdict === 'right').length
    expect(right / LAYOUTS.length).toBeGreaterThanOrEqual(0.95)
  })
})

describe('the judge', () => {
  const layout = LAYOUTS.find(({ slug }) => slug === 'csi-matltran')!
  const { history, written } = writeCase(layout, 1)!
  const path = join(folder, 'judged.csv')
  const upsideDown = join(folder, 'upside-down.csv')
  const canonical = async (): Promise<Outcome> => {
    writeFileSync(path, canonicalCsv(history, written.carries))
    return auditFiles({ paths: [path] })
  }
  const judged = async (audit: Parameters<typeof judge>[0]['audit']) =>
    judge({ history, carries: written.carries, truth: written.truth, canonical: await canonical(), audit })

  it('finds what is right', async () => {
    expect(await judged(canonical)).toEqual({ verdict: 'right' })
  })

  it('finds what is turned round', async () => {
    const turned = {
      ...history,
      movements: history.movements.map((one) => ({ ...one, from: one.to, to: one.from })),
    }
    writeFileSync(upsideDown, canonicalCsv(turned, written.carries))
    const judgement = await judged(() => auditFiles({ paths: [upsideDown] }))
    expect(judgement.verdict).toBe('silently-wrong')
  })

  it('answers what is asked, as the layout knows', async () => {
    const answers = [
      { value: 'out', settles: { sign: 'out' }, option: '--sign out', outcome: null },
      { value: 'signed', settles: { sign: 'signed' }, option: '--sign signed', outcome: null },
    ] as const
    const question = { code: 'sign', file: 'a.csv', detail: {}, answers } as const
    const judgement = await judged(async ({ sign }) =>
      sign === 'signed' ? canonical() : { kind: 'questions', questions: [question] },
    )
    expect(judgement).toEqual({ verdict: 'asked', questions: ['sign'], needless: 0 })
    const vain = await judged(async () => ({
      kind: 'questions',
      questions: [{ ...question, answers: [answers[0]] }],
    }))
    expect(vain.verdict).toBe('asked-in-vain')
  })
})

/** What a signed column adds up to, read by what the columns are known to be and without a guess. */
function holdsItsHistory(layout: Layout, seed: number): void {
  const { history, written } = writeCase(layout, seed)!
  const { table, truth, carries } = written
  const at = (role: Role) => table.columns.findIndex((column) => column.role === role)
  const [item, quantity] = [at('item'), at('quantity')]
  expect(table.rows.length).toBeGreaterThanOrEqual(history.movements.length)
  // Rows that never were stock, and lines that name the item of the rows below, are for a reader to leave out.
  if (truth.sign !== 'signed' || item < 0 || at('status') >= 0 || table.grouped) return
  const sums = new Map<string, number>()
  for (const cells of table.rows) {
    const code = /^\[(.*?)\]/.exec(cells[item])?.[1] ?? cells[item]
    sums.set(code, (sums.get(code) ?? 0) + readNumber(cells[quantity], truth.decimal))
  }
  for (const one of history.items) {
    const deltas = history.movements
      .filter((movement) => movement.item === one)
      .flatMap((movement) => legsOf(movement).map(({ delta }) => delta))
    const total = deltas.reduce((sum, delta) => sum + delta, 0)
    expect(sums.get(carries.item(one)) ?? 0).toBeCloseTo(Number(plainDecimal(total, history.scale)), 3)
  }
}

function readNumber(text: string, decimal: '.' | ','): number {
  const plain =
    decimal === ',' ? text.replaceAll(/[.\u00a0]/g, '').replace(',', '.') : text.replaceAll(',', '')
  return plain.endsWith('-') ? -Number(plain.slice(0, -1)) : Number(plain)
}

/** The lowest balance of each book that sinks, by adding up the movements in the order in which they happened. */
function lowestBalances(layout: Layout): Map<string, string> {
  const { history, written } = writeCase(layout, 1)!
  const { carries } = written
  const stock = new Map<string, number>()
  const lowest = new Map<string, number>()
  const name = (
    one: { item: (typeof history.items)[number]; lot: string },
    place: (typeof history.places)[number],
  ) => expectedBook(one.item, place, carries.lots ? one.lot : '', carries)
  if (carries.balance) for (const one of history.before) stock.set(name(one, one.place), one.quantity)
  for (const movement of [...history.movements].sort((left, right) => left.occurredAt - right.occurredAt)) {
    for (const { place, delta } of legsOf(movement)) {
      const key = name(movement, place)
      const after = (stock.get(key) ?? 0) + delta
      stock.set(key, after)
      if (after < Math.min(0, lowest.get(key) ?? 0)) lowest.set(key, after)
    }
  }
  return new Map([...lowest].map(([key, low]) => [key, plainDecimal(low, history.scale)]))
}
