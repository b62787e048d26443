/** What the form that receives is filled in with. */
import { expect, it } from 'vitest'
import { announcedSearch, roadSearch } from './receive-search.ts'

const announced = {
  type: 'purchase-order',
  site: 'main',
  document: 'PO-1',
  line: '2',
  item: 'BOLT',
  location: null,
  quantity: '10',
  received: '4',
  open: '6',
  closed: false,
  expectedAt: null,
  source: 'erp',
  announcedAt: '2026-11-30T08:00:00Z',
  announcedBy: 'Ann',
} as const

const onRoad = {
  document: 'TR-1',
  line: '1',
  item: 'BOLT',
  lot: 'L1',
  owner: null,
  sent: '25',
  received: '20',
  writtenOff: '0',
  onRoad: '5',
  fromSite: 'main',
  fromPlace: 'A/01',
  toSite: 'north',
  toPlace: 'B/01',
  firstSent: '2026-11-20T08:00:00Z',
  lastMoved: '2026-11-25T08:00:00Z',
  ageDays: 10,
  value: null,
  currency: null,
}

it.each([
  ['purchase-order', 'receipt', 'supplier'],
  ['return-authorisation', 'return', 'customer'],
  ['transfer-in', 'transfer', 'in-transit'],
] as const)('of %s it is a %s from %s of what is still to come', (type, kind, from) => {
  expect(announcedSearch({ ...announced, type })).toMatchObject({ kind, from, quantity: '6', line: '2' })
})

it('of what is on the road it is a transfer of the rest to where it goes, as its own lot', () => {
  expect(roadSearch(onRoad)).toEqual({
    kind: 'transfer',
    site: 'north',
    item: 'BOLT',
    from: 'in-transit',
    to: 'B/01',
    quantity: '5',
    document: 'TR-1',
    line: '1',
    lot: 'L1',
    owner: undefined,
  })
})

it('nothing is received of what is closed, came, goes out, or arrived beyond what was sent', () => {
  expect(announcedSearch({ ...announced, closed: true })).toBeNull()
  expect(announcedSearch({ ...announced, open: '0' })).toBeNull()
  expect(announcedSearch({ ...announced, type: 'sales-order' })).toBeNull()
  expect(roadSearch({ ...onRoad, onRoad: '-5' })).toBeNull()
})
