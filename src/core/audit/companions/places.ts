/** The places of a history, by what a fact says of its place: a site, a path, both or neither. */
import type { History } from '../../history/history.ts'
import { DEFAULT_SITE } from '../../history/location.ts'
import { keyOf } from '../../ids.ts'

export interface Place {
  /** Index into the history's locations; null where it has no such place, or several. */
  readonly location: number | null
  /** The site as far as it is known. */
  readonly site: string | null
  /** The path named a site and no place in it. */
  readonly isSite: boolean
}

export type Places = (site: string | null, path: string | null) => Place

/**
 * Where no site is stated the path decides, if one site only has it; of several it is that of rows without a site.
 * A path that no place bears, and a site does, stands for the whole site.
 */
export function placesOf({ locations }: History): Places {
  const indexOf = new Map(locations.map(({ site, path }, index) => [keyOf(site, path), index]))
  const sitesOf = Map.groupBy(locations, ({ path }) => path)
  const sites = new Set(locations.map(({ site }) => site))
  const ofPath = (path: string): Place => {
    const having = sitesOf.get(path) ?? []
    const site = having.length === 1 ? having[0].site : DEFAULT_SITE
    const location = indexOf.get(keyOf(site, path)) ?? null
    if (location === null && having.length === 0 && sites.has(path))
      return { location: null, site: path, isSite: true }
    return { location, site: location === null ? null : site, isSite: false }
  }
  return (site, path) => {
    if (path === null) return { location: null, site, isSite: false }
    if (site === null) return ofPath(path)
    const location = indexOf.get(keyOf(site, path)) ?? null
    return { location, site, isSite: location === null && path === site }
  }
}
