/** A history that sinks often: many items, places, lots and sources, with names of every sort, from one seed. */
import { historyOf } from '../../src/core/history/history.ts'
import { type Item, plainItem } from '../../src/core/history/item.ts'
import { locationAt } from '../../src/core/history/location.ts'
import type { Movement } from '../../src/core/history/movement.ts'

const START = Date.UTC(2026, 0, 1)
const HOUR = 3_600_000

export const ODD_NAMES = [
  '<b>50% off</b> <script>alert(1)</script>',
  'مسامير فولاذية',
  '🔩 bolts 👩‍🚀 of every size',
  '=HYPERLINK("x")',
  `Screw with a name that goes on ${'and on '.repeat(20)}`.trim().slice(0, 190),
  'comma, "quote" and; semicolon',
]

/** Items with units, scales and currencies of their own; every third has no known cost. */
export function oddItems(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    ...plainItem(`SKU-${String(index).padStart(3, '0')}`, [0, 0, 3][index % 3]),
    name: index % 2 === 0 ? ODD_NAMES[(index / 2) % ODD_NAMES.length] : null,
    baseUnit: ['each', 'each', 'kg'][index % 3],
    unitCost: index % 3 === 1 ? null : 12_500 + index,
    currency: index % 4 === 0 ? 'EUR' : 'USD',
  }))
}

/** Sales and late receipts, one after the other in every book, so that most sales sink it. */
export function manyEpisodes(options: {
  items: readonly Item[]
  sites: readonly string[]
  placesPerSite: number
  rounds: number
  seed?: number
}) {
  const { items, sites, placesPerSite, rounds } = options
  const random = randomFrom(options.seed ?? 7)
  const movements: Movement[] = []
  for (let round = 0; round < rounds; round++)
    for (const [index, item] of items.entries()) {
      const site = sites[random(sites.length)]
      const place = `A/${String(random(placesPerSite)).padStart(2, '0')}`
      const at = START + (round * 30 + random(24)) * HOUR + random(HOUR)
      const out = 1 + random(40)
      const id = `${round}-${index}`
      const common = {
        item: item.code,
        lot: random(3) === 0 ? `L${random(2)}` : null,
        owner: null,
        actor: 'ann',
        source: `source ${random(4)}`,
        device: null,
        document: `D${round}`,
        line: null,
        reason: null,
        reportedAt: null,
        unitCost: null,
        currency: null,
        scanned: null,
        receivedSeq: null,
      }
      const shelf = locationAt(site, place)
      const sold = at + random(3) * HOUR
      movements.push({
        ...common,
        id: `out ${id}`,
        kind: 'sale',
        from: shelf,
        to: locationAt(site, 'customer'),
        quantity: out,
        occurredAt: { at: sold, precision: 'instant' },
        recordedAt: sold,
      })
      if (random(5) === 0) continue
      movements.push({
        ...common,
        id: `in ${id}`,
        kind: 'receipt',
        from: locationAt(site, 'supplier'),
        to: shelf,
        quantity: out + random(6),
        occurredAt: { at: random(2) === 0 ? at - HOUR : sold + random(50 * HOUR), precision: 'instant' },
        recordedAt: sold + 1 + random(60 * HOUR),
      })
    }
  return { items, movements, history: historyOf(movements, items) }
}

/** A generator of whole numbers below a bound: the same for a seed, here and everywhere. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
