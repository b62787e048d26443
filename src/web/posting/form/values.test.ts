/** What is sent of the form, what is asked for before that, and where a refusal is said. */
import { describe, expect, it } from 'vitest'
import { MOVEMENT_KINDS } from '../../../core/codes.ts'
import { locationAt } from '../../../core/history/location.ts'
import { contradicts } from '../../../core/posting/kind-direction.ts'
import { REFUSAL_CODES } from '../../../core/refusal-codes.ts'
import { readPostSearch } from '../../frame/post-search.ts'
import { endsFor, isShelf } from './ends.ts'
import { refusedField } from './refused-field.ts'
import { faultsOf, movementOf, type Values, valuesOf } from './values.ts'

const draft = { id: 'x', now: '2026-11-30T08:00:00.000Z', confirmed: [] }
const filled = (over: Partial<Values> = {}): Values => ({
  ...valuesOf(readPostSearch({ item: 'BOLT', at: 'A/01', kind: 'ship' }), 'main'),
  quantity: '2',
  ...over,
})

describe('the ends of a kind', () => {
  it.each(MOVEMENT_KINDS)('%s goes the way it says, and keeps the shelf', (kind) => {
    const { from, to } = endsFor(kind, { from: 'A/01', to: 'supplier' })
    expect([from, to]).toContain('A/01')
    expect(contradicts(kind, locationAt('main', from).kind, locationAt('main', to).kind)).toBe(false)
  })
  it('keeps two shelves where goods stay inside', () => {
    expect(endsFor('putaway', { from: 'DOCK', to: 'A/01' })).toEqual({ from: 'DOCK', to: 'A/01' })
    expect(isShelf('customer')).toBe(false)
  })
})

describe('the movement that is sent', () => {
  it('names what is filled in and nothing that is empty', () => {
    expect(movementOf(filled({ lot: ' L1 ' }), draft)).toEqual({
      id: 'x',
      source: 'browser',
      site: 'main',
      kind: 'ship',
      item: 'BOLT',
      from: 'A/01',
      to: 'customer',
      quantity: '2',
      lot: 'L1',
      occurredAt: draft.now,
    })
  })
  it('bears the time of the site, and that its reader is sure', () => {
    const sure = { ...draft, confirmed: ['confirm-time'] as const }
    expect(movementOf(filled({ occurredAt: '2026-11-29T10:30' }), sure)).toMatchObject({
      occurredAt: '2026-11-29T10:30:00.000Z',
      confirmed: ['confirm-time'],
    })
  })
})

it.each([
  [{}, []],
  [{ item: ' ' }, ['item']],
  [{ from: '', to: '' }, ['from', 'to']],
  [{ to: 'A/01' }, ['to']],
  [{ quantity: '' }, ['quantity']],
  [{ quantity: '1,5' }, ['quantity']],
  [{ quantity: '0' }, ['quantity']],
  [{ quantity: '-3' }, ['quantity']],
  [{ occurredAt: 'yesterday' }, ['occurredAt']],
])('of %j it is said that %j cannot be sent', (over, fields) => {
  const faults = faultsOf(filled(over))
  expect(Object.keys(faults)).toEqual(fields)
  expect(Object.values(faults).every((text) => text.length > 5)).toBe(true)
})

it.each(REFUSAL_CODES)('%s is said at a field, unless it is about no field', (code) => {
  const at = refusedField({ code, pointer: null, reason: null })
  const none = ['malformed', 'conflict', 'stale-set', 'with-others']
  expect(at === null).toBe(none.includes(code))
})

it('what cannot be read is said at the field the server points to', () => {
  expect(refusedField({ code: 'malformed', pointer: '/0/lot', reason: 'bad-text' })).toEqual({
    field: 'lot',
    text: 'This holds a character that cannot be kept. Type it again.',
  })
})
