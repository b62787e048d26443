/**
 * Guessing passwords: a few failures with one email from one address, then that pair waits; many failures from one
 * address, and the address waits. A pair, not the email alone: else anybody could lock anybody out.
 */
import type { AccessPort } from '../../../app/access/port.ts'
import {
  SIGN_IN_ADDRESS_FAILURES_MAX,
  SIGN_IN_FAILURES_MAX,
  SIGN_IN_WINDOW_MS,
} from '../../../core/limits.ts'
import { RequestProblem } from '../../http/problem.ts'

/** Runs one attempt, and counts it unless it succeeds. Throws `too-many-requests` where it may not be made. */
export async function limited<Result extends { readonly ok: boolean }>(
  store: AccessPort,
  { address, who }: { address: string; who: string },
  attempt: () => Promise<Result>,
): Promise<Result> {
  const network = `from ${networkOf(address)}`
  const pair = `${network} as ${who.trim().toLowerCase()}`
  // The address first: while it waits, no new pairs are written down.
  await count(store, network, SIGN_IN_ADDRESS_FAILURES_MAX)
  await count(store, pair, SIGN_IN_FAILURES_MAX)
  const result = await attempt()
  if (result.ok) {
    await store.forgetAttempt(pair, { all: true })
    await store.forgetAttempt(network, { all: false })
  }
  return result
}

async function count(store: AccessPort, attempt: string, max: number): Promise<void> {
  const { count: made, retryAfterS } = await store.countAttempt(attempt, SIGN_IN_WINDOW_MS)
  if (made <= max) return
  const minutes = Math.ceil(retryAfterS / 60)
  const detail = `This failed too often. It may be tried again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
  throw new RequestProblem('too-many-requests', { retryAfterS, detail })
}

/** Of IPv6 a customer has at least 2^64 addresses, so the network stands for all of them. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = ''] = address.split('::')
  return head.split(':').slice(0, 4).join(':')
}
