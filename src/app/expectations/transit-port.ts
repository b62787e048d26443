/** Goods that were sent and did not arrive yet, by the line of their transfer. */
import type { TransitRow } from '../../core/expectations/transit-row.ts'
import type { Page, PageRequest } from '../../core/page.ts'

export interface TransitQuery extends PageRequest {
  /** It was sent from there, or goes there. */
  readonly site?: string
  readonly item?: string
  readonly document?: string
  readonly olderThanDays?: number
  /** Lines of which more arrived than was sent, instead of those still on the road. */
  readonly over?: boolean
}

export interface TransitPort {
  /** What is on the road, the oldest first. */
  listTransit(query: TransitQuery): Promise<Page<TransitRow>>
}
