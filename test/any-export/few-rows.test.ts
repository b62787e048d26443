/** Laws of files of a few rows: what many rows would prove is taken from headers and systems, or asked about. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

const codes = (questions: readonly { code: string }[]) => questions.map(({ code }) => code)

describe('the balance of one row', () => {
  it('says what was there before', async () => {
    const { result } = await bareResult(['Date,Item,Place,Qty,Balance', '2026-05-11,BUN,S,-58,42'])
    expect(sunk(result)).toEqual([])
  })

  it('counts over a card although the rows between are of other places', async () => {
    const { result } = await bareResult([
      'Date,Item,Place,Qty,Balance',
      '2026-05-11,BUN,NORTH,-30,138',
      '2026-05-12,BUN,EAST,53,120',
      '2026-05-13,BUN,NORTH,98,236',
    ])
    expect(sunk(result)).toEqual([])
  })

  it('does not where a row speaks against it', async () => {
    const { result } = await bareResult([
      'Date,Item,Place,Qty,Balance',
      '2026-05-11,BUN,S,-58,42',
      '2026-05-12,BUN,S,10,7',
    ])
    expect(sunk(result)).toEqual([expect.stringMatching(/^BUN S -58 /)])
  })
})

describe('types of a system whose quantities bear a sign', () => {
  const rows = (type: string, quantity: string) => [
    'Date,Item,Store,Employee,Reason,Adjustment,Stock after',
    `6/21/2023 9:47 AM,BUN,NORTH,ANN,${type},${quantity},20`,
  ]

  it('came in without a minus', async () => {
    const { result } = await bareResult(rows('Received', '9'))
    expect(result.books.total).toBe(1)
  })

  it('are asked about where they take goods out', async () => {
    const { questions } = await bareAudit(rows('Sale', '9'))
    expect(codes(questions)).toEqual(['types'])
  })
})

it('a flag of one value says its way where no other meaning of it is known', async () => {
  const { result } = await bareResult([
    'Период;Регистратор;Вид движения;Склад;Номенклатура;Количество',
    '12.06.2024 07:46:00;Реализация 1;Расход;EAST;ZT-113;6',
  ])
  expect(sunk(result)).toEqual([expect.stringMatching(/^ZT-113 EAST -6 /)])
})

it('a number that may be a thousand times as large is asked about, whether or not anything sank', async () => {
  const { questions } = await bareAudit([
    'Date;Item;Place;Type;Qty',
    '2026-05-11;BUN;S;Receipt;198.822',
    '2026-05-12;BUN;S;Receipt;136.470',
  ])
  expect(codes(questions)).toEqual(['decimal'])
})

it('corrections beside columns of what came in and went out are one more, though one of these is empty yet', async () => {
  const { guess } = await bareResult([
    'Date,Item,Store,Received,Sold,Adjusted',
    '2026-01-26,BUN,NORTH,8,,',
    '2026-01-27,BUN,NORTH,,,3',
  ])
  expect(takenFrom(guess, 'quantity')).toEqual(['Received', 'Sold', 'Adjusted'])
})

it('a line above its rows names the place by the codes behind the item', async () => {
  const { result } = await bareResult(
    [
      '|Movement type|Material document|Material Doc.Item|Posting Date|Entry Date|Quantity|Unit of Entry|Batch|User name|',
      '|M-1021       |Washer 8 mm      |1000|0001        |          |        |             |     |         |',
      '|601          |4900040001       |1   |05.10.2023  |05.10.2023|      6-|ST           |L1   |ANN      |',
      '|M-1000       |Hex bolt M8      |1000|0002        |          |        |             |     |         |',
      '|101          |4900040002       |1   |06.10.2023  |06.10.2023|     26 |ST           |L2   |BOB      |',
    ].join('\n'),
    { name: 'mb51.txt' },
  )
  expect(sunk(result)).toEqual([expect.stringMatching(/^M-1021 1000\/0001 -6 /)])
})
