/** Lines of transfers, as people read of what is on the road. */

/** What one line of a transfer sent, and what became of it. */
export interface TransitRow {
  /** Null where what was sent names none: then all of its item that names none is one transfer. */
  readonly document: string | null
  readonly line: string | null
  readonly item: string
  readonly lot: string | null
  readonly owner: string | null
  readonly sent: string
  /** What arrived; of what named another line or lot than was sent, the oldest lines of its document come first. */
  readonly received: string
  /** What left the road for no shelf: it was lost, or went on to a customer. */
  readonly writtenOff: string
  /** Sent less received and written off; below zero where more arrived than was sent. */
  readonly onRoad: string
  /** Null where nothing is known to have been sent. */
  readonly fromSite: string | null
  readonly fromPlace: string | null
  /** Where it is announced to arrive, or where a part of it did. */
  readonly toSite: string | null
  readonly toPlace: string | null
  readonly firstSent: string | null
  readonly lastMoved: string
  /** Whole days since it was first sent, by the database's clock. */
  readonly ageDays: number | null
  /** What is on the road, at the unit cost it was sent with, or that of the item; null where neither is known. */
  readonly value: string | null
  readonly currency: string | null
}
