/**
 * What may go below zero next: stock that is about to, and postings that are probably wrong. A few of each, and the way
 * to all; nothing of what there is none of. Last on the page, so that nothing moves when it comes.
 */
import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { Shortage } from '../../../api/shortages/schema.ts'
import type { Suspect } from '../../../api/suspects/schema.ts'
import { money, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { shortagesQuery } from '../../shortages/queries.ts'
import { ShortageLink } from '../../shortages/shortage-link.tsx'
import { suspectsQuery } from '../../suspects/queries.ts'
import { WholeDates } from '../../ui/figures/time.tsx'
import { when } from '../../ui/figures/when.ts'
import { BookLink } from '../../ui/links/book-link.tsx'
import styles from './today.module.css'

const ROWS = 5

export function Outlook() {
  const shortages = useQuery(shortagesQuery({ limit: ROWS })).data
  const suspects = useQuery(suspectsQuery({ limit: ROWS })).data
  const isAny = (shortages?.total ?? 0) + (suspects?.total ?? 0) > 0
  if (!isAny) return null
  return (
    <div className={styles.columns}>
      {shortages !== undefined && shortages.total > 0 && (
        <Part title={web.shortages.title}>
          {shortages.rows.map((row) => (
            <ShortageLine key={JSON.stringify([row.site, row.item, row.bookId])} row={row} />
          ))}
          <li>
            <Link to="/about-to-sink" search={{}} className={styles.more}>
              {web.shortages.all(shortages.total)}
            </Link>
          </li>
        </Part>
      )}
      {suspects !== undefined && suspects.total > 0 && (
        <Part title={web.suspects.title}>
          {suspects.rows.map((row) => (
            <SuspectLine key={JSON.stringify([row.site, row.id])} row={row} />
          ))}
          <li>
            <Link to="/suspects" search={{}} className={styles.more}>
              {web.suspects.all(suspects.total)}
            </Link>
          </li>
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
      </div>
      <ul className={styles.panel}>{children}</ul>
    </section>
  )
}

function ShortageLine({ row }: { row: Shortage }) {
  const { at, isNow, lacks, baseUnit } = row
  const { shortages: say } = web
  return (
    <li className={styles.causeLine}>
      <ShortageLink shortage={row} />
      <span className={styles.counts}>
        <WholeDates text={`${isNow ? say.now : when(at)}, ${say.short(lacks, baseUnit)}`} />
      </span>
    </li>
  )
}

function SuspectLine({ row }: { row: Suspect }) {
  const { code, quantity, baseUnit, currency } = row
  const worth = row.money === null ? [] : [money(row.money, currency)]
  return (
    <li className={styles.causeLine}>
      <BookLink book={row} />
      <span className={styles.counts}>
        {[words().causes[code].title, web.suspects.offBy(quantity, baseUnit), ...worth].join(', ')}
      </span>
    </li>
  )
}
