/** The likeliest causes of the last week of the ledger: bars, with the counts beside. */
import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Today } from '../../../api/overview/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { WholeDates } from '../../ui/figures/time.tsx'
import { when } from '../../ui/figures/when.ts'
import { ledgerDay } from './ledger-day.ts'
import { startedOf } from './rows-behind.ts'
import styles from './today.module.css'

export function NewCauses({ today }: { today: Today }) {
  const { causes, changes, order } = today
  if (changes === null) return null
  const said = web.today
  const to = when(changes.to)
  const most = Math.max(...causes.map(({ week }) => week), 1)
  const share = (count: number) => ({ width: `${(count / most) * 100}%` })
  return (
    <section className={styles.section} aria-labelledby="new-causes">
      <div className={styles.head}>
        <Title order={2} size="h4" id="new-causes">
          {web.morning.causes(ledgerDay(today))}
        </Title>
        <p className={styles.lead}>
          <WholeDates text={causes.length === 0 ? said.causesNone(to) : web.morning.causesLead(to)} />
        </p>
      </div>
      {causes.length > 0 && (
        <ul className={styles.panel}>
          {causes.map(({ code, day, week }) => (
            <li key={code} className={styles.cause}>
              <div className={styles.causeLine}>
                <Link to="/exceptions" search={startedOf(order, code, changes)}>
                  {code === null ? said.pending : words().causes[code].title}
                </Link>
                <span className={`figure ${styles.counts}`}>{said.causeCount(week, day)}</span>
              </div>
              <div className={styles.bar} aria-hidden>
                <span style={share(day)} />
                <span style={share(week - day)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
