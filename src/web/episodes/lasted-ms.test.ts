import { expect, it } from 'vitest'
import { lastedMs, lastedMsAt } from './lasted-ms.ts'

const startedAt = '2026-11-29T08:00:00Z'

it.each([
  ['over: from its beginning to its end', '2026-11-29T09:00:00Z', '3600', '2026-12-24T00:00:00Z', 3_600_000],
  ['over within an instant', startedAt, '0', undefined, 0],
  ['open: until the server’s now', null, '60', '2026-11-30T08:00:00Z', 86_400_000],
  ['open, and read later than the header asked', null, '7200', '2026-11-29T09:00:00Z', 7_200_000],
  ['open, with no now yet', null, '60', undefined, 60_000],
  ['open since this instant is no time, but some', null, '0', startedAt, 1000],
])('%s', (_, endedAt, durationSeconds, now, ms) => {
  expect(lastedMs({ startedAt, endedAt, durationSeconds }, now)).toBe(ms)
})

it('at a moment is told of that moment, however late an open one was read', () => {
  const open = { startedAt: '2026-11-30T16:00:00Z', endedAt: null, durationSeconds: '306' }
  expect(lastedMsAt(open, '2026-11-30T16:05:04Z')).toBe(304_000)
  const over = { ...open, endedAt: '2026-11-30T16:05:06Z' }
  expect(lastedMsAt(over, '2026-11-30T16:05:04Z')).toBe(306_000)
})
