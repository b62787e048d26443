/** Parked movements that ran out are exceptions too: nothing sank, and goods that should have gone have not. */
import { useQuery } from '@tanstack/react-query'
import { expiredHoldsQuery } from '../holds/queries.ts'
import { RanOut } from '../holds/ran-out.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'

export function RanOutHere() {
  const { data, isError, error, refetch } = useQuery(expiredHoldsQuery)
  if (data !== undefined) return <RanOut now={data} />
  return isError ? <ErrorBox error={error} onRetry={() => void refetch()} /> : null
}
