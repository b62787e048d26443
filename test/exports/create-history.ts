/** Makes a random history for a layout: its items, its places, and what its warehouse does. */
import { type Random, randomOf } from '../simulation/random.ts'
import type { History, HistoryShape, Item, Place } from './history.ts'
import { type Setting, Warehouse } from './warehouse.ts'

const PLACES: readonly Place[] = [
  { site: '1000', shelf: '0001', name: 'EAST' },
  { site: '1000', shelf: '0002', name: 'NORTH' },
  { site: '2000', shelf: '0001', name: 'SHOP' },
]
const NAMES = [
  'Hex bolt M8',
  'Washer 8 mm',
  'Bearing 6204',
  'Hose 1/2 in',
  'Filter, oil',
  'V-belt A42',
] as const
const MORE_NAMES = ['Lamp 12 V', 'Seal kit', 'Pump head', 'Cable 3x1.5', 'Paint white', 'Gloves L'] as const
const UNITS = ['PC', 'EA', 'ST'] as const

/** A history for a layout; the same seed and shape give the same history. */
export function createHistory(seed: number, shape: HistoryShape): History {
  const random = randomOf(seed * 7919 + 17)
  const scale = shape.decimals && random.chance(0.25) ? random.between(1, 3) : 0
  const items = createItems(random, random.between(Math.min(3, shape.itemsMax ?? 8), shape.itemsMax ?? 8))
  const places = PLACES.slice(0, random.between(1, shape.placesMax))
  const begins = Date.UTC(random.pick([2023, 2024, 2025]), random.between(0, 9), random.between(1, 28))
  const opening = random.pick(shape.openings)
  const setting: Setting = { shape, random, scale, items, places, opening }
  const { movements, before } = new Warehouse(setting, begins).run(shape.movements ?? random.between(60, 160))
  return { seed, scale, items, places, lots: shape.lots, opening, before, movements, begins }
}

/** Ways of writing codes; one history keeps to one. */
const CODE_STYLES: readonly ((at: number, random: Random) => string)[] = [
  (at) => String(4_711 + at * 37).padStart(8, '0'),
  (at, random) => `${random.pick(['AB', 'KX', 'ZT'])}-${100 + at * 13}`,
  (at) => withCheckDigit(String(400_638_133_300 + at * 7)),
  (at) => String(10_038_681 + at * 11),
  (at, random) => `${random.pick(['BRG', 'HSE', 'FLT'])}${1_000 + at * 21}`,
]

function createItems(random: Random, count: number): Item[] {
  const style = random.pick(CODE_STYLES)
  const unit = random.pick(UNITS)
  return Array.from({ length: count }, (_, at) => {
    const name = [...NAMES, ...MORE_NAMES][at % 12]
    return {
      code: style(at, random),
      name: at < 12 ? name : `${name} ${at}`,
      unit,
      cost: random.between(40, 9_900),
    }
  })
}

/** EAN-13: digits weigh 1 and 3 in turn. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
