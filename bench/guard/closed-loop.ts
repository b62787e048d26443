/** The top rate: so many callers, each of whom asks again as soon as it is answered, for so many seconds. */
import { type Answered, answered, type Post } from './answered.ts'
import type { Drawn } from './workload.ts'

export const CALLERS = 64
const WARM_MS = 1_000

export interface TopRate {
  /** Movements posted a second, after a second of warming up. */
  readonly rate: number
  readonly answered: Answered[]
}

export async function topRate(options: {
  readonly batch: number
  readonly seconds: number
  readonly draw: (count: number) => Drawn[]
  readonly post: Post
}): Promise<TopRate> {
  const { batch, seconds, draw, post } = options
  const all: Answered[] = []
  const from = performance.now() + WARM_MS
  const until = from + seconds * 1000
  let posted = 0
  const call = async (caller: number) => {
    while (performance.now() < until) {
      const drawn = draw(batch)
      const told = answered(
        drawn,
        await post(
          drawn.map(({ movement }) => movement),
          caller,
        ),
      )
      const now = performance.now()
      for (const one of told) {
        all.push(one)
        if (now >= from && now < until && one.answer.status === 'posted') posted += 1
      }
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)))
  return { rate: posted / seconds, answered: all }
}
