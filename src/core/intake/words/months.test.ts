import { describe, expect, it } from 'vitest'
import { MONTHS, monthOf } from './months.ts'

describe('names of months', () => {
  it.each([
    ['january', 1],
    ['Févr.', 2],
    ['MÄRZ', 3],
    ['Maerz', 3],
    ['kwietnia', 4],
    ['мая', 5],
    ['Haz', 6],
    ['července', 7],
    ['ağustos', 8],
    ['AĞUSTOS', 8],
    ['szept.', 9],
    ['out', 10],
    ['listopada', 11],
    ['12月', 12],
    ['12월', 12],
    ['monday', null],
    ['', null],
  ])('%s', (word, number) => {
    expect(monthOf(word)).toBe(number)
  })

  it('knows twelve in each language', () => {
    for (const list of Object.values(MONTHS)) expect(list.split(';')).toHaveLength(12)
  })
})
