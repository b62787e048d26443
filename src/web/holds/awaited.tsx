/** The announced goods that a parked movement waits for, by their documents. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Hold } from '../../api/holds/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { announcedQuery } from '../expectations/queries.ts'
import { when } from '../ui/figures/when.ts'
import parts from '../ui/layout/parts.module.css'
import styles from './awaited.module.css'

const { holds: say } = web

export function Awaited({ hold: { site, item, location, state } }: { hold: Hold }) {
  const waits = state === 'parked'
  const { data } = useQuery({ ...announcedQuery(site, item), enabled: waits })
  if (state === 'expired') return say.ranOut
  if (!waits) return web.movements.none
  if (data === undefined) return <span className={styles.awaited} />
  // What is announced for no place in particular may come to this one.
  const coming = data.rows.filter((one) => one.location === null || one.location === location)
  if (coming.length === 0) return say.nothingAnnounced
  return (
    <ul className={parts.plain}>
      {coming.map(({ type, document, line, open, expectedAt }) => (
        <li key={`${type} ${document} ${line}`}>
          {words().guard.expectationTypes[type]}{' '}
          <Link to="/documents/$document" params={{ document }} className={parts.link}>
            {document}
          </Link>
          <span className={parts.quiet}>
            {[say.open(open), expectedAt === null ? null : when(expectedAt)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
