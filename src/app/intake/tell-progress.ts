/** Tells how far an import is, every half second: what is new, or only that somebody is still at it. */

import type { LedgerStore } from '../ledger-store.ts'
import type { ImportTold } from './port.ts'

const EVERY_MS = 500

export interface ProgressTeller {
  /** To be told at the next turn. */
  note(told: ImportTold): void
  /** Tells what is still to be told, and no more. */
  stop(): Promise<void>
}

export function tellProgress(store: LedgerStore, id: string): ProgressTeller {
  let news: ImportTold = {}
  let telling: Promise<void> | null = null
  const tell = () => {
    if (telling !== null) return
    const told = news
    news = {}
    // That it could not be told is found out by the work itself.
    telling = store
      .tellImport(id, told)
      .catch(() => {})
      .finally(() => {
        telling = null
      })
  }
  const timer = setInterval(tell, EVERY_MS)
  return {
    note(told) {
      news = { ...news, ...told }
    },
    async stop() {
      clearInterval(timer)
      await telling
    },
  }
}
