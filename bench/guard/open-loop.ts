/**
 * Latency under half the top rate: arrivals come when they are due, whether or not the ones before are answered. An
 * arrival that finds all callers busy waits for one, and its latency counts from when it was due, so that a stall is
 * felt by everybody who came while it lasted.
 */
import { Worker } from 'node:worker_threads'
import { type Answered, answered, type Post } from './answered.ts'
import { CALLERS } from './closed-loop.ts'
import { monotonicMs, type Pace } from './pacer.ts'
import type { Drawn } from './workload.ts'

const WARM_MS = 1_000

export interface Latency {
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly arrivals: number
  /** Arrivals that had no caller yet when the time was over. They are sent still, and their latency counts. */
  readonly unsent: number
  readonly answered: Answered[]
}

export async function openLoop(options: {
  readonly rate: number
  readonly seconds: number
  readonly seed: number
  readonly draw: (count: number) => Drawn[]
  readonly post: Post
}): Promise<Latency> {
  const { rate, seconds, seed, draw, post } = options
  const all: Answered[] = []
  const latencies: number[] = []
  const due: number[] = []
  const free = Array.from({ length: CALLERS }, (_, caller) => caller)
  const failure = Promise.withResolvers<never>()
  let first = 0
  let sent = 0
  let drained = Promise.withResolvers<void>()

  const send = async (caller: number, at: number) => {
    const drawn = draw(1)
    all.push(
      ...answered(
        drawn,
        await post(
          drawn.map(({ movement }) => movement),
          caller,
        ),
      ),
    )
    if (at - first >= WARM_MS) latencies.push(monotonicMs() - at)
    free.push(caller)
    dispatch()
  }
  const dispatch = () => {
    while (sent < due.length && free.length > 0) send(free.pop()!, due[sent++]).catch(failure.reject)
    if (free.length === CALLERS) drained.resolve()
  }

  const pace: Pace = { rate, seconds: seconds + WARM_MS / 1000, seed }
  const pacer = new Worker(new URL('./pacer.ts', import.meta.url), { workerData: pace })
  pacer.on('message', (at: number) => {
    first ||= at
    due.push(at)
    dispatch()
  })
  pacer.on('error', failure.reject)
  await Promise.race([new Promise((done) => pacer.once('exit', done)), failure.promise])
  const unsent = due.length - sent
  drained = Promise.withResolvers<void>()
  dispatch()
  await Promise.race([drained.promise, failure.promise])
  latencies.sort((left, right) => left - right)
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]
  return { p50: at(0.5), p99: at(0.99), max: at(1), arrivals: due.length, unsent, answered: all }
}
