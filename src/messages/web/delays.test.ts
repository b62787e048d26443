/** How late a posting was, in a cell and in a sentence: also where it came before what it tells. */
import { expect, it } from 'vitest'
import { web } from './index.ts'

const HOUR = 3_600_000

it('a delay is never nonsense', () => {
  const { delay } = web.movements
  expect([0, 2 * HOUR, -2 * HOUR].map(delay)).toEqual(['none', '2 hours', '2 hours early'])
})

it('a document whose postings were early and late is told in one sentence', () => {
  const { lags } = web.document
  expect(lags(HOUR, 3 * HOUR)).toBe('Posted 1 hour to 3 hours after it happened')
  expect(lags(-HOUR, 3 * HOUR)).toBe('Posted from 1 hour before to 3 hours after it happened')
  expect(lags(-3 * HOUR, -HOUR)).toBe('Posted 3 hours to 1 hour before it happened')
  expect(lags(HOUR, HOUR)).toBe('Posted 1 hour after it happened')
})
