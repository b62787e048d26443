/**
 * Sets the zone of the page, and answers what the page is drawn with. All that shows times or figures is keyed by it,
 * so that it is drawn anew when a setting changes.
 */
import { useQuery } from '@tanstack/react-query'
import { useMatches } from '@tanstack/react-router'
import { sitesQuery } from '../data/sites.ts'
import { setZone, zoneName } from '../ui/figures/when.ts'
import { usePreferences } from './preferences.ts'
import { ZONE_OF_MANY, zoneOf } from './zone-of.ts'

/** What the address of a page about one site or one book names. */
interface About {
  readonly site?: string
  readonly bookId?: string
}

/** Null until the zones are known. If the server does not give them, times are in UTC and say so. */
export function useDrawing(): string | null {
  const sites = useQuery(sitesQuery)
  const { numbers } = usePreferences()
  const last = useMatches({ select: (matches) => matches[matches.length - 1] })
  const about: About = { ...(last?.search as About), ...(last?.params as About) }
  // After an error the sites are fetched again, which may take its time: the page stands already.
  if (sites.isPending && sites.errorUpdateCount === 0) return null
  const zone = zoneOf(sites.data?.rows ?? [], about)
  try {
    if (zone !== zoneName()) setZone(zone)
  } catch {
    // This browser does not know the zone.
    setZone(ZONE_OF_MANY)
  }
  return `${zone} ${numbers}`
}
