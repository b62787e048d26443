/** Which rows are stock: posted ones. Drafts, cancelled, planned and reserved ones are left out, and counted. */
import type { Condition } from '../../mapping.ts'
import { fold } from '../../words/fold.ts'
import { isFalseFlag, isTrueFlag, statusMeaning } from '../../words/status-meaning.ts'
import { type Profile, strengthOf } from '../profile.ts'

/** A column that is hardly called a status is none. */
const STRENGTH_MIN = 0.5

/** The conditions that keep posted rows; `stock` are the values that a known system calls posted. */
export function statusConditions(
  profiles: readonly Profile[],
  stock: ReadonlySet<string> | null,
): Condition[] {
  return profiles
    .filter((profile) => strengthOf(profile, 'status') >= STRENGTH_MIN && profile.filled.length > 0)
    .flatMap((profile) => conditionOf(profile, stock) ?? [])
}

function conditionOf(profile: Profile, stock: ReadonlySet<string> | null): Condition | null {
  const { header, distinct, times } = profile
  const called = calledAs(header)
  if (called === 'cancelled' && times.some(({ share, hasDay }) => hasDay && share > 0.9))
    return { column: header, blank: true }
  if (distinct.every((value) => isTrueFlag(value) || isFalseFlag(value))) {
    if (called === null) return null
    const wrong = distinct.filter(called === 'posted' ? isFalseFlag : isTrueFlag)
    return wrong.length === 0 || (wrong.length === distinct.length && called === 'posted')
      ? null
      : { column: header, not: wrong }
  }
  // The list of a known system counts where the file uses its words.
  const known = stock !== null && distinct.some((value) => !isNoStock(value, stock)) ? stock : null
  const notStock = distinct.filter((value) => isNoStock(value, known))
  return notStock.length === 0 || notStock.length === distinct.length
    ? null
    : { column: header, not: notStock }
}

/** What a column of yes and no is about: `is_cancelled`, `Posted`. */
function calledAs(header: string): ReturnType<typeof statusMeaning> {
  for (const word of [header, ...fold(header).split(' ')]) {
    const meaning = statusMeaning(word)
    if (meaning !== null) return meaning
  }
  return null
}

function isNoStock(value: string, stock: ReadonlySet<string> | null): boolean {
  const meaning = statusMeaning(value)
  if (stock !== null) return !stock.has(value.toLowerCase()) && meaning !== 'posted'
  return meaning !== null && meaning !== 'posted'
}
