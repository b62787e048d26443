/** Files as people export them, each telling the same few movements its own way. */
import { gzipSync } from 'node:zlib'
import { writeXlsx } from '../../support/xlsx-writer.ts'

export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function file(name: string, text: string | Buffer): TestFile {
  return { name, mimeType: 'text/csv', buffer: typeof text === 'string' ? Buffer.from(text) : text }
}

const CANONICAL = ['id,item,location,quantity,kind,occurred_at,recorded_at']
  .concat([
    'c1,BOLT,A/01,10,receipt,2026-01-05T08:00:00Z,2026-01-05T08:01:00Z',
    'c2,BOLT,A/01,-4,sale,2026-01-06T08:00:00Z,2026-01-06T08:01:00Z',
    'c3,BOLT,A/01,-9,sale,2026-01-07T08:00:00Z,2026-01-07T08:01:00Z',
    'c4,NUT,A/02,six,receipt,2026-01-07T08:00:00Z,2026-01-07T08:01:00Z',
    'c5,NUT,A/02,3,receipt,yesterday,2026-01-07T08:01:00Z',
  ])
  .join('\n')

/** Three movements that can be read, of which the last takes a book below zero, and two rows that cannot. */
export const canonical = () => file('movements.csv', `${CANONICAL}\n`)
export const gzipped = () => file('packed.csv.gz', gzipSync(`${CANONICAL}\n`))
export const jsonLines = () =>
  file(
    'movements.jsonl',
    '{"id":"j1","item":"BOLT","location":"A/01","quantity":"5","occurred_at":"2026-01-05T08:00:00Z"}\n',
  )

/** As a German system writes it: semicolons, decimal commas, days with points, and its own words for kinds. */
const GERMAN =
  'Artikel;Menge;Lagerplatz;Buchungsdatum;Beleg\nSchraube äöü;12,5;A/01;31.12.2025;WE 17\n'.concat(
    'Schraube äöü;-1.002,5;A/01;02.01.2026;LS 4\nMutter;3;A/02;31.01.2026;WE 18\n',
  )
export const german = (encoding: 'utf-8' | 'latin-1' | 'utf-16' = 'utf-8') => {
  const name = `Lagerbewegungen ${encoding}.csv`
  if (encoding === 'latin-1') return file(name, Buffer.from(GERMAN, 'latin1'))
  return file(name, encoding === 'utf-16' ? Buffer.from(`\ufeff${GERMAN}`, 'utf16le') : GERMAN)
}

/** Every date fits both ways of reading it. */
export const ambiguous = () =>
  file('either-way.csv', 'SKU,Qty,Bin,Date\nA-1,5,X-01,03/04/2026\nA-1,-2,X-01,05/06/2026\n')

/** Names of all sorts: markup, right to left, emoji, and one of 4,000 characters. */
export const strange = () =>
  file(
    'strange <b>names</b>.csv',
    ['item,location,quantity,occurred_at', '<img src=x onerror=alert(1)>,A/01,1,2026-01-05']
      .concat([`مسمار 🔩,رف,2,2026-01-05`, `${'x'.repeat(4000)},A/01,3,2026-01-05`])
      .join('\n'),
  )

/** Sixty columns, of which four mean something. */
export const wide = () => {
  const more = Array.from({ length: 56 }, (_, index) => `Attribut ${index + 1}`)
  const row = (item: string) => [item, '1', 'A/01', '2026-01-05', ...more.map(() => 'v')].join(',')
  return file(
    'wide.csv',
    [['item', 'quantity', 'location', 'occurred_at', ...more].join(','), row('A'), row('B')].join('\n'),
  )
}

/** So many rows that are read, each at its own hour, and so many that are not. */
export function large(name: string, rows: number, bad = 0): TestFile {
  const lines = ['id,item,location,quantity,occurred_at']
  for (let row = 0; row < rows; row++) {
    const at = new Date(Date.UTC(2025, 0, 1) + row * 60_000).toISOString()
    lines.push(`${name}-${row},ITEM-${row % 97},A/0${row % 7},${row % 3 === 0 ? 5 : -2},${at}`)
  }
  for (let row = 0; row < bad; row++) lines.push(`${name}-bad-${row},ITEM,A/01,many,2025-01-01`)
  return file(`${name}.csv`, `${lines.join('\n')}\n`)
}

/** As SAP prints a list: titles, an empty line, German headers, signs behind the number, and a total. */
export const mb51 = () =>
  file(
    'mb51.csv',
    [
      'Materialbelegliste;;;;;;;;',
      'Werk 1000 Hamburg;;;;;;;;',
      ';;;;;;;;',
      'Material;Materialkurztext;Werk;LOrt;BwA;Materialbeleg;Buch.dat.;Menge in ErfassME;EME',
      '4711;Schraube M8;1000;0001;101;5000000001;15.01.2026;100;ST',
      '4711;Schraube M8;1000;0001;201;4900000002;16.01.2026;350-;ST',
      '4711;Schraube M8;1000;0001;101;5000000003;17.01.2026;1.250;ST',
      '4712;Mutter M8;1000;0001;101;5000000004;31.02.2026;50;ST',
      '4712;Mutter M8;1000;0001;101;5000000005;18.01.2026;50;ST',
      ...Array.from(
        { length: 20 },
        (_, day) => `4713;Scheibe;1000;0001;101;50000001${day + 10};${day + 10}.01.2026;2;ST`,
      ),
      '*;;;;;;;1.140;ST',
    ].join('\r\n'),
  )

/** A workbook with a cover: the movements are on its second sheet, below a title. */
export const workbook = () => {
  const day = (date: string) => ({ date })
  return file(
    'Bewegungen.xlsx',
    writeXlsx([
      { name: 'Deckblatt', rows: [['Lagerbewegungen'], ['Stand', day('2026-02-01')]] },
      {
        name: 'Bewegungen',
        rows: [
          ['Lagerbewegungen Januar'],
          [],
          ['Artikel', 'Bezeichnung', 'Lagerplatz', 'Menge', 'Buchungsdatum', 'Bediener'],
          ['A-1', 'Schraube', 'R1', 10, day('2026-01-05'), 'Meier'],
          ['A-1', 'Schraube', 'R1', -12.5, day('2026-01-06'), 'Schulz'],
          ['A-2', 'Mutter', 'R2', 3, day('2026-01-07'), 'Meier'],
        ],
      },
    ]),
  )
}

/** Plain quantities whose types say which way they went, but for one that nobody knows. */
export const unknownType = () =>
  file(
    'types.csv',
    [
      'Item,Location,Movement Type,Quantity,Date',
      'A,W,Receipt,10,2026-01-05',
      'A,W,Issue,14,2026-01-06',
      'B,W,Receipt,5,2026-01-05',
      'B,W,Zwirbel,8,2026-01-07',
    ].join('\n'),
  )

/** Nothing says which way the goods went. */
export const plain = () =>
  file(
    'plain.csv',
    ['Item,Location,Quantity,Date', 'A,W,10,2026-01-05', 'A,W,14,2026-01-06', 'B,W,5,2026-01-07'].join('\n'),
  )

/** A German stock card: what came in and what went out apart, a clock beside the date, and a row that was cancelled. */
export const kardex = () =>
  file(
    'kardex.csv',
    [
      'Artikel;Zugang;Abgang;Datum;Uhrzeit;Status',
      'A;10;;05.01.2026;08:00;gebucht',
      'A;;14;06.01.2026;09:30;gebucht',
      'A;3;;07.01.2026;09:30;storniert',
      'A;6;;08.01.2026;10:00;gebucht',
    ].join('\n'),
  )

/** One file a month, all of the same form and with the same question. */
export const months = () =>
  Array.from({ length: 12 }, (_, month) => {
    const day = `2026-${String(month + 1).padStart(2, '0')}`
    const rows = [
      'Item,Location,Movement Type,Quantity,Date',
      `A,W,Receipt,10,${day}-05`,
      `A,W,Zwirbel,4,${day}-06`,
    ]
    return file(`stock-${day}.csv`, rows.join('\n'))
  })
