/** What the warehouse stocks: families of siblings that share their bins, packs and way of being kept. */
import type { Profile } from '../profiles.ts'
import type { Random } from '../random.ts'
import { familyNames } from './item-names.ts'

export interface SimItem {
  readonly code: string
  readonly name: string
  readonly category: string
  /** Number of the family; its siblings lie in the same bins. */
  readonly family: number
  /** Base units of a pack, 1 where there is none. */
  readonly pack: number
  readonly packName: string
  /** 1/10000 of the currency. */
  readonly unitCost: number
  readonly tracking: 'none' | 'lot' | 'serial'
  /** Indexes into the owners of the world; 0 alone where nobody else owns it. */
  readonly owners: readonly number[]
  /** How popular among orders, relative to the others. */
  readonly popularity: number
  /** Quantities of ordered lines: an even sample of a distribution with a heavy tail. */
  readonly sizes: Int32Array
  readonly meanSize: number
  readonly supplier: number
  /** A code it may be renamed to. */
  readonly renamed: string
}

export const PACKS = [2, 3, 5, 6, 10, 12, 24, 48, 144]
const PACK_NAMES = ['case', 'box', 'carton', 'pack']
const SUPPLIERS = 9
const SIZE_SAMPLES = 512

/** Items of a profile, `count` of them. */
export function makeItems(random: Random, profile: Profile, count: number): SimItem[] {
  const items: SimItem[] = []
  for (let family = 0; items.length < count; family++) {
    const siblings = Math.min(count - items.length, random.between(2, 4))
    const names = familyNames(random, family, siblings)
    const kept = random.next()
    const tracking =
      kept < profile.serials ? 'serial' : kept < profile.serials + profile.lots ? 'lot' : 'none'
    const pack = tracking === 'serial' || random.chance(0.15) ? 1 : random.pick(PACKS)
    const owners = tracking === 'none' && random.chance(profile.owners) ? [1, 2] : [0]
    const packName = random.pick(PACK_NAMES)
    const supplier = random.below(SUPPLIERS)
    const usualSize = random.aroundMedian(profile.putaway ? 4 : 1.8, 0.5)
    for (let index = 0; index < siblings; index++) {
      const sizes = sizesOf(random, tracking === 'serial' ? 0 : usualSize, pack, profile.packOrders)
      items.push({
        code: names.codes[index],
        name: names.names[index],
        category: names.category,
        family,
        pack,
        packName,
        unitCost: Math.round(random.aroundMedian(9, 0.9) * 100) * 100 + 100,
        tracking,
        owners,
        popularity: random.aroundMedian(1, 0.7),
        sizes,
        meanSize: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
        supplier,
        renamed: index === 0 ? names.renamed : '',
      })
    }
  }
  return items
}

/** Most orders are small, some are for whole packs, and a few are large: a Pareto tail beyond a lognormal body. */
function sizesOf(random: Random, usual: number, pack: number, packOrders: number): Int32Array {
  const sizes = new Int32Array(SIZE_SAMPLES)
  for (let index = 0; index < SIZE_SAMPLES; index++) {
    if (usual === 0) sizes[index] = 1
    else if (pack > 1 && pack <= usual * 12 && random.chance(packOrders))
      sizes[index] = pack * random.between(1, 2)
    else {
      const body = random.aroundMedian(usual, 0.55)
      const tail = random.chance(0.03) ? Math.min(12, (1 - random.next()) ** -0.7) : 1
      sizes[index] = Math.max(1, Math.round(body * tail))
    }
  }
  return sizes
}
