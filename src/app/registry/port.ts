/** What the app asks of the registered items and places. */

import type { By } from '../../core/by.ts'
import type { LocationKind } from '../../core/codes.ts'
import type { Item } from '../../core/history/item.ts'
import type { Location } from '../../core/history/location.ts'
import type { Few, Page, PageRequest } from '../../core/page.ts'

/** Items and places: what is registered, and what lies where. */
export interface RegistryPort {
  /**
   * Adds items, or new facts about them. ChangeRefused `confirm-unit`, and nothing is kept, where a unit of an item that
   * has movements would mean something else.
   */
  registerItems(items: readonly Item[], options?: RegisterOptions): Promise<void>
  /** The items registered under these codes, with their packs. */
  findItems(codes: readonly string[]): Promise<Item[]>
  /** Places that are there stay what they are; one answer each. A site that was not there is made. */
  registerLocations(locations: readonly Location[], by?: By): Promise<Registered[]>
  listItems(request: PageRequest & { search?: string }): Promise<Page<ItemRow>>
  listLocations(request: LocationsRequest): Promise<Page<Location>>
  itemStock(code: string): Promise<ItemStock | null>
  getPlace(site: string, path: string): Promise<PlaceFacts | null>
}

export interface RegisterOptions {
  /** Plimsoll itself where absent. */
  readonly by?: By
  /** Codes of items whose units are meant to be other ones. */
  readonly confirmed?: ReadonlySet<string>
}

/** A place as it stands. */
export interface Registered extends Location {
  readonly status: 'registered' | 'known'
}

export interface LocationsRequest extends PageRequest {
  readonly site?: string
  readonly path?: string
  /** Part of a path. */
  readonly search?: string
}

export interface ItemRow {
  readonly code: string
  readonly name: string | null
  readonly baseUnit: string
  readonly scale: number
  readonly unitCost: string | null
  readonly currency: string | null
  readonly gtin: string | null
  readonly category: string | null
  readonly packs: { unit: string; factor: string }[]
}

export interface ItemStock {
  readonly item: string
  readonly baseUnit: string
  /** On all shelves now. */
  readonly total: string
  readonly sites: Few<{
    readonly site: string
    readonly total: string
    readonly books: number
    readonly negative: number
    readonly lastAt: string
  }>
}

export interface PlaceFacts {
  readonly site: string
  readonly path: string
  /** Null where only places below it are known. */
  readonly kind: LocationKind | null
  readonly books: number
  readonly negative: number
  /** The next level below, each with the books of all that lies in it. */
  readonly inside: Few<{ readonly path: string; readonly books: number; readonly negative: number }>
}
