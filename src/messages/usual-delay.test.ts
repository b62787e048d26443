import { expect, it } from 'vitest'
import { tellsUsual } from './usual-delay.ts'

it('what is late is not called usual, and no delay at all is no news', () => {
  const [minute, hour] = [60_000, 3_600_000]
  expect(tellsUsual(2.5 * hour, 2.5 * hour)).toBe(false)
  // To the second, as it is where a receipt is one of two that the usual delay is measured by.
  expect(tellsUsual(2.5 * hour + 17_000, 2.5 * hour)).toBe(false)
  expect(tellsUsual(72 * hour, 49 * 24 * hour)).toBe(false)
  expect(tellsUsual(72 * hour, 0)).toBe(false)
  expect(tellsUsual(72 * hour, minute)).toBe(true)
  expect(tellsUsual(72 * hour, 36 * hour)).toBe(true)
})
