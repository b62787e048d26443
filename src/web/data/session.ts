/** Who is signed in, and what their role allows. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { AccessState } from '../../api/access/schema.ts'
import { ROLES, type Role } from '../../core/codes.ts'
import { fetchJson } from './fetch-json.ts'

export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }) => fetchJson<AccessState>('/v1/access', {}, signal),
  staleTime: 60_000,
})

/** Whether the person who is signed in has a role or a higher one; false until the server has answered. */
export function useMay(role: Role): boolean {
  const { data } = useQuery(accessQuery)
  return data?.user != null && ROLES.indexOf(data.user.role) >= ROLES.indexOf(role)
}

/** Whether there is a password and a session of one's own: not in the demo, where everybody is one user. */
export function useHasAccount(): boolean {
  const { data } = useQuery(accessQuery)
  return data?.user != null && !data.demo
}

/** Whether this is the demo, and it has a warehouse to be shown around in. */
export function useHasTour(): boolean {
  const { data } = useQuery(accessQuery)
  return data?.demo === true && data.tour
}
