/** Laws of a header that says nothing: what stands under it is found by its values, or asked about. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

const codes = (questions: readonly { code: string }[]) => questions.map(({ code }) => code)

describe('the column of the other side', () => {
  it('is the one that is filled where the known side is not', async () => {
    const { guess, result } = await bareResult([
      'Date,Item,Place,Xyz,Sold',
      '2026-05-11,BUN,S,10,',
      '2026-05-12,BUN,S,,12',
      '2026-05-13,BUN,S,5,',
      '2026-05-14,BUN,S,,1',
    ])
    expect(takenFrom(guess, 'quantity')).toEqual(['Xyz', 'Sold'])
    expect(sunk(result)).toEqual(['BUN S -2 2026-05-12 ambiguous'])
  })

  it('is none that stands beside numbers of the known side', async () => {
    const { guess } = await bareAudit([
      'Date,Item,Place,Xyz,Sold',
      '2026-05-11,BUN,S,10,3',
      '2026-05-12,BUN,S,,12',
      '2026-05-13,BUN,S,5,1',
    ])
    expect(takenFrom(guess, 'quantity')).toEqual(['Sold'])
  })
})

it('the other end of transfers has the values of the known one, and never the same in a row', async () => {
  const { result } = await bareResult([
    'Date,Item,Xyz,To Location,Qty',
    '2026-05-11,BUN,Supplier,A,10',
    '2026-05-12,BUN,A,B,6',
    '2026-05-13,BUN,B,A,1',
    '2026-05-14,BUN,A,Customer,7',
  ])
  expect(sunk(result)).toEqual(['BUN A -2 2026-05-14 ambiguous'])
})

describe('codes beside names of items', () => {
  const rows = (code: string) => [
    `Date,Xyz,Item,Place,Qty`,
    '2026-05-11,AB-1,Hex bolt,S,4',
    `2026-05-12,${code},Hex bolt,S,-5`,
    '2026-05-13,KX-2,Flat washer,S,3',
    '2026-05-14,KX-2,Flat washer,S,-1',
  ]

  it('are the items where they tell the same apart', async () => {
    const { guess } = await bareResult(rows('AB-1'))
    expect(takenFrom(guess, 'item')).toEqual(['Xyz'])
  })

  it('are asked about where they tell more apart: they may be lots', async () => {
    const { questions } = await bareAudit([...rows('AB-9'), '2026-05-15,AB-9,Hex bolt,S,2'])
    expect(codes(questions)).toEqual(['item'])
  })
})

describe('a second clock', () => {
  const rows = (times: readonly string[]) => [
    'Xyz,dateCreated,partNum,Type,Info,Location Group,changeQty,Cost,User',
    `${times[0]},09/24/2025 10:18:00,BUN,Receive,GR-1,EAST,5,1.00,ANN`,
    `${times[1]},09/25/2025 12:22:00,BUN,Ship,SO-1,EAST,-7,1.00,BOB`,
    `${times[2]},09/26/2025 13:00:00,BUN,Receive,GR-2,EAST,4,1.00,ANN`,
  ]

  it('of a system that has two is asked for', async () => {
    const { questions } = await bareAudit(
      rows(['09/24/2025 09:00:00', '09/25/2025 12:00:00', '09/25/2025 11:00:00']),
    )
    expect(codes(questions)).toEqual(['clock'])
  })

  it('that shows the same in every row is none', async () => {
    const { questions } = await bareAudit(
      rows(['09/24/2025 10:18:00', '09/25/2025 12:22:00', '09/26/2025 13:00:00']),
    )
    expect(codes(questions)).toEqual([])
  })
})

it('states of stock are no places: where the place is not named, it is asked for', async () => {
  const { questions } = await bareAudit([
    'id,from_state,to_state,Xyz,catalog_object_id,quantity,occurred_at',
    '1,NONE,IN_STOCK,NORTH,BUN,5,2023-09-21T07:01:00.000Z',
    '2,NONE,IN_STOCK,EAST,BUN,6,2023-09-21T07:02:00.000Z',
    '3,IN_STOCK,SOLD,EAST,BUN,8,2023-09-22T07:03:00.000Z',
    '4,IN_STOCK,SOLD,NORTH,BUN,1,2023-09-22T07:04:00.000Z',
  ])
  expect(codes(questions)).toEqual(['location'])
})

it('one of two columns of one system that is the quantity of the stock is taken without a question', async () => {
  const { guess } = await bareResult([
    'Material;Plant;Storage Location;Movement Type;Posting Date;Qty in unit of entry;Unit of Entry;Quantity;Base Unit of Measure',
    'M-1;1000;0001;101;05.01.2026;2;CX;20;EA',
    'M-1;1000;0001;601;06.01.2026;-5;EA;-5;EA',
    'M-1;1000;0001;601;07.01.2026;-1;CX;-10;EA',
  ])
  expect(takenFrom(guess, 'quantity')).toEqual(['Quantity'])
  expect(takenFrom(guess, 'unit')).toEqual(['Base Unit of Measure'])
})

it('the posting number gives the order within a day, whichever other column is the id', async () => {
  const { result } = await bareResult([
    'GUID,Entry No.,Posting Date,Item No.,Location,Quantity',
    '7f3c02,9003,2026-05-12,BUN,S,4',
    '7f3c01,9002,2026-05-12,BUN,S,-5',
    '7f3c00,9001,2026-05-11,BUN,S,3',
  ])
  expect(sunk(result)).toEqual([expect.stringMatching(/^BUN S -2 2026-05-12/)])
})

describe('debit and credit', () => {
  const rows = (last: string) => [
    'movement_date,material,plant,sloc,mvt,debit_credit,qty,uom',
    '20260302,M1,1000,0001,101,S,10,EA',
    '20260303,M1,1000,0001,601,H,12,EA',
    `20260304,M1,1000,0001,${last},5,EA`,
  ]

  it('mean what known types beside them say', async () => {
    const { result } = await bareResult(rows('101,S'))
    expect(sunk(result)).toEqual([expect.stringMatching(/^M1 .* -2 2026-03-03/)])
  })

  it('are asked about where types contradict one another', async () => {
    const { questions } = await bareAudit(rows('601,S'))
    expect(codes(questions)).toEqual(['types', 'types'])
  })
})
