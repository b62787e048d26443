/** Answers `app/site/port.ts` from PostgreSQL. */
import type { SitePort } from '../../app/site/port.ts'
import type { Clocked } from './at-site.ts'
import { createUnknownSites } from './known-sites.ts'
import { listSites } from './read-sites.ts'
import { changeSite, setSiteMode } from './settings/change-site.ts'
import { correctClock } from './settings/correct-clock.ts'
import { setSiteDefaults, siteDefaults } from './settings/defaults.ts'

/** Sites: listed, changed, guarded; and which names are none. */
export function sitePort(clocked: Clocked): SitePort {
  const { pool, clock } = clocked
  return {
    listSites: () => listSites(pool),
    changeSite: (name, change, by) => changeSite(clocked, name, change, by),
    correctClock: (name, by) => correctClock(clocked, name, by),
    clocks: clock.clocks,
    setSiteMode: (site, mode, by) => setSiteMode(clocked, site, mode, by),
    siteDefaults: () => siteDefaults(pool),
    setSiteDefaults: (defaults, by) => setSiteDefaults(clocked, defaults, by),
    unknownSites: createUnknownSites(pool),
  }
}
