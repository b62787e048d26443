/** A second look: where sound rows look like slips as well, a slip says less. */
import { describe, expect, it } from 'vitest'
import { made } from '../../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../../test/support/plain-movement.ts'

const ITEMS = 12
const ROWS = 60

/** Items that sell one to four pieces, and ten times as many in one of so many sales. */
function oddityOf(largeIn: number) {
  const movements = Array.from({ length: ITEMS }, (_, item) => [
    receiptOf({ id: `in${item}`, item: `NUT-${item}`, quantity: 5_000, at: BASE - 9 }),
    ...Array.from({ length: ROWS }, (_, row) =>
      plainMovement({
        id: `s${item}-${row}`,
        item: `NUT-${item}`,
        quantity: (1 + ((row * 7 + item) % 4)) * (row % largeIn === largeIn - 1 ? 10 : 1),
        at: BASE + row * ITEMS + item,
      }),
    ),
  ]).flat()
  return made(movements).surroundings.usual.oddity()
}

describe('the oddity of a row', () => {
  it('counts for less where some sound rows of each item are as odd', () => {
    const [never, sometimes] = [oddityOf(1_000), oddityOf(60)]
    for (const kind of ['digits', 'packs'] as const)
      expect(sometimes(100, 'out-too-large', kind)).toBeLessThan(never(100, 'out-too-large', kind) / 2)
  })

  it('is divided by what the slips of sound rows come to on average', () => {
    expect(oddityOf(60)(5, 'out-too-large', 'digits')).toBeLessThan(0.95)
    expect(oddityOf(1_000)(5, 'out-too-large', 'digits')).toBe(1)
  })

  it('never counts for more than the row itself, and a row without slips for nothing else', () => {
    const oddity = oddityOf(6)
    for (const most of [0, 0.1, 1, 50, 1e6])
      expect(oddity(most, 'out-too-large', 'digits')).toBeLessThanOrEqual(1)
    expect(oddity(0, 'in-too-small', 'packs')).toBe(1)
  })
})
