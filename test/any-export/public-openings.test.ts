/** Laws of exports that begin in the middle: what was there before is in no row. */
import { describe, expect, it } from 'vitest'
import { bareResult, sunk } from '../support/bare-audit.ts'

describe('a balance after each row says what was there before the first', () => {
  it('under canonical headers', async () => {
    const { result } = await bareResult([
      'item,location,quantity,occurred_at,balance_after',
      'OAK,Y,-6,2026-05-02,194',
      'OAK,Y,-9,2026-05-03,185',
      'OAK,Y,40,2026-05-04,225',
      'ELM,Y,-7,2026-05-02,-2',
      'ELM,Y,12,2026-05-06,10',
    ])
    expect(sunk(result)).toEqual(['ELM Y -2 2026-05-02 ambiguous'])
    expect(result.books).toMatchObject({ total: 2, negativeNow: 0, openingUnknown: 0 })
    expect(result.kpis.sourceNegativeBooks).toBe(1)
  })

  it.each([
    ['English', 'Date,Item,Store,Qty,Qty on hand', 'Date,Item,Store,In,Out,Balance'],
    ['German', 'Datum,Artikel,Lager,Menge,Bestand', 'Datum,Artikel,Lager,Zugang,Abgang,Bestand'],
    [
      'Spanish',
      'Fecha,Artículo,Almacén,Cantidad,Saldo',
      'Fecha,Artículo,Almacén,Entradas,Salidas,Existencia',
    ],
  ])('under %s headers, with one column of quantities or two', async (_language, one, two) => {
    const signed = await bareResult([
      one,
      '2026-05-12,OAK,Y,-6,194',
      '2026-05-13,OAK,Y,-9,185',
      '2026-05-14,ELM,Y,-7,-2',
      '2026-05-16,ELM,Y,12,10',
    ])
    const sided = await bareResult([
      two,
      '2026-05-12,OAK,Y,,6,194',
      '2026-05-13,OAK,Y,,9,185',
      '2026-05-14,ELM,Y,,7,-2',
      '2026-05-16,ELM,Y,12,,10',
    ])
    for (const { result } of [signed, sided]) {
      expect(sunk(result)).toEqual(['ELM Y -2 2026-05-14 ambiguous'])
      expect(result.books.openingUnknown).toBe(0)
    }
  })
})

describe('without a balance nothing is said about zero before something has come in', () => {
  it('a file of issues holds no finding about any card', async () => {
    const { result } = await bareResult([
      'item,location,quantity,occurred_at',
      'OAK,Y,-6,2026-05-02',
      'OAK,Y,-9,2026-05-03',
      'ELM,Y,-7,2026-05-02',
    ])
    expect(result.books).toEqual({
      total: 2,
      negativeNow: 0,
      everNegative: { asPosted: 0, asHappened: 0 },
      openingUnknown: 2,
    })
    expect(result.findings.map(({ code }) => code)).toContain('no-receipts')
  })

  it('a ledger of the new year lacks what each card went down to before its first receipt', async () => {
    const year = (item: string, size: number) => [
      `${item},WH,${-6 * size},ship,2025-01-10T10:00:00Z,2025-01-10T10:00:00Z`,
      `${item},WH,${-4 * size},ship,2025-02-10T10:00:00Z,2025-02-10T10:00:00Z`,
      `${item},WH,${5 * size},receipt,2025-02-20T10:00:00Z,2025-02-20T10:00:00Z`,
      `${item},WH,${-7 * size},ship,2025-03-10T10:00:00Z,2025-03-10T10:00:00Z`,
    ]
    const { result } = await bareResult([
      'item,location,quantity,kind,occurred_at,recorded_at',
      ...[
        ['MALT', 1000],
        ['HOPS', 30],
        ['YEAST', 2],
      ].flatMap(([item, size]) => year(String(item), Number(size))),
    ])
    expect(result.books).toMatchObject({ negativeNow: 0, openingUnknown: 3 })
    expect(sunk(result)).toEqual([
      'MALT WH -12000 2025-01-10T10:00:00Z opening',
      'HOPS WH -360 2025-01-10T10:00:00Z opening',
      'YEAST WH -24 2025-01-10T10:00:00Z opening',
    ])
    expect(new Set(result.episodes.map(({ causes }) => causes[0].code))).toEqual(new Set(['opening-balance']))
  })

  it('a card that had something first keeps its finding beside those that had nothing', async () => {
    const { result } = await bareResult([
      'item,location,quantity,occurred_at',
      'OAK,Y,5,2026-05-01',
      'OAK,Y,-9,2026-05-03',
      'ELM,Y,-7,2026-05-02',
    ])
    expect(sunk(result)).toEqual(['OAK Y -4 2026-05-03 ambiguous', 'ELM Y -7 2026-05-02 opening'])
    expect(result.books).toMatchObject({ negativeNow: 1, openingUnknown: 1 })
  })
})
