/** The locations of a history: each site and place, and each counterparty of a site, gets one index. */
import { COUNTERPARTY_KINDS, MOVEMENT_KINDS } from '../../../core/codes.ts'
import { COUNTERPARTY_OF, type Location, locationAt } from '../../../core/history/location.ts'
import type { Interner } from './interner.ts'

export interface Locations {
  /** In the order of their indexes. */
  readonly list: readonly Location[]
  /** Index of the location of a place at a site, both by their codes. */
  readonly at: (site: number, place: number) => number
  /** Index of the counterparty that goods come from or go to, by an index into MOVEMENT_KINDS. */
  readonly counterparty: (site: number, kind: number) => number
}

/** Locations of sites and places that two interners give their codes. */
export function createLocations(sites: Interner, places: Interner): Locations {
  const list: Location[] = []
  /** By site, then by place or kind. */
  const ofPlace: number[][] = []
  const ofKind: number[][] = []

  function at(site: number, place: number): number {
    ofPlace[site] ??= []
    ofPlace[site][place] ??= indexOf(locationAt(sites.texts[site], places.texts[place]))
    return ofPlace[site][place]
  }

  function counterparty(site: number, kind: number): number {
    ofKind[site] ??= []
    ofKind[site][kind] ??= indexOf(locationAt(sites.texts[site], COUNTERPARTY_OF[MOVEMENT_KINDS[kind]]))
    return ofKind[site][kind]
  }

  /** A counterparty may be reached by its name and by a kind; it is one location. */
  function indexOf(location: Location): number {
    const isCounterparty = (COUNTERPARTY_KINDS as readonly string[]).includes(location.path)
    const known = isCounterparty
      ? list.findIndex((one) => one.site === location.site && one.path === location.path)
      : -1
    return known >= 0 ? known : list.push(location) - 1
  }

  return { list, at, counterparty }
}
