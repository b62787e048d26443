/** Needed columns that no header leads to: a person is asked, with the columns that may be meant. */

import type { Slot } from '../columns/slots.ts'
import type { Answer, Question } from '../guess.ts'
import { type Draft, draftOf, type Ground } from '../make-plan.ts'
import type { Plan } from '../plan.ts'
import { isUnknown, type Profile } from '../profile.ts'
import { mergeSettled } from '../settled.ts'
import type { Trial } from '../tries/trial.ts'
import { quoted } from '../tries/variations.ts'

const CHOICES_MAX = 6

interface Missing {
  readonly code: 'item' | 'quantity' | 'time'
  readonly slot: Slot
  readonly canonical: 'item' | 'quantity' | 'occurred_at'
  readonly likely: (profile: Profile) => boolean
}

const NEEDED: readonly Missing[] = [
  { code: 'item', slot: 'item', canonical: 'item', likely: isName },
  { code: 'quantity', slot: 'quantity', canonical: 'quantity', likely: isNumber },
  { code: 'time', slot: 'date-happened', canonical: 'occurred_at', likely: isDate },
]

/** Questions for what a draft lacks; none where it is whole. */
export function missingQuestions(ground: Ground, draft: Draft, tryPlan: (plan: Plan) => Trial): Question[] {
  const lacking = NEEDED.filter(({ code }) => isMissing(draft.plan, code))
  return lacking.map(({ code, slot, canonical, likely }): Question => {
    const used = new Set([...draft.chosen.values()].map(({ column }) => column))
    const free = ground.profiles.filter(
      (profile) => likely(profile) && (profile.within === null || code === 'quantity'),
    )
    const choices = [
      ...free.filter(({ index }) => !used.has(index)),
      ...free.filter(({ index }) => used.has(index)),
    ]
    const answers = choices.slice(0, CHOICES_MAX).map(({ index, header }): Answer => {
      const rest = draft.fits.filter((fit) => fit.slot !== slot && fit.column !== index)
      const { plan } = draftOf(ground, [{ slot, column: index, fit: 2 }, ...rest])
      const whole = NEEDED.every((one) => !isMissing(plan, one.code))
      return {
        value: header,
        settles: { columns: { [canonical]: header } },
        option: `--column ${quoted(`${canonical}=${header}`)}`,
        outcome: whole ? tryPlan(plan).outcome : null,
      }
    })
    return {
      code,
      file: ground.table.name,
      detail: { column: canonical },
      answers: [...answers, ...forEach(ground, draft, code, tryPlan), ...forAll(ground, code, tryPlan)],
    }
  })
}

/** That each of several columns of numbers, of which nothing is known, is of a place of its own. */
function forEach(
  ground: Ground,
  { plan }: Draft,
  code: Missing['code'],
  tryPlan: (plan: Plan) => Trial,
): Answer[] {
  const columns = ground.profiles.filter((one) => isUnknown(one) && one.within === null && isNumber(one))
  if (code !== 'quantity' || plan.place.length > 0 || columns.length < 2 || columns.length > CHOICES_MAX)
    return []
  const value = columns.map(({ header }) => header).join('|')
  return [settledAnswer(ground, { quantity: value }, tryPlan)]
}

/** The answer that settles a column, with what it comes to. */
function settledAnswer(
  ground: Ground,
  columns: Partial<Record<Missing['canonical'], string>>,
  tryPlan: (plan: Plan) => Trial,
): Answer {
  const settled = mergeSettled(ground.settled, { columns })
  const { plan } = draftOf(Object.assign({}, ground, { settled }))
  const outcome = NEEDED.every((one) => !isMissing(plan, one.code)) ? tryPlan(plan).outcome : null
  const [[canonical, value]] = Object.entries(columns)
  const option = `--column ${value === '' ? `${canonical}=` : quoted(`${canonical}=${value}`)}`
  return { value, settles: { columns }, option, outcome }
}

/** That all rows are of one item, or of one piece each. */
function forAll(ground: Ground, code: Missing['code'], tryPlan: (plan: Plan) => Trial): Answer[] {
  return code === 'time' ? [] : [settledAnswer(ground, { [code]: '' }, tryPlan)]
}

/** Whether a plan lacks what every movement needs. */
export function isMissing(
  { item, oneItem, quantity, across, happened, recorded }: Plan,
  code: Missing['code'],
): boolean {
  if (code === 'item') return item === null && oneItem === null
  if (code === 'quantity') return quantity === null
  return happened === null && recorded === null && across?.by !== 'occurred_at'
}

function isName(profile: Profile): boolean {
  const { filled, number } = profile
  if (filled.length === 0 || isDate(profile)) return false
  return !(number !== null && (number.negative > 0 || number.wholes < 0.9))
}

function isNumber({ number }: Profile): boolean {
  return number !== null && number.share >= 0.6
}

function isDate({ times }: Profile): boolean {
  return times.some(({ hasDay, period }) => hasDay && !period)
}
