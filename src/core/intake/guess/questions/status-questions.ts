/** Questions about statuses that are not known, beside others that are: whether their rows are movements. */
import { unknownStatuses } from '../columns/statuses.ts'
import type { Answer, Question } from '../guess.ts'
import { type Ground, statusRules } from '../make-plan.ts'
import type { Plan } from '../plan.ts'
import type { Tried } from '../tries/decide.ts'
import type { Trial } from '../tries/trial.ts'
import { quoted } from '../tries/variations.ts'

/** Statuses asked about in one guess: more of them are no list that a person would go through. */
const ASKED_MAX = 12

/** One question a status without whose rows other cards would sink, or sink otherwise. */
export function statusQuestions(
  ground: Ground,
  { plan, trial }: Tried,
  tryPlan: (plan: Plan) => Trial,
): Question[] {
  const { table, profiles, settled } = ground
  return unknownStatuses(profiles, statusRules(ground)).flatMap(({ column, values }) =>
    values.slice(0, ASKED_MAX).flatMap((value): Question[] => {
      const where = [...plan.where, { column: column.header, not: [value] }]
      const without = tryPlan(Object.assign({}, plan, { where }))
      if (without.signature === trial.signature) return []
      const answer = (said: 'counts' | 'none', { outcome }: Trial): Answer => ({
        value: said,
        settles: { statuses: Object.assign({}, settled.statuses, { [value]: said }) },
        option: `--status ${quoted(`${value}=${said}`)}`,
        outcome,
      })
      const rows = column.values.filter((one) => one === value).length
      return [
        {
          code: 'statuses',
          file: table.name,
          detail: { column: column.header, value, rows },
          answers: [answer('counts', trial), answer('none', without)],
        },
      ]
    }),
  )
}
