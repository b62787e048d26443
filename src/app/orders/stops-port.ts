/** Goods that may not be released for now: under count, or on hold; and units kept back from sales channels. */

import type { By } from '../../core/by.ts'
import type { StopReason } from '../../core/codes.ts'

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
