/** The law of the road: its lines add up to what its books hold, whatever was sent, received, lost and taken back. */
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomOf } from '../../../test/simulation/random.ts'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import type { TransitLine } from './schema.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const START = Date.parse('2026-03-01T00:00:00Z')
const list = async (query: string): Promise<TransitLine[]> =>
  (await test.ask(`/v1/transit?${query}`)).body.rows

it.each([1, 2, 3, 4])('holds whatever is sent, received, lost and taken back (seed %i)', async (seed) => {
  const random = randomOf(seed)
  const [item, sites] = [`law-${seed}`, [`law-${seed}-a`, `law-${seed}-b`]]
  const said: Said[] = []
  const move = (n: number) => {
    const isSent = random.chance(0.5)
    const [shelf, road] = [random.chance(0.9) ? 'S' : 'adjustment', 'in-transit']
    const [from, to] = isSent ? [shelf, road] : [road, shelf]
    return aMovement({
      id: `${item}-${n}`,
      item,
      site: random.pick(sites),
      kind: 'adjustment',
      from,
      to,
      quantity: String(random.between(1, 9)),
      occurredAt: new Date(START + n * 3_600_000).toISOString(),
      ...(random.chance(0.8) ? { document: random.pick(['T1', 'T2']) } : {}),
      ...(random.chance(0.7) ? { line: random.pick(['1', '2']) } : {}),
      ...(random.chance(0.3) ? { lot: random.pick(['L1', 'L2']) } : {}),
    })
  }
  for (let n = 0; n < 60; n++) {
    const back = random.chance(0.15) && said.length > 0 ? random.pick(said) : null
    if (back === null) {
      const one = move(n)
      const [{ seq }] = (await test.ask('/v1/movements', { method: 'POST', payload: [one] })).body
      const units = Number(one.quantity) * (one.to === 'in-transit' ? 1 : -1)
      said.push({ site: one.site!, seq, units, key: keyOf(one), transfer: one.document ?? '' })
    } else if (!back.isBack) {
      back.isBack = true
      const url = `/v1/movements/${back.site}/${back.seq}/reversal`
      expect((await test.ask(url, { method: 'POST', payload: { reason: 'r' } })).body.status).toBe('posted')
    }
  }
  const onRoad = await list(`item=${item}&limit=500`)
  const beyond = await list(`item=${item}&limit=500&over=true`)
  for (const { sent, received, writtenOff, onRoad: left } of [...onRoad, ...beyond]) {
    expect(Number(left)).toBe(Number(sent) - Number(received) - Number(writtenOff))
    expect([sent, received, writtenOff].filter((units) => units.startsWith('-'))).toEqual([])
  }
  expect(onRoad.every((row) => Number(row.onRoad) > 0)).toBe(true)
  expect(beyond.every((row) => Number(row.onRoad) < 0)).toBe(true)
  expect(told([...onRoad, ...beyond])).toEqual(naive(said.filter(({ isBack }) => !isBack)))
  const held = await heldOnTheRoad(item)
  expect([...onRoad, ...beyond].reduce((sum, row) => sum + Number(row.onRoad), 0)).toBe(held)
})

/** What the books of the road hold of an item, whatever the site. */
async function heldOnTheRoad(item: string): Promise<number> {
  const pool = new Pool({ connectionString: test.databaseUrl })
  const { rows } = await pool.query(
    `select coalesce(sum(balance), 0)::integer as held from balances join items using (item_id)
     where code = $1 and location = 'in-transit'`,
    [item],
  )
  await pool.end()
  return rows[0].held
}

interface Said {
  readonly site: string
  readonly seq: string
  /** Below zero where it left the road. */
  readonly units: number
  readonly key: string
  readonly transfer: string
  isBack?: boolean
}

const keyOf = (of: { document?: string | null; line?: string | null; lot?: string | null }) =>
  [of.document ?? '', of.line ?? '', of.lot ?? ''].join(' ')

function told(rows: readonly TransitLine[]): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [keyOf(row), Number(row.onRoad)]).toSorted())
}

/** What each line has left, added up one by one: what is too much goes to the lines of its transfer that sent first. */
function naive(said: readonly Said[]): Record<string, number> {
  const left = new Map<string, number>()
  const turn = said.filter(({ units }) => units > 0).map(({ key }) => key)
  for (const { key, units } of said) left.set(key, (left.get(key) ?? 0) + units)
  for (const transfer of new Set(said.map((one) => one.transfer))) {
    const keys = [...new Set(said.filter((one) => one.transfer === transfer).map(({ key }) => key))]
    const inTurn = keys.toSorted(
      (one, other) => placeOf(turn, one) - placeOf(turn, other) || (sortOf(one) < sortOf(other) ? -1 : 1),
    )
    const missing = inTurn.filter((key) => left.get(key)! > 0)
    const excess = inTurn.filter((key) => left.get(key)! < 0)
    while (missing.length > 0 && excess.length > 0) {
      const units = Math.min(left.get(missing[0]!)!, -left.get(excess[0]!)!)
      left.set(missing[0]!, left.get(missing[0]!)! - units)
      left.set(excess[0]!, left.get(excess[0]!)! + units)
      if (left.get(missing[0]!) === 0) missing.shift()
      if (left.get(excess[0]!) === 0) excess.shift()
    }
  }
  return Object.fromEntries([...left].filter(([, units]) => units !== 0).toSorted())
}

/** Where a line first sent something; after all others where it never did. */
function placeOf(turn: readonly string[], key: string): number {
  const place = turn.indexOf(key)
  return place < 0 ? turn.length : place
}

/** What says nothing comes last. */
function sortOf(key: string): string {
  return key.replaceAll(/(?<=^| )(?= |$)/g, '~')
}
