/** Answers `app/search/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { SearchPort } from '../../app/search/port.ts'
import { nearestNames } from './nearest-names.ts'
import { search } from './search.ts'

/** The verbs of search on one pool. */
export function searchPort(pool: Pool): SearchPort {
  return {
    search: (text, limit) => search(pool, text, limit),
    nearestNames: (kind, text) => nearestNames(pool, kind, text),
  }
}
