/**
 * Locations: places in a site, and the counterparties beyond its walls.
 *
 * A shelf can hold zero or more, so a book on a shelf has a floor. A counterparty stands for the world outside
 * (a supplier, a customer, an adjustment): its balance runs below zero by nature and is never an episode.
 */
import { COUNTERPARTY_KINDS, type LocationKind, type MovementKind } from '../codes.ts'

export interface Location {
  readonly site: string
  /** Path in the site, `A/01/03`; a counterparty's path is its kind. */
  readonly path: string
  readonly kind: LocationKind
}

/** The site of movements that name none. */
export const DEFAULT_SITE = 'main'

const COUNTERPARTIES = new Set<string>(COUNTERPARTY_KINDS)

/** Whether a shelf: only shelves have a floor at zero. */
export function hasFloor(kind: LocationKind): boolean {
  return !COUNTERPARTIES.has(kind)
}

/** A location by its path: a counterparty's name is that counterparty, anything else a storage place. */
export function locationAt(site: string, path: string): Location {
  return { site, path, kind: COUNTERPARTIES.has(path) ? (path as LocationKind) : 'storage' }
}

/** Whom the goods came from or went to, where a movement names one place only. */
export const COUNTERPARTY_OF: Readonly<Record<MovementKind, LocationKind>> = {
  receipt: 'supplier',
  putaway: 'in-transit',
  pick: 'in-transit',
  pack: 'in-transit',
  ship: 'customer',
  sale: 'customer',
  transfer: 'in-transit',
  return: 'customer',
  restock: 'in-transit',
  consume: 'production',
  produce: 'production',
  adjustment: 'adjustment',
  scrap: 'adjustment',
  opening: 'adjustment',
}

/** The kind of a movement that names none: what came in was received, what went out was shipped. */
export function impliedKind(signedQuantity: number): MovementKind {
  return signedQuantity < 0 ? 'ship' : 'receipt'
}

/** The kind of a movement that names none, by the two ends it goes between. */
export function impliedKindBetween(from: LocationKind, to: LocationKind): MovementKind {
  if (hasFloor(from) && hasFloor(to)) return 'transfer'
  const outside = hasFloor(from) ? to : from
  if (outside === 'in-transit') return 'transfer'
  if (outside === 'adjustment') return 'adjustment'
  if (outside === 'production') return hasFloor(from) ? 'consume' : 'produce'
  if (hasFloor(from)) return impliedKind(-1)
  return outside === 'customer' ? 'return' : impliedKind(1)
}
