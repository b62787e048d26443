import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameMatches } from './name-match.ts'

describe('a pattern fits a name', () => {
  it.each([
    ['sales.csv', 'sales.csv', true],
    ['sales.csv', 'sales.csv.gz', false],
    ['SALES.csv', 'sales.CSV', true],
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['sales*', 'sales', true],
    ['*sales', 'my sales', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['ab*ba', 'aba', false],
    ['*ab*ab', 'ab', false],
    ['*ab*ab*', 'abab', true],
    ['a*b*c', 'a1b2b3c', true],
    ['a*c*b', 'abc', false],
    ['r[1].csv', 'r[1].csv', true],
    ['r[1].csv', 'r1.csv', false],
    ['(100)?.csv', '(100)?.csv', true],
    ['caf\u00e9.csv', 'cafe\u0301.csv', true],
    ['**x', 'x', true],
  ])('%j, %j: %s', (pattern, name, fits) => {
    expect(nameMatches(pattern, name)).toBe(fits)
  })

  it('as a search that goes back and forth finds', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 7 })
    fc.assert(
      fc.property(texts, texts, (pattern, name) => {
        const search = new RegExp(`^${pattern.replaceAll('*', '.*')}$`)
        expect(nameMatches(pattern, name)).toBe(search.test(name))
      }),
    )
  })

  it('in a walk: many stars over a long name end at once', () => {
    expect(nameMatches(`${'*a'.repeat(200)}*b`, 'a'.repeat(100_000))).toBe(false)
  }, 1000)
})
