/** Laws of files as they come: titles, totals, frames, encodings, numbers, dates, blanks. */
import { describe, expect, it } from 'vitest'
import { bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

describe('lines that are no movements', () => {
  it.each([
    [
      'titles and a total',
      [
        'Materialbelegliste;;;;',
        'Werk 1000, 01.03.2024 - 31.03.2024;;;;',
        ';;;;',
        'Material;Lagerort;Bewegungsart;Buchungsdatum;Menge',
        '4712;0001;101;15.03.2024;3.000,00',
        '4712;0001;261;17.03.2024;3.400,00-',
        'Summe;;;;400,00-',
      ],
    ],
    [
      'frames',
      [
        '01.04.2024              Dynamische Listenausgabe              1',
        '-----------------------------------------',
        '|Material|LOrt|BwA|Buch.dat. |Menge     |',
        '-----------------------------------------',
        '|4712    |0001|101|15.03.2024| 3.000,00 |',
        '|4712    |0001|261|17.03.2024| 3.400,00-|',
        '-----------------------------------------',
      ],
    ],
  ])('%s', async (_what, lines) => {
    const { result } = await bareResult(lines, { name: 'list.txt' })
    expect(sunk(result)).toEqual(['4712 0001 -400 2024-03-17 ambiguous'])
    expect(result.input.rejected).toBe(0)
    expect(result.input.leftOut.length).toBeGreaterThan(0)
  })

  it.each([
    [
      'a blank first line',
      ['', 'item,location,quantity,occurred_at', 'A,L,5,2026-03-01', 'A,L,-8,2026-03-02'],
    ],
    [
      'a hint of the delimiter',
      ['sep=;', 'item;location;quantity;occurred_at', 'A;L;5;2026-03-01', 'A;L;-8;2026-03-02'],
    ],
    [
      'lines of nothing but delimiters',
      ['item;location;quantity;occurred_at', 'A;L;5;2026-03-01', 'A;L;-8;2026-03-02', ';;;', ';;;'],
    ],
    [
      'lines without their empty cells',
      ['item,location,quantity,occurred_at,reason', 'A,L,5,2026-03-01', 'A,L,-8,2026-03-02,x'],
    ],
  ])('%s', async (_what, lines) => {
    const { result } = await bareResult(lines)
    expect(sunk(result)).toEqual(['A L -3 2026-03-02 ambiguous'])
    expect(result.input).toMatchObject({ rows: 2, rejected: 0 })
  })

  it('the item as a line above its rows', async () => {
    const { result } = await bareResult([
      'Inventory Valuation Detail,,,,',
      'Any Company,,,,',
      '"April 1 - June 30, 2026",,,,',
      '',
      'Date,Transaction Type,Num,Qty,Qty On Hand',
      'Motor,,,,',
      '04/15/2026,Inventory Starting Value,START,16.00,16.00',
      '04/16/2026,Invoice,1036,-20.00,-4.00',
      '04/28/2026,Bill,77,10.00,6.00',
      'Total for Motor,,,6.00,6.00',
    ])
    expect(sunk(result)).toEqual(['Motor stock -4 2026-04-16 ambiguous'])
  })

  it('an opening line says what there was, and a third column moves too', async () => {
    const card = await bareResult([
      'Fecha;Código;Almacén;Concepto;Entrada;Salida;Saldo',
      '2026-03-01;R-9;Central;Saldo inicial;;;120',
      '2026-03-03;R-9;Central;Venta;;50;70',
      '2026-03-05;R-9;Central;Venta;;60;10',
      '2026-03-07;R-9;Central;Compra;90;;100',
    ])
    expect(card.result.books.everNegative.asPosted).toBe(0)
    const third = await bareResult([
      'Date;Article;Magasin;Entrée;Sortie;Ajustement',
      '2026-03-05;A;M1;10;;',
      '2026-03-06;A;M1;;12;',
      '2026-03-06;A;M1;;;2',
      '2026-03-07;A;M1;;;-4',
    ])
    expect(sunk(third.result)).toContain('A M1 -4 2026-03-07 ambiguous')
    expect(third.result.input).toMatchObject({ rows: 4, rejected: 0 })
  })

  it('the second line of an order has the date and the status of the first', async () => {
    const { result } = await bareResult(
      [
        'Name,Financial Status,Created at,Lineitem quantity,Lineitem sku,Cancelled at',
        '#2001,paid,2026-04-12 09:14:02 +0000,2,CAP-R,',
        '#2001,,,1,CAP-B,',
        '#2002,voided,2026-04-15 11:00:00 +0000,3,CAP-R,2026-04-15 12:00:00 +0000',
        '#2002,,,1,CAP-B,',
      ],
      { settled: { sign: 'out' } },
    )
    expect(result.input).toMatchObject({ accepted: 2, rejected: 0 })
  })
})

describe('texts, numbers and dates as they are written', () => {
  it('a dash and a euro of Windows-1252', async () => {
    const text = Buffer.from(
      'item;location;quantity;occurred_at;reason\nA;L;5;2026-03-01;Kasse 1 \x96 Nachlieferung 12 \x80\nA;L;-8;2026-03-02;\n',
      'latin1',
    )
    const { result } = await bareResult(text)
    expect(sunk(result)).toEqual(['A L -3 2026-03-02 ambiguous'])
  })

  it.each(['utf16le', 'utf16be'])('UTF-16 (%s) with a byte order mark', async (order) => {
    const bytes = Buffer.from(
      '\ufeffitem\tlocation\tquantity\toccurred_at\nA\tL\t5\t2026-03-01\nA\tL\t-8\t2026-03-02\n',
      'utf16le',
    )
    const { result } = await bareResult(order === 'utf16be' ? bytes.swap16() : bytes, { name: 'list.xls' })
    expect(sunk(result)).toEqual(['A L -3 2026-03-02 ambiguous'])
  })

  it('spaces make no items and no places', async () => {
    const { result } = await bareResult([
      'item,location,quantity,occurred_at',
      'NAIL,A,10,2026-03-01',
      'NAIL ,A,-4,2026-03-02',
      'NAIL,A ,-2,2026-03-04',
      'NAIL, A,-1,2026-03-05',
    ])
    expect(result.books).toMatchObject({ total: 1, everNegative: { asPosted: 0 } })
  })

  it('minus signs of all kinds, brackets, units and the tails of floats', async () => {
    const { result } = await bareResult([
      'item;location;quantity;occurred_at',
      'A;L;100;2026-03-01',
      'A;L;(2);2026-03-02',
      'A;L;−5;2026-03-03',
      'A;L;- 4;2026-03-04',
      'A;L;3-;2026-03-05',
      'A;L;299.89999999999998;2026-03-06',
      'A;L;4 pcs;2026-03-07',
      'A;L;-400;2026-03-08',
    ])
    expect(result.input).toMatchObject({ rows: 8, rejected: 0 })
    expect(sunk(result)).toEqual(['A L -10.1 2026-03-08 ambiguous'])
  })

  it('a date and a time of day in two columns', async () => {
    const { guess, result } = await bareResult([
      'Material;Lagerort;Menge;Buchungsdatum;Erfassungsdatum;Uhrzeit',
      'N;0001;10;02.03.2026;02.03.2026;08:00:00',
      'N;0001;-8;05.03.2026;05.03.2026;10:00:00',
      'N;0001;20;05.03.2026;05.03.2026;16:00:00',
      'N;0001;-15;05.03.2026;05.03.2026;11:00:00',
    ])
    expect(takenFrom(guess, 'recorded_at')).toEqual(['Erfassungsdatum', 'Uhrzeit'])
    expect(sunk(result)[0]).toMatch(/^N 0001 -13 2026-03-05T11:00:00Z/)
  })

  it('the serial numbers of a spreadsheet', async () => {
    const { result } = await bareResult([
      'Material,Almacén,Cantidad,Fe.contabilización',
      'A,PI02,10,46086',
      'A,PI02,-12,46087.5',
    ])
    expect(sunk(result)).toEqual(['A PI02 -2 2026-03-06T12:00:00Z ambiguous'])
  })

  it('a time without a zone is taken to be of here, and said so', async () => {
    const { guess, result } = await bareResult([
      'item,location,quantity,occurred_at',
      'A,L,10,2026-03-01 08:00:00',
      'A,L,-14,2026-03-02 09:30:00',
    ])
    expect(guess.assumptions).toContainEqual(
      expect.objectContaining({ code: 'zone', detail: { zone: 'UTC' } }),
    )
    expect(sunk(result)).toEqual(['A L -4 2026-03-02T09:30:00Z ambiguous'])
  })

  it('a cost that cannot be read drops no movement', async () => {
    const { result } = await bareResult([
      'item,location,quantity,occurred_at,unit_cost',
      'A,L,10,2026-03-01,282.37483953786904',
      'A,L,-4,2026-03-02,n/a',
      'A,L,-4,2026-03-03,5.00',
    ])
    expect(result.books.everNegative.asPosted).toBe(0)
    expect(result.input).toMatchObject({ accepted: 3, rejected: 0 })
    expect(result.input.unreadCells).toEqual([expect.objectContaining({ column: 'unit_cost', rows: 1 })])
  })
})
