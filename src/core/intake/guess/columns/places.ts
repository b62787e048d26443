/** Where the goods of a row were: a site, a place in it, or the two ends they went between; and what lies outside. */

import type { OutsidePlace } from '../../layouts/layout.ts'
import type { RecognisedLayout } from '../../layouts/layout-of.ts'
import type { Condition } from '../../mapping.ts'
import { fold } from '../../words/fold.ts'
import { placeMeaning } from '../../words/place-meaning.ts'
import type { Plan } from '../plan.ts'
import { isUnknown, type Profile, strengthOf } from '../profile.ts'
import { determines } from './item-column.ts'
import type { Slot, SlotFit } from './slots.ts'

export interface PlacePlan {
  readonly states: Plan['states']
  readonly site: number | null
  /** Outermost first. */
  readonly place: readonly number[]
  readonly ends: { readonly from: number; readonly to: number } | null
}

/**
 * The places of a table. Two ends are taken where both columns stand and hardly a row has neither; a quantity that is
 * signed needs none (each end has a row of its own, and the other end is only named).
 */
export function placePlan(
  profiles: readonly Profile[],
  chosen: ReadonlyMap<Slot, SlotFit>,
  fits: readonly SlotFit[],
  isSigned: boolean,
  outside: OutsideOf,
): PlacePlan {
  const column = (slot: Slot) => chosen.get(slot)?.column ?? null
  const [from, to] = bothEnds(profiles, [column('from'), column('to')])
  const places = placeColumns(profiles, chosen, fits)
  const site = column('site')
  const states =
    from === null || to === null || (places.length === 0 && !areStates(profiles[from], profiles[to]))
      ? null
      : statesOf(profiles, from, to, outside)
  if (states !== null) return { site, place: places, ends: null, states }
  if (
    from !== null &&
    to !== null &&
    !isSigned &&
    areEnds(
      profiles[from],
      profiles[to],
      places.map((at) => profiles[at]),
    )
  )
    return { site: null, place: [], ends: { from, to }, states: null }
  const place = places.length > 0 ? places : endAlone(profiles, from ?? to)
  if (place.length === 0) return { site: null, place: site === null ? [] : [site], ends: null, states: null }
  return { site, place, ends: null, states: null }
}

/** Values that two columns share before they are taken for the two ends of movements. */
const SHARED_MIN = 2

/**
 * Both ends, where one stands under a header that says nothing: its values are those of the other end, and in no row
 * the same.
 */
function bothEnds(
  profiles: readonly Profile[],
  [from, to]: readonly [number | null, number | null],
): readonly [number | null, number | null] {
  if ((from === null) === (to === null)) return [from, to]
  const known = profiles[(from ?? to)!]
  const found = profiles.filter(
    (one) =>
      isUnknown(one) &&
      one.distinct.filter((value) => known.distinct.includes(value)).length >= SHARED_MIN &&
      one.values.every((value, row) => value === '' || value !== known.values[row]),
  )
  if (found.length !== 1) return [from, to]
  return from === null ? [found[0].index, to] : [from, found[0].index]
}

/** One end alone is the place where every row has it; where some have none, it says who brought or got the goods. */
function endAlone(profiles: readonly Profile[], end: number | null): number[] {
  if (end === null) return []
  const { filled, values } = profiles[end]
  return filled.length >= values.length * 0.95 ? [end] : []
}

/** Whether both headers say that they are states: `from_state`, `to_state`. */
function areStates(...ends: readonly Profile[]): boolean {
  return ends.every(({ header }) => /\b(?:state|status|zustand|estado|etat|stato)\b/.test(fold(header)))
}

/** Ends that are states: beside the place of each row, and all but one of them outside. */
function statesOf(
  profiles: readonly Profile[],
  from: number,
  to: number,
  outside: OutsideOf,
): PlacePlan['states'] {
  const values = new Set([...profiles[from].distinct, ...profiles[to].distinct])
  const shelves = [...values].filter((value) => outside(value) === null)
  return values.size > 1 && shelves.length === 1 ? { from, to, shelf: shelves[0] } : null
}

/** Whether nearly every row has an end, and some have both or either: one row tells both sides. */
function areEnds(from: Profile, to: Profile, places: readonly Profile[]): boolean {
  const rows = from.values.length
  if (rows === 0) return true
  const either = from.values.filter((value, row) => value !== '' || to.values[row] !== '').length
  const placed = places.some(({ filled }) => filled.length > either)
  return !placed && either / rows >= 0.9 && (from.filled.length > 0 || to.filled.length > 0)
}

/**
 * A location, and a bin within it. Of two columns that are called places, the one with fewer values lies outside the
 * other.
 */
function placeColumns(
  profiles: readonly Profile[],
  chosen: ReadonlyMap<Slot, SlotFit>,
  fits: readonly SlotFit[],
): number[] {
  const used = new Set([...chosen.values()].map(({ column }) => column))
  const location = chosen.get('location')
  const second = fits.find(
    ({ slot, column, fit }) => slot === 'location' && !used.has(column) && fit >= SECOND_FIT,
  )
  const bin = chosen.get('bin')?.column ?? second?.column ?? null
  const found = [location?.column ?? null, bin].filter((at) => at !== null)
  const filled = found.filter((at) => profiles[at].filled.length > 0)
  const kept = filled.length > 0 ? filled : found
  return kept.sort((left, right) => profiles[left].distinct.length - profiles[right].distinct.length)
}
const SECOND_FIT = 0.7

/** What a place outside is; null for a shelf. */
export type OutsideOf = (place: string) => OutsidePlace | null

/** Meanings of places: those of a known system before those of words. */
export function outsideOf(match: RecognisedLayout | null): OutsideOf {
  const known = match?.layout.outside ?? {}
  return (place) => known[place] ?? placeMeaning(place)
}

/**
 * The area of a bin: the column of areas that shares most words with it (`Source Storage Type`, `Source Storage Bin`).
 */
export function areaOf(end: Profile, profiles: readonly Profile[]): Profile | null {
  const words = fold(end.header).split(' ')
  const shared = (one: Profile) =>
    fold(one.header)
      .split(' ')
      .filter((word) => words.includes(word)).length
  const areas = profiles.filter((one) => strengthOf(one, 'bin-area') >= 0.5 && determines(end, one))
  return areas.length === 0 ? null : areas.reduce((best, one) => (shared(one) > shared(best) ? one : best))
}

/**
 * The world outside by the places of an end, or by the areas they lie in: canonical names by the file's; `blank` is
 * that of an empty end.
 */
export function outsideValues(
  end: Profile,
  area: Profile | null,
  blank: 'supplier' | 'customer',
  outside: OutsideOf,
): Record<string, string> {
  const values: Record<string, string> = {}
  end.values.forEach((place, row) => {
    if (place === '' || values[place] !== undefined) return
    const meaning = outside(place) ?? (area === null ? null : outside(area.values[row] ?? ''))
    if (meaning !== null) values[place] = meaning
  })
  if (end.filled.length < end.values.length) values[''] = blank
  return values
}

/** Leaves out the rows of places that lie outside; none where (nearly) all of them do. */
export function outsideRows(place: Profile, meaningOf: OutsideOf): Condition | null {
  const outside = place.distinct.filter((value) => {
    const meaning = meaningOf(value)
    return meaning !== null && meaning !== 'in-transit'
  })
  if (outside.length === 0 || outside.length === place.distinct.length) return null
  return { column: place.header, not: outside }
}
