/** Questions between readings that the file allows as well, and about columns of which nothing is known. */

import type { Answer, Question } from '../guess.ts'
import type { Draft, Ground } from '../make-plan.ts'
import { dayFirst, type Plan } from '../plan.ts'
import { strengthOf } from '../profile.ts'
import { questionOf, type Tried } from '../tries/decide.ts'
import type { Trial } from '../tries/trial.ts'
import { quantityHeader, quoted, unknownPlaces } from '../tries/variations.ts'

/** A question for each thing in which readings differ that may be meant as well. */
export function doubtQuestions(
  file: string,
  chosen: Tried,
  doubts: readonly Tried[],
  { profiles }: Ground,
): Question[] {
  const byCode = Map.groupBy(doubts, ({ label }) => `${label.code} ${label.detail.column ?? ''}`)
  return [...byCode.values()].map((group) => {
    const examples = examplesOf(group[0], profiles)
    return questionOf(file, answerAsChosen(chosen, group[0], profiles), group, examples)
  })
}

/** What the reading that would be taken answers to the question that another one raises. */
function answerAsChosen({ plan, trial }: Tried, { label }: Tried, profiles: Ground['profiles']): Answer {
  const { outcome } = trial
  if (label.code === 'dates') {
    const dates = dayFirst(plan.happened ?? plan.recorded) ? 'day-first' : 'month-first'
    return { value: dates, settles: { dates }, option: `--dates ${dates}`, outcome }
  }
  if (label.code === 'decimal') {
    const decimal = plan.decimal ?? '.'
    return {
      value: decimal,
      settles: { decimal },
      option: `--decimal ${decimal === ',' ? 'comma' : 'point'}`,
      outcome,
    }
  }
  if (label.code === 'column') return columnAsChosen(plan, label.detail.column, profiles, outcome)
  return { value: 'as-guessed', settles: {}, option: '', outcome }
}

/** The column that is read now; of a second clock, that none is. */
function columnAsChosen(
  plan: Plan,
  column: string,
  profiles: Ground['profiles'],
  outcome: Answer['outcome'],
): Answer {
  const item = column === 'item' && plan.item !== null ? profiles[plan.item].header : ''
  const quantity =
    column === 'quantity' && plan.quantity !== null ? quantityHeader(plan.quantity, profiles) : ''
  const header = item + quantity
  // The clock that there is stays, and no second one is read.
  const left =
    column === 'item' || column === 'quantity'
      ? column
      : plan.happened === null
        ? 'occurred_at'
        : 'recorded_at'
  return {
    value: header === '' ? 'none' : header,
    settles: { columns: { [left]: header } },
    option: `--column ${quoted(`${left}=${header}`)}`,
    outcome,
  }
}

function examplesOf({ label, plan }: Tried, profiles: Ground['profiles']): string[] {
  if (label.code === 'column')
    return profiles.find(({ header }) => header === label.detail.from)?.distinct.slice(0, 3) ?? []
  const time = plan.happened ?? plan.recorded
  const column =
    label.code === 'dates' && time !== null
      ? time.columns[0]
      : plan.quantity?.kind === 'column'
        ? plan.quantity.column
        : null
  return column === null ? [] : profiles[column].distinct.slice(0, 3)
}

/** Columns of which nothing is known, and with which other cards would sink. */
export function placeQuestions(
  ground: Ground,
  draft: Draft,
  chosen: Tried,
  tryPlan: (plan: Plan) => Trial,
): Question[] {
  const { settled, table } = ground
  if (
    settled.columns?.location !== undefined ||
    (chosen.balance?.by === 'card' && chosen.balance.agree === chosen.balance.of)
  )
    return []
  return unknownPlaces(ground, draft).flatMap((profile): Question[] => {
    const { plan } = chosen
    if (plan.ends !== null || plan.across?.by === 'location') return []
    const name = (column: number) => table.columns[column]
    const isSite = plan.site === null && plan.place.length === 1 && isCalledSite(ground, plan.place[0])
    const place = isSite ? [profile.index] : [...plan.place, profile.index]
    const other = tryPlan(Object.assign({}, plan, isSite ? { site: plan.place[0], place } : { place }))
    if (other.signature === chosen.trial.signature) return []
    const here = plan.place.map(name).join('+')
    const both = place.map(name).join('+')
    const columns = isSite ? { site: here, location: both } : { location: both }
    const option = Object.entries(columns).map(
      ([column, header]) => `--column ${quoted(`${column}=${header}`)}`,
    )
    return [
      {
        code: 'location',
        file: table.name,
        detail: { column: profile.header, examples: profile.distinct.slice(0, 5) },
        answers: [
          {
            value: here,
            settles: { columns: { location: here } },
            option: `--column ${quoted(`location=${here}`)}`,
            outcome: chosen.trial.outcome,
          },
          {
            value: both,
            settles: { columns },
            option: option.join(' '),
            outcome: other.outcome,
          },
        ],
      },
    ]
  })
}

function isCalledSite({ profiles }: Ground, column: number): boolean {
  return strengthOf(profiles[column], 'site') > strengthOf(profiles[column], 'location')
}
