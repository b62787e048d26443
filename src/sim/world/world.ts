/** A warehouse before anything moves: sites, places, items, owners, people, devices, systems. */
import type { Settled } from '../options.ts'
import { PROFILES, type Profile } from '../profiles.ts'
import { randomOf } from '../random.ts'
import { makeItems, type SimItem } from './items.ts'
import { makeSources, type SimSource } from './sources.ts'

export interface Place {
  readonly site: number
  readonly path: string
}

export interface World {
  readonly options: Settled
  readonly profile: Profile
  readonly items: readonly SimItem[]
  readonly siblings: readonly (readonly number[])[]
  readonly sites: readonly string[]
  readonly places: readonly Place[]
  /** Places of one site. */
  readonly placesASite: number
  readonly owners: readonly string[]
  readonly actors: readonly string[]
  readonly devices: readonly string[]
  readonly sources: readonly SimSource[]
}

/** Places of a site that are no bins, by their index in it. The first four are the world outside. */
export const PLACE = {
  supplier: 0,
  customer: 1,
  adjustment: 2,
  transit: 3,
  dock: 4,
  crossDock: 5,
  returns: 6,
} as const
const FIXED = ['supplier', 'customer', 'adjustment', 'in-transit', 'DOCK', 'XDOCK', 'RETURNS']
/** Places below this index in a site have no floor. */
export const OUTSIDE = 4

/** People and devices of a site. */
export const STAFF = 7
export const DEVICES = 5

export const REASONS = ['', 'count', 'damaged', 'found', 'correction'] as const
export const REASON = { count: 1, damaged: 2, found: 3, correction: 4 } as const

const FIRST_NAMES =
  'ana ben carla dimitri ewa farid greta hugo ines jonas katja luis mara nils olga pablo quin rosa'
const SITE_NAMES = ['HAM', 'LYO', 'BRN', 'GDN', 'PRG']

/** Makes the world of some options. */
export function makeWorld(options: Settled): World {
  const profile = PROFILES[options.profile]
  const random = randomOf(options.seed, 'world')
  const items = makeItems(random, profile, options.items)
  const families = items[items.length - 1].family + 1
  const sites = Array.from({ length: profile.sites }, (_, site) => SITE_NAMES[site])
  const bins = binPaths(families * 2)
  const places = sites.flatMap((_, site) => [...FIXED, ...bins].map((path) => ({ site, path })))
  const names = FIRST_NAMES.split(' ')
  const siblings: number[][] = items.map(() => [])
  const byFamily = Map.groupBy(items.keys(), (item) => items[item].family)
  for (const item of items.keys())
    siblings[item] = byFamily.get(items[item].family)!.filter((other) => other !== item)
  return {
    options,
    profile,
    items,
    siblings,
    sites,
    places,
    placesASite: FIXED.length + bins.length,
    owners: ['', 'NORDWIND', 'SALINA'],
    actors: sites.flatMap((site, at) =>
      Array.from(
        { length: STAFF },
        (_, one) => `${names[(at * STAFF + one) % names.length]}.${site.toLowerCase()}`,
      ),
    ),
    devices: sites.flatMap((site) =>
      Array.from({ length: DEVICES }, (_, one) => `${site}-${String(one + 1).padStart(2, '0')}`),
    ),
    sources: makeSources(random, profile, options.decoys),
  }
}

/** The bin of a family at a site; each has two. */
export function binOf(world: World, site: number, family: number, which: 0 | 1): number {
  return site * world.placesASite + FIXED.length + family * 2 + which
}

/** A place of a site that is no bin. */
export function placeOf(world: World, site: number, place: keyof typeof PLACE): number {
  return site * world.placesASite + PLACE[place]
}

/** Whether a place is a shelf: only shelves have a floor at zero. */
export function isShelf(world: World, place: number): boolean {
  return place % world.placesASite >= OUTSIDE
}

/** `A/01/1` and on: six levels of twenty racks an aisle. */
function binPaths(count: number): string[] {
  return Array.from({ length: count }, (_, bin) => {
    const aisle = Math.floor(bin / 120)
    const letter = String.fromCharCode(65 + (aisle % 26)) + (aisle < 26 ? '' : String(Math.floor(aisle / 26)))
    return `${letter}/${String(1 + (Math.floor(bin / 6) % 20)).padStart(2, '0')}/${1 + (bin % 6)}`
  })
}
