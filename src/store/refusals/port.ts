/** Answers `app/refusals/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { RefusalPort } from '../../app/refusals/port.ts'
import { allRefusals, getRefusal, listRefusals } from './list.ts'

/** The verbs of refusals on one pool. */
export function refusalPort(pool: Pool): RefusalPort {
  return {
    listRefusals: (query) => listRefusals(pool, query),
    getRefusal: (id) => getRefusal(pool, id),
    allRefusals: (filter) => allRefusals(pool, filter),
  }
}
