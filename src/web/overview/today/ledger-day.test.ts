/** Which day the ledger has come to. */
import { expect, it } from 'vitest'
import { ledgerDay } from './ledger-day.ts'

const checkedAt = '2026-11-30T16:00:00Z'

it.each([
  ['posted just now', '2026-11-30T15:59:59Z', null],
  ['posted less than a day ago', '2026-11-29T16:00:01Z', null],
  ['silent for a day', '2026-11-29T16:00:00Z', '2026-11-29'],
  ['a history of years ago', '2022-01-01T05:32:00Z', '2022-01-01'],
  ['a site ahead of the clock', '2026-12-01T00:00:00Z', null],
  ['nothing posted', null, null],
])('%s', (_, lastRecordedAt, day) => {
  expect(ledgerDay({ lastRecordedAt, checkedAt })).toBe(day)
})
