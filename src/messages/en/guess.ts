/** English words for what was taken for what in a file, what is assumed, and what has to be asked. */
import type { Evidence, Outcome } from '../../core/intake/guess/guess.ts'
import { counted, figure, listed } from '../format.ts'
import type { GuessWords, QuestionFacts } from '../guess-words.ts'
import { known } from '../known.ts'
import { columnRoles, goes, guessedColumns, languages, leftOut, quantityShapes } from './guess-terms.ts'

export const guess: GuessWords = {
  languages,
  columns: guessedColumns,
  roles: columnRoles,
  leftOut,
  taken: {
    'same-name': 'by its name',
    chosen: 'as you said',
    layout: 'as that system names it',
    balance: 'the balance proves it',
    word: 'by a word in its name',
    values: 'by its values',
    constant: 'the same in all rows',
  },
  assumptions: {
    zone: ({ zone, from }) =>
      `Times are taken as ${zone}, ${from === 'site' ? "the site's zone" : "this machine's zone"}`,
    site: ({ site, column }) =>
      column === undefined
        ? `All rows are taken to be of site ${site ?? 'main'}`
        : `The site is taken from column "${column}"`,
    'one-item': ({ item }) => `No column names an item: all rows are taken as "${item ?? ''}"`,
    'one-place': ({ place }) =>
      `No column names a place: all rows are taken to be at one${place === undefined ? '' : `, "${place}"`}`,
    'day-first': ({ example }) =>
      `Dates are taken with the day first${example === undefined ? '' : `, as in ${example}`}`,
    outside: ({ places = 'Vendors, customers and virtual places' }) =>
      `Taken as the world outside the warehouse: ${places}`,
    joined: ({ other = 'another file', keys = '' }) =>
      `Rows of ${other} are taken to belong to the rows with the same ${keys === '' ? 'key' : keys}`,
    across: ({ columns = '', by = 'location' }) =>
      `Each column is taken as ${by === 'location' ? 'a place' : 'a day'} of its own: ${columns}`,
    'newest-first': () => 'The newest row is taken to stand first, since the times go down',
  },
  questions: {
    sheet: ({ file }) => `Which sheet of ${file} holds the movements?`,
    header: ({ file }) => `Which row of ${file} names the columns?`,
    item: () => 'Which column names the item that moved?',
    location: () => 'Which column names the place where goods came in or went out?',
    quantity: () => 'Which column says how much moved?',
    time: () => 'Which column says when goods moved?',
    clock: (facts) =>
      `Does ${column(facts.detail, 'the second date')} say when ${
        facts.detail.value === 'occurred_at' ? 'the goods moved' : 'each movement was booked'
      }${such(facts)}?`,
    sign: ({ detail: { column } }) =>
      `No row says which way the quantities${
        column === undefined ? '' : ` in column "${column}"`
      } went: did the goods come in or go out?`,
    types: ({ detail }) =>
      `"${detail.value ?? detail.column ?? ''}"${
        detail.rows === undefined ? '' : ` (${counted(detail.rows, 'row')})`
      }: did these goods come in, go out, or does the number state what is there?`,
    statuses: ({ detail }) =>
      `${column(detail, 'The status')} says "${detail.value ?? ''}"${
        detail.rows === undefined ? '' : ` in ${counted(detail.rows, 'row')}`
      }: did these goods move?`,
    dates: (facts) => `Is the day or the month first in ${column(facts.detail, 'the dates')}${such(facts)}?`,
    decimal: (facts) =>
      `Which mark stands before the decimals in ${column(facts.detail, 'the numbers')}${such(facts)}?`,
  },
  answers: {
    sheet: (value) => `sheet "${value}"`,
    header: (value) => `row ${value}`,
    item: (value) => (value === '' ? 'none: all rows are of one item' : header(value)),
    location: (value) => (value === '' ? 'none: all rows are at one place' : header(value)),
    quantity: (value) => {
      if (value === '') return 'none: every row is one piece'
      return value.includes('|')
        ? `each of a place of its own: ${value.replaceAll('|', ', ')}`
        : header(value)
    },
    time: header,
    clock: (value) => (value === 'none' ? 'no: it says something else' : `yes: "${value}" says it`),
    sign: direction,
    types: direction,
    statuses: (value) => (value === 'none' ? 'no: leave them out' : 'yes: count them'),
    dates: (value) => (value === 'month-first' ? 'the month is first' : 'the day is first'),
    decimal: (value) => (value === ',' ? 'a comma, as in 1.234,5' : 'a point, as in 1,234.5'),
  },
  evidence: {
    'running-balance': (evidence) => `the balance in the file follows it in ${share(evidence, 'row')}`,
    'before-and-after': (evidence) => `before and after agree with it in ${share(evidence, 'row')}`,
    'both-signs': (evidence) => `${share(evidence, 'row')} bear a sign of their own`,
    'known-types': (evidence) => `${share(evidence, 'row')} are of a known type`,
    'transfer-ends': (evidence) => `${share(evidence, 'transfer')} leave one place and arrive at another`,
    'items-repeat': (evidence) => `${share(evidence, 'row')} are of an item that comes again`,
    'rows-read': (evidence) => `${share(evidence, 'row')} can be read`,
    'begins-negative': (evidence) =>
      `${share(evidence, 'stock card')} go below zero before anything has come in`,
    'known-layout': (evidence) => `${share(evidence, 'column')} are those of a known system`,
  },
  readings: {
    'as-guessed': () => 'as guessed',
    sign: ({ sign = '' }) => direction(sign),
    column: ({ column = '', from = '' }) =>
      `${known(guessedColumns, column) ?? 'another column'}${from === '' ? '' : ` = ${from}`}`,
    dates: ({ order }) =>
      order === 'month-first' ? 'dates with the month first' : 'dates with the day first',
    decimal: ({ mark }) => (mark === ',' ? 'numbers with a decimal comma' : 'numbers with a decimal point'),
    types: ({ type = '', direction: way = '' }) => `"${type}"${way === '' ? '' : `: ${direction(way)}`}`,
    sheet: ({ sheet = '' }) => `sheet "${sheet}"`,
  },
  quantityShapes,
  goes,
  outcome,
  sureness: (confidence) => (confidence >= 0.9 ? 'sure' : confidence >= 0.6 ? 'likely' : 'unsure'),
  timeFormat,
  labels: {
    readAs: 'Read as',
    readByColumns: 'Read by the names and values of its columns',
    sheet: 'sheet',
    also: 'also read',
    leftOut: 'left out',
    unused: 'not used',
    proof: 'Proof',
    against: 'Against it',
    for: 'For it',
    signed: 'signed',
    turned: 'turned round: what is positive went out',
    directionBy: 'direction by',
    in: 'in',
    out: 'out',
    ownSign: 'signed',
    changeFrom: 'change from',
    changeTo: 'to',
    decimalComma: 'decimal comma',
    allRows: 'for all rows',
    firstRows: 'of the first',
    wholeFile: 'the whole file',
    looked: 'looked at',
    chosen: 'chosen',
    examples: 'such as',
    otherwise: 'says otherwise',
    layoutSlug: 'Slug',
    layoutLanguages: 'Languages',
    layoutSeen: 'Seen in real files or in the source',
    layoutMemory: 'From memory',
    layoutNoMovements: 'It holds no movements. Export instead',
    layoutColumns: 'Columns',
    layoutQuantity: 'Quantity',
    layoutDirection: 'Direction by',
    layoutTypes: 'Types of movement',
    layoutFacts: 'What to know',
    layoutPosted: 'rows that count have the status',
    layoutStates: 'kept of several rows of one event',
    layoutOutside: 'places that are no shelves',
    layoutSample: 'Sample (invented)',
    keep: 'Keep or change this reading as a mapping: --save-map map.json',
    canonical: 'the files are canonical as they stand, so no mapping is needed',
  },
}

function column({ column: name }: QuestionFacts['detail'], otherwise: string): string {
  return name === undefined ? otherwise : `column "${name}"`
}

/** Examples, where there are any. */
function such({ detail: { examples = [] } }: QuestionFacts): string {
  return examples.length === 0 ? '' : `, such as ${listed(examples.slice(0, 3))}`
}

function header(value: string): string {
  return value === '' ? 'none of them' : `column "${value}"`
}

function direction(value: string): string {
  const ways: Readonly<Record<string, string>> = {
    in: 'they came in',
    out: 'they went out',
    signed: 'the sign of the number says it',
    both: 'they moved from one place to another',
    level: 'the number states what is there',
    none: 'nothing moved',
  }
  return ways[value] ?? value
}

function share({ share: part, of }: Evidence, noun: string): string {
  return `${figure(Math.round(part * of))} of ${counted(of, noun)}`
}

function outcome({ movements, refused, books, negative, beginNegative, deepest }: Outcome): string {
  if (movements === 0) return 'no row can be read'
  const cards = `${figure(negative)} of ${counted(books, 'stock card')} below zero`
  const parts = [
    negative === 0
      ? `none of ${counted(books, 'stock card')} below zero`
      : `${cards}${deepest === null ? '' : `, the deepest by ${figure(deepest.replace(/^-/, ''))}`}`,
  ]
  if (beginNegative > 0) parts.push(`${figure(beginNegative)} of them before anything had come in`)
  if (refused > 0) parts.push(`${counted(refused, 'row')} cannot be read`)
  return parts.join('; ')
}

const TIME_PARTS: Readonly<Record<string, string>> = {
  '%d': 'DD',
  '%-d': 'D',
  '%m': 'MM',
  '%-m': 'M',
  '%Y': 'YYYY',
  '%y': 'YY',
  '%b': 'Mon',
  '%B': 'Month',
  '%H': 'hh',
  '%-H': 'h',
  '%I': 'hh',
  '%-I': 'h',
  '%M': 'mm',
  '%S': 'ss',
  '%f': 'ffffff',
  '%g': 'fff',
  '%p': 'AM/PM',
  '%z': '±hh:mm',
}
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  excel: 'serial days of Excel',
  'excel-1904': 'serial days of Excel from 1904',
  unix: 'seconds since 1970',
  'unix-ms': 'milliseconds since 1970',
}

function timeFormat(format: string | null): string {
  if (format === null) return 'ISO 8601'
  return NAMED_FORMATS[format] ?? format.replace(/%-?[A-Za-z]/g, (part) => TIME_PARTS[part] ?? part)
}
