/** Answers the port of suspects: one verb a file. */
import type { Pool } from 'pg'
import type { SuspectPort } from '../../app/suspects/port.ts'
import { listSuspects } from './list.ts'
import { siteToLookAt, takeLook, unseenSites } from './look.ts'
import { replaceSuspects } from './replace.ts'

/** The verbs of suspects on one pool. */
export function suspectPort(pool: Pool): SuspectPort {
  return {
    unseenSites: () => unseenSites(pool),
    takeLook: (site) => takeLook(pool, site),
    siteToLookAt: (site) => siteToLookAt(pool, site),
    replaceSuspects: (site, found) => replaceSuspects(pool, site, found),
    listSuspects: (query) => listSuspects(pool, query),
  }
}
