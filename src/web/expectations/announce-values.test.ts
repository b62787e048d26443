/** What is sent of an announcement, and what is asked for before that. */
import { expect, it } from 'vitest'
import { type AnnounceValues, announcedLinesOf, announceFaultsOf, BLANK_LINE } from './announce-values.ts'

const filled = (over: Partial<AnnounceValues> = {}): AnnounceValues => ({
  type: 'purchase-order',
  site: 'main',
  document: 'PO-1',
  location: '',
  expectedAt: '',
  lines: [{ ...BLANK_LINE, item: 'BOLT', quantity: '5' }],
  ...over,
})

it('lines are numbered from 1, blank ones are left out, and each knows its place in the form', () => {
  const lines = [BLANK_LINE, { item: ' NUT ', quantity: '2', unit: 'case' }]
  expect(announcedLinesOf(filled({ lines, location: 'A/01', expectedAt: '2026-12-01' }))).toEqual({
    places: [1],
    lines: [
      {
        type: 'purchase-order',
        site: 'main',
        document: 'PO-1',
        line: '1',
        item: 'NUT',
        quantity: '2',
        unit: 'case',
        location: 'A/01',
        expectedAt: '2026-12-01',
        source: 'browser',
      },
    ],
  })
})

it.each([
  [{}, []],
  [{ document: ' ' }, ['document']],
  [{ lines: [BLANK_LINE] }, ['lines.0.item']],
  [{ lines: [{ ...BLANK_LINE, item: 'BOLT', quantity: '0' }] }, ['lines.0.quantity']],
  [{ lines: [{ ...BLANK_LINE, quantity: '3' }] }, ['lines.0.item']],
])('of %j it is said that %j cannot be sent', (over, fields) => {
  expect(Object.keys(announceFaultsOf(filled(over)))).toEqual(fields)
})
