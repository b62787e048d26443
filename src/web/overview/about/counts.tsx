/** The size of the ledger, in counts. */
import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Data } from '../../../api/overview/schema.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import styles from './about.module.css'

export function Counts({ data: { counts, database } }: { data: Data }) {
  const { count } = web.about
  const lines: readonly (readonly [string, ReactNode])[] = [
    [count.movements, linked(counts.movements, '/ledger')],
    [count.books, figure(counts.books)],
    [count.episodes, linked(counts.episodes, '/exceptions')],
    [count.items, figure(counts.items)],
    [count.places, figure(counts.places)],
    [count.sites, figure(counts.sites)],
    [count.imports, figure(counts.imports)],
  ]
  return (
    <section className={styles.section} aria-labelledby="counts">
      <Title order={2} size="h4" id="counts" mb="xs">
        {web.about.counts}
      </Title>
      <dl className={styles.counts}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{count.database}</dt>
          <dd style={{ fontSize: 'var(--mantine-font-size-sm)' }}>
            {web.about.database(database.version, database.bytes)}
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** Leads to what it counts, where there is anything. */
function linked(count: number, to: '/ledger' | '/exceptions'): ReactNode {
  return count === 0 ? figure(count) : <Link to={to}>{figure(count)}</Link>
}
