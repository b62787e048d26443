/** Answers `app/overview/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { OverviewPort } from '../../app/overview/port.ts'
import { data } from './read-data.ts'
import { today } from './read-today.ts'

export function overviewPort(pool: Pool): OverviewPort {
  return {
    today: () => today(pool),
    data: () => data(pool),
  }
}
