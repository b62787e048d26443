/** How what an audit says is held against a label. */
import { describe, expect, it } from 'vitest'
import { matchEpisode, type Stretch } from '../../scripts/accuracy/causes/match.ts'
import { sameRepair } from '../../scripts/accuracy/causes/same-repair.ts'
import { judgeSuspects } from '../../scripts/accuracy/causes/suspects.ts'
import type { Edit, Label } from '../worlds/world.ts'

const book = (item: string) => ({ site: 'main', item, location: 'A', lot: '', owner: '' })

const label = (items: readonly string[], more: Partial<Label> = {}): Label => ({
  id: 'fault-1',
  code: 'quantity-typo',
  movements: ['m1'],
  books: items.map(book),
  at: '2026-01-10T00:00:00Z',
  quantity: '5',
  truth: { repair: [] },
  sank: true,
  ...more,
})

const stretch = (item: string, day: number, more: Partial<Stretch> = {}): Stretch => ({
  ...book(item),
  lot: null,
  owner: null,
  order: 'as-happened',
  class: 'structural',
  startedAt: `2026-01-${day}T00:00:00Z`,
  endedAt: null,
  ...more,
})

describe('the negative of a fault', () => {
  it('is the first structural one on the shelf that is not over when the fault begins', () => {
    const before = stretch('x', 11, { startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-02T00:00:00Z' })
    const posted = stretch('x', 10, { order: 'as-posted' })
    const all = [stretch('x', 20), before, posted, stretch('x', 12), stretch('other', 11)]
    expect(matchEpisode(all, label(['x']))).toBe(all[3])
  })

  it('is else the first in the system, else any, else none', () => {
    const posted = stretch('x', 14, { order: 'as-posted', class: 'timing' })
    const opening = stretch('x', 12, { class: 'opening' })
    expect(matchEpisode([opening, posted], label(['x']))).toBe(posted)
    expect(matchEpisode([opening], label(['x']))).toBe(opening)
    expect(matchEpisode([stretch('other', 12)], label(['x']))).toBeNull()
  })

  it('is looked for first in the card that sank first', () => {
    const all = [stretch('y', 11), stretch('x', 15)]
    expect(matchEpisode(all, label(['x', 'y']))).toBe(all[1])
    expect(matchEpisode(all, label(['z', 'y']))).toBe(all[0])
  })

  it('is of the lot and the owner of the label', () => {
    const lots = { books: [{ ...book('x'), lot: 'L1' }] }
    expect(matchEpisode([stretch('x', 12)], label([], lots))).toBeNull()
    const own = stretch('x', 12, { lot: 'L1' })
    expect(matchEpisode([own], label([], lots))).toBe(own)
  })
})

describe('the true repair', () => {
  const quantityOf = (movement: string) => (movement === 'm1' ? 60 : Number.NaN)
  const drop: Edit = { op: 'drop', movement: 'm1' }
  const five: Edit = { op: 'set-quantity', movement: 'm1', quantity: '5' }

  it.each([
    [[drop], [drop]],
    [[five], [{ op: 'scale', movement: 'm1', factor: '1/12' }]],
    [[drop], [{ op: 'set-quantity', movement: 'm1', quantity: '0' }]],
    [
      [{ op: 'insert', quantity: '8', document: 'PO-1' } as Edit],
      [{ op: 'insert', movement: 'm9', quantity: '8' }],
    ],
    [[{ op: 'move-in-time', movement: 'm1', to: 'a' } as Edit], [{ op: 'move-in-time', movement: 'm1' }]],
    [
      [drop, { ...drop, movement: 'm2' }],
      [{ op: 'drop', movement: 'm2' }, drop],
    ],
  ])('%j is %j', (truth, offered) => {
    expect(sameRepair(truth, offered, quantityOf)).toBe(true)
  })

  it.each([
    [[drop], []],
    [[drop], [{ op: 'drop', movement: 'm2' }]],
    [[five], [{ op: 'set-quantity', movement: 'm1', quantity: '6' }]],
    [
      [{ op: 'retarget-item', movement: 'm1', item: 'x' } as Edit],
      [{ op: 'retarget-item', movement: 'm1', item: 'y' }],
    ],
    [[drop], [drop, { op: 'drop', movement: 'm2' }]],
  ])('%j is not %j', (truth, offered) => {
    expect(sameRepair(truth, offered, quantityOf)).toBe(false)
  })
})

describe('a suspect', () => {
  const suspect = (code: string, movements: readonly string[], item = 'x') => ({
    ...book(item),
    lot: null,
    owner: null,
    code,
    movements,
  })

  it('is right by kind and movement; a fault is found once', () => {
    const faults = [label(['x']), label(['y'], { movements: ['m2'] })]
    const all = [
      suspect('quantity-typo', ['m1']),
      suspect('quantity-typo', ['m0', 'm1']),
      suspect('unit-of-measure', ['m2']),
      suspect('quantity-typo', ['m7']),
    ]
    expect(judgeSuspects(all, faults)).toEqual({ suspects: 4, right: 2, faults: 2, found: 1 })
  })

  it('is right by its card where the fault posted nothing', () => {
    const missing = label(['x'], { code: 'unposted-receipt', movements: [] })
    const all = [suspect('unposted-receipt', ['m5']), suspect('unposted-receipt', [], 'y')]
    expect(judgeSuspects(all, [missing])).toEqual({ suspects: 2, right: 1, faults: 1, found: 1 })
  })
})
