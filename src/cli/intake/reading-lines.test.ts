import { describe, expect, it } from 'vitest'
import { fileGuess, OUTCOME, taken } from '../../../test/support/guess.ts'
import type { Assumption, Guess } from '../../core/intake/guess/guess.ts'
import type { MappingEntry } from '../../core/intake/mapping.ts'
import { words } from '../../messages/index.ts'
import { explainLines } from './explain-lines.ts'
import { readingLines } from './reading-lines.ts'

const SAP = fileGuess({
  name: 'exports/mb51.xlsx',
  layout: { slug: 'sap-mb51', name: 'SAP MB51', language: 'de' },
  shape: {
    ...fileGuess().shape,
    format: 'xlsx',
    sheet: 'Sheet1',
    sheets: [{ name: 'Sheet1', hidden: false }],
  },
  taken: [
    taken('item', 'Material', { examples: ['4711', '4712'] }),
    taken('location', ['Werk', 'Lagerort']),
    taken('quantity', 'Menge', { decimal: ',' }),
    taken('occurred_at', 'Buchungsdatum', { format: '%d.%m.%Y' }),
    taken('recorded_at', ['Erfassungsdatum', 'Erfassungszeit'], {
      format: '%d.%m.%Y %H:%M:%S',
      zone: 'Europe/Berlin',
      confidence: 0.5,
    }),
    taken('lot', 'Charge', { confidence: 0.7 }),
    taken('source', [], { examples: ['sap'], code: 'constant' }),
  ],
  unused: [
    { column: 'Betrag', role: 'amount' },
    { column: 'Kunde', role: 'party' },
    { column: 'Xyz', role: null },
  ],
  leftOut: [
    { reason: 'title', rows: 1 },
    { reason: 'total', rows: 2 },
    { reason: 'blank', rows: 0 },
  ],
  readings: [
    {
      label: { code: 'as-guessed', detail: {} },
      chosen: true,
      outcome: { ...OUTCOME, negative: 2, deepest: '-5' },
      evidence: [
        { code: 'known-types', share: 1, of: 300, speaks: 'for' },
        { code: 'running-balance', share: 0.99, of: 300, speaks: 'for' },
        { code: 'begins-negative', share: 0.01, of: 200, speaks: 'against' },
      ],
    },
    {
      label: { code: 'sign', detail: { sign: 'out' } },
      chosen: false,
      outcome: { ...OUTCOME, negative: 300, deepest: '-900' },
      evidence: [],
    },
  ],
  complete: false,
  rows: 1000,
})

const entry = (columns: MappingEntry['columns'], more: Partial<MappingEntry> = {}): MappingEntry => ({
  match: '*',
  columns,
  ...more,
})
const guessOf = (files: Guess['files'], entries: MappingEntry[], assumptions: Assumption[] = []): Guess => ({
  mapping: { files: entries },
  files,
  questions: [],
  assumptions,
})
const said = (guess: Guess) => [...readingLines(guess, words())]

describe('what was taken for what', () => {
  it('is said in a few lines of 80 columns', () => {
    const outside: Assumption = {
      code: 'outside',
      file: SAP.name,
      detail: { places: 'Lieferanten, Kunden' },
      option: null,
    }
    const zone: Assumption = {
      code: 'zone',
      file: SAP.name,
      detail: { zone: 'Europe/Berlin' },
      option: '--zone',
    }
    const lines = said(guessOf([SAP], [entry({ quantity: 'Menge' })], [zone, outside]))
    expect(lines).toEqual([
      'exports/mb51.xlsx, sheet "Sheet1"',
      '  Read as: SAP MB51, German (unsure).',
      '  item       = Material',
      '  place      = Werk / Lagerort',
      '  quantity   = Menge (signed; decimal comma)',
      '  when       = Buchungsdatum (DD.MM.YYYY)',
      '  booked     = Erfassungsdatum / Erfassungszeit (DD.MM.YYYY hh:mm:ss;',
      '               Europe/Berlin; unsure)',
      '  also read  = lot = Charge (likely), source = "sap" for all rows',
      '  left out   = 1 title line, 2 totals (of the first 1,000 rows)',
      '  not used   = Betrag, Kunde, Xyz',
      '  Proof: the balance in the file follows it in 297 of 300 rows.',
      "Times are taken as Europe/Berlin, this machine's zone; --zone says otherwise.",
      'Taken as the world outside the warehouse: Lieferanten, Kunden.',
    ])
  })

  it.each<[string, MappingEntry, string]>([
    ['signed', entry({ quantity: 'Qty' }), 'Qty (signed)'],
    [
      'turned round',
      entry({ quantity: 'Qty' }, { sign: -1 }),
      'Qty (turned round: what is positive went out)',
    ],
    [
      'by a type',
      entry({ quantity: 'Qty' }, { sign: { column: 'Type', in: ['x'] } }),
      'Qty (direction by Type)',
    ],
    ['between two places', entry({ quantity: 'Qty', from: 'From', to: 'To' }), 'Qty'],
    ['in two columns', entry({ quantity: { in: ['In'], out: ['Out'] } }), 'In (in), Out (out)'],
    ['from before to after', entry({ quantity: { before: 'B', after: 'A' } }), 'change from B to A'],
    ['the same in all rows', entry({ quantity: { value: '1' } }), '"1" for all rows (signed)'],
  ])('a quantity %s', (_, one, text) => {
    const lines = said(guessOf([fileGuess({ taken: [taken('quantity', 'Qty')] })], [one]))
    expect(lines.at(-1)).toBe(`  quantity   = ${text}`)
  })

  it('files that are read alike share their lines, and many kinds are counted', () => {
    const alike = ['a.csv', 'b.csv', 'c.csv'].map((name) =>
      fileGuess({ name, taken: [taken('item', 'Code')] }),
    )
    expect(said(guessOf(alike, [entry({ item: 'Code' })]))).toEqual([
      'a.csv and 2 more files',
      '  Read by the names and values of its columns (sure).',
      '  item       = Code',
    ])
    const kinds = Array.from({ length: 7 }, (__, at) =>
      fileGuess({ name: `${at}.csv`, taken: [taken('item', `Code ${at}`)] }),
    )
    expect(said(guessOf(kinds, [entry({})])).at(-1)).toBe(
      'and 3 more files: --explain-reading shows them all.',
    )
  })

  it('brings no sign of the file to the terminal', () => {
    const evil = fileGuess({ name: '\u001b[2J.csv', taken: [taken('item', 'A\u202eB\n')] })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(said(guessOf([evil], [entry({})])).join('')).not.toMatch(/[\u0000-\u001f\u202e]/)
  })
})

it('why it was read so: each reading, what it comes to and what speaks for it; each column', () => {
  const lines = [...explainLines(guessOf([SAP], [entry({ quantity: 'Menge' })]), words())]
  expect(lines.slice(0, 9)).toEqual([
    'exports/mb51.xlsx: 1,000 rows looked at',
    '  as guessed (chosen): 300 movements, 2 of 300 stock cards below zero, the',
    '  deepest by 5',
    '    For it: 300 of 300 rows are of a known type.',
    '    For it: the balance in the file follows it in 297 of 300 rows.',
    '    Against it: 2 of 200 stock cards go below zero before anything has come in.',
    '  they went out: 300 movements, 300 of 300 stock cards below zero, the deepest',
    '  by 900',
    '  item = Material: as that system names it, 95 %; such as 4711, 4712',
  ])
  expect(lines).toContain('  not used: Betrag (amount of money)')
  expect(lines).toContain('  not used: Xyz')
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
})
