/** The time axis: folds leave out quiet time only, and times and pixels agree around them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figure } from '../../../../messages/format.ts'
import { foldsOf } from '../model/folds.ts'
import { balanceTicks, timeTicks } from './ticks.ts'
import { FOLD_PX, timeScale } from './time-scale.ts'

const HOUR = 3_600_000
const window = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 31) }
const hour = (count: number) => window.from + count * HOUR
/** Busy for half a day at both ends, and quiet for weeks between. */
const busy = [...Array(12).keys()].flatMap((at) => [hour(at), hour(30 * 24 - 1 - at)])

describe('folds', () => {
  it('leave out long quiet time, and nothing in which something happens', () => {
    const folds = foldsOf(busy, window)
    expect(folds).toHaveLength(1)
    for (const at of busy) expect(folds.some(({ from, to }) => at >= from && at <= to)).toBe(false)
    expect(folds[0]!.to - folds[0]!.from).toBeGreaterThan(20 * 24 * HOUR)
  })
  it('leave out nothing where movements are evenly spread, or hardly any', () => {
    expect(
      foldsOf(
        [...Array(10).keys()].map((day) => hour(day * 72)),
        window,
      ),
    ).toEqual([])
    expect(foldsOf([], window)).toEqual([])
    expect(foldsOf([hour(1)], window)).toEqual([])
  })
  it('lie inside the window, in order, apart, and around no time, whatever the times are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 800 }), { maxLength: 60 }), (hours) => {
        const times = hours.map(hour)
        const folds = foldsOf(times, window)
        folds.forEach(({ from, to }, index) => {
          expect(from).toBeLessThan(to)
          expect(from).toBeGreaterThan(index === 0 ? window.from : folds[index - 1]!.to)
          expect(to).toBeLessThan(window.to)
          expect(times.some((at) => at > from && at < to)).toBe(false)
        })
      }),
    )
  })
})

describe('the scale', () => {
  const folds = foldsOf(busy, window)
  it('is the whole width, rises everywhere, and leads back, around folds and beyond the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 3000 }),
        fc.integer({ min: -2000, max: 3000 }),
        (one, other) => {
          const scale = timeScale(window, 1000, folds)
          expect(scale.x(window.from)).toBeCloseTo(0, 6)
          expect(scale.x(window.to)).toBeCloseTo(1000, 6)
          expect(scale.x(scale.at(one))).toBeCloseTo(one, 3)
          if (one < other) expect(scale.at(one)).toBeLessThan(scale.at(other))
        },
      ),
    )
  })
  it('gives a fold a few pixels, and the rest to what happens', () => {
    const scale = timeScale(window, 1000, folds)
    expect(scale.x(folds[0]!.to) - scale.x(folds[0]!.from)).toBeCloseTo(FOLD_PX, 6)
    const plain = timeScale(window, 1000)
    expect(scale.x(hour(5)) - scale.x(hour(4))).toBeGreaterThan(5 * (plain.x(hour(5)) - plain.x(hour(4))))
  })
  it('runs evenly from within a fold, and in a window of no length', () => {
    const inside = { from: folds[0]!.from + HOUR, to: folds[0]!.to - HOUR }
    expect(timeScale(inside, 1000, folds).folds).toEqual([])
    expect(Number.isFinite(timeScale({ from: 5, to: 5 }, 1000, []).x(5))).toBe(true)
  })
})

describe('labels', () => {
  it('stand at the times they name, folds or not', () => {
    for (const folds of [[], foldsOf(busy, window)]) {
      const scale = timeScale(window, 1200, folds)
      const ticks = timeTicks(scale)
      expect(ticks.length).toBeGreaterThan(3)
      let day = ''
      for (const {
        x,
        lines: [first = ''],
      } of ticks) {
        const at = new Date(scale.at(x) + 1).toISOString()
        if (first.includes(':')) expect(at.slice(11, 16)).toBe(first)
        else day = first
        if (day !== '') expect(Number(day.split(' ')[0])).toBe(Number(at.slice(8, 10)))
      }
    }
  })
  it('are round, hold zero, and keep the sign', () => {
    const ticks = balanceTicks([-575, 1700], 8)
    expect(ticks.map(({ value }) => value)).toContain(0)
    expect(ticks.some(({ value }) => value < 0)).toBe(true)
    expect(figure(ticks[0]!.value.toFixed(ticks[0]!.decimals))).toMatch(/^−\d/)
  })
})
