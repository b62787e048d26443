/** The answer to a query: grey rows until it comes, why it did not come, or what is made of it. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isNotFound } from '../../data/api-error.ts'
import { ErrorBox } from './error-box.tsx'
import { Loading } from './loading.tsx'

/** Shows `children(data)`. Everything before and beside that is the same on every page. */
export function Answer<Data>(props: {
  query: UseQueryResult<Data>
  /** In place of a thing that the server does not know; without it, that is an error like every other. */
  notFound?: ReactNode
  /** In place of an answer that is on its way. */
  loading?: ReactNode
  /** The last answer stays on show when fetching it again fails. */
  stays?: boolean
  children: (data: Data) => ReactNode
}) {
  const { query, notFound, loading = <Loading rows={8} />, stays = false, children } = props
  if (stays && query.data !== undefined) return children(query.data)
  if (query.isError) {
    if (notFound !== undefined && isNotFound(query.error)) return notFound
    return <ErrorBox error={query.error} onRetry={() => void query.refetch()} />
  }
  return query.data === undefined ? loading : children(query.data)
}
