import { expect, it } from 'vitest'
import type { FileGuess, GuessAnswer } from '../../../api/intake/schema.ts'
import { readAlike } from './read-alike.ts'

const outcome = { movements: 2, refused: 0, books: 1, negative: 0, beginNegative: 0, deepest: null }
const file = (name: string, rows: number, header: [number, number], over: Partial<FileGuess> = {}) =>
  ({
    name,
    rows,
    complete: true,
    layout: null,
    shape: {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      compressed: false,
      packed: null,
      sheets: [],
      sheet: null,
    },
    table: { header },
    taken: [{}],
    readings: [{ label: { code: 'as-guessed', detail: {} }, chosen: true, outcome, evidence: [] }],
    ...over,
  }) as unknown as FileGuess
const guessOf = (...files: FileGuess[]): GuessAnswer => ({
  mapping: null,
  files,
  questions: [],
  assumptions: [],
})

it('the months of a year are told together, with all their rows', () => {
  const [jan, feb] = [file('jan.csv', 100, [1, 1]), file('feb.csv', 200, [1, 1])]
  const [months, other, ...rest] = readAlike([jan, feb, { name: 'x' }], guessOf(jan, feb))
  expect(months).toEqual({
    names: ['jan.csv', 'feb.csv'],
    how: 'Read by the names and values of its columns',
    facts: ['Text table', 'UTF-8', 'split by comma', 'all 300 rows looked at'],
    outcome: null,
  })
  expect([other?.names, other?.how, rest]).toEqual([['x'], 'No table was found in it', []])
})

it('a file is told with where its header stands and what it comes to', () => {
  const one = file('a.csv', 2, [4, 5], { complete: false })
  expect(readAlike([one], guessOf(one))[0]).toMatchObject({
    facts: expect.arrayContaining(['header in rows 4 and 5', 'first 2 rows looked at']),
    outcome,
  })
  const bare = file('c.csv', 2, [1, 1], { table: { header: null } } as unknown as FileGuess)
  expect(readAlike([bare], guessOf(bare))[0]?.facts[3]).toMatch(/^no row names the columns/)
  const own = file('b.csv', 2, [1, 1], { readings: [] })
  expect(readAlike([own], guessOf(own))[0]?.how).toMatch(/Plimsoll’s own names/)
})
