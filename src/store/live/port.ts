/** Answers `app/live/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { LivePort } from '../../app/live/port.ts'
import { pulse } from './pulse.ts'

/** The verb that watches the ledger, on one pool. */
export function livePort(pool: Pool): LivePort {
  return { pulse: () => pulse(pool) }
}
