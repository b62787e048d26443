/** Whether who is signed in has a role, or a higher one; not before the server has said who that is. */
import { useQuery } from '@tanstack/react-query'
import { ROLES, type Role } from '../../core/codes.ts'
import { accessQuery } from './queries.ts'

export function useMay(role: Role): boolean {
  const { data } = useQuery(accessQuery)
  return data?.user != null && ROLES.indexOf(data.user.role) >= ROLES.indexOf(role)
}
