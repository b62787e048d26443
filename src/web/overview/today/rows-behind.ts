/** The searches that list the rows behind each figure of Today. A figure counts exactly the rows of its link. */
import type { Today } from '../../../api/overview/schema.ts'
import type { Order } from '../../../core/codes.ts'
import { type ExceptionsSearch, tidy } from '../../episodes/search.ts'

type Changes = NonNullable<Today['changes']>

export function openNow(order: Order): ExceptionsSearch {
  return tidy({ order, state: 'open' })
}

/** Those that ended since a time. */
export function healedIn(order: Order, from: string): ExceptionsSearch {
  return tidy({ order, state: 'closed', endedFrom: from, sort: 'startedAt' })
}

/** Those of one cause that began in the last week; null stands for those that wait for their cause. */
export function startedOf(order: Order, cause: string | null, changes: Changes): ExceptionsSearch {
  const { weekFrom, to } = changes
  return tidy({ order, cause: cause ?? 'pending', startedFrom: weekFrom, startedTo: to, sort: 'startedAt' })
}
