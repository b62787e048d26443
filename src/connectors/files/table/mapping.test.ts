import { describe, expect, it } from 'vitest'
import { MATCH_LENGTH_MAX } from '../../../core/intake/translate/name-match.ts'
import { checkMapping, entriesFor } from './mapping.ts'

const columns = { item: 'i', quantity: 'q', location: 'l', occurred_at: 't' }
const mapping = (...matches: string[]) => ({ files: matches.map((match) => ({ match, columns })) })

describe('the entries of a file', () => {
  it('are those whose pattern fits its name, in their order', () => {
    const found = entriesFor(mapping('*.csv', 'Sales*', 'r[1].csv', 'buy*'), 'sales-1.CSV')
    expect(found.map(({ match }) => match)).toEqual(['*.csv', 'Sales*'])
    expect(entriesFor(mapping('r[1].csv', 'r1.csv'), 'r[1].csv').map(({ match }) => match)).toEqual([
      'r[1].csv',
    ])
  })

  it('are found at once, however many stars stand in a pattern', () => {
    expect(entriesFor(mapping(`${'*a'.repeat(16)}*b`), 'a'.repeat(100))).toEqual([])
  }, 1000)

  it('have patterns of a bounded length', () => {
    expect(() => checkMapping(mapping('*'.repeat(MATCH_LENGTH_MAX)))).not.toThrow()
    expect(() => checkMapping(mapping('*'.repeat(MATCH_LENGTH_MAX + 1)))).toThrow(
      expect.objectContaining({
        code: 'bad-mapping',
        detail: expect.objectContaining({ pointer: '/files/0/match' }),
      }),
    )
  })
})
