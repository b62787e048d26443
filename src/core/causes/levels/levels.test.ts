/** Levels: a density of the levels at which goods are received, and how far it is believed. */
import { describe, expect, it } from 'vitest'
import { lasting } from '../edit.ts'
import { coversOf, lnDensityOf, nextDensityOf } from './cover.ts'
import { levelPowerOf } from './level-power.ts'
import { levelsOf } from './levels.ts'

const COVER = { mean: 5, within: 2, between: 3 }
const DAY = 86_400_000
const isReceipt = () => true

/** A book that is replenished by `size` whenever it is down to `least`, and issues one a day. */
function book(item: number, least: (turn: number) => number, size = 20, turns = 12) {
  const rows: [number, number][] = [[0, size]]
  let [day, balance] = [0, size]
  for (let turn = 0; turn < turns; turn++) {
    for (; balance > least(turn); balance--) rows.push([++day * DAY, -1])
    rows.push([++day * DAY, size])
    balance += size
  }
  const legs = {
    at: Float64Array.from(rows, ([at]) => at),
    delta: Float64Array.from(rows, ([, delta]) => delta),
    movement: Int32Array.from(rows, (_, place) => place),
    length: rows.length,
  }
  return { book: { item, location: 0, lot: 0, owner: 0 }, legs }
}

describe('the density of levels', () => {
  it('integrates to one, of the first level and of one more', () => {
    const step = 0.05
    for (const known of [[], [5], [3, 8, 4.5], Array.from({ length: 40 }, (_, at) => at % 7)]) {
      const next = nextDensityOf(Float64Array.from(known), COVER)
      let sum = 0
      for (let level = -400; level < 400; level += step) sum += next(level) * step
      expect(sum).toBeCloseTo(1, 3)
    }
  })

  it('is that of all levels together, whatever their order', () => {
    const levels = [4, 6, 5.5, 2]
    let ln = 0
    for (let known = 0; known < levels.length; known++)
      ln += Math.log(nextDensityOf(Float64Array.from(levels.slice(0, known)), COVER)(levels[known]))
    expect(ln).toBeCloseTo(lnDensityOf(Float64Array.from(levels), COVER), 9)
    expect(lnDensityOf(Float64Array.from(levels.toReversed()), COVER)).toBeCloseTo(ln, 9)
  })
})

describe('levels of a book', () => {
  const sound = Array.from({ length: 12 }, (_, item) => book(item, (turn) => 4 + ((turn + item) % 3)))
  const covers = coversOf(sound, isReceipt)

  it('praise the gain that brings it back to itself, from its time on', () => {
    const { legs } = book(99, (turn) => (turn < 6 ? 5 : -7))
    const sinks = legs.at[legs.delta.findIndex((_, leg) => leg > 0 && balance(legs, leg) < 0)]
    const { lnRatio } = levelsOf(legs, covers, isReceipt)
    expect(lnRatio(lasting(12, sinks, sinks), null)).toBeGreaterThan(2)
    expect(lnRatio(lasting(60, sinks, sinks), null)).toBeLessThan(0)
    expect(lnRatio(lasting(12, 0, 0), null)).toBeLessThan(lnRatio(lasting(12, sinks, sinks), null))
  })

  it('are nothing of a book without receipts, and of a file without sound books', () => {
    const { legs } = book(1, () => 3, 9, 1)
    expect(levelsOf(legs, coversOf([], isReceipt), isReceipt).lnRatio(lasting(5, 0, 0), null)).toBe(0)
    expect(levelsOf(legs, covers, () => false).lnRatio(lasting(5, 0, 0), null)).toBe(0)
  })

  it('are believed in full where they fit sound books, and less where they would praise any repair of them', () => {
    expect(levelPowerOf(sound, covers, isReceipt).own).toBe(1)
    const high = Array.from({ length: 12 }, (_, item) => book(item, (turn) => 24 + ((turn + item) % 3)))
    const power = levelPowerOf(sound, coversOf(high, isReceipt), isReceipt)
    expect(power.own).toBeLessThan(1)
    expect(power.own).toBeGreaterThan(0)
  })
})

function balance({ delta }: { readonly delta: Float64Array }, leg: number): number {
  return delta.slice(0, leg + 1).reduce((sum, one) => sum + one, 0)
}
