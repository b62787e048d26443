/** Whether there are several sites, so that each thing has to say which one it is of. */
import { useQuery } from '@tanstack/react-query'
import { sitesQuery } from './queries.ts'

export function useManySites(): boolean {
  return (useQuery(sitesQuery).data?.rows.length ?? 0) > 1
}
