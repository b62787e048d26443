/**
 * Scopes: which movements a rule is about.
 *
 * A scope names some facts of a movement and leaves the others open; it matches where all it names agree. A location
 * is a path and holds for everything below it. The more a scope names the more specific it is, and of those that name
 * equally much the one with the deeper path.
 */

import type { LocationKind, MovementKind, Role } from '../codes.ts'
import { channelKey } from './channel.ts'

/** What a movement out of a shelf says of itself. Null where nothing is known. */
export interface ScopeFacts {
  readonly site: string
  readonly item: string
  readonly category: string | null
  /** Path of the shelf that the goods leave. */
  readonly location: string
  readonly locationKind: LocationKind
  readonly owner: string | null
  readonly source: string
  readonly channel: string | null
  readonly kind: MovementKind
  /** Of the caller; null for facts that are only observed. */
  readonly role: Role | null
}

/** Null leaves a fact open. */
export type Scope = { readonly [Fact in keyof ScopeFacts]: ScopeFacts[Fact] | null }

export const SCOPE_FACTS = [
  'site',
  'item',
  'category',
  'location',
  'locationKind',
  'owner',
  'source',
  'channel',
  'kind',
  'role',
] as const satisfies readonly (keyof ScopeFacts)[]

export const EVERYWHERE: Scope = {
  site: null,
  item: null,
  category: null,
  location: null,
  locationKind: null,
  owner: null,
  source: null,
  channel: null,
  kind: null,
  role: null,
}

/** Whether a movement is one that a scope is about. */
export function matches(scope: Scope, facts: ScopeFacts): boolean {
  for (const name of SCOPE_FACTS) {
    const wanted = scope[name]
    if (wanted === null) continue
    if (name === 'location' ? !isWithin(facts.location, wanted) : !isSame(name, facts[name], wanted))
      return false
  }
  return true
}

/** Compares two scopes for a sort: below zero where the left one is the more specific. */
export function bySpecificity(left: Scope, right: Scope): number {
  return named(right) - named(left) || depthOf(right) - depthOf(left)
}

/** Whether two scopes name the same facts with the same values. */
export function isSameScope(left: Scope, right: Scope): boolean {
  return SCOPE_FACTS.every((name) => isSame(name, left[name], right[name]))
}

function isSame(name: keyof Scope, left: string | null, right: string | null): boolean {
  if (left === right) return true
  return name === 'channel' && left !== null && right !== null && channelKey(left) === channelKey(right)
}

/**
 * Whether a path is another one or lies below it.
 *
 * @example isWithin('A/01/03', 'A/01') // true
 * @example isWithin('A/011', 'A/01') // false
 */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`)
}

function named(scope: Scope): number {
  return SCOPE_FACTS.reduce((sum, name) => sum + Number(scope[name] !== null), 0)
}

function depthOf({ location }: Scope): number {
  return location === null ? 0 : location.split('/').length
}
