/** Which rows are stock: posted ones. Drafts, cancelled, planned and reserved ones are left out, and counted. */
import type { Condition } from '../../mapping.ts'
import { fold } from '../../words/fold.ts'
import { isFalseFlag, isTrueFlag, statusMeaning } from '../../words/status-meaning.ts'
import { type Profile, strengthOf } from '../profile.ts'
import type { Settled } from '../settled.ts'
import { TYPES_MAX } from './slots.ts'

/** A column that is hardly called a status is none. */
const STRENGTH_MIN = 0.5

export interface StatusRules {
  /** The values that a known system calls posted; null where none is known. */
  readonly stock: ReadonlySet<string> | null
  /** What a person has said of values. */
  readonly said: NonNullable<Settled['statuses']>
}

/** The conditions that keep posted rows. */
export function statusConditions(profiles: readonly Profile[], rules: StatusRules): Condition[] {
  return profiles.filter(isStatus).flatMap((profile) => conditionOf(profile, rules) ?? [])
}

/** Values that say nothing to us in columns whose other values are known: their rows count unless a person says no. */
export function unknownStatuses(
  profiles: readonly Profile[],
  { stock, said }: StatusRules,
): { readonly column: Profile; readonly values: readonly string[] }[] {
  return profiles.filter(isStatus).flatMap((column) => {
    const { distinct } = column
    const isFlag = distinct.every((value) => isTrueFlag(value) || isFalseFlag(value))
    if (isFlag || distinct.length > TYPES_MAX || stockOf(column, stock) !== null) return []
    const values = distinct.filter((value) => statusMeaning(value) === null)
    const asked = values.filter((value) => said[value] === undefined)
    return values.length === distinct.length || asked.length === 0 ? [] : [{ column, values: asked }]
  })
}

function isStatus(profile: Profile): boolean {
  return strengthOf(profile, 'status') >= STRENGTH_MIN && profile.filled.length > 0
}

/** The list of a known system counts where the file uses its words. */
function stockOf({ distinct }: Profile, stock: StatusRules['stock']): StatusRules['stock'] {
  return stock !== null && distinct.some((value) => !isNoStock(value, stock)) ? stock : null
}

function conditionOf(profile: Profile, { stock, said }: StatusRules): Condition | null {
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
  const known = stockOf(profile, stock)
  const notStock = distinct.filter((value) =>
    said[value] === undefined ? isNoStock(value, known) : said[value] === 'none',
  )
  // A column of which no value is posted says something else, unless a person says so.
  const isOther = notStock.length === distinct.length && notStock.every((value) => said[value] === undefined)
  return notStock.length === 0 || isOther ? null : { column: header, not: notStock }
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
