/** Laws of columns that resemble one another: two codes of one item, two dates, papers and posting numbers, people. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

describe('of several columns that a known system has for one thing', () => {
  const ledger = [
    'Date,FNSKU,ASIN,MSKU,Title,Event Type,Reference ID,Quantity,Fulfillment Center,Disposition,Reason,' +
      'Country,Date and Time,Store',
    '03/02/2026,X9,B7,JUG,Jug,Receipts,FBA4,6,LTN4,SELLABLE,,GB,2026-03-02T00:00:00-0700,Shop',
    '03/03/2026,X9,B7,JUG,Jug,Shipments,,-8,LTN4,SELLABLE,,GB,2026-03-03T00:00:00-0700,Shop',
    '03/04/2026,X9,B7,JUG,Jug,Adjustments,551,-1,LTN4,SELLABLE,Q,GB,2026-03-04T00:00:00-0700,Shop',
  ]

  it('its own code is the item, its moment the time, and neither a paper nor a shop is a stock card', async () => {
    const { guess, result } = await bareResult(ledger)
    expect(takenFrom(guess, 'item')).toEqual(['MSKU'])
    expect(takenFrom(guess, 'occurred_at')).toEqual(['Date and Time'])
    expect(result.books.total).toBe(1)
    expect(sunk(result)).toEqual([expect.stringMatching(/^JUG LTN4 -3 2026-03-03/)])
  })

  it('the other one is taken where that is blank', async () => {
    const days = ledger.map((line) => line.replace(/2026-[\dT:-]+/, ''))
    const { guess, result } = await bareResult(days, { settled: { dates: 'month-first' } })
    expect(takenFrom(guess, 'occurred_at')).toEqual(['Date'])
    expect(sunk(result)).toEqual([expect.stringMatching(/^JUG LTN4 -3 2026-03-03/)])
  })
})

describe('the order of day and month', () => {
  it.each([
    ['month first', ['04/05/2026', '05/06/2026', '06/07/2026'], 'ROPE D -3 2026-05-06'],
    ['day first', ['05/04/2026', '06/05/2026', '07/06/2026'], 'ROPE D -3 2026-05-06'],
  ])('is shown by a date beside it that can be read one way only: %s', async (_order, days, told) => {
    const { guess, result } = await bareResult([
      'Posting Date,Item,Location,Qty,Created at',
      `${days[0]},ROPE,D,4,2026-04-05 08:00`,
      `${days[1]},ROPE,D,-7,2026-05-06 17:00`,
      `${days[2]},ROPE,D,5,2026-06-07 09:00`,
    ])
    expect(guess.assumptions.map(({ code }) => code)).not.toContain('day-first')
    expect(sunk(result)).toEqual([expect.stringMatching(told)])
  })

  it('is told with its option where nothing shows it and nothing sank', async () => {
    const { guess } = await bareResult([
      'Date,Item,Location,Qty',
      '01/02/2026,ROPE,D,4',
      '02/02/2026,ROPE,D,-3',
      '03/02/2026,ROPE,D,5',
    ])
    expect(guess.assumptions).toContainEqual(
      expect.objectContaining({ code: 'day-first', option: '--dates month-first' }),
    )
  })

  it.each([
    ['other cards would sink', ['03/01/2026,ROPE,D,9', '01/02/2026,ROPE,D,-7', '02/02/2026,ROPE,D,5']],
    ['the same would at other times', ['01/02/2026,ROPE,D,4', '02/02/2026,ROPE,D,-7', '03/02/2026,ROPE,D,5']],
  ])('is asked where %s', async (_what, rows) => {
    const { questions } = await bareAudit(['Date,Item,Location,Qty', ...rows])
    expect(questions.map(({ code }) => code)).toEqual(['dates'])
  })
})

describe('numbers of papers', () => {
  it('are no order of posting where receipts and invoices are numbered apart', async () => {
    const { guess, result } = await bareResult([
      'Date,Item,Warehouse,Qty,Invoice No',
      '2026-05-05,TAR,Q,10,8001',
      '2026-05-05,TAR,Q,-8,41',
      '2026-05-06,TAR,Q,10,8002',
      '2026-05-06,TAR,Q,-9,42',
      '2026-05-07,TAR,Q,10,8003',
      '2026-05-07,TAR,Q,-9,43',
    ])
    expect(takenFrom(guess, 'received_seq')).toBeUndefined()
    expect(result.books).toMatchObject({ negativeNow: 0, openingUnknown: 0, everNegative: { asPosted: 0 } })
  })

  it('of all rows in turn are one, whichever row stands first', async () => {
    const rows = [
      '2026-05-05,TAR,Q,-8,41',
      '2026-05-05,TAR,Q,10,40',
      '2026-05-06,TAR,Q,-9,43',
      '2026-05-06,TAR,Q,10,42',
    ]
    for (const lines of [rows, rows.toReversed()]) {
      const { guess, result } = await bareResult(['Date,Item,Warehouse,Qty,Entry No.', ...lines])
      expect(takenFrom(guess, 'received_seq')).toEqual(['Entry No.'])
      expect(result.books).toMatchObject({ openingUnknown: 0, everNegative: { asPosted: 0 } })
    }
  })
})

describe('words that say which way goods went', () => {
  it.each(['Change', 'Movement', 'Direction', 'Stock change'])(
    'are found under the header %s, and the balance proves them',
    async (header) => {
      const { result } = await bareResult([
        `Date,SKU,Location,${header},Qty,Stock Level,Note`,
        '2026-05-05,FLAX,D,Increase,20,70,Bill 1',
        '2026-05-06,FLAX,D,Decrease,75,-5,Order 8',
        '2026-05-07,FLAX,D,Increase,30,25,Bill 2',
      ])
      expect(sunk(result)).toEqual(['FLAX D -5 2026-05-06 ambiguous'])
    },
  )

  it('are asked about one by one where they are codes of nobody knows what', async () => {
    const lines = [
      'ProductID,WarehouseID,MovementDate,Direction,Qty',
      'FLAX,D,2026-05-05,1,10',
      'FLAX,D,2026-05-06,2,13',
      'FLAX,D,2026-05-07,1,2',
    ]
    const { questions } = await bareAudit(lines)
    expect(questions.map(({ code, detail }) => [code, detail.value])).toEqual([
      ['types', '1'],
      ['types', '2'],
    ])
    const { result } = await bareResult(lines, { settled: { types: { '1': 'in', '2': 'out' } } })
    expect(sunk(result)).toEqual(['FLAX D -3 2026-05-06 ambiguous'])
  })

  it.each(['sale', 'ship', 'scrap', 'Consume'])(
    'are the kinds under canonical headers, where %s has no minus in all the file',
    async (kind) => {
      const { guess, result } = await bareResult([
        'item,location,quantity,occurred_at,kind',
        'FLAX,D,10,2026-05-05,receipt',
        `FLAX,D,13,2026-05-06,${kind}`,
      ])
      expect(guess.mapping).not.toBeNull()
      expect(sunk(result)).toEqual(['FLAX D -3 2026-05-06 ambiguous'])
    },
  )

  it('name a transfer to another place, whose column is one that is read', async () => {
    const { guess, result } = await bareResult([
      'Date,SKU,Warehouse,To Warehouse,Quantity,Type',
      '2026-05-05,FLAX,D,,10,Receipt',
      '2026-05-06,FLAX,D,E,6,Transfer',
      '2026-05-07,FLAX,E,,8,Issue',
    ])
    expect(sunk(result)).toEqual(['FLAX E -2 2026-05-07 ambiguous'])
    expect(guess.files[0].unused).toEqual([])
  })

  it('a count of some says what there is, also where the sale after it takes more', async () => {
    const { result } = await bareResult([
      'Date,Item,Location,Type,Quantity',
      '2026-05-05,FLAX,D,Receipt,20',
      '2026-05-06,FLAX,D,Sale,9',
      '2026-05-07,FLAX,D,Count,6',
      '2026-05-08,FLAX,D,Sale,8',
    ])
    expect(sunk(result)).toEqual(['FLAX D -2 2026-05-08 ambiguous'])
  })

  it('what stood before and after a row says it, whatever its type is called', async () => {
    const { result } = await bareResult([
      'movement_id,sku_id,warehouse_id,movement_type,quantity,stock_before,stock_after,date',
      '1,FLAX,D,Inbound,10,0,10,2026-05-05',
      '2,FLAX,D,Outbound,4,10,6,2026-05-06',
      '3,FLAX,D,Adjustment,2,6,4,2026-05-07',
      '4,FLAX,D,Outbound,9,4,-5,2026-05-08',
      '5,HEMP,D,Inbound,3,5,8,2026-05-05',
      '6,HEMP,D,Outbound,7,8,1,2026-05-06',
    ])
    expect(sunk(result)).toEqual(['FLAX D -5 2026-05-08 ambiguous'])
  })
})

describe('neither people nor papers are stock cards', () => {
  it('and where no other column is called an item a person is asked, who may mean the paper', async () => {
    const lines = [
      'Date,Reference,Praep,Warehouse,Quantity',
      '2026-05-05,PO-1,LINT-1,W,10',
      '2026-05-06,SO-1,LINT-1,W,-4',
      '2026-05-07,SO-2,LINT-1,W,-9',
    ]
    const { questions } = await bareAudit(lines)
    expect(questions.map(({ code }) => code)).toEqual(['item'])
    const { answers } = questions[0]
    expect(answers.map(({ value }) => value)).toEqual(['Praep', 'Reference', 'Warehouse', ''])
    for (const { value, settles } of answers.slice(0, 2)) {
      const { guess } = await bareResult(lines, { settled: settles })
      expect(takenFrom(guess, 'item')).toEqual([value])
    }
  })

  it.each(['Client', 'Kunde', 'Customer', 'Tiers', 'Client_Fournisseur', 'Cliente', 'Partner'])(
    'not under %s',
    async (header) => {
      const { guess, result } = await bareResult([
        `Date;Article;Magasin;Type;Quantité;${header}`,
        '2026-05-05;LIN;N;Réception;90;Leroy',
        '2026-05-06;LIN;N;Livraison;-40;Martin',
        '2026-05-07;LIN;N;Livraison;-30;Durand',
      ])
      expect(takenFrom(guess, 'owner')).toBeUndefined()
      expect(result.books).toMatchObject({ total: 1, everNegative: { asPosted: 0 } })
    },
  )

  it.each(['sku_id', 'MSKU', 'Code', 'Lineitem sku', 'Medication ID', 'medicineId', 'Item Description'])(
    'beside %s, which is the item',
    async (header) => {
      const { guess, result } = await bareResult([
        `Date,Reference,Reference Type,${header},Warehouse,Quantity`,
        '2026-05-05,PO-1,PURCHASE,LINT-1,W,10',
        '2026-05-06,SO-1,ORDER,LINT-1,W,-4',
        '2026-05-07,SO-2,ORDER,LINT-1,W,-9',
      ])
      expect(takenFrom(guess, 'item')).toEqual([header])
      expect(sunk(result)).toEqual(['LINT-1 W -3 2026-05-07 ambiguous'])
    },
  )
})

describe('several columns of what came in and what went out', () => {
  it.each([
    [
      'waste beside sales',
      'Date,Product,Store,Received,Sold,Waste',
      ['10,0,0', '0,7,4', '5,2,0'],
      'BUN S -1 2026-05-12',
    ],
    [
      'returns beside receipts',
      'Date,Product,Store,Receipts,Returns,Issues',
      ['10,0,9', '0,2,4', '5,1,0'],
      'BUN S -1 2026-05-12',
    ],
    [
      'transfers of their own, which the balance proves',
      'Date,Product,Store,Qty In,Qty Out,Transfer In,Transfer Out,Closing Stock',
      ['10,4,0,1,5', '0,7,2,0,0', '5,2,0,6,-3'],
      'BUN S -3 2026-05-13',
    ],
    [
      'corrections with a sign in rows that move otherwise too',
      'Date,Product,Store,Received,Sold,Adjusted',
      ['10,4,-1', '0,7,0', '5,2,3'],
      'BUN S -2 2026-05-12',
    ],
  ])('all count: %s', async (_what, header, days, told) => {
    const lines = days.map((numbers, at) => `2026-05-1${at + 1},BUN,S,${numbers}`)
    const { result } = await bareResult([header, ...lines])
    expect(sunk(result)).toEqual([`${told} ambiguous`])
  })

  it.each([
    [
      'the same in packs',
      'In Qty,Out Qty,Received (boxes),Issued (boxes)',
      ['24,0,2,0', '0,36,0,3', '36,0,3,0'],
    ],
    ['their sum', 'In Qty,Out Qty,Quantity', ['24,0,24', '0,36,-36', '36,0,36']],
  ])('but none that says the same: %s', async (_what, columns, days) => {
    const lines = days.map((numbers, at) => `2026-05-1${at + 1},BUN,S,${numbers}`)
    const { result } = await bareResult([`Date,Product,Store,${columns}`, ...lines])
    expect(sunk(result)).toEqual(['BUN S -12 2026-05-12 ambiguous'])
  })

  it('a column of sales that may be money as well is read or asked about, and never left out in silence', async () => {
    const { questions, result } = await bareAudit([
      'Date,Product,Store,Receipts,Returns,Sales,Wasted',
      '2026-05-11,BUN,S,10,0,4,1',
      '2026-05-12,BUN,S,0,2,7,1',
      '2026-05-13,BUN,S,5,0,2,1',
    ])
    const told = result === null ? questions.map(({ code }) => code) : sunk(result)
    expect([['quantity'], ['BUN S -1 2026-05-12 ambiguous']]).toContainEqual(told)
  })

  it('a summary by day of a known system is read whole', async () => {
    const { result } = await bareResult([
      'Date,FNSKU,ASIN,MSKU,Title,Disposition,Starting Warehouse Balance,In Transit Between Warehouses,Receipts,' +
        'Customer Shipments,Customer Returns,Vendor Returns,Warehouse Transfer In/Out,Found,Lost,Damaged,' +
        'Disposed,Other Events,Ending Warehouse Balance,Unknown Events,Location',
      '05/11/2026,X1,B1,BUN,Bun,SELLABLE,0,0,40,0,0,0,0,0,0,0,0,0,40,0,DE',
      '05/12/2026,X1,B1,BUN,Bun,SELLABLE,40,0,0,-3,1,0,0,0,0,0,0,0,38,0,DE',
      '05/13/2026,X1,B1,BUN,Bun,SELLABLE,38,0,0,-35,0,0,-4,0,-2,0,0,1,-2,0,DE',
    ])
    expect(result.books.total).toBe(1)
    expect(sunk(result)).toEqual(['BUN DE -2 2026-05-13 ambiguous'])
  })
})
