import { expect, it } from 'vitest'
import { typeWaysOf } from './type-ways.ts'

it('types are listed by the way they go, for the file that has them', () => {
  const sign = { column: 'Bewegungsart', out: ['601'], in: ['101', '501'] }
  const mapping = { files: [{ match: 'mb51.csv', columns: {}, sign }] }
  expect(typeWaysOf(mapping, 'mb51.csv')).toEqual({
    column: 'Bewegungsart',
    types: [
      { value: '101', way: 'in' },
      { value: '501', way: 'in' },
      { value: '601', way: 'out' },
    ],
  })
  expect(typeWaysOf(mapping, 'other.csv')).toBeNull()
  expect(typeWaysOf(null, 'mb51.csv')).toBeNull()
  expect(typeWaysOf({ files: [{ match: '*', columns: {}, sign: -1 }] }, 'mb51.csv')).toBeNull()
})
