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

it('shortens a nested value, and says nothing of an empty one', () => {
  expect(detailTexts({ lines: [{ item: 'A' }, { item: 'B' }], movement: { id: 'x' } })).toEqual([
    'Lines: 2',
    'Movement: …',
  ])
  expect(detailTexts({ site: 'main', reason: 'count', type: 'asn' })).toEqual([
    'Reason: Under count',
    'Kind: Advance shipping notice',
  ])
  for (const empty of [null, undefined, {}, 'text']) expect(detailTexts(empty)).toEqual([])
})
