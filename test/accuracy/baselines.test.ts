/** The baselines on small histories: what each would say. */
import { describe, expect, it } from 'vitest'
import { handRules } from '../../scripts/accuracy/causes/baselines/hand-rules.ts'
import { nearestReceipt } from '../../scripts/accuracy/causes/baselines/nearest-receipt.ts'
import type { Scene } from '../../scripts/accuracy/causes/baselines/scene.ts'
import { uniformSearch } from '../../scripts/accuracy/causes/baselines/uniform-search.ts'
import type { Announcement, Row } from '../worlds/row.ts'

const HOUR = 3_600_000
let keys = 0

/** A sale, or a receipt where it comes from the supplier; booked an hour later where nothing else is said. */
function row(hour: number, quantity: number, more: Partial<Row> = {}): Row {
  keys += 1
  const incoming = more.from === 'supplier'
  return {
    key: keys,
    item: 'x',
    from: 'A',
    to: incoming ? 'A' : 'customer',
    quantity,
    kind: incoming ? 'receipt' : 'sale',
    occurredAt: hour * HOUR,
    reportedAt: hour * HOUR,
    recordedAt: hour * HOUR,
    source: 's',
    document: `D${keys}`,
    line: '1',
    lot: '',
    owner: '',
    unitCost: '1',
    reason: '',
    ...more,
  }
}

const receipt = (hour: number, quantity: number, more: Partial<Row> = {}) =>
  row(hour, quantity, { from: 'supplier', ...more })

const scene = (own: readonly Row[], start: number, more: Partial<Scene> = {}): Scene => ({
  rows: own,
  own,
  book: 'x|A||',
  start: start * HOUR,
  timing: false,
  pack: null,
  announced: null,
  documents: new Set(own.map(({ document }) => document)),
  ...more,
})

const announced = (
  like: Row,
  quantity: number,
  type: Announcement['type'] = 'purchase-order',
): Announcement => ({
  type,
  document: like.document,
  line: like.line,
  item: like.item,
  quantity,
  expectedAt: like.occurredAt,
  location: 'A',
})

describe('the nearest receipt', () => {
  it('is late where it comes after the start, else one is missing', () => {
    expect(nearestReceipt(scene([receipt(1, 9), receipt(12, 9)], 10))).toBe('late-posting')
    expect(nearestReceipt(scene([receipt(9, 9), receipt(20, 9)], 10))).toBe('unposted-receipt')
  })
})

describe('rules by hand', () => {
  it('tell who was late by the time it was reported', () => {
    const late = (reported: number) => [
      receipt(5, 9, { recordedAt: 20 * HOUR, reportedAt: reported * HOUR }),
      row(10, 4),
    ]
    expect(handRules(scene(late(19), 10, { timing: true }))).toBe('late-posting')
    expect(handRules(scene(late(6), 10, { timing: true }))).toBe('integration-delay')
  })

  it('compare rows with what was announced for their lines', () => {
    const short = receipt(1, 1)
    const rows = [short, row(10, 4)]
    const known = (quantity: number) => ({ announced: [announced(short, quantity)], pack: 12 })
    expect(handRules(scene(rows, 10, known(12)))).toBe('unit-of-measure')
    expect(handRules(scene(rows, 10, known(11)))).toBe('quantity-typo')
  })

  it('find a line that was posted twice, an announcement that is open, a large correction', () => {
    const twice = [receipt(1, 9), row(8, 5, { document: 'S' }), row(9, 5, { document: 'S' })]
    expect(handRules(scene(twice, 9))).toBe('duplicate-posting')
    const open = announced(receipt(2, 6, { document: 'open' }), 6, 'return-authorisation')
    expect(handRules(scene([receipt(1, 9), row(9, 10)], 9, { announced: [open] }))).toBe('unposted-return')
    const cut = row(5, 30, { kind: 'adjustment', to: 'adjustment' })
    expect(handRules(scene([receipt(1, 9), cut], 5))).toBe('misapplied-adjustment')
  })
})

describe('the search at one price', () => {
  it('names the cause whose edits heal most often', () => {
    const correction = row(8, 30, { kind: 'adjustment', to: 'adjustment' })
    expect(uniformSearch(scene([receipt(1, 10), row(5, 1), row(6, 2), correction], 8))).toBe(
      'misapplied-adjustment',
    )
  })

  it('names none where no edit heals', () => {
    expect(uniformSearch(scene([row(4, 3), row(5, 500)], 5))).toBe('unknown')
    expect(uniformSearch(scene([], 5))).toBe('unknown')
  })
})
