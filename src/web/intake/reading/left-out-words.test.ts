import { expect, it } from 'vitest'
import { leftOutWords } from './left-out-words.ts'

const file = (complete: boolean, title: number, total: number) => ({
  complete,
  rows: 100,
  leftOut: [
    { reason: 'title', rows: title },
    { reason: 'total', rows: total },
  ] as const,
})

it.each([
  [[file(true, 0, 0)], null],
  [[file(true, 1, 0)], 'Not counted, since they are no movements: 1 title line.'],
  [
    [file(true, 1, 2), file(true, 1, 0)],
    'Not counted, since they are no movements: 2 title lines and 2 totals.',
  ],
  [
    [file(true, 1, 0), file(false, 0, 0)],
    'Not counted, since they are no movements: 1 title line (among the first 200 rows).',
  ],
])('lines left out: %#', (files, sentence) => {
  expect(leftOutWords(files)).toBe(sentence)
})
