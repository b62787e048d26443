/** The ledger against brute force: whatever is asked, from whatever row, is what a plain filter over all rows gives. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { present } from '../../../test/support/present.ts'
import { hasFloor } from '../../core/history/location.ts'
import type { MovementRow } from './schema.ts'

const COUNT = 3_000
let test: TestApi
let all: MovementRow[]

beforeAll(async () => {
  test = await testApi()
  await post(0, COUNT)
  all = await everyRow()
}, 120_000)

afterAll(() => test?.close())

/** A small generator with a memory of its seed, so that a failure comes again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

async function post(first: number, end: number) {
  const roll = dice(first + 7)
  const pick = <One>(from: readonly One[]) => from[roll(from.length)]
  const movements = Array.from({ length: end - first }, (_, index) => {
    const comesIn = roll(3) === 0
    const shelf = pick(['A/01', 'A/02', 'B/01/3', 'dock'])
    return aMovement({
      id: `m${first + index}`,
      site: pick(['main', 'main', 'main', 'north']),
      item: pick(['BOLT', 'NUT', 'SCREW', 'RARE']),
      kind: comesIn ? 'receipt' : 'sale',
      from: comesIn ? 'supplier' : shelf,
      to: comesIn ? shelf : 'customer',
      quantity: String(1 + roll(9)),
      source: pick(['wms', 'till', 'erp']),
      actor: pick(['ann', 'bob']),
      occurredAt: new Date(Date.UTC(2026, 0, 1) + (first + index) * 60_000 + roll(7_200_000)).toISOString(),
      ...(roll(4) === 0 ? {} : { document: `D${roll(40)}` }),
    })
  })
  const { body } = await test.ask('/v1/movements', { method: 'POST', payload: movements })
  expect(body.every(({ status }: { status: string }) => status === 'posted')).toBe(true)
}

/** By cursor, oldest first. */
async function everyRow(): Promise<MovementRow[]> {
  const rows: MovementRow[] = []
  for (let after = ''; ; ) {
    const { body } = await test.ask(`/v1/movements?direction=asc&limit=500${after}`)
    rows.push(...body.rows)
    if (body.next === null) return rows
    after = `&after=${body.next}`
  }
}

const leftBelow = (row: MovementRow) =>
  (hasFloor(row.from.kind) && row.fromBalance.startsWith('-')) ||
  (hasFloor(row.to.kind) && row.toBalance.startsWith('-'))
const has = (text: string | null, part: string) => (text ?? '').toLowerCase().includes(part)
const at = (row: MovementRow) => Date.parse(row.occurredAt)

const FILTERS: readonly (readonly [string, (row: MovementRow) => boolean])[] = [
  ['', () => true],
  ['site=main', (row) => row.site === 'main'],
  ['item=NUT', (row) => row.item === 'NUT'],
  ['location=A/01', (row) => [row.from.path, row.to.path].includes('A/01')],
  ['location=supplier&site=north', (row) => row.from.path === 'supplier' && row.site === 'north'],
  ['document=D7', (row) => row.document === 'D7'],
  ['id=m1234', (row) => row.id === 'm1234'],
  ['id=nobody', () => false],
  ['kind=receipt', (row) => row.kind === 'receipt'],
  [
    'source=till&actor=bob&item=RARE',
    (row) => row.source === 'till' && row.actor === 'bob' && row.item === 'RARE',
  ],
  ['itemPart=uT', (row) => has(row.item, 'ut')],
  ['locationPart=a/0', (row) => has(row.from.path, 'a/0') || has(row.to.path, 'a/0')],
  ['documentPart=d7', (row) => has(row.document, 'd7')],
  [
    'sourcePart=IL&actorPart=B&locationPart=S',
    (row) =>
      has(row.source, 'il') && has(row.actor, 'b') && (has(row.from.path, 's') || has(row.to.path, 's')),
  ],
  ['itemPart=%25', () => false],
  [
    'occurredFrom=2026-01-02&occurredTo=2026-01-02',
    (row) => at(row) >= Date.UTC(2026, 0, 2) && at(row) < Date.UTC(2026, 0, 3),
  ],
  ['recordedTo=2020-01-01', () => false],
  ['belowZero=true', leftBelow],
  [
    'belowZero=true&location=dock&kind=receipt',
    (row) => leftBelow(row) && row.to.path === 'dock' && row.kind === 'receipt',
  ],
]

describe.each(FILTERS)('the ledger of "%s"', (query, matches) => {
  const key = (row: MovementRow) => `${row.site} ${row.seq}`

  it('begins at any row, in both directions, and goes on by cursor', async () => {
    const expected = all.filter(matches).map(key)
    const roll = dice(query.length)
    for (const direction of ['asc', 'desc']) {
      const order = direction === 'asc' ? expected : expected.toReversed()
      for (const start of [0, 1, roll(order.length + 1), Math.max(0, order.length - 3), order.length + 9]) {
        const { body } = await test.ask(
          `/v1/movements?${query}&direction=${direction}&start=${start}&limit=40`,
        )
        expect(body.total).toBe(expected.length)
        expect(body.rows.map(key)).toEqual(order.slice(start, start + 40))
        expect(body.next === null).toBe(start + 40 >= order.length)
        if (body.next === null) continue
        const on = await test.ask(`/v1/movements?${query}&direction=${direction}&limit=40&after=${body.next}`)
        expect(on.body.rows.map(key)).toEqual(order.slice(start + 40, start + 80))
        expect(on.body.total).toBe(expected.length)
      }
    }
  })

  it('knows where a number is', async () => {
    const rows = all.filter(matches)
    const roll = dice(query.length + 1)
    for (const seq of [1, 1 + roll(COUNT), COUNT * 2]) {
      const { body } = await test.ask(`/v1/movements/position?${query}&seq=${seq}`)
      const first = rows.findIndex((row) => Number(row.seq) >= seq)
      expect(body).toEqual({ row: first === -1 ? rows.length : first, total: rows.length })
    }
  })

  it('is written out whole as CSV', async () => {
    const { text, headers } = await test.ask(`/v1/movements.csv?${query}&direction=desc`)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const [header, ...lines] = text.trimEnd().split('\r\n')
    expect(header).toMatch(/^site,seq,id,kind,item,from,to,quantity,from_balance_after,/)
    const cells = lines.map((line) => line.split(','))
    const rows = all.filter(matches).toReversed()
    expect(cells.map(([site, seq]) => `${site} ${seq}`)).toEqual(rows.map(key))
    expect(cells.map((line) => line[8])).toEqual(rows.map((row) => row.fromBalance))
  })
})

describe('the ledger', () => {
  it('finds the place of a time', async () => {
    const main = all.filter((row) => row.site === 'main')
    const posted = present(main[800]).recordedAt
    const { row } = (await test.ask(`/v1/movements/position?site=main&postedAt=${posted}`)).body
    expect(row).toBe(main.findIndex((one) => one.recordedAt >= posted))
    const past = (await test.ask('/v1/movements/position?site=main&happenedAt=2099-01-01')).body
    expect(past).toEqual({ row: main.length, total: main.length })
    const passed = (await test.ask('/v1/movements/position?site=main&happenedAt=2026-01-02T12:00:00Z')).body
    const noon = Date.UTC(2026, 0, 2, 12)
    const around = [main[passed.row - 1], main[passed.row]].map((one) => at(present(one)) < noon)
    expect(around).toEqual([true, false])
  })

  it('says which of a question is wrong', async () => {
    const pointer = async (path: string) => (await test.ask(path)).body.pointer
    expect(await pointer('/v1/movements?start=-1')).toBe('/query/start')
    expect(await pointer('/v1/movements?start=1&after=x')).toBe('/query/start')
    expect(await pointer('/v1/movements?occurredFrom=yesterday')).toBe('/query/occurredFrom')
    expect(await pointer('/v1/movements?kind=theft')).toBe('/query/kind')
    expect(await pointer('/v1/movements/position?item=NUT')).toBe('/query')
    expect(await pointer('/v1/movements.csv?recordedTo=x')).toBe('/query/recordedTo')
  })

  it('counts on where movements come, and moves nothing that was there', async () => {
    const ask = async (query: string) => (await test.ask(`/v1/movements?${query}`)).body
    const oldest = 'site=main&kind=sale&direction=asc&limit=50&start=700'
    const before = await ask(oldest)
    await post(COUNT, COUNT + 900)
    all = await everyRow()
    const after = await ask(oldest)
    expect(after.rows).toEqual(before.rows)
    const sales = all.filter((row) => row.site === 'main' && row.kind === 'sale')
    expect(after.total).toBe(sales.length)
    expect(sales.length).toBeGreaterThan(before.total)
    const last = await ask(`site=main&kind=sale&direction=asc&start=${sales.length - 20}`)
    expect(last.rows).toEqual(sales.slice(-20))
    const below = all.filter(leftBelow)
    expect((await ask('belowZero=true&start=0&limit=500')).rows).toEqual(below.toReversed().slice(0, 500))
  })
})
