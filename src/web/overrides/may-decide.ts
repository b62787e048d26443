/** Which requests for an override the reader may decide. */
import { useQuery } from '@tanstack/react-query'
import type { Override } from '../../api/overrides/schema.ts'
import { accessQuery, useMay } from '../data/session.ts'

/** A supervisor decides those of others; the third within its days takes a manager. */
export function useMayDecide(): (override: Pick<Override, 'requestedBy' | 'third'>) => boolean {
  const me = useQuery(accessQuery).data?.user
  const isSupervisor = useMay('supervisor')
  const isManager = useMay('manager')
  return ({ requestedBy, third }) => (third ? isManager : isSupervisor) && me?.name !== requestedBy
}
