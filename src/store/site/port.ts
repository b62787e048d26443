/** Answers `app/site/port.ts` from PostgreSQL. */
import type { SitePort } from '../../app/site/port.ts'
import type { Clocked } from './at-site.ts'
import { changeSite, setSiteMode } from './change-site.ts'
import { createUnknownSites } from './known-sites.ts'
import { listSites } from './read-sites.ts'

/** Sites: listed, changed, guarded; and which names are none. */
export function sitePort(clocked: Clocked): SitePort {
  const { pool } = clocked
  return {
    listSites: () => listSites(pool),
    changeSite: (name, change, by) => changeSite(clocked, name, change, by),
    setSiteMode: (site, mode, by) => setSiteMode(clocked, site, mode, by),
    unknownSites: createUnknownSites(pool),
  }
}
