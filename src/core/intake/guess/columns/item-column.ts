/** Which column names the item: the one that tells most items apart, and a code before a name. */
import { isUnknown, type Profile, strengthOf } from '../profile.ts'
import type { SlotFit } from './slots.ts'

/** A column that is less like an item than this is none. */
const FIT_MIN = 0.35
/** How much of the best fit another column needs: to be the code of the same items, and to tell more of them apart. */
const SAME_ITEMS = 0.25
const FINER = 0.6

/**
 * The item's column; null where no column is one. Of columns that stand for the same items the code is taken; of a name
 * that several codes share, the codes. A description counts only where there is no code.
 */
export function itemColumn(
  profiles: readonly Profile[],
  fits: readonly SlotFit[],
  taken: ReadonlySet<number>,
): number | null {
  const isItem = ({ column, fit }: SlotFit) => !taken.has(column) && (fit > 1 || !isPaper(profiles[column]))
  const of = (slot: 'item' | 'item-text') => fits.filter((fit) => fit.slot === slot && isItem(fit))
  const likely = (list: readonly SlotFit[]) => (list.length > 0 && list[0].fit >= FIT_MIN ? list : [])
  const [items, texts] = [likely(of('item')), likely(of('item-text'))]
  const candidates = items.length > 0 ? items : texts
  const [first] = candidates
  if (first === undefined) return null
  if (items.length > 0 && texts.length > 0 && texts[0].fit > first.fit * 2) return texts[0].column
  let best = first.column
  for (const { column, fit } of candidates)
    if (first.fit <= 1 && isBetter(profiles[column], profiles[best], fit / first.fit)) best = column
  const codes = items.length > 0 && !isWordy(profiles[best]) ? null : codesOf(profiles, best, taken)
  // Codes of the same items say it better; those that tell more of them apart may be something else, such as lots.
  const isSame = codes !== null && (items.length === 0 || determines(profiles[best], profiles[codes]))
  return isSame ? codes : best
}

/** A column without a known name that holds the codes of what a description names; null where there is none. */
export function codesOf(
  profiles: readonly Profile[],
  text: number,
  taken: ReadonlySet<number>,
): number | null {
  const found = profiles.find(
    (one) =>
      isUnknown(one) &&
      !taken.has(one.index) &&
      one.distinct.length < one.filled.length &&
      determines(one, profiles[text]) &&
      codeLikeness(one) > codeLikeness(profiles[text]) + 0.2,
  )
  return found?.index ?? null
}

/** A header that rather names a document is no item's, even where no other is: a person is asked. */
function isPaper(profile: Profile): boolean {
  return strengthOf(profile, 'document', 'reference') > strengthOf(profile, 'item')
}

/** Whether a column is the code of another's items, or tells more of them apart. */
function isBetter(one: Profile, other: Profile, fit: number): boolean {
  if (one.index === other.index || !determines(one, other)) return false
  if (determines(other, one))
    return fit >= SAME_ITEMS && !isNamedBySystem(other) && codeLikeness(one) > codeLikeness(other) + 0.2
  // What is new in every row is a document, however well it tells items apart.
  const repeats = one.distinct.length < one.filled.length
  return repeats && fit >= FINER && strengthOf(one, 'document', 'reference', 'id') < strengthOf(one, 'item')
}

/** A known system says which of its codes names the item; a name of several words is none. */
function isNamedBySystem(profile: Profile): boolean {
  return !isWordy(profile) && profile.roles.some(({ role, code }) => role === 'item' && code === 'layout')
}

/** Names rather than codes: most have several words. */
export function isWordy({ distinct }: Profile): boolean {
  return distinct.filter((value) => /\s/.test(value)).length >= distinct.length / 2
}

/** Whether rows with the same value in one column have the same in the other. */
export function determines(one: Profile, other: Profile): boolean {
  const known = new Map<string, string>()
  for (let row = 0; row < one.values.length; row++) {
    const value = one.values[row]
    if (value === '') continue
    const before = known.get(value)
    if (before === undefined) known.set(value, other.values[row])
    else if (before !== other.values[row]) return false
  }
  return known.size > 0
}

/** Codes have digits and no blanks. */
function codeLikeness({ distinct }: Profile): number {
  const codes = distinct.filter((value) => /\d/.test(value) && !/\s/.test(value))
  return codes.length / Math.max(1, distinct.length)
}
