/** A line that says how far long work has come; only on a terminal. */
import { figure } from '../messages/index.ts'
import type { Terminal } from './wiring.ts'

const EVERY_MS = 100

export interface Progress {
  show(what: string, count: number): void
  clear(): void
}

/** Progress on the standard error of a terminal, at most every 100 ms; nothing where that is no terminal. */
export function progressOn({ err }: Terminal, now: () => number = Date.now): Progress {
  if (!err.isTTY) return { show() {}, clear() {} }
  let shownAt = 0
  return {
    show(what, count) {
      if (now() - shownAt < EVERY_MS) return
      shownAt = now()
      err.write(`\r\u001b[2K${what} ${figure(count)}`)
    },
    clear() {
      if (shownAt > 0) err.write('\r\u001b[2K')
    },
  }
}
