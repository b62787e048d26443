/** The items of the regular world: families that differ by colour or size, each family in a rack of its own. */
import type { Random } from '../../simulation/random.ts'
import { shuffled } from '../draws.ts'
import type { Ware } from '../row.ts'

/** An item, and how it is sold and bought. */
export interface RegularWare extends Ware {
  readonly supplier: number
  /** Orders a day, and the share of them that comes back. */
  readonly orders: number
  readonly returned: number
  /** Stock is brought up to `full` when it and what is on its way fall to `level`. */
  readonly level: number
  readonly full: number
  readonly leadDays: number
  /** A new lot is begun after so many days; 0 where lots are not kept. */
  readonly lotDays: number
  readonly owners: readonly string[]
}

const NAMES = [
  'MUG',
  'LAMP',
  'TOWEL',
  'BOWL',
  'VASE',
  'APRON',
  'CLOCK',
  'FRAME',
  'BASKET',
  'TRAY',
  'JUG',
  'RUG',
]
const NAMES_MORE = ['STOOL', 'CUSHION', 'KETTLE', 'TEAPOT', 'BLANKET', 'CANDLE', 'PILLOW', 'LADLE']
const VARIANTS = ['RED', 'BLUE', 'GREEN', 'WHITE', 'BLACK']

export function regularWares(random: Random, count: number): RegularWare[] {
  const wares: RegularWare[] = []
  const families = shuffled(random, [...NAMES, ...NAMES_MORE])
  for (const [number, family] of families.entries()) {
    const variants = shuffled(random, VARIANTS).slice(0, random.between(3, 5))
    const codes = variants.map((variant) => `${family}-${variant}`)
    const rack = `A-${String(number + 1).padStart(2, '0')}`
    for (const code of codes) {
      if (wares.length === count) return wares
      wares.push(ware(random, code, codes, number, rack))
    }
  }
  return wares
}

function ware(random: Random, item: string, family: string[], number: number, rack: string): RegularWare {
  const pack = random.pick([6, 8, 10, 12, 12, 20, 24])
  const orders = random.pick([0.4, 0.7, 1, 1.4, 2])
  const leadDays = random.between(2, 5)
  const aDay = orders * 2.6
  const level = Math.round(aDay * (leadDays + 0.5 + random.next()))
  return {
    item,
    pack,
    unitCost: (2 + Math.floor(random.next() * 6000) / 100).toFixed(2),
    bins: random.chance(0.5) ? [`${rack}-1`, `${rack}-2`] : [`${rack}-1`],
    siblings: family.filter((code) => code !== item),
    supplier: number % 7,
    orders,
    returned: random.pick([0.04, 0.08, 0.2]),
    level,
    full: level + Math.max(pack, Math.round(aDay * random.between(4, 9))),
    leadDays,
    lotDays: random.chance(0.15) ? random.between(30, 50) : 0,
    owners: random.chance(0.12) ? ['ACME', 'BOLT'] : [''],
  }
}
