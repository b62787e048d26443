import { describe, expect, it } from 'vitest'
import { QUESTION_CODES } from '../core/intake/guess/guess.ts'
import { words } from './index.ts'

const { guess } = words()
const file = 'stock.xlsx'

describe('a question', () => {
  it.each([
    ['sheet', {}, 'Which sheet of stock.xlsx holds the movements?'],
    ['header', {}, 'Which row of stock.xlsx names the columns?'],
    ['item', {}, 'Which column names the item that moved?'],
    ['location', {}, 'Which column names the place where goods came in or went out?'],
    ['quantity', {}, 'Which column says how much moved?'],
    ['time', {}, 'Which column says when goods moved?'],
    [
      'sign',
      { column: 'Qty' },
      'No row says which way the quantities in column "Qty" went: did the goods come in or go out?',
    ],
    ['sign', {}, 'No row says which way the quantities went: did the goods come in or go out?'],
    [
      'types',
      { value: 'Stock Adjustment', rows: 3 },
      '"Stock Adjustment" (3 rows): did these goods come in, go out, or does the number state what is there?',
    ],
    [
      'types',
      { value: 'Edit' },
      '"Edit": did these goods come in, go out, or does the number state what is there?',
    ],
    [
      'dates',
      { column: 'Date', examples: ['03/04/2026', '05/06/2026'] },
      'Is the day or the month first in column "Date", such as 03/04/2026 and 05/06/2026?',
    ],
    [
      'decimal',
      { column: 'Menge', examples: ['1.234'] },
      'Which mark stands before the decimals in column "Menge", such as 1.234?',
    ],
  ] as const)('%s %j', (code, detail, text) => {
    expect(guess.questions[code]({ file, detail })).toBe(text)
  })

  it.each(QUESTION_CODES)('%s has words, and so have its answers, whatever is known', (code) => {
    expect(guess.questions[code]({ file, detail: {} })).toMatch(/^\S.+\?$/)
    expect(guess.answers[code]('other')).toMatch(/\S/)
  })
})

describe('an answer', () => {
  it.each([
    ['sheet', 'Data', 'sheet "Data"'],
    ['header', '5', 'row 5'],
    ['item', 'Code', 'column "Code"'],
    ['location', '', 'none: all rows are at one place'],
    ['sign', 'out', 'they went out'],
    ['types', 'level', 'the number states what is there'],
    ['types', 'none', 'nothing moved'],
    ['dates', 'month-first', 'the month is first'],
    ['decimal', ',', 'a comma, as in 1.234,5'],
  ] as const)('%s %j', (code, value, text) => {
    expect(guess.answers[code](value)).toBe(text)
  })
})

describe('a reading', () => {
  it.each([
    ['column', { column: 'item', from: 'Code' }, 'item = Code'],
    ['dates', { order: 'month-first' }, 'dates with the month first'],
    ['dates', { order: 'day-first' }, 'dates with the day first'],
    ['decimal', { mark: ',' }, 'numbers with a decimal comma'],
  ] as const)('%s %j', (code, detail, text) => {
    expect(guess.readings[code](detail)).toBe(text)
  })
})

const outcome = { movements: 300, refused: 0, books: 300, negative: 0, beginNegative: 0, deepest: null }

describe('what a reading comes to', () => {
  it.each([
    [{}, 'none of 300 stock cards below zero'],
    [{ negative: 12, deepest: '-40' }, '12 of 300 stock cards below zero, the deepest by 40'],
    [
      { negative: 300, deepest: '1234.5', beginNegative: 20, refused: 1 },
      '300 of 300 stock cards below zero, the deepest by 1,234.5; 20 of them before anything had come in; 1 row cannot be read',
    ],
    [{ movements: 0, refused: 300, books: 0 }, 'no row can be read'],
  ])('%j', (more, text) => {
    expect(guess.outcome({ ...outcome, ...more })).toBe(text)
  })
})

describe('how a time is written', () => {
  it.each([
    [null, 'ISO 8601'],
    ['%d.%m.%Y', 'DD.MM.YYYY'],
    ['%-m/%-d/%y %I:%M %p', 'M/D/YY hh:mm AM/PM'],
    ['%d %b %Y', 'DD Mon YYYY'],
    ['excel', 'serial days of Excel'],
  ])('%s is %s', (format, text) => {
    expect(guess.timeFormat(format)).toBe(text)
  })
})

it('an assumption is a sentence whatever is known of it', () => {
  expect(guess.assumptions.zone({ zone: 'Europe/Berlin' })).toBe(
    "Times are taken as Europe/Berlin, this machine's zone",
  )
  for (const say of Object.values(guess.assumptions)) expect(say({})).toMatch(/^[A-Z].{10,}[^.]$/)
})
