/** Details of the trail as people read them. */
import { expect, it } from 'vitest'
import { detailTexts } from './detail-texts.ts'

it('names what there is, with a true minus, and leaves out what is empty', () => {
  expect(
    detailTexts({
      note: 'lost',
      item: null,
      quantity: '-1200.5',
      once: false,
      lines: ['1', '2'],
      owner: '',
      expiresAt: '2026-11-30T10:05:00.000Z',
    }),
  ).toEqual([
    'Note: lost',
    'Quantity: −1,200.5',
    'For one movement: no',
    'Lines: 1, 2',
    'Until: 2026-11-30 10:05 UTC',
  ])
})

it('says what was and what is, in this order', () => {
  expect(detailTexts({ after: 'guard', before: 'observe' })).toEqual(['observed → guarded'])
  expect(detailTexts({ after: ['1', '4', '3'], before: ['1', '3', '4'] })).toEqual(['1, 3, 4 → 1, 4, 3'])
  expect(detailTexts({ closedUntil: '2026-11-19', before: { closedUntil: null } })).toEqual([
    'Period closed through: – → 2026-11-19',
  ])
  expect(detailTexts({ title: null, before: { title: 'Main' } })).toEqual(['Title: Main → –'])
  expect(detailTexts({ zone: 'UTC', currency: 'EUR', before: { zone: 'UTC', currency: null } })).toEqual([
    'Currency: – → EUR',
  ])
  expect(detailTexts({ by: '10' })).toEqual(['By movement: 10'])
})

it('shortens a nested value, and says nothing of an empty one', () => {
  expect(detailTexts({ lines: [{ item: 'A' }, { item: 'B' }], movement: { id: 'x' } })).toEqual([
    'Lines: 2',
    'Movement: …',
  ])
  expect(detailTexts({ site: 'main', reason: 'count', type: 'asn' })).toEqual([
    'Reason: Being counted',
    'Kind: Advance shipping notice',
  ])
  const change = { item: 'NUT', before: { name: null, size: '10' }, after: { name: 'Nut', size: '12' } }
  expect(detailTexts({ changes: [change] })).toEqual([
    expect.stringMatching(/^NUT, .*: – → Nut$/),
    'NUT, size: 10 → 12',
  ])
  for (const empty of [null, undefined, {}, 'text']) expect(detailTexts(empty)).toEqual([])
})
