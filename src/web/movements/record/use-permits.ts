/** The overrides, holds and refusals of an item at a site: what was decided about its movements. */
import { useQuery } from '@tanstack/react-query'
import { holdsQuery } from '../../holds/queries.ts'
import { overridesQuery } from '../../overrides/queries.ts'
import { refusalsQuery } from '../../refusals/queries.ts'

/** As many of an item as are looked through, the latest ones. */
const LOOKED_MAX = 100

export function usePermits(site: string, item: string) {
  const ofItem = { site, item, limit: LOOKED_MAX }
  return {
    overrides: useQuery(overridesQuery(ofItem)).data?.rows ?? [],
    holds: useQuery(holdsQuery(ofItem)).data?.rows ?? [],
    refusals: useQuery(refusalsQuery({ ...ofItem, followed: 'true' })).data?.rows ?? [],
  }
}
