/**
 * Sets the zone of the page, and says what it was drawn with: whoever shows times or figures is keyed by it, and so is
 * drawn anew when a setting changes.
 */
import { useQuery } from '@tanstack/react-query'
import { useMatches } from '@tanstack/react-router'
import { sitesQuery } from '../data/sites.ts'
import { setZone, zoneName } from '../ui/figures/when.ts'
import { usePreferences } from './preferences.ts'
import { ZONE_OF_MANY, zoneOf } from './zone-of.ts'

/** Null until the zones are known; where the server does not tell them, times are in UTC and say so. */
export function useDrawing(): string | null {
  const sites = useQuery(sitesQuery)
  const { numbers } = usePreferences()
  const last = useMatches({ select: (matches) => matches[matches.length - 1] })
  const { site, bookId } = { ...(last?.search as object), ...(last?.params as object) } as Record<
    string,
    string
  >
  // Asked again after an error, it may take its time: the page stands already.
  if (sites.isPending && sites.errorUpdateCount === 0) return null
  const zone = zoneOf(sites.data?.rows ?? [], { site, bookId })
  try {
    if (zone !== zoneName()) setZone(zone)
  } catch {
    // A zone that this browser has never heard of.
    setZone(ZONE_OF_MANY)
  }
  return `${zone} ${numbers}`
}
