import { expect, it } from 'vitest'
import { keptRows } from './use-held.ts'

const rows = (text: string) => [...text].map((id) => ({ id, at: text.length }))
const told = (now: string, held: string | null) => {
  const { kept, fresh } = keptRows(rows(now), held === null ? null : [...held], ({ id }) => id)
  return [kept.map(({ id }) => id).join(''), fresh]
}

it.each([
  ['what was not held is shown as it comes', 'abc', null, 'abc', 0],
  ['rows keep their place, whatever order they come in', 'cab', 'abc', 'abc', 0],
  ['a new row waits', 'xabc', 'abc', 'abc', 1],
  ['one that left the list is gone', 'ac', 'abc', 'ac', 0],
  ['one that left while another came', 'xac', 'abc', 'ac', 1],
  ['where none is left, what there is now', 'xy', 'abc', 'xy', 0],
  ['an empty list fills by itself', 'xy', '', 'xy', 0],
])('%s', (_, now, held, kept, fresh) => {
  expect(told(now, held)).toEqual([kept, fresh])
})

it('rows that stay have their latest facts', () => {
  const { kept } = keptRows([{ id: 'a', state: 'posted' }], ['a'], ({ id }) => id)
  expect(kept).toEqual([{ id: 'a', state: 'posted' }])
})
