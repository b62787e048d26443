/**
 * Orders and pick waves at the release gate; goods that may not be released for now, under count or on hold; and units
 * kept back from sales channels.
 */

import type { By } from '../../core/by.ts'
import type { OrderState, StopReason } from '../../core/codes.ts'
import type { GateBlock, OrderLine } from '../../core/orders/order.ts'
import type { Page, PageRequest } from '../../core/page.ts'

export interface NewOrder {
  readonly site: string
  /** The order or wave, by its own name. */
  readonly document: string
  readonly channel: string | null
  readonly needsReservation: boolean
  readonly lines: OrderLine[]
}

export interface OrderRow {
  readonly site: string
  readonly document: string
  readonly state: OrderState
  readonly channel: string | null
  readonly needsReservation: boolean
  readonly lines: OrderLine[]
  readonly blocks: GateBlock[]
  readonly askedAt: string
  readonly askedBy: string
  readonly releasedAt: string | null
  readonly releasedBy: string | null
}

export interface OrderQuery extends PageRequest {
  readonly site?: string
  readonly document?: string
  readonly state?: OrderState
}

export interface OrderPort {
  listOrders(query: OrderQuery): Promise<Page<OrderRow>>
  getOrder(site: string, document: string): Promise<OrderRow | null>
  /**
   * Asks for an order's release: released at once, or waiting with its blocks, and released by itself when they are
   * gone. The same again is answered as it stands; other lines under the same name are ChangeRefused `conflict`.
   */
  askRelease(order: NewOrder, by: By): Promise<OrderRow>
  /** Looks at a waiting order again; null where there is none. */
  retryRelease(site: string, document: string, by: By): Promise<OrderRow | null>
  /** ChangeRefused `not-open` where it is released already. */
  cancelOrder(site: string, document: string, by: By): Promise<OrderRow | null>
}

export interface NewStop {
  readonly site: string
  readonly item?: string
  /** A place and everything below it. */
  readonly location?: string
  readonly reason: StopReason
  readonly note?: string
}

export interface StopRow {
  readonly id: string
  readonly site: string
  readonly item: string | null
  readonly location: string | null
  readonly reason: StopReason
  readonly note: string | null
  readonly setAt: string
  readonly setBy: string
}

export interface BufferRow {
  readonly site: string
  readonly item: string
  readonly channel: string
  readonly quantity: string
}

export interface StopPort {
  /** Those that stand. */
  listStops(site?: string): Promise<StopRow[]>
  setStop(stop: NewStop, by: By): Promise<StopRow>
  /** False where none stands under this id. */
  liftStop(id: string, by: By): Promise<boolean>
  listBuffers(site?: string): Promise<BufferRow[]>
  /** Zero takes it away. */
  setBuffer(buffer: BufferRow, by: By): Promise<BufferRow>
}
