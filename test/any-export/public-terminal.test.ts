/** Laws of what the command line says of an export: what matters first, what was read as what, and how to go on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBare } from '../support/bare-cli.ts'
import { file } from '../support/reader.ts'

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`
const auditOf = (lines: readonly string[], ...options: string[]) =>
  runBare('audit', file(text(lines), 'stock.csv'), ...options)
/** The report without the lines above it that say how the file was read, its words on one line. */
const flat = (out: string) => out.replace(/\s+/g, ' ')
/** What the report says before its figures. */
const headline = (out: string) =>
  flat(out.slice(0, out.indexOf('\n\n  Stock cards')).split('\n\n').at(-1) ?? '').trim()

const CARD = [
  'Posting Date,Entry Type,Document No.,Item No.,Location Code,Quantity,Entry No.',
  '2026-05-08,Purchase,107001,SHELF,WEST,10,11',
  '2026-05-09,Sale,102001,SHELF,WEST,-6,12',
  '2026-05-13,Sale,102002,SHELF,WEST,-9,13',
]

describe('an export without a mapping', () => {
  it('is audited: what was read as what stands above, with how to keep it', async () => {
    const { exit, out } = await auditOf(CARD)
    expect(exit).toBe(0)
    const [reading, report] = [out.slice(0, out.indexOf('\n\n')), out.slice(out.indexOf('\n\n'))]
    for (const line of [
      /Read as: Business Central/,
      /^ {2}item +=.*Item No\.$/m,
      /^ {2}place +=.*Location Code$/m,
      /^ {2}quantity +=.*Quantity \(signed\)$/m,
      /^ {2}when +=.*Posting Date$/m,
      /--save-map/,
    ])
      expect(reading).toMatch(line)
    expect(report).toMatch(/SHELF {2}WEST +2026-05-13 .*−5/)
  })

  it('gives a mapping that reads it again, and says the same', async () => {
    const stock = file(text(CARD), 'stock.csv')
    const map = join(stock, '..', 'map.json')
    const { out } = await runBare('audit', stock, '--save-map', map)
    expect(JSON.parse(readFileSync(map, 'utf8'))).toHaveProperty('files')
    const again = await runBare('audit', stock, '--map', map)
    expect(again.exit).toBe(0)
    expect(out.endsWith(again.out)).toBe(true)
  })

  it('names a zone as it was given, and asks for none', async () => {
    const lines = ['Item,Place,Qty,When', 'A,L,10,2026-05-01 08:00:00', 'A,L,-14,2026-05-02 09:30:00']
    const given = await auditOf(lines, '--zone', 'Asia/Kolkata')
    expect(given.out).toContain('Asia/Kolkata')
    const assumed = await auditOf(lines)
    expect(assumed.exit).toBe(0)
    expect(flat(assumed.out)).toMatch(/Times are taken as UTC.*--zone says otherwise/)
  })
})

describe('what is undecided', () => {
  const TYPES = [
    'Date,Item,Warehouse,Movement Type,Quantity',
    '2026-05-05,A,W,Purchase,10',
    '2026-05-06,A,W,Sale,13',
    '2026-05-07,A,W,Stock Adjustment,2',
  ]

  it('is asked by name, with what each answer comes to and the option that gives it', async () => {
    const { exit, out, err } = await auditOf(TYPES)
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(flat(err)).toContain('"Stock Adjustment" (1 row)')
    expect(err).not.toMatch(/"Purchase"|"Sale"/)
    expect(flat(err)).toMatch(/came in: 1 of 1 stock card below zero, the deepest by 3/)
    expect(flat(err)).toMatch(/went out: 1 of 1 stock card below zero, the deepest by 5/)
    const options = [...err.matchAll(/--type ".*"$/gm)].map(([option]) => option)
    expect(options).toContain('--type "Stock Adjustment=in"')
    const answered = await auditOf(TYPES, '--type', 'Stock Adjustment=in')
    expect(answered.exit).toBe(0)
    expect(answered.out).toMatch(/A {5}W +2026-05-06 .*−3/)
  })
})

describe('the first line of a report', () => {
  it('says that nothing can be said of a file that holds no receipts', async () => {
    const { out } = await auditOf(['item,location,quantity,occurred_at', 'A,L,-3,2026-05-02'])
    expect(headline(out)).toMatch(/^The files hold no receipts: .*nothing can be said about zero\. Export/)
    expect(out).not.toMatch(/impossible on a shelf|below zero now\./)
  })

  it('says that a file begins without opening balances where its cards begin with issues', async () => {
    const { out } = await auditOf([
      'item,location,quantity,occurred_at',
      ...[5, 4, 3].flatMap((lacks) => [`N${lacks},L,-${lacks},2026-05-02`, `N${lacks},L,9,2026-05-04`]),
    ])
    expect(headline(out)).toMatch(/^The files begin without opening balances/)
    expect(flat(out)).toMatch(/N5 L 2026-05-02 5 N4 L 2026-05-02 4 N3 L 2026-05-02 3/)
  })

  it('says that rows could not be read before it gives a number', async () => {
    const { out } = await auditOf([
      'item,location,quantity,occurred_at',
      'A,L,10,2026-05-01',
      'A,L,some,2026-05-02',
      'A,L,-4,2026-05-03',
    ])
    expect(headline(out)).toMatch(/^1 of 3 rows could not be read, so the figures .* cannot be relied on\./)
    expect(flat(out)).toMatch(/What to do first 1\. Fix the 1 row of 3/)
  })

  it('tells no timing from fault where there is one clock', async () => {
    const { out } = await auditOf(CARD)
    expect(headline(out)).toMatch(/^1 of 1 stock card went below zero/)
    expect(out).not.toMatch(/None of it is just late paperwork|impossible on a shelf/)
    expect(flat(out)).toContain('The files give one time for each movement')
  })
})

describe('a report', () => {
  it('tells cards of two sites apart wherever it names them', async () => {
    const { out } = await auditOf([
      'site,location,item,occurred_at,quantity',
      '1100,0003,V,2026-05-05,10',
      '1100,0003,V,2026-05-06,-12',
      '2200,0003,V,2026-05-05,1',
      '2200,0003,V,2026-05-07,-5',
      '2200,0003,W,2026-05-07,-5',
    ])
    for (const [named] of out.matchAll(/\S*\b0003\b/g)) expect(named).toMatch(/^(?:1100|2200)\/0003$/)
    expect(out).toMatch(/V +1100\/0003 .*−2/)
    expect(out).toMatch(/V +2200\/0003 .*−4/)
    expect(out).toMatch(/W +2200\/0003 +2026-05-07 +5/)
  })

  it('counts what was left out, and by what', async () => {
    const { out } = await auditOf([
      'Movements in May,,,,',
      'Date,Item,Warehouse,Qty,Status',
      '2026-05-05,V,W,10,Done',
      '2026-05-06,V,W,-4,Cancelled',
      '2026-05-06,V,W,-7,Done',
      ',,Total,-1,',
    ])
    expect(flat(out)).toMatch(/left out = .*1 title line/)
    expect(flat(out)).toMatch(/Left out 1 cancelled row, 1 title line and 1 total/)
    expect(out).not.toMatch(/\b1 (?:\w+ )?(?:rows|lines|titles|totals)\b/)
  })

  it('says of a line that opens an account neither that it moved nothing nor that it was left out', async () => {
    const { out } = await auditOf([
      'Fecha;Código;Almacén;Concepto;Entrada;Salida;Saldo',
      '2026-05-01;P-7;Sur;Saldo inicial;;;140',
      '2026-05-03;P-7;Sur;Venta;;50;90',
      '2026-05-05;P-7;Sur;Venta;;60;30',
      '2026-05-07;P-7;Sur;Compra;80;;110',
    ])
    expect(out).not.toMatch(/left out/i)
    expect(out).toMatch(/Movements +4 {2}4 rows/)
    expect(headline(out)).toMatch(/^No stock card went below zero: 1 stock card checked/)
  })

  it('tells a cost that cannot be read, and that the movement counts', async () => {
    const { out } = await auditOf([
      'item,location,quantity,occurred_at,unit_cost',
      'A,L,10,2026-05-01,182.48713953786904',
      'A,L,-4,2026-05-02,5.00',
    ])
    expect(flat(out)).toMatch(/1 cell of column "unit_cost".*"182\.48713953786904"\. The movements count/)
  })

  it('lists a time that nobody means, with what it is taken as', async () => {
    const { out } = await auditOf([
      'item,location,quantity,kind,occurred_at,recorded_at,id',
      'P,L,10,receipt,2025-03-01T09:00:00Z,2025-03-01T09:00:00Z,m1',
      'P,L,-2,ship,2052-03-05T09:00:00Z,2025-03-05T09:05:00Z,m2',
    ])
    expect(flat(out)).toMatch(/1 movement has an implausible time.*m2.*2052-03-05/)
    expect(flat(out)).toMatch(/Correct the date of 1 movement/)
  })
})

describe('a mapping with a mistake in a format', () => {
  it.each([
    ['%s', 'unix'],
    ['DD.MM.YYYY', '%d.%m.%Y'],
    ['dd/MM/yyyy HH:mm', '%d/%m/%Y %H:%M'],
  ])('%s is named by its place, with %s', async (format, right) => {
    const stock = file(text(['item,location,quantity,day', 'A,L,5,01.05.2026']), 'stock.csv')
    const columns = { item: 'item', location: 'location', quantity: 'quantity' }
    const entry = Object.assign({ occurred_at: { column: 'day', format } }, columns)
    const map = file(JSON.stringify({ files: [{ match: '*', columns: entry }] }), 'map.json')
    const { exit, err } = await runBare('audit', stock, '--map', map)
    expect(exit).toBe(2)
    expect(err).toContain('/files/0/columns/occurred_at/format')
    expect(err).toContain(right)
  })

  it('times without a zone are told with the option that gives one', async () => {
    const stock = file(text(['item,location,quantity,day', 'A,L,5,2026-05-01 08:00']), 'stock.csv')
    const columns = { item: 'item', location: 'location', quantity: 'quantity', occurred_at: 'day' }
    const map = file(JSON.stringify({ files: [{ match: '*', columns }] }), 'map.json')
    const { out } = await runBare('audit', stock, '--map', map)
    expect(headline(out)).toMatch(/^No movement could be read, so nothing can be said about the stock/)
    expect(flat(out)).toContain('--zone')
    const given = await runBare('audit', stock, '--map', map, '--zone', 'Europe/Berlin')
    expect(headline(given.out)).toMatch(/^No stock card went below zero/)
  })
})
