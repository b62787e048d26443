/** What of a line was given up. */
import { expect, it } from 'vitest'
import { neverReserved } from './never-reserved.ts'

it.each([
  [{ asked: '60', reserved: '50', short: '0' }, '10'],
  [{ asked: '60', reserved: '50', short: '10' }, '0'],
  [{ asked: '3', reserved: '3', short: '0' }, '0'],
  [{ asked: '1.5', reserved: '0.25', short: '0' }, '1.25'],
])('%j', (line, never) => {
  expect(neverReserved(line)).toBe(never)
})
