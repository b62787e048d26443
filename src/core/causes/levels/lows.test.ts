/** Lows: what the cycles of sound books come down to, and how little of it few of them say. */
import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '../../time.ts'
import type { SoundBook } from '../usual/sound-sample.ts'
import { lowsOf } from './lows.ts'

const RECEIPT = 1
const isReceipt = (movement: number) => movement === RECEIPT
const unitOf = () => 1

/** A book that is filled up to 12 again and again, each time after it has come down to a low of its own. */
function bookOf(lows: readonly number[]): SoundBook {
  const delta = lows.flatMap((low, cycle) => [cycle === 0 ? 12 : 12 - lows[cycle - 1], low - 12])
  return {
    book: { item: 0, location: 0, lot: 0, owner: 0 },
    legs: {
      length: delta.length,
      at: Float64Array.from(delta, (_, leg) => leg * HOUR_MS),
      delta: Float64Array.from(delta),
      movement: Int32Array.from(delta, (one) => (one > 0 ? RECEIPT : 0)),
    },
  }
}

const lowsOfBooks = (count: number, low: (book: number) => number) =>
  lowsOf(
    Array.from({ length: count }, (_, book) => bookOf(Array.from({ length: 10 }, () => low(book)))),
    isReceipt,
    unitOf,
  )

describe('the lows of sound books', () => {
  it('say that a shelf is sold out where shelves are', () => {
    const { lnOf } = lowsOfBooks(30, () => 0)
    expect(lnOf(0, 12, false)).toBeGreaterThan(lnOf(1, 12, false))
    expect(lnOf(0, 12, false)).toBeGreaterThan(lnOf(11, 12, false) + 3)
  })

  it('say that some is left where some always is', () => {
    const { lnOf } = lowsOfBooks(30, () => 6)
    // Six come at a time.
    expect(lnOf(6, 6, false)).toBeGreaterThan(lnOf(0, 6, false))
    expect(lnOf(6, 6, false)).toBeGreaterThan(lnOf(18, 6, false))
    // Deliveries of four times the size leave four times as much.
    expect(lnOf(24, 24, false)).toBeGreaterThan(lnOf(6, 24, false))
  })

  it('are about zero on average, so that what is usual speaks for a repair and what is not against it', () => {
    const { lnOf } = lowsOfBooks(40, (book) => book % 4)
    const seen = [0, 1, 2, 3].map((low) => lnOf(low, 12, false))
    expect(Math.abs(seen.reduce((sum, ln) => sum + ln, 0) / 4)).toBeLessThan(0.2)
    expect(lnOf(40, 12, false)).toBeLessThan(-2)
  })

  it('say little of few cycles, and nothing of none', () => {
    const [few, many] = [lowsOfBooks(1, () => 0), lowsOfBooks(30, () => 0)]
    const apart = ({ lnOf }: typeof few) => lnOf(0, 12, false) - lnOf(11, 12, false)
    expect(apart(few)).toBeLessThan(apart(many) / 2)
    const none = lowsOf([], isReceipt, unitOf)
    expect([none.lnOf(0, 12, true), none.lnOf(5, 12, false)]).toEqual([0, 0])
  })
})
