/** What the texts of a history stand for: items, places, kinds, costs and units by small numbers. */
import { MOVEMENT_KINDS, type MovementKind } from '../../../core/codes.ts'
import type { RejectionCode } from '../../../core/file-codes.ts'
import type { Item } from '../../../core/history/item.ts'
import { DEFAULT_SITE } from '../../../core/history/location.ts'
import { type CostOf, createCosts } from './costs.ts'
import { createInterner, type Interner } from './interner.ts'
import { createItemFacts, type ItemFacts } from './item-facts.ts'
import { createLocations, type Locations } from './locations.ts'

export interface Dictionaries {
  readonly items: Interner
  readonly texts: Interner
  readonly places: Interner
  readonly sites: Interner
  readonly kinds: Interner
  readonly units: Interner
  readonly costs: Interner
  /** The site of rows that name none. */
  readonly ownSite: number
  readonly locations: Locations
  readonly itemFacts: ItemFacts
  readonly cost: CostOf
  /** Index into MOVEMENT_KINDS, -1 where a text is no kind. */
  readonly kind: (code: number) => number
  readonly siteFault: (site: number) => RejectionCode | undefined
}

/** Empty dictionaries; `known` is the items file, `site` the one of rows that name none. */
export function createDictionaries(
  known: ReadonlyMap<string, Item>,
  site: string = DEFAULT_SITE,
): Dictionaries {
  const items = createInterner()
  const texts = createInterner()
  const places = createInterner()
  const sites = createInterner()
  const kinds = createInterner()
  const units = createInterner()
  const costs = createInterner()
  const ownSite = sites.codeOf(site)
  texts.codeOf('')
  const kindOf: number[] = []
  return {
    items,
    texts,
    places,
    sites,
    kinds,
    units,
    costs,
    ownSite,
    locations: createLocations(sites, places),
    itemFacts: createItemFacts(items, units, known),
    cost: createCosts(costs),
    kind: (code) => {
      kindOf[code] ??= MOVEMENT_KINDS.indexOf(kinds.texts[code].trim().toLowerCase() as MovementKind)
      return kindOf[code]
    },
    siteFault: (code) => sites.faults[code],
  }
}
