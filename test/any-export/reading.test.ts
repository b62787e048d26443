/** Laws of reading exports as people have them: what a bare audit must say of each kind. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

describe('columns are what they say, and values confirm it', () => {
  it('a ledger of item entries is read by its own headers', async () => {
    const { guess, result } = await bareResult([
      'Posting Date,Entry Type,Document No.,Item No.,Location Code,Quantity,Entry No.',
      '2026-03-02,Purchase,P-1,LAMP,NORTH,12,1',
      '2026-03-03,Sale,S-1,LAMP,NORTH,-9,2',
      '2026-03-09,Sale,S-2,LAMP,NORTH,-8,3',
    ])
    expect(takenFrom(guess, 'item')).toEqual(['Item No.'])
    expect(sunk(result)).toEqual(['LAMP NORTH -5 2026-03-09 ambiguous'])
  })

  it('money is no quantity, and the first word of a header counts', async () => {
    const { guess, result } = await bareResult([
      'Plant,Storage Location,Material,Material Description,Movement type,Posting Date,Qty in unit of entry,Unit of Entry,Amt.in loc.cur.,Material Document',
      '1100,0002,V-7,Valve,101,2026-02-10,20,EA,260.00,500001',
      '1100,0002,V-7,Valve,201,2026-02-11,-25,EA,-325.00,490001',
      '1100,0002,V-7,Valve,101,2026-02-12,9,EA,117.00,500002',
      '1100,0002,V-8,Gasket,101,2026-02-10,4,EA,12.00,500003',
      '1100,0002,V-8,Gasket,201,2026-02-11,-3,EA,-9.00,490002',
    ])
    expect(takenFrom(guess, 'quantity')).toEqual(['Qty in unit of entry'])
    expect(takenFrom(guess, 'unit')).toEqual(['Unit of Entry'])
    expect(guess.files[0].unused).toContainEqual({ column: 'Amt.in loc.cur.', role: 'amount' })
    expect(sunk(result)).toEqual(['V-7 1100/0002 -5 2026-02-11 ambiguous'])
  })

  it('columns that are read together are shown together, row by row', async () => {
    const { guess } = await bareResult([
      'Artikel;Lagerplatz;Zugang;Abgang;Datum;Uhrzeit',
      'A;R1;10;;05.01.2026;08:00',
      'A;R1;;4;06.01.2026;09:30',
      'A;R1;6;;06.01.2026;10:00',
    ])
    const examples = Object.fromEntries(guess.files[0].taken.map((one) => [one.column, one.examples]))
    expect(examples.occurred_at).toEqual(['05.01.2026 08:00', '06.01.2026 09:30', '06.01.2026 10:00'])
    expect(examples.quantity).toEqual(['10', '4', '6'])
  })

  it('a customer owns no stock', async () => {
    const { guess, result } = await bareResult([
      'Date;Article;Dépôt;Type;Quantité;Client',
      '2026-03-02;CLOU;Sud;Réception;80;',
      '2026-03-03;CLOU;Sud;Livraison;-30;Petit',
      '2026-03-04;CLOU;Sud;Livraison;-20;Moreau',
    ])
    expect(takenFrom(guess, 'owner')).toBeUndefined()
    expect(result.books).toMatchObject({ total: 1, everNegative: { asPosted: 0 } })
  })

  it('a document is no item, beside a code or a description', async () => {
    const described = await bareResult([
      'Date,Reference,Item Description,Warehouse,Quantity',
      '2026-03-02,PO-9,Screw,W3,10',
      '2026-03-03,SO-8,Screw,W3,-4',
      '2026-03-04,SO-9,Screw,W3,-11',
    ])
    expect(sunk(described.result)).toEqual(['Screw W3 -5 2026-03-04 ambiguous'])
    const coded = await bareResult([
      'Code,Date,Product Name,TransType,Ref,SerialQty,Direction,Branch',
      'CUP,2026-03-01,Cup,Purchase Order,PO-1,30,1,Main',
      'CUP,2026-03-02,Cup,Sales Order,SO-1,-25,-1,Main',
      'CUP,2026-03-03,Cup,Sales Order,SO-2,-9,-1,Main',
    ])
    expect(sunk(coded.result)).toEqual(['CUP Main -4 2026-03-03 ambiguous'])
  })

  it('the plant is the site, also where it is called Centro', async () => {
    const { result } = await bareResult([
      'Material,Centro,Almacén,Fe.contabilización,Cantidad',
      'Q,1000,0001,2026-03-02,9',
      'Q,2000,0001,2026-03-03,-4',
    ])
    expect(sunk(result)).toEqual(['Q 2000/0001 -4 2026-03-03 opening'])
  })

  it.each([
    [
      'Dutch',
      'Datum;Artikelcode;Magazijn;Soort mutatie;Aantal',
      '05-01-2026;B2;K1;Ontvangst;10',
      '16-01-2026;B2;K2;Levering;-7',
    ],
    ['Polish', 'Data;Indeks;Magazyn;Rodzaj;Ilość', '05.01.2026;B2;K1;PZ;10', '16.01.2026;B2;K2;WZ;-7'],
    [
      'Portuguese',
      'Data;Código do Produto;Armazém;Tipo de movimento;Quantidade',
      '05/01/2026;B2;K1;Entrada;10',
      '16/01/2026;B2;K2;Saída;-7',
    ],
    [
      'Turkish',
      'Tarih;Stok Kodu;Depo;Hareket Tipi;Miktar',
      '05.01.2026;B2;K1;Giriş;10',
      '16.01.2026;B2;K2;Çıkış;-7',
    ],
    ['Japanese', '日付,商品コード,倉庫,区分,数量', '2026/01/05,B2,K1,入庫,10', '2026/01/16,B2,K2,出庫,-7'],
    ['Korean', '일자,품목코드,창고,구분,수량', '2026-01-05,B2,K1,입고,10', '2026-01-16,B2,K2,출고,-7'],
    [
      'Russian',
      'Дата;Артикул;Склад;Вид движения;Количество',
      '05.01.2026;B2;K1;Приход;10',
      '16.01.2026;B2;K2;Расход;-7',
    ],
    [
      'Swedish',
      'Datum;Artikelnr;Lagerställe;Typ;Antal',
      '2026-01-05;B2;K1;Inleverans;10',
      '2026-01-16;B2;K2;Uttag;-7',
    ],
  ])('%s headers', async (_language, ...lines) => {
    const { result } = await bareResult(lines)
    expect(sunk(result)).toEqual(['B2 K2 -7 2026-01-16 opening'])
  })
})

describe('which way goods went is never turned round, and asked where nothing says it', () => {
  const signed = [
    ...Array.from({ length: 9 }, (_, index) => `2026-03-0${index + 1},P${index + 1},B,10,`),
    '2026-03-11,P1,B,-4,Klein',
    '2026-03-12,P2,B,-3,Gross',
  ]

  it.each(['movements.csv', 'retail_ledger.csv', 'sales.csv'])(
    'a signed file called %s stays as it is signed',
    async (name) => {
      const { result } = await bareResult(['Date,Item,Location,Qty,Customer', ...signed], { name })
      expect(result.books).toMatchObject({ total: 9, everNegative: { asPosted: 0 } })
    },
  )

  it('what was received came in, whatever paper it is on', async () => {
    const { result } = await bareResult([
      'Item,Warehouse,Date,Qty received,Supplier,Invoice No',
      'A,W1,2026-01-05,10,Acme,77',
      'B,W1,2026-01-06,20,Acme,78',
    ])
    expect(result.books).toMatchObject({ total: 2, everNegative: { asPosted: 0 } })
  })

  it('an out column that is negative already is not negated', async () => {
    const { result } = await bareResult([
      'Date,Item,Warehouse,In Qty,Out Qty,Balance Qty',
      '2026-03-03,NUT,T,60,0,60',
      '2026-03-04,NUT,T,0,-25,35',
      '2026-03-05,NUT,T,0,-50,-15',
      '2026-03-06,NUT,T,30,0,15',
    ])
    expect(sunk(result)).toEqual(['NUT T -15 2026-03-05 ambiguous'])
  })

  it('types that are understood stand, and the others are asked about by name', async () => {
    const lines = [
      'Date,Item,Warehouse,Movement Type,Quantity',
      '2026-03-05,A,W,Purchase,10',
      '2026-03-06,A,W,Sale,14',
      '2026-03-07,A,W,Stock Adjustment,2',
    ]
    const { questions } = await bareAudit(lines)
    expect(questions.map(({ code, detail }) => [code, detail.value])).toEqual([['types', 'Stock Adjustment']])
    expect(questions[0].answers.map(({ option }) => option)).toContain('--type "Stock Adjustment=in"')
    const { result } = await bareResult(lines, { settled: { types: { 'Stock Adjustment': 'in' } } })
    expect(sunk(result)).toEqual(['A W -4 2026-03-06 ambiguous'])
  })

  it('endings say the direction of transfers', async () => {
    const { result } = await bareResult([
      'id,date,warehouse,item,movement_type,quantity',
      '1,2026-03-05,W1,S1,INBOUND,10',
      '2,2026-03-06,W1,S1,OUTBOUND,6',
      '3,2026-03-07,W1,S1,TRANSFER_OUT,7',
      '4,2026-03-08,W2,S1,TRANSFER_IN,7',
    ])
    expect(sunk(result)).toEqual(['S1 W1 -3 2026-03-07 ambiguous'])
  })

  it('a flag of debit and credit says it in a known system', async () => {
    const { result } = await bareResult([
      'MATNR,WERKS,LGORT,BWART,SHKZG,MENGE,MEINS,BUDAT',
      '200,1000,0001,101,S,10,EA,20260305',
      '200,1000,0001,261,H,4,EA,20260306',
      '200,1000,0001,601,H,9,EA,20260307',
      '200,1000,0001,262,S,1,EA,20260308',
      '200,1000,0001,311,H,1,EA,20260309',
      '200,1000,0002,311,S,1,EA,20260309',
    ])
    expect(sunk(result)).toEqual(['200 1000/0001 -3 2026-03-07 ambiguous'])
  })

  it('plain quantities of a file that says nothing are asked about, with what each answer means', async () => {
    const lines = ['Day;Article;Store;Pieces', '01.03.2026;A;S1;5', '02.03.2026;A;S1;7', '20.03.2026;B;S1;2']
    const { questions } = await bareAudit(lines)
    expect(questions.map(({ code }) => code)).toEqual(['sign'])
    expect(questions[0].answers.map(({ value, outcome }) => [value, outcome?.negative])).toEqual([
      ['in', 0],
      ['out', 2],
    ])
  })

  it('a count states what there is', async () => {
    const { result } = await bareResult([
      'Date,Item,Location,Type,Quantity',
      '2026-03-05,A,L,Receipt,10',
      '2026-03-06,A,L,Sale,-8',
      '2026-03-07,A,L,Count,0',
      '2026-03-08,A,L,Sale,-3',
    ])
    expect(sunk(result)).toEqual(['A L -3 2026-03-08 ambiguous'])
  })
})

describe('places outside, statuses', () => {
  it('partners and virtual places are no shelves, and cancelled or reserved rows are no stock', async () => {
    const { result } = await bareResult([
      'Date,Reference,Product,From,To,Quantity,Status',
      '2025-04-03,WH/IN/1,SOFA,Partners/Vendors,WH/Stock,10,Done',
      '2025-04-04,WH/OUT/1,SOFA,WH/Stock,Partners/Customers,4,Done',
      '2025-04-05,Quantity Updated,RUG,Virtual Locations/Inventory adjustment,WH/Stock,20,Done',
      '2025-04-06,WH/OUT/2,RUG,WH/Stock,Partners/Customers,15,Done',
      '2025-04-07,WH/OUT/3,RUG,WH/Stock,Partners/Customers,9,Cancelled',
      '2025-04-08,WH/OUT/4,RUG,WH/Stock,Partners/Customers,7,Available',
    ])
    expect(result.books).toMatchObject({ total: 2, everNegative: { asPosted: 0 } })
    expect(result.input.leftOut).toEqual(
      expect.arrayContaining([
        { reason: 'cancelled', rows: 1 },
        { reason: 'planned', rows: 1 },
      ]),
    )
  })

  it('an empty end is the world outside', async () => {
    const { result } = await bareResult([
      'Date,Item,From,To,Qty',
      '2026-03-05,A,,W1,10',
      '2026-03-06,A,W1,W2,6',
      '2026-03-07,A,W2,,10',
      '2026-03-08,A,W1,,3',
    ])
    expect(sunk(result)).toEqual(['A W2 -4 2026-03-07 ambiguous'])
  })
})
