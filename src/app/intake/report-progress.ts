/** Keeps the progress of an import in the database, every half second: its news, or only that it is still at work. */

import type { ImportReport, IntakePort } from './port.ts'

const EVERY_MS = 500

export interface ProgressReporter {
  /** News for the next report. */
  note(news: ImportReport): void
  /** Resolves when the report under way is written; no other follows. */
  stop(): Promise<void>
}

/** Reports the progress of an import until it is stopped. */
export function reportProgress(store: Pick<IntakePort, 'reportImport'>, id: string): ProgressReporter {
  let news: ImportReport = {}
  let writing: Promise<void> | null = null
  const write = () => {
    if (writing !== null) return
    const current = news
    news = {}
    // A report that cannot be written is no news: the work itself finds out that the database is gone.
    writing = store
      .reportImport(id, current)
      .catch(() => {})
      .finally(() => {
        writing = null
      })
  }
  const timer = setInterval(write, EVERY_MS)
  return {
    note(more) {
      news = { ...news, ...more }
    },
    async stop() {
      clearInterval(timer)
      await writing
    },
  }
}
