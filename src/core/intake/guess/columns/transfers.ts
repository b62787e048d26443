/** Transfers of one row in a file that else names one place a row: the second place stands in a column of its own. */
import type { SignByColumn } from '../../mapping.ts'
import { foldedValue } from '../../translate/texts.ts'
import type { Draft, Ground } from '../make-plan.ts'
import { type Profile, strengthOf } from '../profile.ts'

/** So many rows of the types have to name the other place, and hardly any other row may. */
const FILLED_MIN = 0.9
const OTHERS_MAX = 0.1

/** The draft with the types whose direction is unknown as transfers, where a column names the place they go to. */
export function withTransfers({ profiles }: Ground, draft: Draft): Draft {
  const { plan, signs } = draft
  if (plan.ends !== null || plan.place.length === 0 || signs.column === null || signs.unknown.length === 0)
    return draft
  const type = profiles[signs.column]
  const used = new Set([...plan.place, plan.item, plan.site, signs.column])
  for (const value of signs.unknown) {
    const to = profiles.find((one) => !used.has(one.index) && isOtherPlace(one, type, value))
    if (to === undefined) continue
    const known: SignByColumn = typeof plan.sign === 'object' ? plan.sign : { column: type.header }
    const sign = Object.assign({}, known, { signed: [...(known.signed ?? []), value] })
    return {
      fits: draft.fits,
      chosen: draft.chosen,
      signs: Object.assign({}, signs, { sign, unknown: signs.unknown.filter((one) => one !== value) }),
      plan: Object.assign({}, plan, { sign, transfers: { type: type.index, values: [value], to: to.index } }),
    }
  }
  return draft
}

/** Whether a column is called a place, and is filled on the rows of a type and on hardly any other. */
function isOtherPlace(one: Profile, type: Profile, value: string): boolean {
  if (strengthOf(one, 'location', 'to', 'site') < 0.3 || one.filled.length === 0) return false
  let own = 0
  let filled = 0
  let others = 0
  type.values.forEach((text, row) => {
    const isOwn = foldedValue(text) === foldedValue(value)
    if (isOwn) own++
    if (one.values[row] !== '') {
      if (isOwn) filled++
      else others++
    }
  })
  return own > 0 && filled >= own * FILLED_MIN && others <= one.values.length * OTHERS_MAX
}
