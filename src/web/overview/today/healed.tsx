/** What healed since yesterday began in the site's zone: a few, and the way to all of them. */
import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { EpisodesTable } from '../../episodes/parts-table.tsx'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { dayStart } from '../../ui/times/zone-time.ts'
import { healedQuery } from '../queries.ts'
import { healedIn } from './rows-behind.ts'
import styles from './today.module.css'

export function Healed({ today: { order, checkedAt } }: { today: Today }) {
  const said = web.morning
  const since = dayStart(checkedAt, -1)
  const found = useQuery(healedQuery(healedIn(order, since)))
  return (
    <section className={styles.section} aria-labelledby="healed">
      <div className={styles.head}>
        <Title order={2} size="h4" id="healed">
          {said.healed}
        </Title>
      </div>
      <Answer query={found} stays loading={<Loading rows={2} />}>
        {({ rows, total }) =>
          total === 0 ? (
            <p className={styles.lead}>{said.healedNone}</p>
          ) : (
            <>
              <EpisodesTable label={said.healed} rows={rows.map((episode) => ({ parts: [], episode }))} />
              <p className={styles.lead}>
                <Link to="/exceptions" search={healedIn(order, since)} className={styles.more}>
                  {total === 1 ? said.healedOne : said.healedAll(total)}
                </Link>
              </p>
            </>
          )
        }
      </Answer>
    </section>
  )
}
