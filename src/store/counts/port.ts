/** Answers the port of counts from PostgreSQL. */
import type { Pool } from 'pg'
import type { CountPort } from '../../app/counts/port.ts'
import { noteCounts } from './note.ts'

/** The verbs of counts on one pool. */
export function countPort(pool: Pool): CountPort {
  return { noteCounts: (site, counts) => noteCounts(pool, site, counts) }
}
