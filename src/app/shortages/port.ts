/** Stock cards about to sink: what is asked of an item at a site, and what is there and announced to meet it. */

import type { Page, PageRequest } from '../../core/page.ts'
import type { Quantity } from '../../core/quantity/quantity.ts'
import type { Instant } from '../../core/time.ts'

export interface ShortageFilter {
  readonly site?: string
  /** Part of an item's code or name, in whatever case. */
  readonly q?: string
}

export interface ShortageQuery extends ShortageFilter, PageRequest {}

/** An item at a site of which something is asked. Quantities are its smallest units. */
export interface ItemSupply {
  readonly siteId: number
  readonly itemId: number
  readonly site: string
  readonly item: string
  readonly itemName: string | null
  readonly baseUnit: string
  readonly scale: number
  /** Of its storage places: a book below zero counts as nothing, as where something is reserved. */
  readonly onHand: Quantity
  /** Open reservations of these. */
  readonly promised: Quantity
  /** Books whose promises alone are more than they hold. */
  readonly shortBooks: readonly ShortBook[]
  /** The only book of the item on a storage place; null where there are more, or none. */
  readonly onlyBook: BookPlace | null
}

export interface BookPlace {
  readonly bookId: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
}

export interface ShortBook extends BookPlace {
  readonly onHand: Quantity
  readonly promised: Quantity
}

/** What is asked under one name: an order, a transfer, or a reservation without one. */
export interface DocumentDemand {
  readonly siteId: number
  readonly itemId: number
  readonly document: string | null
  /** Of announced sales orders and transfers out, at the time they are wanted; null where none is known. */
  readonly announced: readonly { readonly at: Instant | null; readonly quantity: Quantity }[]
  /** Of orders at the release gate. */
  readonly ordered: Quantity
  /** Reserved, and waited for. */
  readonly promised: Quantity
  readonly waiting: Quantity
  /** What left the storage places for it. */
  readonly served: Quantity
}

export interface AnnouncedReceipt {
  readonly siteId: number
  readonly itemId: number
  readonly document: string
  /** Null where no time is known. */
  readonly at: Instant | null
  /** Still to come. */
  readonly quantity: Quantity
}

export interface ShortageFacts {
  readonly now: Instant
  readonly items: readonly ItemSupply[]
  readonly demands: readonly DocumentDemand[]
  readonly receipts: readonly AnnouncedReceipt[]
}

export interface ShortageRow {
  readonly site: string
  readonly item: string
  readonly itemName: string | null
  readonly baseUnit: string
  /** The stock card that it is about; null: the item's storage places together. */
  readonly bookId: string | null
  readonly location: string | null
  readonly lot: string | null
  readonly owner: string | null
  readonly onHand: string
  readonly promised: string
  /** When more is wanted than there is. */
  readonly at: string
  /** Whether it is so now. */
  readonly isNow: boolean
  readonly lacks: string
  readonly nextReceipt: {
    readonly document: string
    /** Null where no time is known. */
    readonly expectedAt: string | null
    readonly quantity: string
    /** Whether it should have come before now. */
    readonly late: boolean
  } | null
}

export type ShortagePage = Page<ShortageRow>

export interface ShortagePort {
  /** What is known of all items of which something is asked, of one moment; bounded by SHORTAGE_LINES_MAX. */
  shortageFacts(filter: ShortageFilter): Promise<ShortageFacts>
}
