import { expect, it } from 'vitest'
import { LEDGER_FAULT_CODES } from '../../../core/codes.ts'
import { type Fault, faultText } from './fault-place.ts'

const none = { site: 'main', seq: null, bookId: null, item: null, expected: '5', found: '-6' }
/** As `verify` reports them. */
const FAULTS: readonly (readonly [Partial<Fault> & Pick<Fault, 'code'>, string])[] = [
  [{ code: 'seq-gap', seq: '1204' }, 'site main, movement number 1,204: '],
  [{ code: 'seq-gap' }, 'site main: '],
  [{ code: 'broken-chain', seq: '4', bookId: '1-7' }, 'site main, movement number 4, book 1-7: '],
  [{ code: 'wrong-balance', bookId: '1-7' }, 'site main, book 1-7: '],
  [{ code: 'unbalanced-item', item: 'BOLT' }, 'site main, item BOLT: '],
  [{ code: 'wrong-episodes', bookId: '1-7' }, 'site main, book 1-7: '],
  [{ code: 'wrong-source-days' }, 'site main: '],
  [{ code: 'wrong-reserved', bookId: '1-7' }, 'site main, book 1-7: '],
  [{ code: 'altered-movement', seq: '4' }, 'site main, movement number 4: '],
  [{ code: 'altered-entry', seq: '4' }, 'site main, entry number 4 of the trail: '],
  [{ code: 'altered-entry', seq: '4', site: '' }, 'all sites, entry number 4 of the trail: '],
  [{ code: 'broken-seal', expected: 'movements 3' }, 'site main, block 3 of the movements: '],
  [{ code: 'broken-seal', expected: 'trail 1', site: '' }, 'all sites, block 1 of the trail: '],
]

it.each(FAULTS)('%o', (fault, place) => {
  const text = faultText({ ...none, ...fault })
  expect(text.slice(0, text.indexOf(': ') + 2)).toBe(place)
  expect(text).toMatch(
    fault.code === 'broken-seal' ? /: a seal does not [^()]*\.$/ : /\(expected 5, found −6\)\.$/,
  )
})

it('each thing that may be broken is among them', () => {
  expect(new Set(FAULTS.map(([{ code }]) => code))).toEqual(new Set(LEDGER_FAULT_CODES))
})
