import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CANONICAL, runWith } from '../../../test/support/guess.ts'

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-options-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'movements.csv')
const openings = join(folder, 'openings.csv')
writeFileSync(path, 'item,location,quantity,occurred_at\nBOLT,A,1,2026-01-01\n')
writeFileSync(openings, 'item,location,quantity\nBOLT,A,5\n')
const mapping = join(folder, 'map.json')
const columns = { item: 'item', location: 'location', quantity: 'quantity', occurred_at: 'occurred_at' }
writeFileSync(mapping, JSON.stringify({ files: [{ match: '*', columns }] }))

const run = (...args: string[]) => runWith(['audit', path, ...args], { guess: () => CANONICAL })

describe('an option settles one thing', () => {
  it.each([
    [['--zone', 'Europe/Berlin'], { zone: 'Europe/Berlin' }],
    [['--zone', 'europe/berlin'], { zone: 'Europe/Berlin' }],
    [['--zone', 'UTC'], { zone: 'UTC' }],
    [['--sheet', 'Data 2'], { sheet: 'Data 2' }],
    [['--header-row', '5'], { headerRow: 5 }],
    [['--sign', 'out'], { sign: 'out' }],
    [['--sign', 'Signed'], { sign: 'signed' }],
    [['--decimal', 'comma'], { decimal: ',' }],
    [['--decimal', 'point'], { decimal: '.' }],
    [['--decimal', ','], { decimal: ',' }],
    [['--dates', 'month-first'], { dates: 'month-first' }],
    [['--opening', 'zero'], { opening: 'zero' }],
    [['--opening', 'unknown'], { opening: 'unknown' }],
    [['--column', 'item=Article no.'], { columns: { item: 'Article no.' } }],
    [['--column', 'place=Lager', '--column', 'lot='], { columns: { location: 'Lager', lot: '' } }],
    [['--column', 'Occurred At=a=b'], { columns: { occurred_at: 'a=b' } }],
    [['--type', 'Stock Adjustment=in'], { types: { 'Stock Adjustment': 'in' } }],
    [['--status', 'Put on hold=none'], { statuses: { 'Put on hold': 'none' } }],
    [['--type', 'a=b=out', '--type', 'Count=level'], { types: { 'a=b': 'out', Count: 'level' } }],
  ])('%j', async (args, settled) => {
    const { exit, err, asked } = await run(...args)
    expect([exit, err]).toEqual([0, ''])
    expect(asked.map((one) => one.settled)).toEqual([settled])
  })

  it('a file of openings is a companion, and a zone goes with the files too', async () => {
    const { asked, read } = await run('--opening', openings, '--zone', 'Asia/Tokyo')
    expect(read.at(-1)).toMatchObject({ opening: openings, zone: 'Asia/Tokyo' })
    expect(asked.map((one) => one.settled)).toEqual([{ zone: 'Asia/Tokyo' }])
  })

  it('beside a mapping, where nothing is guessed, a zone and openings still count', async () => {
    const beside = ['--map', mapping, '--zone', 'Asia/Tokyo']
    const { exit, asked, read } = await run(...beside, '--opening', openings)
    expect([exit, asked]).toEqual([0, []])
    expect(read.at(-1)).toMatchObject({ mapping, zone: 'Asia/Tokyo', opening: openings })
    expect((await run(...beside, '--opening', 'zero')).exit).toBe(0)
  })
})

describe('what cannot be understood is refused, with the right spelling', () => {
  it.each([
    [
      ['--zone', 'Europe/Berlni'],
      '--zone Europe/Berlni: There is no such time zone. Did you mean Europe/Berlin?',
    ],
    [['--zone', 'Berlin'], '--zone Berlin: There is no such time zone. Did you mean Europe/Berlin?'],
    [
      ['--zone', '+01:00'],
      '--zone +01:00: There is no such time zone. Name one such as Europe/Berlin, or UTC.',
    ],
    [
      ['--header-row', '0'],
      '--header-row 0: This is no row. Give its number as a spreadsheet shows it, from 1.',
    ],
    [['--sign', 'ot'], '--sign ot: ot is none of its values. Did you mean out?'],
    [['--sign', 'negative'], '--sign negative: negative is none of its values. Use in, out or signed.'],
    [['--decimal', 'coma'], '--decimal coma: coma is none of its values. Did you mean comma?'],
    [['--dates', 'dayfirst'], '--dates dayfirst: dayfirst is none of its values. Did you mean day-first?'],
    [['--opening', 'zeor'], '--opening zeor: There is no such file. Did you mean zero?'],
    [['--opening', 'no.csv'], '--opening no.csv: There is no such file. Name a file, zero or unknown.'],
    [['--column', 'itme=Code'], '--column itme=Code: There is no column itme to read. Did you mean item?'],
    [['--column', 'Code'], '--column Code: Write it as NAME=HEADER, such as --column "item=Article no.".'],
    [
      ['--column', 'item=a', '--column', 'item=b'],
      '--column item=b: item is given twice. Keep one of the two.',
    ],
    [['--type', 'Sale=ou'], '--type Sale=ou: ou is none of its values. Did you mean out?'],
    [['--type', 'Sale='], '--type Sale=: A value is missing. Use in, out, signed, level or none.'],
    [['--status', 'Sold=yes'], '--status Sold=yes: yes is none of its values. Use counts or none.'],
    [
      ['--status', 'Sold'],
      '--status Sold: Write it as VALUE=counts or VALUE=none, such as --status "Put on hold=none".',
    ],
    [['--type', 'Sale'], '--type Sale: Write it as VALUE=WAY, such as --type "Stock Adjustment=in".'],
    [
      ['--map', mapping, '--sign', 'out'],
      '--sign: --map says how the files are read, so nothing is guessed. Leave --sign or --map out.',
    ],
    [
      ['--map', mapping, '--save-map', 'x.json'],
      '--save-map: --map says how the files are read, so nothing is guessed. Leave --save-map or --map out.',
    ],
  ])('%j', async (args, line) => {
    const { exit, out, err, asked } = await run(...args)
    expect([exit, out, asked]).toEqual([2, '', []])
    expect(err).toBe(`bad-argument: ${line}\n`)
  })

  it('import takes the same ones', async () => {
    const guess = () => CANONICAL
    const { exit, err } = await runWith(['import', path, '--dates', 'monthfirst'], { guess })
    expect([exit, err]).toEqual([
      2,
      'bad-argument: --dates monthfirst: monthfirst is none of its values. Did you mean month-first?\n',
    ])
  })
})
