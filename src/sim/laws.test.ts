/** What holds of every simulated warehouse, whatever its seed. */
import { describe, expect, it } from 'vitest'
import { bookEpisodes } from '../core/episodes/book-episodes.ts'
import { bookSplitter } from '../core/episodes/book-legs.ts'
import { itemLegs } from '../core/episodes/item-legs.ts'
import type { History } from '../core/history/history.ts'
import { FAULT_CODES } from './fault-codes.ts'
import { exceeds, type Span } from './faults/below-zero.ts'
import { toggle } from './faults/field.ts'
import { filesOf } from './files/files.ts'
import { historyOf, recordedHistory } from './history.ts'
import type { SimulateOptions } from './options.ts'
import { PROFILE_NAMES } from './profiles.ts'
import { ROW } from './rows.ts'
import { simulate } from './simulate.ts'
import type { Simulation, Struck } from './simulation.ts'
import { isShelf, REASON } from './world/world.ts'

const SMALL = { items: 20, days: 60, decoys: true } as const
const WORLDS: readonly SimulateOptions[] = PROFILE_NAMES.map((profile, at) => ({
  seed: 11 + at,
  profile,
  ...SMALL,
}))
/** So many faults that each cause strikes now and then. */
const STRUCK: readonly SimulateOptions[] = [
  { seed: 3, profile: 'retail', faults: 0.02, ...SMALL },
  { seed: 4, profile: 'distribution-centre', faults: 0.015, twoFaults: true, ...SMALL },
  { seed: 5, profile: 'weak-control', even: 2, days: 60, decoys: false },
]

const made = new Map<string, Simulation>()

/** Simulates once; nothing here changes a simulation for good. */
function once(options: SimulateOptions): Simulation {
  const key = JSON.stringify(options)
  const known = made.get(key) ?? simulate(options)
  made.set(key, known)
  return known
}

describe('what really happened', () => {
  it.each(WORLDS)('is never below zero on a shelf: $profile', (options) => {
    const simulation = once({ ...options, faults: 0 })
    expect(simulation.order.length).toBeGreaterThan(1000)
    expect(lowestOnShelves(simulation)).toBeGreaterThanOrEqual(0)
  })

  it.each(WORLDS)(
    'leaves nothing below zero in the ledger, by either clock, where nothing strikes: $profile',
    (options) => {
      const history = recordedHistory(once({ ...options, faults: 0 }))
      expect(stretchesOf(history)).toEqual(new Map())
    },
  )
})

describe('the same seed', () => {
  it.each(STRUCK)('gives the same bytes: $profile', (options) => {
    expect(textsOf(options)).toEqual(textsOf(options))
  })

  it('and another seed gives others', () => {
    const [options] = STRUCK
    expect(textsOf({ ...options, seed: 99 })['movements.csv']).not.toBe(textsOf(options)['movements.csv'])
  })
})

describe('the items file', () => {
  it('names every item that moves, and no other', () => {
    const options: SimulateOptions = { seed: 21, profile: 'retail', even: 2, days: 80 }
    const simulation = once(options)
    const [, ...lines] = textsOf(options)['items.csv'].trimEnd().split('\n')
    const moving = new Set([...simulation.order].map((row) => simulation.codeOf(simulation.rows.item[row])))
    expect(lines.map((line) => line.split(',')[0]).sort()).toEqual([...moving].sort())
  })
})

describe('a fault', () => {
  it.each(STRUCK)('sank a book exactly where core finds it: $profile', (options) => {
    const simulation = once(options)
    expect(simulation.faults.length).toBeGreaterThan(20)
    const found = simulation.faults.map((fault) => [fault.code, sankByCore(simulation, fault)])
    expect(found).toEqual(simulation.faults.map((fault) => [fault.code, fault.sank]))
  })

  it.each(STRUCK)(
    'strikes no row that another fault struck, and no honest row that looks like one: $profile',
    (options) => {
      const { faults, ledger } = once(options)
      const rows = faults.flatMap(({ edits }) => [...new Set(edits.map(({ row }) => row))])
      expect(new Set(rows).size).toBe(rows.length)
      // A code that is renamed takes all rows of its item along.
      const others = faults.filter(({ code }) => code !== 'identity-change')
      const struck = new Set(others.flatMap(({ edits }) => edits.map(({ row }) => row)))
      expect(ledger.decoys.flatMap((decoy) => decoy.rows).filter((row) => struck.has(row))).toEqual([])
    },
  )

  it('may be of any cause, evenly, each in an item of its own, and most items stay sound', () => {
    const simulation = once({ seed: 21, profile: 'retail', even: 2, days: 80 })
    const { faults, world } = simulation
    for (const code of FAULT_CODES)
      expect(
        faults.filter((fault) => fault.code === code),
        code,
      ).toHaveLength(2)
    expect(faults.every(({ sank }) => sank)).toBe(true)
    const touched = faults.flatMap(({ items }) => items)
    expect(new Set(touched).size).toBe(touched.length)
    expect(touched.length / world.items.length).toBeLessThanOrEqual(0.36)
    const sunk = [...stretchesOf(recordedHistory(simulation)).keys()].map((book) =>
      Number(book.split(' ')[0]),
    )
    const allowed = new Set([...touched, ...simulation.renamed.map((_, one) => world.items.length + one)])
    expect(sunk.filter((item) => !allowed.has(item))).toEqual([])
  })

  it('of two in one window, neither alone lifts the book where both were wanted', () => {
    const { faults } = simulate({ seed: 8, profile: 'weak-control', even: 1, twoFaults: true, days: 90 })
    const windows = Map.groupBy(faults, ({ window }) => window)
    expect(windows.size).toBeGreaterThan(10)
    for (const [window, pair] of windows) {
      expect(window).not.toBeNull()
      expect(pair).toHaveLength(2)
      expect(pair[0].items.some((item) => pair[1].items.includes(item))).toBe(true)
    }
  })
})

describe('what looks like a fault and is none', () => {
  it('is of every kind, and was recorded as it happened', () => {
    const { ledger, rows, honest } = simulate({
      seed: 31,
      profile: 'retail',
      decoys: true,
      movements: 50_000,
    })
    const kinds = new Set(ledger.decoys.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(
      [
        'large-order',
        'late-posting',
        'never-arrives',
        'other-quantity',
        'part-delivery',
        'receipt-entered-again',
      ]
        .concat(['repeated-line', 'repeated-order', 'true-shrinkage'])
        .sort(),
    )
    for (const row of ledger.decoys.flatMap((decoy) => decoy.rows))
      for (const column of ['item', 'quantity', 'from', 'to', 'occurred', 'recorded', 'state'] as const)
        expect(rows[column][row]).toBe(honest[column][row])
  })
})

/** The lowest that any shelf ever really held: what was moved and what got lost; a correction moves nothing. */
function lowestOnShelves({ honest, ledger, world }: Simulation): number {
  const changes: [at: number, shelf: string, change: number][] = []
  const add = (at: number, place: number, rest: string, change: number) => {
    if (isShelf(world, place)) changes.push([at, `${place} ${rest}`, change])
  }
  for (let row = 0; row < honest.length; row++) {
    if (honest.reason[row] === REASON.count) continue
    const rest = `${honest.item[row]} ${honest.lot[row]} ${honest.owner[row]}`
    add(honest.occurred[row], honest.to[row], rest, honest.quantity[row])
    add(honest.occurred[row], honest.from[row], rest, -honest.quantity[row])
  }
  for (const { at, place, item, lot, owner, quantity } of ledger.losses)
    add(at, place, `${item} ${lot} ${owner}`, -quantity)
  changes.sort((one, other) => one[0] - other[0] || other[2] - one[2])
  const held = new Map<string, number>()
  let lowest = 0
  for (const [, shelf, change] of changes) {
    const after = (held.get(shelf) ?? 0) + change
    held.set(shelf, after)
    lowest = Math.min(lowest, after)
  }
  return lowest
}

/** Spans below zero by book and order, as core finds them. */
function stretchesOf(history: History): Map<string, Span[]> {
  const legs = itemLegs(history)
  const split = bookSplitter(history, legs)
  const found = new Map<string, Span[]>()
  for (let item = 0; item < history.items.length; item++) {
    for (const book of split(item)) {
      const { location, lot, owner } = book.book
      for (const { order, startedAt, endedAt } of bookEpisodes(history, book).stretches) {
        const key = `${item} ${location} ${history.texts[lot]} ${history.texts[owner]} ${order}`
        found.set(key, [...(found.get(key) ?? []), [startedAt, endedAt ?? Number.POSITIVE_INFINITY]])
      }
    }
  }
  return found
}

/** Whether core finds an instant below zero with a fault that there is not without it and those of its window. */
function sankByCore(simulation: Simulation, fault: Struck): boolean {
  const { rows, world, renamed, faults } = simulation
  const group = fault.window === null ? [fault] : faults.filter(({ window }) => window === fault.window)
  const items = new Set(group.flatMap((one) => one.items))
  for (const [one, { item }] of renamed.entries()) if (items.has(item)) items.add(world.items.length + one)
  const now = () => {
    const all = Int32Array.from({ length: rows.length }, (_, row) => row)
    const kept = all.filter((row) => rows.state[row] === ROW.kept && items.has(rows.item[row]))
    return stretchesOf(historyOf(simulation, rows, kept))
  }
  const struck = now()
  for (const { edits } of group) toggle(rows, edits, 'before')
  const without = now()
  for (const { edits } of group) toggle(rows, edits, 'after')
  return [...struck].some(([book, spans]) => exceeds(spans, without.get(book) ?? []))
}

function textsOf(options: SimulateOptions): Record<string, string> {
  return Object.fromEntries(
    filesOf(simulate(options)).map(({ name, pieces }) => [name, [...pieces()].join('')]),
  )
}
