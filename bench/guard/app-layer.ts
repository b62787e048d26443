/** Posting through the app layer: the callers are promises of this process. */
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { submitMovements } from '../../src/app/posting/submit-movements.ts'
import type { Post } from './posts.ts'

const BENCH = { id: 'bench', name: 'bench', role: 'operator' } as const

export function postThroughApp(store: LedgerStore): Post {
  return (movements) => submitMovements(store, movements, { by: BENCH })
}
