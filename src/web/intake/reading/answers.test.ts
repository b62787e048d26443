import { describe, expect, it } from 'vitest'
import type { FileGuess, Question } from '../../../api/intake/schema.ts'
import { answersOf } from './answers.ts'

const outcome = { movements: 4, refused: 0, books: 2, negative: 1, beginNegative: 0, deepest: '-4' }
const answer = (value: string, settles: object) => ({ value, settles, option: '', outcome })
const question = (code: Question['code'], ...answers: Question['answers']): Question => ({
  code,
  file: 'a.csv',
  detail: {},
  answers,
})
const file = {
  name: 'a.csv',
  taken: [{ column: 'item', from: ['Artikel'], code: 'word', confidence: 1, examples: [] }],
  readings: [{ label: { code: 'as-guessed', detail: {} }, chosen: true, outcome, evidence: [] }],
} as unknown as FileGuess

describe('answers', () => {
  it('that keep the column on show name it and settle it, so that it is not asked again', () => {
    const asked = question(
      'item',
      answer('as-guessed', {}),
      answer('Charge', { columns: { item: 'Charge' } }),
    )
    expect(answersOf(asked, file).map(({ text, settles, isOnShow }) => [text, settles, isOnShow])).toEqual([
      ['column "Artikel"', { columns: { item: 'Artikel' } }, true],
      ['column "Charge"', { columns: { item: 'Charge' } }, false],
    ])
  })

  it('none is on show where rows of an unknown type are refused, or nothing was read yet', () => {
    const types = question(
      'types',
      answer('in', { types: { X: 'in' } }),
      answer('out', { types: { X: 'out' } }),
    )
    const sign = question('sign', answer('in', { sign: 'in' }), answer('out', { sign: 'out' }))
    expect(answersOf(types, file).some(({ isOnShow }) => isOnShow)).toBe(false)
    expect(answersOf(sign, undefined).some(({ isOnShow }) => isOnShow)).toBe(false)
    expect(answersOf(sign, file).map(({ isOnShow }) => isOnShow)).toEqual([true, false])
  })
})
