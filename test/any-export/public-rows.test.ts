/** Laws of rows that are no movements, of cells that cannot be read, and of causes that few rows do not show. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk } from '../support/bare-audit.ts'
import { writeXlsx } from '../support/xlsx-writer.ts'

describe('lines that hold nothing', () => {
  it('are nothing to mend, however many there are', async () => {
    const { result } = await bareResult([
      'Artikel;Lager;Menge;Datum',
      'DOSE;K;6;11.05.2026',
      'DOSE;K;-9;12.05.2026',
      ...Array(3000).fill(';;;'),
    ])
    expect(result.input).toMatchObject({ rows: 2, accepted: 2, rejected: 0, rejections: [] })
    expect(sunk(result)).toEqual(['DOSE K -3 2026-05-12 ambiguous'])
  })

  it('between the pages of a list, with its header again, are told and not counted', async () => {
    const { result } = await bareResult([
      'Liste der Bewegungen;;;',
      '',
      'Artikel;Lager;Menge;Datum',
      'DOSE;K;6;11.05.2026',
      ';;;',
      'Artikel;Lager;Menge;Datum',
      'DOSE;K;-9;12.05.2026',
      'Summe;;-3;',
    ])
    expect(result.input).toMatchObject({ rows: 2, rejected: 0 })
    expect(result.input.leftOut.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['title', 'header-again', 'total']),
    )
    expect(sunk(result)).toEqual(['DOSE K -3 2026-05-12 ambiguous'])
  })

  it('a month of one kind of row is read as any other', async () => {
    const { result } = await bareResult([
      'date,product_id,store,type,quantity',
      '2026-05-03,P7,S,in,12',
      '2026-05-07,P7,S,in,30',
    ])
    expect(result.input).toMatchObject({ rows: 2, accepted: 2, rejected: 0 })
    expect(result.books).toMatchObject({ total: 1, everNegative: { asPosted: 0 } })
  })
})

describe('a workbook', () => {
  it('is read as it comes, its days as they are typed', async () => {
    const book = writeXlsx([
      {
        name: 'Sheet1',
        rows: [
          ['item', 'location', 'quantity', 'occurred_at'],
          ['DOSE', 'K', 6, { date: '2026-05-11' }],
          ['DOSE', 'K', -9, { date: '2026-05-12' }],
        ],
      },
    ])
    const { result } = await bareResult(book, { name: 'stock.xlsx' })
    expect(sunk(result)).toEqual(['DOSE K -3 2026-05-12 ambiguous'])
  })
})

describe('cells that cannot be read', () => {
  it('of a cost are told in the words of the file, and the movements count', async () => {
    const { result } = await bareResult([
      'Date,SKU,Store,Qty,Unit cost',
      '2026-05-11,DOSE,K,10,182.48713953786904',
      '2026-05-12,DOSE,K,-4,see invoice',
      '2026-05-13,DOSE,K,-4,5.00',
    ])
    expect(result.input).toMatchObject({ accepted: 3, rejected: 0 })
    expect(result.input.unreadCells).toEqual([
      {
        file: expect.any(String),
        column: 'unit_cost',
        header: 'Unit cost',
        rows: 2,
        first: { row: 2, value: '182.48713953786904' },
      },
    ])
    expect(result.books.everNegative.asPosted).toBe(0)
  })

  it('of a quantity make no finding of the card they belong to', async () => {
    const days = Array.from({ length: 9 }, (_, index) => {
      const day = `2026-05-1${index}`
      const quantity = index === 2 ? 'a few' : '0.3'
      return [`WAX,VAT,${quantity},receipt,${day}T08:00:00Z`, `WAX,VAT,-0.3,consume,${day}T16:00:00Z`]
    })
    const { result } = await bareResult(['item,location,quantity,kind,occurred_at', ...days.flat()])
    expect(result.input.rejected).toBe(1)
    expect(result.books).toMatchObject({ negativeNow: 0, everNegative: { asPosted: 0 } })
    expect(result.episodes.every(({ unreadRows }) => unreadRows.length === 1)).toBe(true)
  })

  it('are none for the tail of a float', async () => {
    const days = Array.from({ length: 9 }, (_, index) => {
      const day = `2026-05-1${index}`
      const quantity = index === 2 ? '0.30000000000000004' : '0.3'
      return [`WAX,VAT,${quantity},receipt,${day}T08:00:00Z`, `WAX,VAT,-0.3,consume,${day}T16:00:00Z`]
    })
    const { result } = await bareResult(['item,location,quantity,kind,occurred_at', ...days.flat()])
    expect(result.input.rejected).toBe(0)
    expect(result.episodes).toEqual([])
  })

  it('units within quantities are kept apart: what is not the unit of the item is refused', async () => {
    const { result } = await bareResult([
      'item;location;quantity;occurred_at',
      'WAX;VAT;2 box;2026-05-11',
      'WAX;VAT;-10 pcs;2026-05-12',
    ])
    expect(result.input.rejections).toMatchObject([{ code: 'unknown-unit' }])
  })
})

describe('codes that look alike', () => {
  it('are one where only blanks differ, and told where capitals do', async () => {
    const blanks = await bareResult([
      'Item,Location,Qty,Date',
      'DOSE,K,10,2026-05-11',
      'DOSE  ,K,-4,2026-05-12',
      'DOSE, K,-3,2026-05-13',
    ])
    expect(blanks.result.books).toMatchObject({ total: 1, everNegative: { asPosted: 0 } })
    const capitals = await bareResult([
      'Item,Location,Qty,Date',
      'DOSE,K,10,2026-05-11',
      'dose,K,-4,2026-05-12',
    ])
    expect(capitals.result.findings.map(({ code }) => code)).toContain('alike-codes')
  })
})

describe('lines of an order', () => {
  const ORDERS = [
    'Name,Financial Status,Created at,Lineitem quantity,Lineitem sku,Cancelled at',
    '#31,paid,2026-05-12 09:14:02 +0000,2,HAT-R,',
    '#31,,,1,HAT-B,',
    '#32,voided,2026-05-15 11:00:00 +0000,3,HAT-R,2026-05-15 12:00:00 +0000',
    '#32,,,1,HAT-B,',
  ]

  it('go out, and those of a voided order do not', async () => {
    const { questions } = await bareAudit(ORDERS)
    expect(questions).toEqual([])
    const { result } = await bareResult(ORDERS)
    expect(sunk(result)).toEqual([
      'HAT-R stock -2 2026-05-12T09:14:02Z opening',
      'HAT-B stock -1 2026-05-12T09:14:02Z opening',
    ])
    expect(result.input.leftOut).toEqual([{ reason: 'cancelled', rows: 2 }])
  })

  it('do not where the date is repeated and the status is not', async () => {
    const repeated = ORDERS.map((line) =>
      line
        .replace('#31,,,', '#31,,2026-05-12 09:14:02 +0000,')
        .replace('#32,,,', '#32,,2026-05-15 11:00:00 +0000,'),
    )
    const { result } = await bareResult(repeated)
    expect(sunk(result)).toEqual([
      'HAT-R stock -2 2026-05-12T09:14:02Z opening',
      'HAT-B stock -1 2026-05-12T09:14:02Z opening',
    ])
  })
})

describe('few receipts of wide spread', () => {
  const likeliest = async (lines: string[]) => {
    const { result } = await bareResult(lines)
    const [posted] = result.episodes.filter(({ order }) => order === 'as-posted')
    return posted.causes[0]
  }

  it('show no habit that one of them could break', async () => {
    const cause = await likeliest([
      'item,location,quantity,occurred_at,kind,id',
      'GRIT,WB,94,2026-04-20,receipt,1',
      'GRIT,WA,512,2026-04-25,receipt,2',
      'GRIT,WC,488,2026-06-10,receipt,3',
      'GRIT,WA,571,2026-04-10,receipt,4',
      'GRIT,WB,25,2026-05-05,receipt,5',
      'GRIT,WB,-470,2026-05-15,ship,6',
      'GRIT,WB,-190,2026-05-16,ship,7',
    ])
    expect(cause.code).toBe('unknown')
  })

  it('nor does a rest that was booked apart, after a receipt was taken back', async () => {
    const cause = await likeliest([
      'Material;Lagerort;Bewegungsart;Buchungsdatum;Menge;Materialbeleg',
      'GRIT;0001;101;04.05.2026;730;5001',
      'GRIT;0001;102;04.05.2026;730-;5002',
      'GRIT;0001;101;04.05.2026;724;5003',
      'GRIT;0001;101;05.05.2026;6;5004',
      'GRIT;0001;201;12.05.2026;400-;4901',
      'GRIT;0001;201;19.05.2026;520-;4902',
    ])
    expect(['unit-of-measure', 'quantity-typo']).not.toContain(cause.code)
  })

  it('nor do two halves of a change of stock type on one day', async () => {
    const cause = await likeliest([
      'Material;Lagerort;Bewegungsart;Buchungsdatum;Menge;Materialbeleg',
      'GRIT;0001;101;04.05.2026;5;5001',
      'GRIT;0001;343;05.05.2026;50-;4301',
      'GRIT;0001;343;05.05.2026;50;4301',
      'GRIT;0001;101;06.05.2026;6;5002',
      'GRIT;0001;201;12.05.2026;19-;4901',
    ])
    expect(cause.code).not.toBe('unit-of-measure')
  })
})
