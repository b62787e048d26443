/**
 * The thread of the work behind the postings: explaining, suspecting, sweeping, sealing. It has a pool of its own, and hears `wake`
 * after a posting and `stop` when it is to end.
 */
import { inspect } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import { keepExplained } from '../app/episodes/keep-explained.ts'
import { sweepAndSeal } from '../app/holds/sweep-and-seal.ts'
import { keepSuspects } from '../app/suspects/keep-suspects.ts'
import { SWEEP_MS } from '../core/limits.ts'
import { ClockDiffers } from '../core/store-fault.ts'
import { openLedgerStore } from '../store/ledger-store.ts'

const store = await openLedgerStore(workerData.url)
let stopping = false
const onError = (error: unknown) => {
  // The server says so itself, once; the next round tries again.
  if (error instanceof ClockDiffers) return
  if (!stopping) parentPort!.postMessage({ fault: inspect(error) })
}
const explainer = keepExplained(store, onError)
const looker = keepSuspects(store, { onError })
// What was posted while no server ran.
looker.wake()
const sweeper = sweepAndSeal(store, { everyMs: SWEEP_MS, onPosted: explainer.wake, onError })

parentPort!.on('message', async (message: 'wake' | 'stop') => {
  if (message === 'wake') {
    explainer.wake()
    sweeper.wake()
    looker.wake()
    return
  }
  stopping = true
  await Promise.all([explainer.stop(), sweeper.stop(), looker.stop()])
  await store.close()
  parentPort!.close()
})
