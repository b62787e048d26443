/** Which rule decides a movement, said naively: all that match are lined up, and the first of the line decides. */
import type { Mode } from './operations.ts'
import { isWithin, type Rule, type Site, type World } from './world.ts'

export interface Verdict {
  readonly mode: Mode
  /** Smallest units; null is no limit. */
  readonly depth: bigint | null
  readonly graceSeconds: number
}

export interface Facts {
  readonly item: string
  readonly location: string
  readonly source: string
  readonly kind: string
  readonly channel: string | null
  readonly role: string
}

const STRICTEST_FIRST: readonly Mode[] = ['refuse', 'hold', 'approve', 'warn', 'allow']
const DAY_S = 86_400

/** Null where nothing stops a movement: no guard, or no shelf. */
export function verdictOn(world: World, site: Site, facts: Facts, at: number): Verdict | null {
  if (site.mode === 'observe' || site.places.get(facts.location) !== 'shelf') return null
  const item = world.items.get(facts.item)!
  const told: Record<string, string | null> = { ...facts, site: site.name, category: item.category }
  const matching = world.rules.filter(
    (rule) =>
      isInForce(rule, at) &&
      named(rule).every(([fact, wanted]) =>
        fact === 'location' ? isWithin(facts.location, wanted) : told[fact] === wanted,
      ),
  )
  const [first] = matching.sort(
    (left, right) =>
      named(right).length - named(left).length ||
      pathOf(right) - pathOf(left) ||
      STRICTEST_FIRST.indexOf(left.mode) - STRICTEST_FIRST.indexOf(right.mode) ||
      (left.depth ?? Infinity) - (right.depth ?? Infinity) ||
      left.position - right.position,
  )
  if (first === undefined) return { mode: 'refuse', depth: null, graceSeconds: DAY_S }
  const depth = first.depth === null ? null : BigInt(Math.floor(first.depth * 10 ** item.scale + 1e-9))
  return { mode: first.mode, depth, graceSeconds: first.graceSeconds }
}

/** How far below zero a book may be taken at once; null is no limit. */
export function permits({ mode, depth }: Verdict): bigint | null {
  if (mode === 'hold' || mode === 'approve') return 0n
  return mode === 'refuse' ? (depth ?? 0n) : depth
}

export function keepsPromises({ mode }: Verdict): boolean {
  return mode !== 'warn' && mode !== 'allow'
}

export function isInForce({ enabled, expiresAt }: Rule, at: number): boolean {
  return enabled && (expiresAt === null || expiresAt > at)
}

export function hasSameScope(left: Rule, right: Rule): boolean {
  return JSON.stringify(named(left).sort()) === JSON.stringify(named(right).sort())
}

const named = ({ scope }: Rule) => Object.entries(scope).filter(([, wanted]) => wanted != null)
const pathOf = ({ scope }: Rule) => scope.location?.split('/').length ?? 0
