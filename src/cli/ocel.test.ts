import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBare } from '../../test/support/bare-cli.ts'
import { plimsoll } from '../../test/support/cli.ts'
import { type Ocel, ocelFaults } from '../../test/support/ocel-rules.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-ocel-'))
  const rows = [
    'id,kind,site,item,quantity,unit,from,to,occurred_at,recorded_at,source,document,line,actor,lot,unit_cost',
    'r1,receipt,S|1,BOLT,15,kg,supplier,A/01,2026-01-05T08:00:00Z,2026-01-06T09:30:00Z,wms,PO-1,1,ann,L1,0.25',
    'p1,transfer,S|1,BOLT,5,kg,A/01,B/01,2026-01-06T08:00:00Z,2026-01-06T08:00:01Z,wms,,,,L1,',
    's1,ship,S|1,BOLT,10,kg,A/01,customer,2026-01-07T23:59:59Z,2026-01-08T08:00:00Z,shop,SO-1,2,bob,L1,',
  ]
  writeFileSync(join(folder, 'three.csv'), `${rows.join('\n')}\n`)
  writeFileSync(join(folder, 'items.csv'), 'item,name,base_unit\nBOLT,Hex bolt,kg\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const logOf = async (...args: readonly string[]) => {
  const { exit, out, err } = await runBare('ocel', ...args)
  return { exit, err, log: JSON.parse(out) as Ocel }
}
const valuesOf = ({ attributes }: Ocel['events'][number]) =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value]))

describe('plimsoll ocel', () => {
  it('writes each movement with its objects, as the standard asks', async () => {
    const { exit, err, log } = await logOf(at('three.csv'), '--items', at('items.csv'))
    expect(exit).toBe(0)
    expect(err).toContain('3 events of 3 movements, 0 of 3 rows could not be read.\n')
    expect(ocelFaults(log)).toEqual([])
    const [receipt, move, shipment] = log.events
    expect(receipt).toMatchObject({ type: 'receipt', time: '2026-01-05T08:00:00Z' })
    expect(valuesOf(receipt!)).toEqual({
      movement: 'r1',
      quantity: 15,
      unit: 'kg',
      site: 'S|1',
      from: 'supplier',
      to: 'A/01',
      lot: 'L1',
      line: '1',
      precision: 'instant',
      recorded_at: '2026-01-06T09:30:00Z',
      unit_cost: 0.25,
    })
    expect(receipt!.relationships).toEqual([
      { objectId: 'item:BOLT', qualifier: 'item' },
      { objectId: 'stock-card:S\\|1|BOLT|A/01|L1|', qualifier: 'to' },
      { objectId: 'document:PO-1', qualifier: 'document' },
      { objectId: 'source:wms', qualifier: 'source' },
      { objectId: 'actor:ann', qualifier: 'actor' },
    ])
    expect(move!.relationships.map(({ qualifier }) => qualifier)).toEqual(['item', 'from', 'to', 'source'])
    expect(shipment).toMatchObject({ type: 'ship', time: '2026-01-07T23:59:59Z' })
    expect(log.objects.map(({ type }) => type).sort()).toEqual([
      'actor',
      'actor',
      'document',
      'document',
      'item',
      'source',
      'source',
      'stock-card',
      'stock-card',
    ])
    const card = log.objects.find(({ type }) => type === 'stock-card')
    expect(card?.relationships).toEqual([{ objectId: 'item:BOLT', qualifier: 'item' }])
  })

  it.each([
    [
      ['--from', '2026-01-06'],
      ['p1', 's1'],
    ],
    [
      ['--to', '2026-01-06'],
      ['r1', 'p1'],
    ],
    [['--from', '2026-01-06', '--to', '2026-01-06'], ['p1']],
    [
      ['--to', '2026-01-07T23:59:58Z'],
      ['r1', 'p1'],
    ],
    [['--from', '2026-02-01'], []],
  ])('of a period %s only what moved in it, and only its objects', async (options, ids) => {
    const { exit, log } = await logOf(at('three.csv'), ...options)
    expect(exit).toBe(0)
    expect(log.events.map((event) => valuesOf(event).movement)).toEqual(ids)
    expect(ocelFaults(log)).toEqual([])
    const named = new Set(log.events.flatMap(({ relationships }) => relationships.map((one) => one.objectId)))
    expect(new Set(log.objects.map(({ id }) => id))).toEqual(named)
  })

  it('writes a whole warehouse, to the last row', async () => {
    await runBare('simulate', '--items', '12', '--days', '30', '--faults', '0.01', '--out', at('shop'))
    const { out, exit, err } = plimsoll(['ocel', at('shop/movements.csv'), '--items', at('shop/items.csv')])
    expect(exit).toBe(0)
    const log = JSON.parse(out) as Ocel
    expect(log.events.length).toBe(Number(/([\d,]+) events of/.exec(err)?.[1]?.replace(',', '')))
    expect(log.events.length).toBeGreaterThan(500)
    expect(ocelFaults(log)).toEqual([])
    expect(new Set(log.events.map(({ type }) => type)).size).toBeGreaterThan(3)
  })

  it('knows a log that breaks the rules', async () => {
    const { log } = await logOf(at('three.csv'))
    const [first, ...rest] = log.events
    const broken = (over: object) => ocelFaults({ ...log, events: [{ ...first!, ...over }, ...rest] })
    expect(broken({})).toEqual([])
    expect(broken({ type: 'theft' })).toHaveLength(1)
    expect(broken({ time: '2026-01-05' })).toHaveLength(1)
    expect(broken({ id: rest[0]!.id })).toHaveLength(1)
    expect(broken({ relationships: [{ objectId: 'item:NUT', qualifier: 'item' }] })).toHaveLength(1)
    expect(broken({ attributes: [{ name: 'quantity', value: '15' }] })).toHaveLength(1)
    expect(broken({ attributes: [{ name: 'colour', value: 'red' }] })).toHaveLength(1)
    expect(ocelFaults({ ...log, objects: log.objects.slice(1) }).length).toBeGreaterThan(0)
  })

  it.each([
    [['--from', 'monday'], /^bad-argument: --from monday: Write a day/],
    [['--from', '2026-02-01', '--to', '2026-01-01'], /^bad-argument: --to 2026-01-01: It lies before/],
  ])('refuses %s', async (options, line) => {
    const { exit, out, err } = await runBare('ocel', at('three.csv'), ...options)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(line)
  })
})
