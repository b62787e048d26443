/** What was asked and what was answered: kept of every movement of a rate, for the auditor. */
import type { SubmittedMovement } from '../../src/app/read-movement.ts'
import type { Drawn } from './workload.ts'

/** One answer, as the app gives it and HTTP carries it. */
export interface Answer {
  readonly id: string
  readonly status: string
  readonly code: string | null
  readonly seq: string | null
  readonly fromBalance: string | null
  readonly toBalance: string | null
}

export type Post = (movements: SubmittedMovement[], caller: number) => Promise<readonly Answer[]>

export interface Answered extends Drawn {
  readonly answer: Answer
}

export function answered(drawn: readonly Drawn[], answers: readonly Answer[]): Answered[] {
  if (answers.length !== drawn.length)
    throw new Error(`${drawn.length} movements got ${answers.length} answers`)
  return drawn.map((one, index) => ({ ...one, answer: answers[index] }))
}
