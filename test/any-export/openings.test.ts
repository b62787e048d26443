/** What stock cards held before the files begin, as a companion file says it. */
import { expect, it } from 'vitest'
import { audit } from '../../src/app/audit/audit.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import { dips, faultOf } from '../support/mapped.ts'
import { file } from '../support/reader.ts'
import { writeXlsx } from '../support/xlsx-writer.ts'

const MOVEMENTS = [
  'item,location,quantity,occurred_at,site',
  'NUT,A,-7,2026-01-06,',
  'NUT,B,-1,2026-01-06,',
  'NUT,A,-3,2026-01-06,NORTH',
  'BOLT,A,-2,2026-02-06,',
]
const text = (lines: string[]) => `${lines.join('\n')}\n`
const withOpenings = (openings: string | Buffer, name = 'openings.csv') =>
  audit(fileReader, { paths: [file(text(MOVEMENTS))], opening: file(openings, name) })

it('opens the stock cards it names: rows of one card add up, and nothing is known too', async () => {
  const result = await withOpenings(
    text(['Item,Location,Quantity,Site', 'NUT,A,4,', 'NUT,A,2.5,', 'NUT,B,0,', 'NUT,A,3,NORTH']),
  )
  expect(dips(result)).toEqual(['BOLT A -2 2026-02-06', 'NUT A -0.5 2026-01-06', 'NUT B -1 2026-01-06'])
  expect(result.books).toMatchObject({ total: 4, openingUnknown: 1, everNegative: { asPosted: 2 } })
  expect(result.input.rejected).toBe(0)
  expect(result.findings.map(({ code }) => code)).not.toContain('bad-time')
})

it('may be a workbook', async () => {
  const book = writeXlsx([
    {
      name: 'Stock',
      rows: [
        ['item', 'location', 'quantity'],
        ['NUT', 'A', 7],
        ['BOLT', 'A', 2],
      ],
    },
  ])
  expect(dips(await withOpenings(book, 'openings.xlsx'))).toEqual([
    'NUT B -1 2026-01-06',
    'NUT NORTH/A -3 2026-01-06',
  ])
})

it('opens them before the earliest movement, also of a file that is read line by line', async () => {
  const lines = text([
    'item;location;quantity;occurred_at',
    'NUT;A;-7;2026-01-06T10:00',
    'NUT;A;-1;2025-12-31T10:00',
  ])
  const opening = file('item,location,quantity\nNUT,A,8\n')
  const result = await audit(fileReader, { paths: [file(lines)], opening, zone: 'UTC' })
  expect(dips(result)).toEqual([])
  expect(result.books.openingUnknown).toBe(0)
})

it('adds up the rows of a stock card: two pallets in one place are what it held', async () => {
  const book = text(['item,location,quantity,occurred_at', 'NUT,A,-7,2026-01-06T10:00'])
  const held = (...quantities: number[]) =>
    text(['item,location,quantity', ...quantities.map((q) => `NUT,A,${q}`)])
  const of = async (...quantities: number[]) =>
    dips(await audit(fileReader, { paths: [file(book)], opening: file(held(...quantities)), zone: 'UTC' }))
  expect(await of(4, 3, 0)).toEqual([])
  expect(await of(4, 3, -1)).toEqual(['NUT A -1 2026-01-06T10:00:00Z'])
  expect(await of(2, -2)).toEqual(['NUT A -7 2026-01-06T10:00:00Z'])
})

it('does so in each pass over a large file', async () => {
  const paths = [file(text(MOVEMENTS))]
  const opening = file('item,location,quantity\nNUT,A,7\nBOLT,A,2\n')
  const open = await fileReader.open({ paths, opening }, { passMovementsMax: 4 })
  let openings = 0
  let passes = 0
  try {
    for await (const { length, occurredAt, place } of open.passes()) {
      passes++
      const own = Array.from({ length }, (_, row) => row)
      const [given, others] = [true, false].map((isOpening) =>
        own.filter((row) => (place!(row).file === opening) === isOpening).map((row) => occurredAt[row]),
      )
      openings += given.length
      for (const at of given) expect(others.every((other) => other > at)).toBe(true)
    }
  } finally {
    await open.close()
  }
  expect([openings, passes > 1]).toEqual([2, true])
})

it.each([
  ['item,quantity\nNUT,1\n', 'missing-column', { missing: ['location'] }],
  ['item,location,quantity\nNUT,A,many\n', 'broken-line', { row: 2, column: 'quantity' }],
  ['item,location,quantity\nNUT,,1\n', 'broken-line', { row: 2, column: 'location' }],
])('is read whole or not at all: %j', async (openings, code, detail) => {
  expect(await faultOf(() => withOpenings(openings))).toMatchObject({ code, detail })
})

it('is part of what makes two imports the same', async () => {
  const paths = [file(text(MOVEMENTS))]
  const of = (opening?: string) => fileReader.fingerprint({ paths, opening })
  const [none, some, other] = [
    await of(),
    await of(file('item,location,quantity\nNUT,A,7\n')),
    await of(file('item,location,quantity\nNUT,A,8\n')),
  ]
  expect(new Set([none, some, other]).size).toBe(3)
})
