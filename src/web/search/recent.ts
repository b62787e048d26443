/** The things that the reader went to last, kept in this browser; the newest first. */
import { HIT_KINDS } from '../../core/codes.ts'
import { keepValue, keptValue } from '../data/browser-store.ts'
import type { Known } from './targets.ts'

const KEPT = 'recent'
const KEPT_MAX = 8

export function recent(): readonly Known[] {
  const kept = keptValue(KEPT)
  return Array.isArray(kept) ? kept.filter(isKnown).slice(0, KEPT_MAX) : []
}

export function remember(thing: Known): void {
  const { kind, key, site, item, itemName, location, bookId, seq } = thing
  const isSame = (other: Known) =>
    other.kind === kind && other.key === key && other.site === site && other.seq === seq
  const rest = recent().filter((other) => !isSame(other))
  keepValue(KEPT, [{ kind, key, site, item, itemName, location, bookId, seq }, ...rest].slice(0, KEPT_MAX))
}

/** Anything may stand in the browser's store. */
function isKnown(value: unknown): value is Known {
  const { kind, key, site, bookId, seq } = (value ?? {}) as Partial<Known>
  if (typeof key !== 'string' || !HIT_KINDS.some((known) => known === kind)) return false
  if (kind === 'place') return typeof site === 'string'
  if (kind === 'movement') return typeof site === 'string' && typeof seq === 'string'
  return (kind !== 'book' && kind !== 'episode') || typeof bookId === 'string'
}
