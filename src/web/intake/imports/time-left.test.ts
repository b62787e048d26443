import { expect, it } from 'vitest'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { leftMs, shareOf } from './time-left.ts'

it.each([
  [null, 60_000, null],
  [0.01, 60_000, null],
  [0.5, 1000, null],
  [1, 60_000, null],
  [0.5, 20_000, 20_000],
  [0.25, 60_000, 180_000],
  [0.99, 10_000, 5000],
])('at %s after %s ms: %s', (share, elapsed, left) => {
  expect(leftMs(share, elapsed)).toBe(left)
})

it('knows the share of an import by its bytes, and of an undo by its movements', () => {
  const progress = { rows: 10, bytes: 25, bytesTotal: 100, posted: 4 }
  const job = { state: 'running', posted: 8, progress } as ImportJob
  expect(shareOf(job)).toBe(0.25)
  expect(shareOf({ ...job, state: 'undoing' })).toBe(0.5)
  expect(shareOf({ ...job, progress: null })).toBeNull()
  expect(shareOf({ ...job, progress: { ...progress, bytesTotal: 0 } })).toBeNull()
})
