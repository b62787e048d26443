/**
 * A course that a rate is run on: a site of its own, what is asked of it, who answers, and who checks the answers.
 * Posts and reservations, through the app layer and over HTTP, are measured on courses by the same loops.
 */
import type { Shape } from './workload.ts'

export interface Asked<One, Answer> {
  readonly one: One
  readonly answer: Answer
}

export interface Course<One, Answer> {
  /** Draws one request of so many. */
  draw(count: number): One[]
  /** As one of the callers, who are numbered from 0; one answer each, in order. */
  ask(request: readonly One[], caller: number): Promise<readonly Answer[]>
  /** Whether it was done; what is refused does not count for a rate. */
  isDone(answer: Answer): boolean
  /** Faults in words: of what stands in the ledger, and of what was answered. */
  audit(asked: readonly Asked<One, Answer>[]): Promise<string[]>
}

/** A way to ask: `open` makes a guarded site with its stock for each rate. */
export interface Way<One, Answer> {
  readonly name: string
  open(site: string, shape: Shape): Promise<Course<One, Answer>>
}

/** One request, answered. */
export async function answered<One, Answer>(
  course: Course<One, Answer>,
  request: readonly One[],
  caller: number,
): Promise<Asked<One, Answer>[]> {
  const answers = await course.ask(request, caller)
  if (answers.length !== request.length)
    throw new Error(`a request of ${request.length} got ${answers.length} answers`)
  return request.map((one, index) => ({ one, answer: answers[index] }))
}
