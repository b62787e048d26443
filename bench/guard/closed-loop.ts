/** The top rate: so many callers, each of whom asks again as soon as it is answered, for so many seconds. */
import { type Asked, answered, type Course } from './course.ts'

export const CALLERS = 64
const WARM_MS = 1_000

export interface TopRate<One, Answer> {
  /** Done a second, after a second of warming up. */
  readonly rate: number
  readonly asked: Asked<One, Answer>[]
}

export async function topRate<One, Answer>(
  course: Course<One, Answer>,
  { batch, seconds, callers = CALLERS }: { batch: number; seconds: number; callers?: number },
): Promise<TopRate<One, Answer>> {
  const asked: Asked<One, Answer>[] = []
  const from = performance.now() + WARM_MS
  const until = from + seconds * 1000
  let done = 0
  const call = async (caller: number) => {
    while (performance.now() < until) {
      const told = await answered(course, course.draw(batch), caller)
      const now = performance.now()
      for (const one of told) {
        asked.push(one)
        if (now >= from && now < until && course.isDone(one.answer)) done += 1
      }
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)))
  return { rate: done / seconds, asked }
}
