import { expect, it } from 'vitest'
import { nearestWord } from './nearest-word.ts'

it.each([
  ['Quantty', ['Quality', 'Quantity'], 'Quantity'],
  ['ITEM', ['item', 'items'], 'item'],
  ['tiem', ['time', 'item'], 'time'],
  ['aa', ['in', 'out'], null],
  ['', ['in'], null],
  ['Größe', ['Grösse', 'Masse'], 'Grösse'],
  ['x', [], null],
])('near %s is %j: %s', (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest)
})
