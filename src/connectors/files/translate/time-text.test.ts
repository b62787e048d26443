import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TIME_PRECISIONS } from '../../../core/codes.ts'
import { YEAR_MAX, YEAR_MIN } from '../../../core/limits.ts'
import { formatTime } from '../../../core/time.ts'
import { timeTexts } from './time-text.ts'

const range = { min: Date.UTC(YEAR_MIN, 0, 1), max: Date.UTC(YEAR_MAX, 11, 31) }
const instants = fc.oneof(
  fc.integer(range),
  fc.integer({ min: -1000, max: 1000 }).map((second) => second * 1000),
)

it('writes every time as formatTime does', () => {
  const text = timeTexts()
  fc.assert(
    fc.property(instants, fc.constantFrom(...TIME_PRECISIONS), (at, precision) => {
      expect(text({ at, precision })).toBe(formatTime({ at, precision }))
    }),
  )
})
