/** Sequencing, against what it says of itself. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SEQUENCING_MOVEMENTS_MIN, sequencingOf, slowestLag } from './sequencing.ts'

const AT = Date.UTC(2026, 10, 30)
const lags = fc.array(fc.integer({ min: -600_000, max: 864_000_000 }), {
  minLength: SEQUENCING_MOVEMENTS_MIN,
  maxLength: 300,
})

/** By nearest rank, as a database does. */
function quantiles(values: readonly number[]) {
  const sorted = values.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  return { movements: values.length, p01: at(0.01), p50: at(0.5), p90: at(0.9), p99: at(0.99) }
}

it('what happened before the watermark was posted by the latest posting, 99 times in 100', () => {
  fc.assert(
    fc.property(lags, (values) => {
      const { completeUntil } = sequencingOf(quantiles(values), AT)!
      const arrived = values.filter((lag) => completeUntil + lag <= AT).length
      expect(arrived / values.length).toBeGreaterThanOrEqual(0.99)
      expect(completeUntil).toBeLessThanOrEqual(AT)
    }),
  )
})

it('a clock that runs ahead is found, by what it runs ahead at least', () => {
  fc.assert(
    fc.property(lags, fc.integer({ min: 3_000, max: 3_600_000 }), (values, ahead) => {
      const late = values.map(Math.abs)
      expect(sequencingOf(quantiles(late), AT)?.clockAheadMs).toBeNull()
      const found = sequencingOf(quantiles([...late, 0, 0, 0, 0].map((lag) => lag - ahead)), AT)
      expect(found?.clockAheadMs).toBeLessThanOrEqual(ahead)
      expect(found?.clockAheadMs).toBeGreaterThan(0)
    }),
  )
})

it('few movements say nothing', () => {
  expect(sequencingOf({ ...quantiles([1]), movements: SEQUENCING_MOVEMENTS_MIN - 1 }, AT)).toBeNull()
})

it('a site is as late as the slowest of the sources that are known', () => {
  const of = (movements: number, p99: number) => ({ movements, p01: 0, p50: 0, p90: 0, p99 })
  expect(slowestLag([of(100, 5_000), of(20, 90_000), of(SEQUENCING_MOVEMENTS_MIN - 1, 1e9)])).toBe(90_000)
  // A clock that runs ahead is not late.
  expect(slowestLag([of(100, -5_000)])).toBe(0)
  expect(slowestLag([of(3, 5_000)])).toBeNull()
  expect(slowestLag([])).toBeNull()
})
