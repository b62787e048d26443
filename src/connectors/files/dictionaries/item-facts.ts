/** What the items file says of the items of a history, by the codes of their texts. */
import type { Item } from '../../../core/history/item.ts'
import { type Factor, ONE } from '../../../core/quantity/unit.ts'
import type { Interner } from './interner.ts'

export interface ItemFacts {
  /** What the items file says of an item; null where it says nothing. */
  readonly whole: (item: number) => Item | null
  /** How many base units a unit is; without an items file the first unit seen of an item is its base unit. */
  readonly factor: (item: number, unit: number) => Factor | null
}

/** Facts about items and units that two interners give their codes; `known` is the items file. */
export function createItemFacts(
  items: Interner,
  units: Interner,
  known: ReadonlyMap<string, Item>,
): ItemFacts {
  const wholes: (Item | null)[] = []
  const factors = new Map<number, Factor | null>()
  const firstUnits = new Map<number, number>()

  function whole(item: number): Item | null {
    if (known.size === 0) return null
    if (wholes[item] === undefined) wholes[item] = known.get(items.texts[item]) ?? null
    return wholes[item]
  }

  function factor(item: number, unit: number): Factor | null {
    const key = item * 0x10000 + unit
    let found = factors.get(key)
    if (found === undefined) {
      found = factorOf(item, unit)
      factors.set(key, found)
    }
    return found
  }

  function factorOf(item: number, unit: number): Factor | null {
    const name = units.texts[unit].trim().toLowerCase()
    const about = whole(item)
    if (about !== null) {
      const pack = about.packs.find((each) => each.unit.toLowerCase() === name)
      return name === about.baseUnit.toLowerCase() ? ONE : (pack?.factor ?? null)
    }
    if (!firstUnits.has(item)) firstUnits.set(item, unit)
    return firstUnits.get(item) === unit ? ONE : null
  }

  return { whole, factor }
}
