/**
 * Sets the zone of the page, and answers what the page is drawn with. All that shows times or figures is keyed by it,
 * so that it is drawn anew when a setting changes.
 *
 * What others change, such as the name of a site, or the first movement of a new one, waits while the page holds
 * something that would be lost: until that is done, or the reader goes on to another page or site.
 */
import { useQuery } from '@tanstack/react-query'
import { useMatches, useRouterState } from '@tanstack/react-router'
import { sitesQuery } from '../data/sites.ts'
import { setZone, zoneName } from '../ui/figures/when.ts'
import { useInHand } from '../ui/form/in-hand.ts'
import { setSiteTitles } from '../ui/links/site-title.ts'
import { usePreferences } from './preferences.ts'
import { ZONE_OF_MANY, zoneOf } from './zone-of.ts'

/** What the address of a page about one site or one book names. */
interface About {
  readonly site?: string
  readonly bookId?: string
}

/** What the page was last drawn with, and where. */
let drawn: { readonly place: string; readonly numbers: string; readonly drawing: string } | null = null

/** Null until the zones are known. If the server does not give them, times are in UTC and say so. */
export function useDrawing(): string | null {
  const sites = useQuery(sitesQuery)
  const { numbers } = usePreferences()
  const last = useMatches({ select: (matches) => matches[matches.length - 1] })
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const inHand = useInHand()
  const about: About = { ...(last?.search as About), ...(last?.params as About) }
  // After an error the sites are fetched again, which may take its time: the page stands already.
  if (sites.isPending && sites.errorUpdateCount === 0) return null
  const place = [path, about.site, about.bookId].join(' ')
  if (inHand && drawn?.place === place && drawn.numbers === numbers) return drawn.drawing
  const rows = sites.data?.rows ?? []
  const titles = setSiteTitles(rows)
  const zone = zoneOf(rows, about)
  try {
    if (zone !== zoneName()) setZone(zone)
  } catch {
    // This browser does not know the zone.
    setZone(ZONE_OF_MANY)
  }
  const drawing = `${zone} ${numbers} ${titles}`
  drawn = { place, numbers, drawing }
  return drawing
}
