/** The answers to a question, each with what it settles. */
import type { Answer, FileGuess, Question } from '../../../api/intake/schema.ts'
import type { CanonicalColumn } from '../../../core/intake/canonical-columns.ts'
import { words } from '../../../messages/index.ts'

/** The value of the answer that keeps the reading on show. */
const AS_GUESSED = 'as-guessed'
/** The columns that questions about columns are about. */
const COLUMN_OF: Readonly<Partial<Record<Question['code'], CanonicalColumn>>> = {
  item: 'item',
  location: 'location',
  quantity: 'quantity',
  time: 'occurred_at',
}

export interface ShownAnswer {
  readonly key: string
  readonly text: string
  readonly settles: Answer['settles']
  readonly outcome: Answer['outcome']
  /** Whether it is the reading that is on show. */
  readonly isOnShow: boolean
}

/** The column that a question asks for; undefined where it asks for something else. */
export function columnAsked({ code }: Pick<Question, 'code'>): CanonicalColumn | undefined {
  return COLUMN_OF[code]
}

/** In the order of the guess; keeping the column on show settles that column, so that nothing is asked twice. */
export function answersOf({ code, answers }: Question, file: FileGuess | undefined): ShownAnswer[] {
  const column = COLUMN_OF[code]
  const taken = file?.taken.find((one) => one.column === column)
  // The first answer is that of the reading on show, unless rows without an answer are refused.
  const isRead = code !== 'types' && file !== undefined && file.readings.length > 0
  return answers.map((answer, index) => {
    const isKept = answer.value === AS_GUESSED && column !== undefined && taken !== undefined
    const header = taken?.from.join('+') ?? ''
    const value = isKept ? header : answer.value
    return {
      key: answer.value,
      text: words().guess.answers[code](value),
      settles: isKept ? { columns: { [column]: header } } : answer.settles,
      outcome: answer.outcome,
      isOnShow: isRead && index === 0,
    }
  })
}
