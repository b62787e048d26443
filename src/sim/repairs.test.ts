/** Each label's repair, applied to the movements as they were written, gives back what really happened. */
import { describe, expect, it } from 'vitest'
import { filesOf } from './files/files.ts'
import type { FaultLabel, LabelRepair, Labels } from './files/labels.ts'
import type { SimulateOptions } from './options.ts'
import { simulate } from './simulate.ts'

type Row = Record<string, string>

const CASES: readonly SimulateOptions[] = [
  { seed: 3, profile: 'retail', faults: 0.02, items: 20, days: 60, decoys: true },
  { seed: 4, profile: 'distribution-centre', faults: 0.015, items: 20, days: 60, twoFaults: true },
  { seed: 6, profile: 'weak-control', even: 2, items: 150, days: 70 },
]

describe('the repairs of all faults', () => {
  it.each(CASES)('together give back the honest history: $profile', (options) => {
    const { rows, labels } = read(options)
    const { rows: honest } = read({ ...options, even: undefined, twoFaults: false, faults: 0 })
    expect(facts([...rows.values()])).not.toEqual(facts([...honest.values()]))
    for (const { repair } of labels.faults) for (const step of repair) apply(rows, step)
    expect(facts([...rows.values()])).toEqual(facts([...honest.values()]))
  })

  it.each(CASES)('name the movements that are wrong, and no others: $profile', (options) => {
    const { labels } = read(options)
    for (const { code, movements, repair } of labels.faults) {
      const named = repair.flatMap(({ movement }) => (movement === null ? [] : [movement]))
      if (code !== 'identity-change') expect([code, ...named]).toEqual([code, ...movements])
    }
  })

  it('are those of their cause, and say what should stand there', () => {
    const { labels } = read({ seed: 6, profile: 'retail', even: 3, days: 80 })
    for (const fault of labels.faults) {
      expect(OPS[fault.code], fault.code).toContain(fault.repair[0].op)
      expect(Object.keys(fault.truth).length, fault.code).toBeGreaterThan(0)
      expect(fault.books.length, fault.code).toBeGreaterThan(0)
      expect(Number(fault.quantity), fault.code).toBeGreaterThan(0)
      expect(fault.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    }
  })
})

const OPS: Readonly<Record<FaultLabel['code'], readonly LabelRepair['op'][]>> = {
  'late-posting': ['move-in-time'],
  'integration-delay': ['move-in-time'],
  'backdated-posting': ['move-in-time'],
  'duplicate-posting': ['drop'],
  'unit-of-measure': ['scale'],
  'quantity-typo': ['set-quantity'],
  'wrong-direction': ['turn-sign'],
  'wrong-item': ['retarget-item'],
  'wrong-location': ['retarget-location'],
  'wrong-lot': ['retarget-lot', 'retarget-owner'],
  'unposted-receipt': ['insert'],
  'unposted-return': ['insert'],
  'missing-message': ['insert'],
  'opening-balance': ['insert'],
  'reversed-receipt': ['drop'],
  oversold: ['drop'],
  'stale-count': ['drop'],
  'misapplied-adjustment': ['drop', 'set-quantity', 'retarget-item'],
  'identity-change': ['join-items'],
}

function read(options: SimulateOptions): { rows: Map<string, Row>; labels: Labels } {
  const files = new Map(filesOf(simulate(options)).map(({ name, pieces }) => [name, [...pieces()].join('')]))
  const [header, ...lines] = files.get('movements.csv')!.trimEnd().split('\n')
  const names = header.split(',')
  const rows = lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]))
  })
  return { rows: new Map(rows.map((row) => [row.id, row])), labels: JSON.parse(files.get('labels.json')!) }
}

/** What moved when, in no order: all that decides what lay where. */
function facts(rows: readonly Row[]): string[] {
  return rows
    .map(({ site, item, from, to, quantity, occurred_at, lot, owner }) =>
      [site, item, from, to, quantity, occurred_at, lot, owner].join(' '),
    )
    .sort()
}

/** Applies a step as a reader of labels would, knowing nothing but the step. */
function apply(rows: Map<string, Row>, step: LabelRepair): void {
  const row = rows.get(step.movement ?? '')!
  switch (step.op) {
    case 'insert':
      rows.set(JSON.stringify(step), inserted(step))
      return
    case 'join-items':
      for (const one of rows.values()) if (one.item === step.item) one.item = step.into!
      return
    case 'drop':
      rows.delete(step.movement!)
      return
    case 'move-in-time':
      row[step.clock === 'occurred' ? 'occurred_at' : 'recorded_at'] = step.to!
      return
    case 'scale':
      row.quantity = String(scaled(Number(row.quantity), step.factor!))
      return
    case 'set-quantity':
      row.quantity = step.quantity!
      return
    case 'turn-sign':
      Object.assign(row, { from: row.to, to: row.from })
      return
    case 'retarget-location':
      row[step.end!] = step.location!
      return
    case 'retarget-item':
      row.item = step.item!
      return
    case 'retarget-lot':
      row.lot = step.lot ?? ''
      return
    case 'retarget-owner':
      row.owner = step.owner ?? ''
  }
}

function inserted({ site, item, from, to, quantity, at, lot, owner }: LabelRepair): Row {
  const text = (value: string | null | undefined) => value ?? ''
  return {
    site: text(site),
    item: text(item),
    from: text(from),
    to: text(to),
    quantity: text(quantity),
    occurred_at: text(at),
    lot: text(lot),
    owner: text(owner),
  }
}

function scaled(quantity: number, factor: string): number {
  const [numerator, denominator = '1'] = factor.split('/')
  return (quantity * Number(numerator)) / Number(denominator)
}
