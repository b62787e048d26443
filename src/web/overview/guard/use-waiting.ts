/**
 * How many things of the guard wait for a person: overrides to decide, and parked movements that ran out of time.
 * Undefined until it is known, and where no site is guarded, since then it is not fetched.
 */
import { useQuery } from '@tanstack/react-query'
import { countQuery } from '../../data/lists.ts'
import { sitesQuery } from '../../data/sites.ts'

export const REQUESTED = countQuery('overrides', { state: 'requested' })
export const EXPIRED = countQuery('holds', { state: 'expired' })

/** Orders that somebody waits for, each with what blocks it. */
export const WAITING_ORDERS = countQuery('orders', { state: 'waiting' })

export function useWaiting(): number | undefined {
  const enabled = useQuery(sitesQuery).data?.rows.some(({ mode }) => mode === 'guard') ?? false
  const { data: requested } = useQuery({ ...REQUESTED, enabled })
  const { data: expired } = useQuery({ ...EXPIRED, enabled })
  return requested === undefined || expired === undefined ? undefined : requested + expired
}
