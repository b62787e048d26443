import { expect, it } from 'vitest'
import { LEDGER_FAULT_CODES } from '../../../core/codes.ts'
import { type Fault, faultText } from './fault-place.ts'

const none = { site: 'main', seq: null, bookId: null, item: null, expected: '5', found: '-6' }
/** As `verify` reports them. */
const FAULTS: readonly (readonly [Partial<Fault> & Pick<Fault, 'code'>, string])[] = [
  [{ code: 'seq-gap', seq: '1204' }, 'Site main, movement number 1,204: '],
  [{ code: 'seq-gap' }, 'Site main: '],
  [{ code: 'broken-chain', seq: '4', bookId: '1-7' }, 'Site main, movement number 4, stock card 1-7: '],
  [{ code: 'wrong-balance', bookId: '1-7' }, 'Site main, stock card 1-7: '],
  [{ code: 'unbalanced-item', item: 'BOLT' }, 'Site main, item BOLT: '],
  [{ code: 'wrong-episodes', bookId: '1-7' }, 'Site main, stock card 1-7: '],
  [{ code: 'wrong-source-days' }, 'Site main: '],
  [{ code: 'wrong-cases' }, 'Site main: '],
  [{ code: 'wrong-reserved', bookId: '1-7' }, 'Site main, stock card 1-7: '],
  [{ code: 'altered-movement', seq: '4' }, 'Site main, movement number 4: '],
  [{ code: 'altered-entry', seq: '4' }, 'Site main, entry number 4 of the audit log: '],
  [{ code: 'altered-entry', seq: '4', site: '' }, 'All sites, entry number 4 of the audit log: '],
  [{ code: 'altered-change', seq: '4', site: '' }, 'All sites, change of rights number 4: '],
  [{ code: 'altered-content', seq: '4', item: 'BOLT' }, 'Site main, movement number 4, item BOLT: '],
  [{ code: 'altered-register' }, 'Site main: '],
  [{ code: 'wrong-book', bookId: '1-7' }, 'Site main, stock card 1-7: '],
  [{ code: 'wrong-sum' }, 'Site main: '],
  [{ code: 'cut-seals', site: '' }, 'All sites: '],
  [{ code: 'other-hash', site: '' }, 'All sites: '],
  [{ code: 'broken-seal', expected: 'movements 3' }, 'Site main, block 3 of the movements: '],
  [{ code: 'broken-seal', expected: 'trail 1', site: '' }, 'All sites, block 1 of the audit log: '],
  [{ code: 'broken-seal', expected: 'access 1', site: '' }, 'All sites, block 1 of the changes of rights: '],
  [{ code: 'broken-seal', expected: 'ledger 2', site: '' }, 'All sites, block 2 of the seals: '],
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
