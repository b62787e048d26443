/** Laws of files that belong together: lines without a date, and the documents that have it. */
import { expect, it } from 'vitest'
import { audit } from '../../src/app/audit/audit.ts'
import { guessPaths } from '../../src/app/intake/guess-files.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import { sunk } from '../support/bare-audit.ts'
import { file } from '../support/reader.ts'

const guessed = async (...files: readonly (readonly [name: string, lines: readonly string[]])[]) => {
  const paths = files.map(([name, lines]) => file(`${lines.join('\n')}\n`, name))
  const guess = await guessPaths(fileReader, 'UTC')({ paths }, {})
  const asked = guess.questions.map(({ code }) => code)
  if (asked.length > 0) return { guess, asked, found: null }
  const result = await audit(fileReader, { paths, mapping: guess.mapping ?? undefined })
  return { guess, asked, found: sunk(result) }
}

const LINES = [
  'MBLNR,MJAHR,ZEILE,BWART,MATNR,WERKS,LGORT,SHKZG,MENGE,MEINS',
  '4900001,2024,1,101,M1,1000,0001,S,10,PC',
  '4900002,2024,1,261,M1,1000,0001,H,12,PC',
  '4900003,2024,1,101,M1,1000,0001,S,5,PC',
  '4900001,2023,1,101,M2,1000,0001,S,5,PC',
]
const HEADS = [
  'MBLNR,MJAHR,BUDAT,CPUDT,CPUTM',
  '4900001,2024,20240105,20240105,080000',
  '4900002,2024,20240106,20240106,090000',
  '4900003,2024,20240107,20240107,080000',
  '4900001,2023,20230105,20230105,080000',
]

it('lines take the date of their document, whose number counts anew each year', async () => {
  for (const files of [
    [['MSEG.csv', LINES] as const, ['MKPF.csv', HEADS] as const],
    [['MKPF.csv', HEADS] as const, ['MSEG.csv', LINES] as const],
  ]) {
    const { guess, found } = await guessed(...files)
    expect(found).toEqual(['M1 1000/0001 -2 2024-01-06T09:00:00Z structural'])
    expect(guess.mapping?.files).toMatchObject([
      { join: { match: expect.stringMatching(/MKPF/), on: { MBLNR: 'MBLNR', MJAHR: 'MJAHR' } } },
    ])
    expect(guess.assumptions.map(({ code }) => code)).toContain('joined')
  }
})

it('keys may have another name in the other file', async () => {
  const { found } = await guessed(
    [
      'order-lines.csv',
      ['Order No;SKU;Warehouse;Qty', 'A1;NUT;WH1;10', 'A2;NUT;WH1;-14', 'A3;BOLT;WH1;5', 'A4;BOLT;WH1;-2'],
    ],
    [
      'orders.csv',
      ['Document No;Posting Date', 'A1;2024-01-05', 'A2;2024-01-06', 'A3;2024-01-06', 'A4;2024-01-07'],
    ],
  )
  expect(found).toEqual(['NUT WH1 -4 2024-01-06 ambiguous'])
})

it('lines alone, and documents that no line names, leave the date to be asked for', async () => {
  expect((await guessed(['MSEG.csv', LINES])).asked).toEqual(['time'])
  const others = HEADS.map((line) => line.replaceAll('49000', '51000'))
  expect((await guessed(['MSEG.csv', LINES], ['MKPF.csv', others])).asked).toContain('time')
})

it('two files of movements are read side by side', async () => {
  const own = (item: string) => [
    'Item,Location,Qty,Date',
    `${item},A,5,2024-01-05`,
    `${item},A,-7,2024-01-06`,
  ]
  const { found } = await guessed(['one.csv', own('NUT')], ['two.csv', own('BOLT')])
  expect(found?.toSorted()).toEqual(['BOLT A -2 2024-01-06 ambiguous', 'NUT A -2 2024-01-06 ambiguous'])
})
