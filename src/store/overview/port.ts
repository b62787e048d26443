/** Answers `app/overview/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { OverviewPort } from '../../app/overview/port.ts'
import { data } from './data.ts'
import { today } from './today.ts'

/** The verbs of the overview on one pool. */
export function overviewPort(pool: Pool): OverviewPort {
  return {
    today: () => today(pool),
    data: () => data(pool),
  }
}
