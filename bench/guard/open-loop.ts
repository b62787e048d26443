/**
 * Latency under half the top rate: arrivals come when they are due, whether or not the ones before are answered. An
 * arrival that finds all callers busy waits for one, and its latency counts from when it was due, so that a stall is
 * felt by everybody who came while it lasted.
 */
import { Worker } from 'node:worker_threads'
import { CALLERS } from './closed-loop.ts'
import { type Asked, answered, type Course } from './course.ts'
import { monotonicMs, type Pace } from './pacer.ts'

const WARM_MS = 1_000

export interface Latency<One, Answer> {
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly arrivals: number
  /** Arrivals that had no caller yet when the time was over. They are sent still, and their latency counts. */
  readonly unsent: number
  readonly asked: Asked<One, Answer>[]
}

export async function openLoop<One, Answer>(
  course: Course<One, Answer>,
  pace: Pace,
): Promise<Latency<One, Answer>> {
  // As texts: objects by the ten thousand that live to the end would be copied by every collection, and waited for.
  const asked: string[] = []
  const latencies: number[] = []
  const due: number[] = []
  const free = Array.from({ length: CALLERS }, (_, caller) => caller)
  const failure = Promise.withResolvers<never>()
  const drained = Promise.withResolvers<void>()
  let sent = 0
  let over = false

  const send = async (caller: number, at: number) => {
    asked.push(JSON.stringify(await answered(course, course.draw(1), caller)))
    if (at - due[0] >= WARM_MS) latencies.push(monotonicMs() - at)
    free.push(caller)
    dispatch()
  }
  const dispatch = () => {
    while (sent < due.length && free.length > 0) send(free.pop()!, due[sent++]).catch(failure.reject)
    if (over && free.length === CALLERS) drained.resolve()
  }

  const workerData: Pace = { ...pace, seconds: pace.seconds + WARM_MS / 1000 }
  const pacer = new Worker(new URL('./pacer.ts', import.meta.url), { workerData })
  pacer.on('message', (at: number) => {
    due.push(at)
    dispatch()
  })
  pacer.on('error', failure.reject)
  await Promise.race([new Promise((done) => pacer.once('exit', done)), failure.promise])
  const unsent = due.length - sent
  over = true
  dispatch()
  await Promise.race([drained.promise, failure.promise])
  latencies.sort((left, right) => left - right)
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN
  return {
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    arrivals: due.length,
    unsent,
    asked: asked.flatMap((text) => JSON.parse(text)),
  }
}
