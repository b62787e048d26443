import { expect, it } from 'vitest'
import type { Question } from '../../../../api/intake/schema.ts'
import { askedOnce } from './asked-once.ts'

const types = (file: string, value: string): Question => ({
  code: 'types',
  file,
  detail: { column: 'Type', value, rows: file.length },
  answers: [],
})
const header = (file: string): Question => ({ code: 'header', file, detail: {}, answers: [] })

it('what twelve months ask alike is asked once, and a header for each file', () => {
  const questions = [
    types('jan.csv', 'X'),
    header('a.csv'),
    types('feb.csv', 'X'),
    types('feb.csv', 'Y'),
    header('b.csv'),
  ]
  expect(askedOnce(questions).map(({ question, files }) => [question.detail.value, files])).toEqual([
    ['X', ['jan.csv', 'feb.csv']],
    [undefined, ['a.csv']],
    ['Y', ['feb.csv']],
    [undefined, ['b.csv']],
  ])
})
