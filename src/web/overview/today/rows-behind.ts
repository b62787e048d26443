/** The searches that list the rows behind each figure of Today. A figure counts exactly the rows of its link. */
import type { Today } from '../../../api/overview/schema.ts'
import type { ExceptionsSearch } from '../../episodes/search.ts'

type Changes = NonNullable<Today['changes']>

/** Each book below zero has one open episode as posted. */
export const booksBelow = search({ state: 'open' })
export const openInBothOrders = search({ order: 'both', state: 'open' })
export const moneyAtRisk = search({ state: 'open', sort: 'costAtRisk' })

export function startedIn({ from, to }: Changes): ExceptionsSearch {
  return search({ startedFrom: from, startedTo: to, sort: 'startedAt' })
}

export function endedIn({ from, to }: Changes): ExceptionsSearch {
  return search({ endedFrom: from, endedTo: to, sort: 'startedAt' })
}

/** Those of one cause that began in the last week; null stands for those that wait for their cause. */
export function startedOf(cause: string | null, { weekFrom, to }: Changes): ExceptionsSearch {
  return search({ cause: cause ?? 'pending', startedFrom: weekFrom, startedTo: to, sort: 'startedAt' })
}

function search(names: Record<string, string>): ExceptionsSearch {
  return names
}
