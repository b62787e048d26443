/** Where both orders are listed, each row says which one it is of. */
import { expect, it } from 'vitest'
import { fixedColumns, shownColumns } from './shown-columns.ts'

it.each([
  ['both orders', { order: 'both' }, true],
  ['chosen negatives, of whichever order', { ids: '1,2' }, true],
  ['one order', { order: 'as-happened' }, false],
  ['the usual order', {}, false],
])('%s', (_, search, named) => {
  expect(shownColumns(['item', 'deepest'], search, []).includes('order')).toBe(named)
  expect(shownColumns(null, search, []).includes('order')).toBe(named)
  expect(fixedColumns(search).includes('order')).toBe(named)
})
