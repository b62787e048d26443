/** A scrollbar for any number of rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isScaled, lastTop, rowsAt, scrollAt, topAt, trackPx } from './track.ts'

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 50_000_000 }),
  rowPx: fc.integer({ min: 24, max: 200 }),
  viewPx: fc.integer({ min: 100, max: 2_000 }),
})

describe('a track', () => {
  it('is as long as its rows while a browser can show it, and no longer', () => {
    expect(trackPx({ rows: 200, rowPx: 50, viewPx: 500 })).toBe(10_000)
    expect(trackPx({ rows: 5_000_000, rowPx: 50, viewPx: 500 })).toBe(8_000_000)
    expect(topAt(5_000, { rows: 200, rowPx: 50, viewPx: 500 })).toBe(100)
  })

  it('begins with the first row and ends with the last, however many there are', () => {
    fc.assert(
      fc.property(sizes, (one) => {
        expect(rowsAt(topAt(0, one), one)).toMatchObject({ first: 0, shiftPx: 0 })
        const end = rowsAt(topAt(trackPx(one) - one.viewPx, one), one)
        expect(end.end).toBe(one.rows)
      }),
    )
  })

  it('leads to every row and back', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const top = Math.floor(share * lastTop(one))
        const scroll = scrollAt(top, one)
        expect(scroll).toBeGreaterThanOrEqual(0)
        expect(scroll).toBeLessThanOrEqual(Math.max(0, trackPx(one) - one.viewPx) + 1e-6)
        expect(topAt(scroll, one)).toBeCloseTo(top, 3)
      }),
    )
  })

  it('shows as many rows as the view holds, the first cut by less than a row', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const { first, end, shiftPx } = rowsAt(share * lastTop(one), one)
        expect(shiftPx).toBeLessThanOrEqual(0)
        expect(shiftPx).toBeGreaterThan(-one.rowPx)
        expect((end - first) * one.rowPx + shiftPx).toBeGreaterThanOrEqual(
          Math.min(one.viewPx, one.rows * one.rowPx) - 1e-3,
        )
      }),
    )
  })

  it('is scaled only where it has to be', () => {
    expect(isScaled({ rows: 160_000, rowPx: 50, viewPx: 500 })).toBe(false)
    expect(isScaled({ rows: 160_001, rowPx: 50, viewPx: 500 })).toBe(true)
  })
})
