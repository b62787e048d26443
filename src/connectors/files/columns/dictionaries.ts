/** What the texts of a history stand for: items, places, kinds, costs and units by small numbers. */
import {
  COUNTERPARTY_KINDS,
  type LocationKind,
  MOVEMENT_KINDS,
  type MovementKind,
  type RejectionCode,
} from '../../../core/codes.ts'
import type { Item } from '../../../core/history/item.ts'
import { COUNTERPARTY_OF, DEFAULT_SITE, type Location, locationAt } from '../../../core/history/location.ts'
import { parseMoney } from '../../../core/quantity/money.ts'
import { plainDecimal } from '../../../core/quantity/quantity.ts'
import { type Factor, ONE } from '../../../core/quantity/unit.ts'
import { createInterner } from './interner.ts'

export type Dictionaries = ReturnType<typeof createDictionaries>

export function createDictionaries(known: ReadonlyMap<string, Item>, site: string = DEFAULT_SITE) {
  const items = createInterner()
  const texts = createInterner()
  const places = createInterner()
  const sites = createInterner()
  const kinds = createInterner()
  const costs = createInterner()
  const units = createInterner()
  const ownSite = sites.codeOf(site)
  texts.codeOf('')
  const locations: Location[] = []
  /** By site, then by place or kind. */
  const locationOf: number[][] = []
  const counterpartyOf: number[][] = []
  const kindCodes: number[] = []
  /** By decimal mark, then by text. */
  const costValues: Record<string, number[]> = { '': [], '.': [], ',': [] }
  const factors = new Map<number, Factor | null>()
  const firstUnits = new Map<number, number>()
  const wholes: (Item | null)[] = []

  return {
    items,
    texts,
    places,
    sites,
    ownSite,
    kinds,
    units,
    costs,
    locations,

    /** What the items file says of an item; null where it says nothing. */
    whole(item: number): Item | null {
      if (known.size === 0) return null
      if (wholes[item] === undefined) wholes[item] = known.get(items.texts[item]) ?? null
      return wholes[item]
    },

    /** Index of the location of a place at a site. */
    location(site: number, place: number): number {
      locationOf[site] ??= []
      locationOf[site][place] ??= located(locationAt(sites.texts[site], places.texts[place]))
      return locationOf[site][place]
    },

    /** Index of whom goods come from or go to in a movement of a kind. */
    counterparty(site: number, kind: number): number {
      counterpartyOf[site] ??= []
      if (counterpartyOf[site][kind] === undefined) {
        const other: LocationKind = COUNTERPARTY_OF[MOVEMENT_KINDS[kind]]
        counterpartyOf[site][kind] = located(locationAt(sites.texts[site], other))
      }
      return counterpartyOf[site][kind]
    },

    /** Index into MOVEMENT_KINDS, -1 where a text is no kind. */
    kind(code: number): number {
      kindCodes[code] ??= MOVEMENT_KINDS.indexOf(kinds.texts[code].trim().toLowerCase() as MovementKind)
      return kindCodes[code]
    },

    /** Money of a text, NaN where it is none. */
    cost(code: number, mark: '.' | ',' | null): number {
      const values = costValues[mark ?? '']
      if (values[code] === undefined) {
        const text = costs.texts[code]
        const parsed = parseMoney(mark === null ? text : (plainDecimal(text, mark) ?? '?'))
        values[code] = parsed.ok && parsed.quantity >= 0 ? parsed.quantity : Number.NaN
      }
      return values[code]
    },

    /** How many base units a unit is; without an items file the first unit seen of an item is its base unit. */
    factor(item: number, unit: number): Factor | null {
      const key = item * 0x10000 + unit
      let factor = factors.get(key)
      if (factor === undefined) {
        factor = factorOf(item, unit, this.whole(item))
        factors.set(key, factor)
      }
      return factor
    },

    siteFault: (site: number): RejectionCode | undefined => sites.faults[site],
  }

  /** A counterparty may be reached by its name and by a kind; it is one location. */
  function located(wanted: Location): number {
    const isOther = (COUNTERPARTY_KINDS as readonly string[]).includes(wanted.path)
    const known = isOther
      ? locations.findIndex((one) => one.site === wanted.site && one.path === wanted.path)
      : -1
    return known >= 0 ? known : locations.push(wanted) - 1
  }

  function factorOf(item: number, unit: number, whole: Item | null): Factor | null {
    const name = units.texts[unit].trim().toLowerCase()
    if (whole !== null) {
      const pack = whole.packs.find((each) => each.unit.toLowerCase() === name)
      return name === whole.baseUnit.toLowerCase() ? ONE : (pack?.factor ?? null)
    }
    if (!firstUnits.has(item)) firstUnits.set(item, unit)
    return firstUnits.get(item) === unit ? ONE : null
  }
}
