/** Laws of the made worlds: what is true never sinks, each fault sinks its book, and undoing it heals. */
import { describe, expect, it } from 'vitest'
import { movementsCsv } from './files/write-world.ts'
import { irregular } from './irregular/irregular.ts'
import { makeWorld } from './make-world.ts'
import { regular } from './regular/regular.ts'
import { sunken } from './replay.ts'
import { keyOf } from './row.ts'
import { undo } from './undo.ts'
import { FAULT_CODES, MAIN_FAULTS, OTHER_FAULTS, type World } from './world.ts'

const SEEDS = [31, 32]
const worlds = [regular, irregular].flatMap((maker) =>
  SEEDS.map((seed) => [maker.name, seed, maker] as const),
)

/** The lowest that any book ever is, read from the file alone. */
function lowest(csv: string, clock: 'occurred_at' | 'recorded_at'): number {
  const [head, ...lines] = csv.trimEnd().split('\n')
  const names = head.split(',')
  const legs = lines.flatMap((line) => {
    const row = Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell]))
    const book = (place: string) => [row.item, place, row.lot, row.owner].join('|')
    const leg = (place: string, sign: 1 | -1) =>
      /supplier|customer|adjustment/.test(place)
        ? []
        : [{ at: row[clock], book: book(place), quantity: sign * Number(row.quantity) }]
    return [...leg(row.from, -1), ...leg(row.to, 1)]
  })
  // What comes in at an instant is there for what goes out at it.
  legs.sort((left, right) => left.at.localeCompare(right.at) || right.quantity - left.quantity)
  const balances = new Map<string, number>()
  let low = 0
  for (const { book, quantity } of legs) {
    const balance = (balances.get(book) ?? 0) + quantity
    balances.set(book, balance)
    low = Math.min(low, balance)
  }
  return low
}

const rowsOf = (world: World, items: ReadonlySet<string>) => world.rows.filter(({ item }) => items.has(item))

describe.each(worlds)('the %s world of seed %i', (_, seed, maker) => {
  it.each([false, true])('is never below zero in truth, decoys or not: %s', (decoys) => {
    const csv = movementsCsv(makeWorld(maker, { seed, faults: [], decoys }))
    expect(lowest(csv, 'occurred_at')).toBe(0)
    expect(lowest(csv, 'recorded_at')).toBe(0)
  })

  it('is the same for the same seed', () => {
    const written = (from: number) => {
      const world = makeWorld(maker, { seed: from, decoys: true, items: 24 })
      return [movementsCsv(world), JSON.stringify([world.labels, world.announcements, world.counts])]
    }
    expect(written(seed)).toEqual(written(seed))
    expect(written(seed)).not.toEqual(written(seed + 1))
  })

  it('is as large as it should be, with faults in a third of its items and in equal shares', () => {
    const { rows, wares, labels } = makeWorld(maker, { seed })
    expect(wares).toHaveLength(60)
    expect(rows.length).toBeGreaterThan(3000)
    expect(rows.length).toBeLessThan(16_000)
    const counts = MAIN_FAULTS.map((code) => labels.faults.filter((fault) => fault.code === code).length)
    expect(counts).toEqual(MAIN_FAULTS.map(() => 2))
    expect(new Set(labels.faults.map(({ books: [{ item }] }) => item)).size).toBe(20)
  })

  it('has faults of every kind that sink their books, and heal when they are undone', () => {
    const world = makeWorld(maker, { seed, faults: FAULT_CODES, struck: 0.6, decoys: true })
    for (const label of world.labels.faults) {
      const items = new Set(label.books.map(({ item }) => item))
      const posted = rowsOf(world, items)
      const books = sunken(posted).map(({ book }) => book)
      expect(books, label.code).toContain(keyOf(label.books[0]))
      const touched = label.books.map(keyOf)
      expect(books.filter((book) => !touched.includes(book))).toEqual([])
      expect(sunken(undo(posted, label.truth.repair)), label.id + label.code).toEqual([])
    }
    expect(new Set(world.labels.faults.map(({ code }) => code)).size).toBe(FAULT_CODES.length)
  })

  it('has nothing below zero but what is labelled', () => {
    const world = makeWorld(maker, { seed, faults: [...MAIN_FAULTS, ...OTHER_FAULTS], decoys: true })
    const touched = world.labels.faults.flatMap(({ books }) => books.map(keyOf))
    expect(sunken(world.rows).filter(({ book }) => !touched.includes(book))).toEqual([])
  })

  it('may have faults that sank nothing', () => {
    const world = makeWorld(maker, { seed, sank: false })
    expect(sunken(world.rows)).toEqual([])
    expect(world.labels.faults.length).toBe(20)
    expect(world.labels.faults.every(({ sank }) => !sank)).toBe(true)
  })

  it('may have two faults in one window, which only together heal', () => {
    const { labels, rows } = makeWorld(maker, { seed, together: 2 })
    const pairs = [...Map.groupBy(labels.faults, ({ books: [book] }) => keyOf(book)).values()].filter(
      (faults) => faults.length === 2,
    )
    expect(pairs.length).toBeGreaterThan(10)
    for (const [first, second] of pairs) {
      expect(Math.abs(Date.parse(first.at) - Date.parse(second.at))).toBeLessThanOrEqual(14 * 86_400_000)
      expect(first.code).not.toBe(second.code)
      const items = new Set([...first.books, ...second.books].map(({ item }) => item))
      const own = rows.filter(({ item }) => items.has(item))
      const both = [...first.truth.repair, ...second.truth.repair]
      expect(sunken(undo(own, both))).toEqual([])
      expect(sunken(undo(own, second.truth.repair)).length).toBeGreaterThan(0)
    }
  })
})

describe('options', () => {
  it('leave papers out', () => {
    const full = makeWorld(regular, { seed: 31 })
    const thin = makeWorld(regular, { seed: 31, missing: { announcements: 0.3, reported: 0.25 } })
    expect(thin.announcements.length / full.announcements.length).toBeCloseTo(0.7, 1)
    const blank = thin.rows.filter(({ reportedAt }) => Number.isNaN(reportedAt)).length
    expect(blank / thin.rows.length).toBeCloseTo(0.25, 1)
  })

  it('write days where only days are known', () => {
    const world = makeWorld(irregular, { seed: 31, days: true })
    expect(movementsCsv(world).split('\n')[1].split(',')[6]).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('number the messages of each source, with a gap where one was lost', () => {
    const { numbers, labels, rows } = makeWorld(regular, {
      seed: 31,
      faults: ['missing-message'],
      struck: 0.05,
    })
    expect(labels.faults).toHaveLength(3)
    let gaps = 0
    for (const own of Map.groupBy(rows, ({ source }) => source).values()) {
      const sent = own.map(({ id }) => numbers!.get(id)!)
      expect(sent).toEqual(sent.toSorted((left, right) => left - right))
      gaps += Math.max(...sent) - 1000 - sent.length
    }
    expect(gaps).toBe(3)
  })

  it('have decoys of every kind', () => {
    const { labels } = makeWorld(irregular, { seed: 31, faults: [], decoys: true })
    expect(new Set(labels.decoys.map(({ code }) => code))).toEqual(
      new Set(['honest-repeat', 'large-order', 'late-but-harmless', 'never-came', 'shrinkage']),
    )
  })
})
