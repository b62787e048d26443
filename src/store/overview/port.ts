/** Answers `app/overview/port.ts` from PostgreSQL. */
import type { OverviewPort } from '../../app/overview/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { data } from './data.ts'
import { today } from './today.ts'

/** The verbs of the overview, over one database and one clock. */
export function overviewPort({ pool, clock }: Clocked): OverviewPort {
  return {
    today: (order) => today(pool, order),
    data: () => data(pool, clock),
  }
}
