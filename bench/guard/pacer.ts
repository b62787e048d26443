/**
 * The clock of open-loop arrivals, in a thread of its own so that a busy caller does not slow it down: a Poisson
 * process that follows from its seed. Sends the time each arrival was due, in ms of the monotonic clock, when it is.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { createDraw } from '../random.ts'

export interface Pace {
  /** Arrivals a second. */
  readonly rate: number
  readonly seconds: number
  readonly seed: number
}

export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

if (parentPort !== null) {
  const { rate, seconds, seed } = workerData as Pace
  const draw = createDraw(seed)
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  const meanMs = 1000 / rate
  const start = monotonicMs() + 100
  for (let at = start - Math.log(1 - draw()) * meanMs; at < start + seconds * 1000; ) {
    const wait = at - monotonicMs()
    if (wait > 0) Atomics.wait(sleeper, 0, 0, wait)
    parentPort.postMessage(at)
    at -= Math.log(1 - draw()) * meanMs
  }
}
