import { describe, expect, it } from 'vitest'
import { rejectedWords } from './rejected-words.ts'

const row = (code: 'bad-time' | 'bad-quantity' | 'zero-quantity', detail: object) => ({
  code,
  detail: { ...detail },
})

describe('a rejected row', () => {
  it('is told in the words and columns of the file, with no advice that its mapping contradicts', () => {
    const detail = { column: 'occurred_at', header: 'Buchungsdatum', value: '31.02.2026' }
    const { what, todo } = rejectedWords(row('bad-time', detail))
    expect(what).toBe('Buchungsdatum "31.02.2026" is not a date or time.')
    expect(todo).toMatch(/^Correct the date in the file/)
    expect(rejectedWords(row('bad-quantity', { ...detail, header: 'Menge' })).todo).not.toMatch(/point/)
  })

  it('of a canonical file bears the name that stands there', () => {
    const { what, todo } = rejectedWords(row('bad-time', { column: 'occurred_at', value: 'soon' }))
    expect(what).toBe('occurred_at "soon" is not a date or time.')
    expect(todo).toMatch(/2026-01-31T14:05:00Z/)
  })

  it('is a sentence, however long the value', () => {
    expect(rejectedWords(row('zero-quantity', {})).what).toBe('The quantity is zero.')
    const { what } = rejectedWords(row('bad-quantity', { column: 'quantity', value: 'x'.repeat(4000) }))
    expect(what.length).toBeLessThan(200)
  })
})
