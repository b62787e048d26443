/**
 * Says beside a figure that a source it rests on has fallen silent: the figure may be behind. A source that never
 * posted a movement of it is not named.
 */
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import type { Query } from '../data/fetch-json.ts'
import { sourceName } from '../ui/figures/source-name.tsx'
import { when } from '../ui/figures/when.ts'
import { fewMovementsQuery, silentSourcesQuery } from './queries.ts'
import styles from './silent-sources.module.css'

/** Sources that are asked after and named. */
const NAMED_MAX = 3

export function SilentSources({ filter }: { filter: Query }) {
  const { data: silent = [] } = useQuery(silentSourcesQuery)
  const near = silent
    .filter(({ site }) => filter.site === undefined || filter.site === site)
    .slice(0, NAMED_MAX)
  const posted = useQueries({
    queries: near.map(({ site, source }) => fewMovementsQuery({ ...filter, site, source }, 1)),
  })
  const named = near.filter((_, index) => (posted[index]?.data?.total ?? 0) > 0)
  if (named.length === 0) return null
  return (
    <ul className={styles.silent} aria-label={web.silence.label}>
      {named.map((one) => (
        <li key={`${one.site} ${one.source}`}>
          {web.silence.source(sourceName(one, silent), one.silentMs, when(one.lastRecordedAt))}{' '}
          <Link to="/about">{web.silence.about}</Link>
        </li>
      ))}
    </ul>
  )
}
